"""Notes to self stay with what they are about, are kept in the file, and go nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article, Source
from briefwright.brief.brief import Brief, Item, Origin, Section, SourceRecord
from briefwright.brief.file import encode_brief, read_brief, write_brief
from briefwright.brief.note_edits import NoteItem, NoteSection
from briefwright.brief.printable import printable
from briefwright.brief.profile import Profile
from briefwright.brief.profile_shelf import profile_of, save_profile, user_profile_folder
from briefwright.brief.proposal import propose_brief
from briefwright.brief.refocus import refocus
from briefwright.brief.reprofile import reprofile
from briefwright.brief.reread import reread
from briefwright.brief.section_edits import MergeWithNext
from briefwright.brief.splitting_edits import MergeItems, SplitItem

SECRET = "call Anna before noon"
NOTES = st.text("aß\n", max_size=3)


def item_of(brief: Brief, sentence: str) -> Item:
    item = brief.item_of_sentence(sentence)
    assert item is not None
    return item


@pytest.fixture
def noted(brief: Brief) -> Brief:
    """A note on a section, on a ticked item and on one that is left out."""
    for edit in (
        NoteSection("outlook", f"{SECRET} 1"),
        NoteItem(item_of(brief, "s4").id, f"{SECRET} 2"),
        NoteItem(item_of(brief, "s2").id, f"{SECRET} 3"),
    ):
        brief = edit.apply(brief)
    return brief


def notes(brief: Brief) -> list[str]:
    found = [section.note_to_self for section in brief.sections]
    found += [item.note_to_self for section in brief.sections for item in section.items]
    return sorted(filter(None, found))


def test_what_may_leave_the_program_holds_no_note(brief: Brief, noted: Brief, article: Article) -> None:
    assert SECRET in encode_brief(noted, article).decode()
    assert SECRET not in encode_brief(printable(noted), article).decode()
    assert printable(noted) == brief
    assert printable(brief) is brief


@given(st.lists(st.lists(NOTES, max_size=3), max_size=3), NOTES)
def test_any_note_is_left_out_and_nothing_else(written: list[list[str]], note: str) -> None:
    def made(*, with_notes: bool) -> Brief:
        sections = tuple(
            Section(
                f"s{row}",
                "T",
                tuple(
                    Item(f"i{row}-{n}", "words", Origin("own"), note_to_self=words if with_notes else "")
                    for n, words in enumerate(below)
                ),
                note_to_self=note if with_notes else "",
            )
            for row, below in enumerate(written)
        )
        return Brief("t", "f", SourceRecord(Source("a", "0")), sections)

    assert printable(made(with_notes=True)) == made(with_notes=False)


def test_the_file_keeps_them(
    noted: Brief, article: Article, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("file") / "noted.brief"
    write_brief(path, noted, article)
    assert read_brief(path).brief == noted


def test_a_profile_holds_none(noted: Brief, profile: Profile) -> None:
    save_profile(profile_of(noted, "Daily", profile))
    assert SECRET not in (user_profile_folder() / "daily.toml").read_text(encoding="utf-8")


def test_they_outlast_another_focus_profile_and_reading(
    noted: Brief, brief: Brief, article: Article, analysis: Analysis, profile: Profile
) -> None:
    proposed = propose_brief(article, analysis, profile)
    other = propose_brief(article, analysis, profile, sections=("background", "actors"))
    assert notes(refocus(noted, brief, proposed)) == notes(noted)
    assert notes(reprofile(noted, brief, other)) == notes(noted)
    assert notes(reread(noted, brief, proposed, analysis, analysis)) == notes(noted)


def test_merging_brings_them_together_and_splitting_leaves_them_with_the_first(noted: Brief) -> None:
    ids = (item_of(noted, "s2").id, item_of(noted, "s4").id)
    one = item_of(MergeItems(ids).apply(noted), "s4")
    assert one.note_to_self == f"{SECRET} 3\n{SECRET} 2"
    parts = SplitItem(item_of(noted, "s4").id, 12).apply(noted).sections[3].items
    assert [part.note_to_self for part in parts] == [f"{SECRET} 2", ""]
    assert MergeWithNext("actors").apply(noted).sections[-1].note_to_self == f"{SECRET} 1"
