"""Tells how much room sentences take on a page of a brief, with the table and the notes that come with them.

It measures in points, as the built-in template sets a page of A4 (templates/information-note/page.css), from
the numbers of characters alone: a few per cent more than the page takes, so that one page is not two.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from briefwright.analysis.actors.figure import Figure
from briefwright.analysis.judging.evidence import Reading
from briefwright.analysis.judging.scoring import Scored

_PAGE = 717.0
# The name of the paper, three lines of facts, and the title.
_HEAD, _TITLE_LINE, _TITLE_CHARACTERS = 116.0, 21.5, 36
_WORKING_TITLE = "Situation brief: one state and another"
_LINE, _LINE_CHARACTERS, _GAP = 14.35, 71, 5.4
# The bottom line is set larger, between rules.
_LEAD, _LEAD_CHARACTERS, _LEAD_GAP = 16.2, 61, 12.0
_SECTION_GAP, _LEAST_SECTION = 7.2, 28.7
_TABLE, _ROW_LINE, _ROW_GAP = 26.0, 12.3, 4.7
_COLUMNS = {"name": 25, "role": 17, "position": 45, "references": 22}
_NOTES, _NOTE = 36.0, 11.4
MOST_ROWS = 4
"""So many actors the table of a proposed brief names."""
LONGEST_POSITION = 160
"""So many characters of a reported position it prints, where they can be cut."""


class Row(NamedTuple):
    """An actor of the table: its name, its role, the length of its reported position, its sentences."""

    name: str
    role: str
    position: int
    sentences: frozenset[int]


class PageRoom:
    """Adds up what chosen sentences take; `lengths` and `sections` are those of all sentences."""

    def __init__(
        self, title: str | None, lengths: Sequence[int], sections: Sequence[str | None], rows: Sequence[Row]
    ) -> None:
        self._head = _HEAD + _TITLE_LINE * (_lines(len(title or _WORKING_TITLE), _TITLE_CHARACTERS) - 1)
        self._lengths = lengths
        self._sections = sections
        self._rows = rows

    def fits(self, chosen: Sequence[int]) -> bool:
        """Tell whether sentences fit on one page together; the first of them is the bottom line."""
        return self.height(chosen) <= _PAGE

    def height(self, chosen: Sequence[int]) -> float:
        """Return how high they stand, head and notes included."""
        if not chosen:
            return self._head
        lead, *rest = chosen
        height = self._head + _lines(self._lengths[lead], _LEAD_CHARACTERS) * _LEAD + _LEAD_GAP + _SECTION_GAP
        by_section: dict[str | None, float] = {}
        for number in rest:
            item = _lines(self._lengths[number], _LINE_CHARACTERS) * _LINE + _GAP
            section = self._sections[number]
            by_section[section] = by_section.get(section, 0.0) + item
        height += sum(max(_LEAST_SECTION, section + _SECTION_GAP) for section in by_section.values())
        return height + self._table(chosen) + _NOTES + _NOTE * math.ceil(len(chosen) / 2)

    def _table(self, chosen: Sequence[int]) -> float:
        """Return the height of the table of those whom the sentences name most often."""
        counted = [(len(row.sentences.intersection(chosen)), len(row.sentences), row) for row in self._rows]
        printed = sorted((each for each in counted if each[0]), key=lambda each: (-each[0], -each[1]))
        rows = [_row(row, count) for count, _, row in printed[:MOST_ROWS]]
        return _TABLE + sum(rows) if rows else 0.0


def room_of(
    reading: Reading, figures: Sequence[Figure], scored: Sequence[Scored], title: str | None
) -> PageRoom:
    """Return the room of a page, which the sentences share with the table of their actors."""
    positions: dict[int, int] = {}
    for said in reading.statements:
        text, verb = reading.sentences[said.sentence].text, said.verb
        if not verb.endswith("ing"):
            positions.setdefault(id(said.speaker), len(text) - max(0, text.find(verb)))
    rows = [
        Row(
            figure.name,
            f"{figure.kind} ({figure.side})" if figure.side else figure.kind,
            positions.get(id(figure), 0),
            frozenset(figure.sentences),
        )
        for figure in figures
        if figure.kind not in ("media", "other")
    ]
    lengths = [len(sentence.text) for sentence in reading.sentences]
    sections = [each.sections[0] if each.sections else None for each in scored]
    return PageRoom(title, lengths, sections, rows)


def _row(row: Row, references: int) -> float:
    cells = {
        "name": len(row.name),
        "role": len(row.role),
        "position": min(row.position, LONGEST_POSITION),
        "references": 3 * references,
    }
    lines = max(_lines(length, _COLUMNS[cell]) for cell, length in cells.items())
    return lines * _ROW_LINE + _ROW_GAP


def _lines(characters: int, of_line: int) -> int:
    return max(1, math.ceil(characters / of_line))
