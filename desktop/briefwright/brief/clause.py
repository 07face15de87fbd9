"""Shortens a sentence to the clause that tells what happened at a date."""

import re
from typing import Final

_LONGEST: Final = 150
_FEWEST_WORDS: Final = 7
_ENOUGH: Final = 100
# Where a sentence can be cut without leaving half a thought.
_SEAM: Final = re.compile(
    r"(?<=[;:—])\s+|\s+[–-]\s+|,?\s+(?=(?:while|although|though|but|whereas|which|who|after|before|because|as)\b)"
    r"|,\s+(?=(?:and|said|says|according|in|with|where|when)\b)"
)
# It says of what stands before it, and reads oddly without.
_LEANING: Final = re.compile(r"(?:which|who|and|but|said|says|as|because|according|with|where)\b")
_LEADING: Final = r"^(?:(?:on|in|since|by|during|late|early|at)\s+(?:the\s+)?)?{when},?\s+"
_EDGES: Final = " \t,;:–—-."


def clause_at(sentence: str, when: str) -> str:
    """Return the words of the sentence around the time expression, verbatim, without it where it leads.

    A sentence that is short stays whole. Words left out in front or behind are marked by “…”.
    """
    whole = sentence.strip()
    text = _without_lead(whole, when)
    if len(text) <= _ENOUGH:
        return text.rstrip(" .")
    first, last = _grown(text, _pieces(text), when)
    return _marked(text, first, last, when)


def _grown(text: str, pieces: list[tuple[int, int]], when: str) -> tuple[int, int]:
    """Return where the clause of the time begins and ends, with its neighbours until it can stand alone."""
    first = last = next((n for n, (start, end) in enumerate(pieces) if when in text[start:end]), 0)
    while True:
        start, end = pieces[first][0], pieces[last][1]
        leans = _LEANING.match(text, start) is not None
        if not leans and len(text[start:end].split()) >= _FEWEST_WORDS:
            return start, end
        grown = [(first - 1, last)] if first else []
        if not leans and last + 1 < len(pieces):
            grown.append((first, last + 1))
        fitting = [(a, b) for a, b in grown if pieces[b][1] - pieces[a][0] <= _LONGEST]
        if not fitting:
            return start, end
        first, last = fitting[0]


def _without_lead(text: str, when: str) -> str:
    """Leave out the time where the sentence opens with it: the date stands beside it."""
    rest = re.sub(_LEADING.format(when=re.escape(when)), "", text, count=1, flags=re.IGNORECASE)
    return text if rest == text or len(rest.split()) < 2 else rest[:1].upper() + rest[1:]


def _pieces(text: str) -> list[tuple[int, int]]:
    starts = [0, *(seam.end() for seam in _SEAM.finditer(text) if seam.end() < len(text))]
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def _marked(text: str, start: int, end: int, when: str) -> str:
    """Return the words of the span, cut where they are too long, and marked where others were left out."""
    if end - start > _LONGEST:
        reached = max(text.find(when, start, end) + len(when), start + _LONGEST)
        end = min(end, text.find(" ", reached) % (len(text) + 1))
        if end - start > _LONGEST + len(when):
            start = text.find(" ", end - _LONGEST) + 1
    words = text[start:end].strip(_EDGES)
    before = "… " if text[:start].strip(_EDGES) else ""
    return f"{before}{words}{' …' if text[end:].strip(_EDGES) else ''}"
