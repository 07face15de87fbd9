"""Puts the pieces of text on a PDF page into reading order: columns side by side, then lines.

A file may draw its columns row by row; only where the pieces stand tells what belongs together.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_GUTTER = 8.0
_COLUMN_LINES = 3
_COLUMN_SHARE = 0.2
_COLUMN_CHARACTERS = 12
_ACROSS = 0.3
# More pieces than this on a page are a drawing or a table, whose columns are not looked for.
_MOST_PIECES = 2000
_MARK = re.compile(r"\s*[\d*†‡]{1,3}\s*")


class Piece(NamedTuple):
    """Text that the page draws in one go, and where; heights grow upwards."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Its height, in points."""
        return self.top - self.bottom


class Line(NamedTuple):
    """A line of a column, whose edges are those of the column's longest lines."""

    text: str
    left: float
    right: float
    top: float
    height: float
    column: int
    column_left: float
    column_right: float


def lines_of(pieces: Sequence[Piece], first_column: int) -> list[Line]:
    """Return the lines of a page in reading order; columns are numbered from `first_column` on."""
    lines: list[Line] = []
    for number, column in enumerate(_columns(pieces), start=first_column):
        left, right = min(piece.left for piece in column), max(piece.right for piece in column)
        for row in map(_without_marks, rows_of(column)):
            lines.append(
                Line(
                    text_of(row),
                    row[0].left,
                    max(piece.right for piece in row),
                    max(piece.top for piece in row),
                    max(piece.height for piece in row),
                    number,
                    left,
                    right,
                )
            )
    return lines


def rows_of(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return the pieces that stand side by side, from the top down, each row from left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -(piece.top + piece.bottom)):
        if rows and _beside(rows[-1][0], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda piece: piece.left) for row in rows]


def text_of(row: Sequence[Piece]) -> str:
    """Return the words of a row."""
    text = row[0].text
    for before, piece in itertools.pairwise(row):
        apart = piece.left - before.right > 0.15 * min(piece.height, before.height)
        text += (" " if apart else "") + piece.text
    return " ".join(text.split())


def _without_marks(row: list[Piece]) -> list[Piece]:
    """Leave out the small raised numbers that lead to notes."""
    height = max(piece.height for piece in row)
    return [
        piece for piece in row if not (_MARK.fullmatch(piece.text) and piece.height < 0.7 * height)
    ] or row


def _beside(one: Piece, other: Piece) -> bool:
    overlap = min(one.top, other.top) - max(one.bottom, other.bottom)
    return overlap > 0.5 * min(one.height, other.height)


def _columns(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Yield the columns in reading order; what stands across a gutter ends the columns above it."""
    gutter = _gutter(pieces)
    if gutter is None:
        if pieces:
            yield list(pieces)
        return
    across: list[Piece] = []
    beside: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: -(piece.top + piece.bottom)):
        if piece.left < gutter < piece.right:
            yield from _sides(beside, gutter)
            beside = []
            across.append(piece)
        else:
            if across:
                yield across
            across = []
            beside.append(piece)
    yield from _sides(beside, gutter)
    if across:
        yield across


def _sides(pieces: list[Piece], gutter: float) -> Iterator[list[Piece]]:
    yield from _columns([piece for piece in pieces if piece.right <= gutter])
    yield from _columns([piece for piece in pieces if piece.left >= gutter])


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Return where the page, or a part of it, falls into two columns."""
    if not 2 * _COLUMN_LINES <= len(pieces) <= _MOST_PIECES:
        return None
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    low, high = (left + share * (right - left) for share in (_COLUMN_SHARE, 1 - _COLUMN_SHARE))
    best: tuple[int, float, float] | None = None
    for place in sorted({round(piece.right + _GUTTER / 2) for piece in pieces}):
        if low <= place <= high:
            across, width = _split(pieces, place)
            if width >= _GUTTER and (best is None or (across, -width) < best[:2]):
                best = (across, -width, place)
    return None if best is None else best[2]


def _split(pieces: Sequence[Piece], place: float) -> tuple[int, float]:
    """Return how many pieces stand across a place, and the width of the gutter; 0 where it is none."""
    one = [piece for piece in pieces if piece.right <= place]
    other = [piece for piece in pieces if piece.left >= place]
    across = len(pieces) - len(one) - len(other)
    if across > _ACROSS * len(pieces) or not (_is_column(one) and _is_column(other)):
        return across, 0.0
    shared = min(max(p.top for p in one), max(p.top for p in other)) - max(
        min(p.bottom for p in one), min(p.bottom for p in other)
    )
    width = min(piece.left for piece in other) - max(piece.right for piece in one)
    return across, width if shared > 0 else 0.0


def _is_column(pieces: Sequence[Piece]) -> bool:
    long_enough = sum(len(piece.text) for piece in pieces) >= _COLUMN_CHARACTERS * len(pieces)
    return bool(pieces) and long_enough and len(rows_of(pieces)) >= _COLUMN_LINES
