"""Sections are added, removed, merged and shown in another way, and whatever follows keeps to it."""

import msgspec
import pytest

from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article
from briefwright.brief.brief import Brief
from briefwright.brief.edits import Edit
from briefwright.brief.file import read_brief, write_brief
from briefwright.brief.item_edits import AddItem, MoveItems
from briefwright.brief.profile import Profile
from briefwright.brief.proposal import propose_brief
from briefwright.brief.refocus import refocus
from briefwright.brief.reread import reread
from briefwright.brief.section_edits import (
    AddSection,
    MergeWithNext,
    RemoveSection,
    ShowSection,
    known_section,
)
from briefwright.brief.section_ids import is_section_id, own_section_id
from briefwright.errors import BriefError


def ids(brief: Brief) -> list[str]:
    return [section.id for section in brief.sections]


def sentences(brief: Brief, section: str) -> list[str | None]:
    return [item.origin.sentence for item in known_section(brief, section).items]


def test_an_own_section_gets_an_id_of_its_title(brief: Brief) -> None:
    edited = AddSection("Legal view", 2).apply(brief)
    assert ids(edited)[1:4] == ["developments", "legal-view", "background"]
    again = AddSection("Legal view", 0).apply(edited)
    assert ids(again)[0] == "legal-view-2"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Outlook", "outlook-2"),
        ("Größe, 2", "groe-2"),
        ("Позиция", "section"),
        ("2024 votes", "votes"),
        ("", "section"),
    ],
)
def test_an_own_id_is_never_one_that_the_article_fills(title: str, name: str) -> None:
    assert own_section_id(title, []) == name
    assert is_section_id(name)


def test_a_section_goes_with_its_items(brief: Brief) -> None:
    edited = RemoveSection("background").apply(brief)
    assert "background" not in ids(edited)
    assert edited.item_of_sentence("s3") is None


def test_the_table_goes_with_the_section_that_holds_it(brief: Brief) -> None:
    assert any(row.included for row in brief.actors)
    assert not any(row.included for row in RemoveSection("actors").apply(brief).actors)
    assert RemoveSection("outlook").apply(brief).actors == brief.actors


def test_the_last_section_stays(brief: Brief) -> None:
    for name in ids(brief)[1:]:
        brief = RemoveSection(name).apply(brief)
    with pytest.raises(BriefError, match="at least one section"):
        RemoveSection(brief.sections[0].id).apply(brief)


def test_merged_sections_keep_the_upper_title_and_all_items(brief: Brief) -> None:
    edited = MergeWithNext("background").apply(brief)
    assert ids(edited) == ["bottom_line", "developments", "background", "actors", "outlook"]
    assert sentences(edited, "background") == ["s3", "s4"]
    assert known_section(edited, "background").title == "Background"
    with pytest.raises(BriefError, match="no section"):
        MergeWithNext("outlook").apply(brief)


def test_grouping_fills_in_the_actors_of_an_older_brief(brief: Brief) -> None:
    items = known_section(brief, "position").items
    assert [item.origin.actor for item in items] == ["Russia"]
    bare = tuple(
        msgspec.structs.replace(item, origin=msgspec.structs.replace(item.origin, actor=None))
        for item in items
    )
    old = msgspec.structs.replace(
        brief,
        sections=tuple(
            msgspec.structs.replace(section, items=bare) if section.id == "position" else section
            for section in brief.sections
        ),
    )
    edited = ShowSection("position", "actors", {"s4": "Russia"}).apply(old)
    section = known_section(edited, "position")
    assert section.shown_as == "actors"
    assert section.items == items


OWN: tuple[Edit, ...] = (
    AddSection("Legal view", 1),
    AddItem("legal-view", 0, "Ask the legal service."),
    ShowSection("legal-view", "bullets"),
    MergeWithNext("position"),
)


@pytest.fixture
def mine(brief: Brief) -> Brief:
    """The brief with a section of the user's own, which holds own words and a sentence."""
    for edit in OWN:
        brief = edit.apply(brief)
    item = brief.item_of_sentence("s3")
    assert item is not None
    return MoveItems((item.id,), "legal-view", 1).apply(brief)


def test_own_sections_are_kept_when_the_focus_changes(
    mine: Brief, brief: Brief, article: Article, analysis: Analysis, profile: Profile
) -> None:
    turkish = msgspec.structs.replace(analysis, focus="Turkey")
    merged = refocus(mine, brief, propose_brief(article, turkish, profile))
    assert ids(merged) == ids(mine)
    assert sentences(merged, "legal-view") == [None, "s3"]
    assert sentences(merged, "position") == ["s4", "s5"]
    assert known_section(merged, "legal-view").shown_as == "bullets"
    assert known_section(merged, "legal-view").title == "Legal view"


def test_own_sections_are_kept_in_another_reading(mine: Brief, brief: Brief, analysis: Analysis) -> None:
    again = reread(mine, brief, brief, analysis, analysis)
    assert [sentences(again, name) for name in ids(mine)] == [sentences(mine, name) for name in ids(mine)]
    assert [s.shown_as for s in again.sections] == [s.shown_as for s in mine.sections]


def test_own_sections_are_kept_in_the_file(
    mine: Brief, article: Article, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("file") / "own.brief"
    write_brief(path, mine, article)
    assert read_brief(path).brief == mine
