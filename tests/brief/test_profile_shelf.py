"""The user's own profiles: saved from a brief, found by id, renamed, deleted, and named where broken."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article, Source
from briefwright.brief.brief import Brief, Section, SourceRecord
from briefwright.brief.profile import Profile, read_profile
from briefwright.brief.profile_shelf import (
    delete_profile,
    load_profile,
    profile_of,
    profile_or_default,
    profile_shelf,
    rename_profile,
    save_profile,
    user_profile_folder,
)
from briefwright.brief.proposal import propose_brief
from briefwright.brief.section_edits import AddSection, RemoveSection, RenameSection, ShowSection
from briefwright.errors import BriefError, OutputError
from briefwright.resources import shipped


@pytest.fixture
def edited(brief: Brief) -> Brief:
    for edit in (
        AddSection("Legal {view}", 1),
        RemoveSection("actors"),
        ShowSection("legal-view", "bullets"),
        RenameSection("outlook", "What comes next"),
    ):
        brief = edit.apply(brief)
    return brief


def test_a_saved_profile_proposes_the_same_sections_again(
    edited: Brief, profile: Profile, article: Article, analysis: Analysis
) -> None:
    saved = save_profile(profile_of(edited, "Daily note", profile))
    assert saved.id == "daily-note"
    again = propose_brief(article, analysis, load_profile("daily-note"))
    told = [(section.id, section.title, section.shown_as) for section in edited.sections]
    assert [(section.id, section.title, section.shown_as) for section in again.sections] == told
    assert told[1] == ("legal-view", "Legal {view}", "bullets")
    assert again.profile == "daily-note"


def test_titles_that_nobody_changed_still_follow_the_focus(edited: Brief, profile: Profile) -> None:
    sections = {section.id: section for section in profile_of(edited, "Daily note", profile).sections}
    assert sections["position"].title_in("en", "Turkey", "Turkish") == "Turkish position"
    assert sections["position"].title_in("fr", "Turkey", "Turkish") == "Position : Turkey"
    assert sections["outlook"].title_in("fr", "Turkey", "Turkish") == "What comes next"


def test_it_is_written_to_the_users_folder_alone(edited: Brief, profile: Profile, home: Path) -> None:
    before = sorted((shipped("assets") / "profiles").iterdir())
    save_profile(profile_of(edited, "Daily note", profile))
    assert user_profile_folder().is_relative_to(home)
    assert [path.name for path in user_profile_folder().iterdir()] == ["daily-note.toml"]
    assert sorted((shipped("assets") / "profiles").iterdir()) == before


def test_the_same_name_is_written_over_and_another_gets_an_id_of_its_own(
    edited: Brief, brief: Brief, profile: Profile
) -> None:
    save_profile(profile_of(edited, "Daily note", profile))
    save_profile(profile_of(brief, "daily NOTE", profile))
    assert len(load_profile("daily-note").sections) == 6
    assert save_profile(profile_of(brief, "Daily, note", profile)).id == "daily-note-2"
    assert save_profile(profile_of(brief, "Foreign policy brief", profile)).id == "foreign-policy-brief-2"
    assert save_profile(profile_of(brief, "Записка", profile)).id == "profile"
    assert load_profile("foreign-policy-brief") == profile


def test_renaming_keeps_the_id_and_deleting_takes_the_file(edited: Brief, profile: Profile) -> None:
    save_profile(profile_of(edited, "Daily note", profile))
    rename_profile("daily-note", "Weekly “note”")
    assert load_profile("daily-note").name == "Weekly “note”"
    delete_profile("daily-note")
    assert profile_shelf().own() == ()
    for change in (delete_profile, lambda name: rename_profile(name, "x")):
        with pytest.raises(BriefError, match="foreign-policy-brief"):
            change("foreign-policy-brief")


def test_a_broken_file_is_named_and_not_used(edited: Brief, profile: Profile) -> None:
    save_profile(profile_of(edited, "Daily note", profile))
    folder = user_profile_folder()
    (folder / "zz.toml").write_bytes((folder / "daily-note.toml").read_bytes())
    (folder / "half.toml").write_text("format = ")
    shelf = profile_shelf()
    assert [path.name for path, _ in shelf.faults] == ["half.toml", "zz.toml"]
    assert [own.name for own in shelf.own()] == ["Daily note"]
    assert "daily-note.toml" in str(shelf.faults[1][1])
    with pytest.raises(BriefError, match=r"half\.toml is not valid"):
        load_profile("half")
    assert profile_or_default("half") == profile
    assert profile_or_default("daily-note") == shelf.own()[0]


def test_a_folder_that_cannot_be_made_is_told(brief: Brief, profile: Profile) -> None:
    folder = user_profile_folder()
    folder.parent.parent.mkdir(parents=True)
    folder.parent.write_text("in the way")
    with pytest.raises(OutputError, match="cannot be made"):
        save_profile(profile_of(brief, "Daily note", profile))


@given(st.lists(st.text(min_size=1), min_size=1, max_size=3), st.text(min_size=1))
def test_any_titles_and_name_are_read_as_they_were_written(titles: list[str], name: str) -> None:
    sections = tuple(Section(f"s{number}", title) for number, title in enumerate(titles))
    profile = profile_of(_brief_of(sections), name, None)
    saved = save_profile(profile)
    assert read_profile(profile_shelf().files[saved.id]) == saved
    assert saved.sections == profile.sections
    delete_profile(saved.id)


def _brief_of(sections: tuple[Section, ...]) -> Brief:
    return Brief("t", "Russia", SourceRecord(Source("a.txt", "00")), sections)
