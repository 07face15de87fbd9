"""What the files of a brief are called: a pattern of its fields, as a name that every system takes."""

import re
import unicodedata
from datetime import date
from typing import Final

from briefwright.brief.brief import Brief
from briefwright.brief.marking import printed_marking
from briefwright.brief.marking_presets import rules_of

FIELDS: Final = ("date", "title", "reference", "marking", "focus")
PLACEHOLDERS: Final = tuple(f"{{{field}}}" for field in FIELDS)
DEFAULT_PATTERN: Final = "{title}"
MOST_BYTES: Final = 180
"""Systems take 255; an ending, and what a copy or a download adds, must find room."""

_MOST_OF_ITS_OWN: Final = 60
_UNNAMED: Final = "Brief"
_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*]+')
_PARTS: Final = re.compile(r"\{(\w+)\}")
_SEPARATORS: Final = " -–_.,;"
_EMPTY_BRACKETS: Final = re.compile(r"\(\s*\)|\[\s*\]")
_DEVICES: Final = frozenset(
    [*("con", "prn", "aux", "nul"), *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")]
)
_DAY: Final = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?")


def pattern_fault(pattern: str) -> str:
    """Return what is wrong with a pattern, as the end of a sentence about it; empty where nothing is."""
    for field in _PARTS.findall(pattern):
        if field not in FIELDS:
            return f"there is no {{{field}}}; there are {', '.join(PLACEHOLDERS)}"
    words = _PARTS.sub("", pattern)
    if "{" in words or "}" in words:
        return "a brace is not closed"
    if found := _FORBIDDEN.search(words):
        return f"{found.group()[0]} cannot stand in the name of a file"
    if len(words) > _MOST_OF_ITS_OWN:
        return f"it has more than {_MOST_OF_ITS_OWN} characters of its own"
    return "" if pattern.strip() else "it is empty"


def file_name(pattern: str, brief: Brief) -> str:
    """Return the name, without an ending, that the pattern gives the brief's files.

    An empty field takes what separates it from its neighbour with it. The marking comes first where its rules
    want it in the name and the pattern leaves it out.
    """
    values = _values(brief)
    if rules_of(brief).in_file_name and "{marking}" not in pattern:
        pattern = f"{{marking}} {pattern}"
    while True:
        name = _filled(pattern, values)
        over = len(name.encode()) - MOST_BYTES
        longest = max((field for field in FIELDS if field != "marking"), key=lambda field: len(values[field]))
        if over <= 0 or not values[longest]:
            return _as_name(_cut(name, MOST_BYTES))
        values[longest] = _cut(values[longest], max(0, len(values[longest].encode()) - over))


def _values(brief: Brief) -> dict[str, str]:
    header = brief.header
    return {
        "date": _joined(_day(header.date)),
        "title": _clean(_FORBIDDEN.sub(" ", brief.title)),
        "reference": _joined(header.reference),
        "marking": _joined(printed_marking(brief.marking)),
        "focus": _clean(_FORBIDDEN.sub(" ", brief.focus)),
    }


def _joined(text: str) -> str:
    """Return what is no prose, “EECA/2024/118”, in one piece."""
    return _clean(_FORBIDDEN.sub("-", text))


def _clean(text: str) -> str:
    """Return the text on one line, without characters that are not seen or that turn others round."""
    spaced = " ".join(text.split())
    return "".join(character for character in spaced if unicodedata.category(character)[0] != "C").strip()


def _day(text: str) -> str:
    """Return the day of an ISO date or date-time, and words as they are."""
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return text
    try:
        return date.fromisoformat(found.group(1)).isoformat()
    except ValueError:
        return text


def _filled(pattern: str, values: dict[str, str]) -> str:
    name = ""
    pieces = _PARTS.split(pattern)
    for words, field in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        alone = not words.strip(_SEPARATORS)
        name += "" if alone and (not name or (field and not values[field])) else words
        name += values.get(field, "")
    name = " ".join(_EMPTY_BRACKETS.sub("", name).split()).strip(_SEPARATORS)
    return unicodedata.normalize("NFC", name)


def _cut(text: str, most: int) -> str:
    return text.encode()[:most].decode(errors="ignore").rstrip(_SEPARATORS)


def _as_name(name: str) -> str:
    if name.partition(".")[0].strip().casefold() in _DEVICES:
        return f"{_UNNAMED} {name}"
    return name or _UNNAMED
