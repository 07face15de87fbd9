from pathlib import Path

import pytest

from briefwright.brief.profile import read_profile
from briefwright.brief.profile_shelf import load_profile, profile_shelf
from briefwright.errors import BriefError

VALID = """
format = "brief-profile/1"
id = "short"
name = "Short"
summary = "Two sections."
[[section]]
id = "outlook"
title = "What {focus} may do"
titles = { fr = "Perspectives : {focus}" }
[[section]]
id = "position"
title = "{adjective} view"
"""


def test_the_foreign_policy_brief_is_shipped() -> None:
    assert "foreign-policy-brief" in [profile.id for profile in profile_shelf().profiles]
    sections = [section.id for section in load_profile("foreign-policy-brief").sections]
    assert sections == ["bottom_line", "developments", "background", "position", "actors", "outlook"]


def test_an_unknown_profile_is_refused_with_those_there_are() -> None:
    with pytest.raises(BriefError, match="foreign-policy-brief"):
        load_profile("none")


def test_a_profile_is_a_toml_file(tmp_path: Path) -> None:
    path = tmp_path / "short.toml"
    path.write_text(VALID, encoding="utf-8")
    assert [section.id for section in read_profile(path).sections] == ["outlook", "position"]


def test_a_profile_may_have_sections_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "short.toml"
    path.write_text(VALID + '[[section]]\nid = "legal-view"\ntitle = "Legal"\nshown_as = "bullets"\n')
    own = read_profile(path).sections[-1]
    assert (own.id, own.title, own.shown_as) == ("legal-view", "Legal", "bullets")


def test_titles_follow_the_language_and_the_focus(tmp_path: Path) -> None:
    path = tmp_path / "short.toml"
    path.write_text(VALID, encoding="utf-8")
    outlook, position = read_profile(path).sections
    assert outlook.title_in("fr-CA", "Russia", "Russian") == "Perspectives : Russia"
    assert outlook.title_in("fi", "Russia", "Russian") == "What Russia may do"
    assert position.title_in("en", "Russia", "Russian") == "Russian view"
    assert position.title_in("en", "", "") == "View"
    assert outlook.title_in("fr", "", "") == "Perspectives"


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("brief-profile/1", "brief-profile/9", "brief-profile/9"),
        ('id = "outlook"', 'id = "The weather"', "The weather"),
        ('title = "{adjective} view"', 'title = "x"\nshown_as = "rhymes"', "rhymes"),
        ('id = "outlook"', 'id = "position"', "position"),
        ("{focus}", "{minister}", "minister"),
        ("Perspectives : {focus}", "{ministre}", "ministre"),
        ("summary", "sumary", "sumary"),
        ("[[section]]", "[[section", "short.toml"),
    ],
)
def test_a_wrong_profile_is_refused_with_file_and_key(tmp_path: Path, old: str, new: str, named: str) -> None:
    path = tmp_path / "short.toml"
    path.write_text(VALID.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BriefError, match=named) as refused:
        read_profile(path)
    assert "short.toml" in str(refused.value)
