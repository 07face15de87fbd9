"""Puts the pieces of text on a PDF page into reading order: columns side by side, then lines.

A file may draw its columns row by row; only where the pieces stand tells what belongs together.
"""

import re
import statistics
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefwright.article.pdf_rows import Piece, rows_of, text_of
from briefwright.article.pdf_tables import cells_of, find_tables

# So wide is the white between columns at least, in points, or in heights of their text where that is small.
_GUTTER = 8.0
_NARROW_GUTTER = 0.6
_COLUMN_LINES = 3
_COLUMN_SHARE = 0.2
_COLUMN_CHARACTERS = 12
_ACROSS = 0.3
# More pieces than this on a page are a drawing or a table, whose columns are not looked for.
_MOST_PIECES = 2000
_MARK = re.compile(r"\s*[\d*†‡]{1,3}\s*")


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
    is_table_row: bool = False


def lines_of(pieces: Sequence[Piece], first_column: int) -> list[Line]:
    """Return the lines of a page in reading order; columns are numbered from `first_column` on."""
    lines: list[Line] = []
    for number, part in enumerate(_parts(pieces), start=first_column):
        left, right = min(piece.left for piece in part.pieces), max(piece.right for piece in part.pieces)
        for row in rows_of(part.pieces):
            text = " | ".join(map(text_of, cells_of(row))) if part.is_table else text_of(_without_marks(row))
            lines.append(
                Line(
                    text,
                    row[0].left,
                    max(piece.right for piece in row),
                    max(piece.top for piece in row),
                    max(piece.height for piece in row),
                    number,
                    left,
                    right,
                    part.is_table,
                )
            )
    return lines


def _without_marks(row: list[Piece]) -> list[Piece]:
    """Leave out the small raised numbers that lead to notes."""
    height = max(piece.height for piece in row)
    # One that opens the row is that of a note itself.
    return row[:1] + [
        piece for piece in row[1:] if not (_MARK.fullmatch(piece.text) and piece.height < 0.7 * height)
    ]


class _Part(NamedTuple):
    """What is read from the top down: a column, or the rows of a table."""

    pieces: Sequence[Piece]
    is_table: bool = False


def _parts(pieces: Sequence[Piece]) -> Iterator[_Part]:
    """Yield the columns and tables in reading order; a table ends the columns above it."""
    if len(pieces) > _MOST_PIECES:
        yield _Part(pieces)
        return
    for is_table, rows in find_tables(rows_of(pieces)):
        together = [piece for row in rows for piece in row]
        if is_table:
            yield _Part(together, is_table=True)
        else:
            yield from _columns(together)


def _columns(pieces: Sequence[Piece]) -> Iterator[_Part]:
    """Yield the columns in reading order; what stands across a gutter ends the columns above it."""
    gutter = _gutter(pieces)
    if gutter is None:
        if pieces:
            yield _Part(pieces)
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
                yield _Part(across)
            across = []
            beside.append(piece)
    yield from _sides(beside, gutter)
    if across:
        yield _Part(across)


def _sides(pieces: list[Piece], gutter: float) -> Iterator[_Part]:
    yield from _parts([piece for piece in pieces if piece.right <= gutter])
    yield from _parts([piece for piece in pieces if piece.left >= gutter])


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Return where the page, or a part of it, falls into two columns."""
    if not 2 * _COLUMN_LINES <= len(pieces) <= _MOST_PIECES:
        return None
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    low, high = (left + share * (right - left) for share in (_COLUMN_SHARE, 1 - _COLUMN_SHARE))
    best: tuple[int, float, float] | None = None
    narrowest = min(_GUTTER, _NARROW_GUTTER * statistics.median(piece.height for piece in pieces))
    for place in sorted({round(piece.right + narrowest / 2, 1) for piece in pieces}):
        if low <= place <= high:
            across, width = _split(pieces, place)
            if width >= narrowest and (best is None or (across, -width) < best[:2]):
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
