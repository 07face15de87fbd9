"""A brief follows another reading of its article, and nothing done by hand is lost."""

import msgspec
import pytest

from briefwright.analysis.analyse import analyse
from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article
from briefwright.article.pasted import article_from_text
from briefwright.brief.brief import Brief, Item
from briefwright.brief.edits import Edit, SetHeader, SetMarking, SetTitle
from briefwright.brief.item_edits import AddItem, EditText, IncludeItems, MoveItems
from briefwright.brief.profile import Profile
from briefwright.brief.proposal import propose_brief
from briefwright.brief.quotation import text_hash
from briefwright.brief.reread import reread

PARAGRAPHS = (
    "Russia granted asylum to the former Syrian president, the Kremlin said on Sunday.",
    "Moscow had backed the government since 2015. It kept two bases in the country.",
    "“The embassy in Zürich was closed,” Dmitry Peskov told reporters in Moscow.",
    "Turkey may call for talks next week. Ankara has not said where they would be held.",
)
TEXT = "\n\n".join(PARAGRAPHS)


class Reading:
    """An article with its analysis and what is proposed for it."""

    def __init__(self, article: Article, profile: Profile) -> None:
        self.article = article
        self.analysis: Analysis = analyse(article, "Russia")
        self.proposed: Brief = propose_brief(article, self.analysis, profile)


@pytest.fixture
def old(profile: Profile) -> Reading:
    return Reading(msgspec.structs.replace(article_from_text(TEXT), left_out=()), profile)


def after(brief: Brief, *edits: Edit) -> Brief:
    for edit in edits:
        brief = edit.apply(brief)
    return brief


def item(brief: Brief, words: str) -> Item:
    return next(i for section in brief.sections for i in section.items if words in i.text)


def items(brief: Brief) -> list[Item]:
    return [each for section in brief.sections for each in section.items]


def taken_over(mine: Brief, old: Reading, new: Reading) -> Brief:
    merged = reread(mine, old.proposed, new.proposed, old.analysis, new.analysis)
    for each in items(merged):
        origin = each.origin
        if origin.kind != "own":
            assert new.article.text[origin.start : origin.end] == origin.original
            assert origin.sha256 == text_hash(origin.original or "")
        assert origin.kind != "quoted" or each.text == origin.original
    ids = [each.id for each in items(merged)]
    assert len(set(ids)) == len(ids)
    return merged


def without(old: Reading, paragraph: int, profile: Profile) -> Reading:
    article = msgspec.structs.replace(old.article, left_out=(old.article.paragraphs[paragraph],))
    return Reading(article, profile)


def test_an_untouched_brief_becomes_the_new_proposal(old: Reading, profile: Profile) -> None:
    new = without(old, 3, profile)
    merged = taken_over(old.proposed, old, new)
    assert [each.text for each in items(merged)] == [each.text for each in items(new.proposed)]
    assert not any("Turkey" in each.text for each in items(merged))
    assert [s.paragraph for s in new.analysis.sentences] == [s.paragraph for s in old.analysis.sentences]


def test_what_was_done_by_hand_stays(old: Reading, profile: Profile) -> None:
    bases, talks = item(old.proposed, "two bases"), item(old.proposed, "talks next week")
    mine = after(
        old.proposed,
        SetTitle("My title"),
        SetMarking("OFFICIAL"),
        SetHeader("as_of", "noon"),
        EditText(talks.id, "Ankara may call for talks."),
        MoveItems((bases.id,), "outlook", 0),
        IncludeItems((bases.id,), True),
        AddItem("position", 0, "We judge so."),
    )
    merged = taken_over(mine, old, without(old, 3, profile))
    assert (merged.title, merged.marking, merged.header.as_of) == ("My title", "OFFICIAL", "noon")
    assert item(merged, "Ankara may call for talks.").origin.kind == "edited"
    assert item(merged, "We judge so.").origin.kind == "own"
    moved = item(merged, "two bases")
    section = merged.section_of(moved.id)
    assert section is not None
    assert (section.id, moved.included) == ("outlook", True)
    assert not any("has not said" in each.text for each in items(merged))


def test_other_letters_are_taken_over_and_an_edit_of_them_stays(old: Reading, profile: Profile) -> None:
    garbled = Reading(article_from_text(TEXT.replace("ü", "Ã¼")), profile)
    closed = item(garbled.proposed, "ZÃ¼rich")
    mended = taken_over(garbled.proposed, garbled, old)
    assert "Zürich" in item(mended, "embassy").text
    mine = EditText(closed.id, "In ZÃ¼rich the embassy was closed.").apply(garbled.proposed)
    kept = item(taken_over(mine, garbled, old), "In Z")
    assert (kept.text, kept.origin.kind) == ("In ZÃ¼rich the embassy was closed.", "edited")
    assert "Zürich" in (kept.origin.original or "")
    mine = EditText(closed.id, closed.text.replace("Ã¼", "ü")).apply(garbled.proposed)
    assert item(taken_over(mine, garbled, old), "embassy").origin.kind == "quoted"


def test_an_edited_sentence_that_is_gone_becomes_own_words(old: Reading, profile: Profile) -> None:
    talks, held = item(old.proposed, "talks next week"), item(old.proposed, "has not said")
    mine = EditText(talks.id, "Ankara may call for talks.").apply(old.proposed)
    shorter = Reading(article_from_text("\n\n".join(PARAGRAPHS[:3])), profile)
    merged = taken_over(mine, old, shorter)
    kept = item(merged, "Ankara may call for talks.")
    assert (kept.origin.kind, kept.origin.original) == ("own", None)
    assert not any(each.text == held.text for each in items(merged))


def test_a_paragraph_more_moves_the_numbers_along(old: Reading, profile: Profile) -> None:
    longer = Reading(article_from_text("\n\n".join(["The news began early.", *PARAGRAPHS])), profile)
    mine = EditText(item(old.proposed, "two bases").id, "Two bases were kept.").apply(old.proposed)
    kept = item(taken_over(mine, old, longer), "Two bases were kept.").origin
    assert (kept.number, kept.paragraph, kept.kind) == (4, 3, "edited")


def test_what_is_said_of_the_source_is_that_of_the_review(old: Reading, profile: Profile) -> None:
    article = msgspec.structs.replace(
        old.article, title="Asylum", outlet="The Outlet", published="2024-12-09", authors=("A. Writer",)
    )
    new = Reading(article, profile)
    merged = taken_over(old.proposed, old, new)
    assert (merged.source, merged.title) == (new.proposed.source, "Asylum")
    assert merged.header.as_of == "2024-12-09"
    assert merged.source.file == old.article.source
