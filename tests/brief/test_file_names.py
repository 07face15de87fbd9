import re
import unicodedata
from pathlib import PureWindowsPath

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefwright.article.article import Source
from briefwright.brief.brief import Brief, Header, SourceRecord
from briefwright.brief.file_names import MOST_BYTES, PLACEHOLDERS, file_name, pattern_fault
from briefwright.brief.marking import MarkingRules

BRIEF = Brief(
    title="Kremlin: asylum for Assad?",
    focus="Russia",
    source=SourceRecord(Source("article.txt", "ab" * 32)),
    sections=(),
    header=Header(date="2024-12-09T18:00Z", reference="EECA/2024/118"),
    marking="TLP:AMBER",
)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{title}", "Kremlin asylum for Assad"),
        ("{date} {title}", "2024-12-09 Kremlin asylum for Assad"),
        ("{reference}_{focus} ({marking})", "EECA-2024-118_Russia (TLP-AMBER)"),
        ("Brief on {focus}, {date}", "Brief on Russia, 2024-12-09"),
        ("Brief", "Brief"),
    ],
)
def test_a_pattern_is_filled_from_the_brief(pattern: str, name: str) -> None:
    assert file_name(pattern, BRIEF) == name


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{date} - {title}", "Kremlin asylum for Assad"),
        ("{title} - {date}", "Kremlin asylum for Assad"),
        ("{title}_{marking}_{focus}", "Kremlin asylum for Assad_Russia"),
        ("{title} ({marking})", "Kremlin asylum for Assad"),
        ("{reference}", "Brief"),
        ("Note {reference} {focus}", "Note Russia"),
    ],
)
def test_an_empty_field_leaves_no_gap(pattern: str, name: str) -> None:
    bare = msgspec.structs.replace(BRIEF, header=Header(), marking="")
    assert file_name(pattern, bare) == name


def test_a_marking_that_must_be_in_the_name_is() -> None:
    marked = msgspec.structs.replace(BRIEF, marking_rules=MarkingRules(in_file_name=True))
    assert file_name("{title}", marked) == "TLP-AMBER Kremlin asylum for Assad"
    assert file_name("{focus} {marking}", marked) == "Russia TLP-AMBER"
    long = msgspec.structs.replace(marked, title="Word " * 200)
    assert file_name("{title} {marking}", long).endswith("Word TLP-AMBER")


def test_a_date_in_words_stays_in_words() -> None:
    for words in ("Monday, 9 December", "2024-13-40"):
        dated = msgspec.structs.replace(BRIEF, header=Header(date=words))
        assert file_name("{date}", dated) == words


@pytest.mark.parametrize("title", ["CON", "nul.pdf", "Lpt1", "com9. Plan", "AUX ."])
def test_names_of_devices_are_avoided(title: str) -> None:
    assert file_name("{title}", msgspec.structs.replace(BRIEF, title=title)).startswith("Brief ")


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("{titel}", "there is no {titel}; there are {date}, {title}"),
        ("{title", "a brace is not closed"),
        ("a/{title}", "/ cannot stand in the name"),
        ("", "it is empty"),
        ("x" * 61, "more than 60 characters"),
    ],
)
def test_a_wrong_pattern_is_told(pattern: str, fault: str) -> None:
    assert fault in pattern_fault(pattern)
    assert pattern_fault("{date} {title} – {reference} [{marking}] {focus}") == ""


WORDS = st.text(max_size=300)
PATTERNS = st.lists(st.sampled_from([*PLACEHOLDERS, " ", "-", "_", "(", ")", "Brief", ".", "é"])).map("".join)


@given(PATTERNS, WORDS, WORDS, WORDS, WORDS, st.booleans())
@example("{title}", "é" * 300, "", "", "", True)
@example("{title}.", "a\u202eb\ud800c", "\n", "//", "𝕏" * 120, True)
@example("{title}{focus}", "e\u200b\u0301", "", "", "", False)
@example("{marking}", "", "", "", "𝕏" * 120, False)
def test_every_system_takes_the_name(
    pattern: str, title: str, day: str, reference: str, marking: str, needed: bool
) -> None:
    brief = msgspec.structs.replace(
        BRIEF,
        title=title,
        header=Header(date=day, reference=reference),
        marking=marking,
        marking_rules=MarkingRules(in_file_name=needed),
    )
    name = file_name(pattern, brief)
    assert name.strip(" .") == name != ""
    assert len(name.encode()) <= MOST_BYTES + len("Brief ")
    assert not re.search(r'[<>:"/\\|?*]', name)
    assert all(unicodedata.category(character)[0] != "C" for character in name)
    assert unicodedata.is_normalized("NFC", name)
    assert not PureWindowsPath(f"{name}.pdf").is_reserved()
