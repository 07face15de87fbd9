"""Finds the line that a mail program puts above the message that a reply quotes: who wrote it, and when."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_OPENING = re.compile(r"[>\s]*(?:On|Am|Le|El|Il|Op|Em|Den|W dniu|\w{2,3}\.,)\s", re.IGNORECASE)
_WROTE = "wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napisał"
_DATE = r"(?P<date>.{0,80}?\b\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[AP]M\b)?)"
_ZONE = r"(?:\s?Uhr\b)?(?:\s?(?-i:\(?[A-Z]{3,4}\b\)?))?"
_SENDER = r"(?P<from>[^<>]{0,120}(?:<+[^<>\s]{1,200}@[^<>\s]{1,200}>+)?)"
_ATTRIBUTION = re.compile(
    rf"{_OPENING.pattern}(?=.*\b(?:{_WROTE})\b)(?:{_DATE}{_ZONE},?\s)?\s*(?:(?:{_WROTE})\s)?{_SENDER}\)?\s*"
    rf"(?:(?:{_WROTE})(?:\(a\))?)?\s?:\s*$",
    re.IGNORECASE,
)
_LONGEST = 400
_MOST_LINES = 3


class Attribution(NamedTuple):
    """Lines up to `end` that say who wrote the message below and when, as far as they can be read."""

    end: int
    fields: Mapping[str, str]


def attribution_at(lines: Sequence[str], number: int) -> Attribution | None:
    """Return the attribution that begins in a line; an article’s own “On Monday he wrote:” is none."""
    if not _OPENING.match(lines[number]):
        return None
    written = ""
    for end in range(number + 1, min(number + _MOST_LINES, len(lines)) + 1):
        written = f"{written} {lines[end - 1].strip(' >' if written else ' ')}".strip()
        found = _ATTRIBUTION.match(written) if len(written) <= _LONGEST else None
        if found is not None:
            below = next((line for line in lines[end:] if line.strip()), "")
            fields = {key: value.strip(" ,(") for key, value in found.groupdict().items() if value}
            return Attribution(end, fields) if "@" in written or is_quoted(below) else None
        if not lines[end - 1].strip(" >"):
            return None
    return None


def is_quoted(line: str) -> bool:
    """Tell whether a line bears the mark of a quotation."""
    return line.lstrip().startswith(">")
