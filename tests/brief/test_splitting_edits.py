"""Items are split and merged, and each keeps the sources of its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article, Source
from briefwright.brief.brief import Brief, Item, Origin, Section, SourceRecord
from briefwright.brief.file import read_brief, write_brief
from briefwright.brief.item_edits import AddItem, EditText, IncludeItems, RestoreOriginal
from briefwright.brief.profile import Profile
from briefwright.brief.proposal import propose_brief
from briefwright.brief.quotation import quotation_stands
from briefwright.brief.refocus import refocus
from briefwright.brief.reread import reread
from briefwright.brief.sentence_edits import assign_sentences, leave_out_sentences
from briefwright.brief.splitting_edits import MergeItems, SplitItem
from briefwright.errors import BriefError

S3 = "Moscow had backed the old government since 2015."
S4 = "The spokesman confirmed that the decision was taken by the head of state."


def item_of(brief: Brief, sentence: str) -> Item:
    item = brief.item_of_sentence(sentence)
    assert item is not None
    return item


def items_in(brief: Brief, section: str) -> list[Item]:
    return [item for s in brief.sections if s.id == section for item in s.items]


@pytest.fixture
def merged(brief: Brief) -> Brief:
    """The third and the fourth sentence as one item."""
    return MergeItems((item_of(brief, "s4").id, item_of(brief, "s3").id)).apply(brief)


@pytest.fixture
def split(brief: Brief) -> Brief:
    """The fourth sentence as two items."""
    return SplitItem(item_of(brief, "s4").id, S4.index("that")).apply(brief)


def test_merging_keeps_every_source_where_the_first_item_stands(brief: Brief, merged: Brief) -> None:
    (item,) = items_in(merged, "background")
    assert item.id == item_of(brief, "s3").id
    assert item.text == f"{S3} {S4}"
    assert item.origin.kind == "edited"
    assert item.origin.sentences == ("s3", "s4")
    assert [source.original for source in item.origin.sources] == [S3, S4]
    assert item.origin.all_original == item.text
    assert items_in(merged, "position") == []
    assert item_of(merged, "s4") is item


def test_splitting_where_they_were_merged_gives_the_quotations_back(merged: Brief) -> None:
    again = SplitItem(item_of(merged, "s3").id, len(S3)).apply(merged)
    first, second = items_in(again, "background")
    assert (first.text, first.origin.kind, first.origin.sentences) == (S3, "quoted", ("s3",))
    assert (second.text, second.origin.kind, second.origin.sentences) == (S4, "quoted", ("s4",))
    assert quotation_stands(second)


def test_the_parts_of_a_sentence_are_edited_and_merged_they_quote_it(brief: Brief, split: Brief) -> None:
    parts = items_in(split, "position")
    assert [part.text for part in parts] == [S4[: S4.index(" that")], S4[S4.index("that") :]]
    assert [part.origin.kind for part in parts] == ["edited", "edited"]
    assert {part.origin.original for part in parts} == {S4}
    (whole,) = items_in(MergeItems(tuple(part.id for part in parts)).apply(split), "position")
    assert (whole.text, whole.origin) == (S4, item_of(brief, "s4").origin)


def test_a_part_keeps_only_the_sources_of_its_words(merged: Brief) -> None:
    again = SplitItem(item_of(merged, "s3").id, len(S3) + len(" The spokesman confirmed")).apply(merged)
    first, second = items_in(again, "background")
    assert first.origin.sentences == ("s3", "s4")
    assert second.origin.sentences == ("s4",)


def test_own_words_are_merged_into_what_has_a_source(brief: Brief) -> None:
    mine = AddItem("background", 0, "Note well:").apply(brief)
    own = items_in(mine, "background")[0]
    both = MergeItems((own.id, item_of(mine, "s3").id)).apply(mine)
    (item,) = items_in(both, "background")
    assert (item.text, item.origin.kind) == (f"Note well: {S3}", "edited")
    more = AddItem("outlook", 0, "One.").apply(AddItem("outlook", 0, "Two.").apply(brief))
    owns = tuple(item.id for item in items_in(more, "outlook")[:2])
    assert items_in(MergeItems(owns).apply(more), "outlook")[0].origin.kind == "own"


def test_a_merged_item_is_printed_if_one_of_them_was(brief: Brief) -> None:
    out = IncludeItems((item_of(brief, "s3").id,), False).apply(brief)
    assert item_of(MergeItems((item_of(out, "s3").id, item_of(out, "s4").id)).apply(out), "s3").included


def test_restoring_a_merged_item_gives_the_words_of_all_its_sources(merged: Brief) -> None:
    item = item_of(merged, "s3")
    edited = EditText(item.id, "Short.").apply(merged)
    assert item_of(edited, "s4").text == "Short."
    assert RestoreOriginal((item.id,)).apply(edited) == merged


@pytest.mark.parametrize("position", [0, len(S4), 99])
def test_nothing_is_split_at_an_end(brief: Brief, position: int) -> None:
    with pytest.raises(BriefError, match="between two words"):
        SplitItem(item_of(brief, "s4").id, position).apply(brief)


def test_a_merged_item_follows_each_of_its_sentences(merged: Brief, analysis: Analysis) -> None:
    outlook = next(s for s in merged.sections if s.id == "outlook")
    edit = assign_sentences(merged, analysis, ["s3", "s4"], outlook)
    assert edit is not None
    moved = edit.apply(merged)
    assert [item.origin.sentences for item in items_in(moved, "outlook")] == [("s3", "s4"), ("s6",)]
    leave = leave_out_sentences(merged, ["s4"])
    assert leave is not None
    assert not item_of(leave.apply(merged), "s3").included


def test_a_change_of_the_focus_keeps_what_was_split_and_merged(
    brief: Brief, merged: Brief, split: Brief, article: Article, analysis: Analysis, profile: Profile
) -> None:
    proposed = propose_brief(article, analysis, profile)
    for mine in (merged, split):
        told = [[item.text for item in section.items] for section in refocus(mine, brief, proposed).sections]
        assert told == [[item.text for item in section.items] for section in mine.sections]


def test_another_reading_keeps_what_was_split_and_merged(
    brief: Brief, merged: Brief, split: Brief, analysis: Analysis
) -> None:
    for mine in (merged, split):
        again = reread(mine, brief, brief, analysis, analysis)
        assert again.sections == mine.sections


def test_the_file_keeps_every_source(
    merged: Brief, article: Article, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("file") / "merged.brief"
    write_brief(path, merged, article)
    assert read_brief(path).brief == merged


@given(st.data())
def test_no_word_is_lost_by_splitting_and_merging(data: st.DataObject) -> None:
    texts = data.draw(st.lists(st.text("ab c.", min_size=3).filter(str.strip), min_size=2, max_size=4))
    items = tuple(
        Item(f"i{n}", text, Origin("quoted", f"s{n}", n, 1, 0, 9, text)) for n, text in enumerate(texts)
    )
    brief = Brief("t", "f", SourceRecord(Source("a", "0")), (Section("x", "X", items),))
    merged = MergeItems(tuple(item.id for item in items)).apply(brief)
    (one,) = merged.sections[0].items
    assert one.text.split() == " ".join(texts).split()
    assert one.origin.sentences == tuple(item.origin.sentence for item in items)
    place = data.draw(st.integers(0, len(one.text)))
    if one.text[:place].strip() and one.text[place:].strip():
        parts = SplitItem(one.id, place).apply(merged).sections[0].items
        assert "".join(part.text for part in parts).replace(" ", "") == one.text.replace(" ", "")
        assert all(part.origin.sources for part in parts)
        assert all(map(quotation_stands, parts)) or any(p.origin.sha256 is None for p in parts)
