import re
from pathlib import Path

import msgspec
import pytest

from briefwright.brief.brief import Brief
from briefwright.brief.edits import SetMarking
from briefwright.brief.marking import MarkingRules, printed_marking
from briefwright.brief.marking_presets import preset_of, read_markings, rules_of, shipped_markings
from briefwright.errors import BriefError

OWN = """\
format = "brief-markings/1"
name = "Ministry"

[[marking]]
text = "MINISTRY – EYES ONLY"
meaning = "Stays in the house."
ink = "#ffffff"
ground = "#7a1f1f"
points = 11
side = "right"
in-file-name = true

[[marking]]
text = "MINISTRY"
"""
RULES = MarkingRules("#ffffff", "#7a1f1f", 11, "right", in_file_name=True)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "markings.toml"
    path.write_text(OWN, encoding="utf-8")
    return path


def test_tlp_is_in_the_colours_and_the_size_of_the_standard() -> None:
    tlp = shipped_markings()[0]
    assert {preset.text: preset.ink for preset in tlp.markings} == {
        "TLP:RED": "#ff2b2b",
        "TLP:AMBER+STRICT": "#ffc000",
        "TLP:AMBER": "#ffc000",
        "TLP:GREEN": "#33ff00",
        "TLP:CLEAR": "#ffffff",
    }
    assert {(p.ground, p.points, p.side) for p in tlp.markings} == {("#000000", 12, "right")}


def test_every_shipped_preset_says_what_it_means_and_stands_once() -> None:
    presets = [preset for each in shipped_markings() for preset in each.markings]
    assert all(preset.meaning.endswith(".") for preset in presets)
    assert len({preset.text for preset in presets}) == len(presets) > 15
    assert {"OFFICIAL", "OFFICIAL-SENSITIVE", "VS – NUR FÜR DEN DIENSTGEBRAUCH"} <= {p.text for p in presets}
    # The program is not accredited for what is classified higher.
    assert not [p.text for p in presets if re.search(r"\bSECRET|CONFIDENTIAL\b", p.text)]


def test_the_file_of_an_organisation_is_read(own: Path) -> None:
    markings = read_markings(own)
    assert markings.name == "Ministry"
    eyes_only, plain = markings.markings
    assert (eyes_only.meaning, eyes_only.rules) == ("Stays in the house.", RULES)
    assert plain.rules == MarkingRules()


def test_a_marking_is_found_as_it_is_printed(own: Path) -> None:
    sets = (read_markings(own),)
    for typed in ("MINISTRY", " MINISTRY\n", "MINIS\u200bTRY"):
        found = preset_of(typed, sets)
        assert found is not None
        assert found.text == printed_marking(typed)
    assert preset_of("ministry", sets) is None


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            'ink = "#ffffff"',
            'ink = "white"',
            "in marking 1, “ink” must be a colour like “#ff2b2b”, not “white”",
        ),
        ('ink = "#ffffff"', 'ink = "#8a2f2f"', "in marking 1, “ink” #8a2f2f cannot be read on"),
        ("points = 11", "points = 30", "in marking 1, “points” must be between 7 and 14, not 30"),
        ("points = 11", 'points = "11"', "in marking 1, key points, expected `float`, got `str`"),
        ('side = "right"', 'side = "left"', "in marking 1, key side, invalid enum value 'left'"),
        ('text = "MINISTRY"', "", "in marking 2, object missing required field `text`"),
        ('text = "MINISTRY"', 'text = " "', "in marking 2, “text” must be one line of visible characters"),
        ('text = "MINISTRY"', f'text = "{"M" * 121}"', "in marking 2, “text” has more than the 120"),
        ('text = "MINISTRY"', 'text = "ministry – eyes only"', "is there twice"),
        (
            'text = "MINISTRY"',
            'text = "M"\ncolour = "red"',
            "in marking 2, object contains unknown field `colour`",
        ),
        ("brief-markings/1", "brief-markings/2", "in format, invalid enum value 'brief-markings/2'"),
        ("[[marking]]", "[[marking]", "not valid TOML"),
    ],
)
def test_a_fault_is_told_with_its_file_and_key(own: Path, old: str, new: str, told: str) -> None:
    own.write_text(OWN.replace(old, new), encoding="utf-8")
    with pytest.raises(BriefError) as raised:
        read_markings(own)
    assert str(own) in str(raised.value)
    assert told in str(raised.value)


def test_a_file_that_is_not_there_or_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(BriefError, match=r"nowhere\.toml cannot be read"):
        read_markings(tmp_path / "nowhere.toml")
    (tmp_path / "latin.toml").write_bytes("name = 'é'".encode("latin-1"))
    with pytest.raises(BriefError, match="not UTF-8"):
        read_markings(tmp_path / "latin.toml")


def test_a_brief_prints_by_its_own_rules_or_those_of_a_shipped_preset(brief: Brief) -> None:
    assert rules_of(SetMarking("TLP:RED").apply(brief)).ink == "#ff2b2b"
    assert rules_of(SetMarking("Ours only").apply(brief)) == MarkingRules()
    marked = SetMarking("MINISTRY – EYES ONLY", RULES).apply(brief)
    assert rules_of(marked) == RULES
    # The rules go with the brief to a computer that has no such file.
    assert msgspec.json.decode(msgspec.json.encode(marked), type=Brief) == marked
    assert SetMarking("OFFICIAL").apply(marked).marking_rules is None
