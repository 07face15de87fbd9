"""Finds the tables among the rows of a PDF page: rows of short cells with much white between them."""

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence

from briefwright.article.pdf_rows import Piece

_Row = Sequence[Piece]

_FEWEST_ROWS = 2
_LONGEST_CELL = 40
# Columns of text fill their row; of a table so much at most, with two cells and with more.
_FULLEST_OF_TWO = 0.4
_FULLEST = 0.65
_GAP = 1.2
# Where running text begins, its lines begin so often, and within so many points.
_LINES = 3
_NEAR = 2.5


def find_tables(rows: Sequence[_Row]) -> Iterator[tuple[bool, list[_Row]]]:
    """Yield the rows of a page in their order, those of each table and those between tables together."""
    left = min((piece.left for row in rows for piece in row), default=0.0)
    right = max((piece.right for row in rows for piece in row), default=0.0)
    likely = [_is_row(row, right - left) for row in rows]
    edges = _edges([row for row, is_likely in zip(rows, likely, strict=True) if not is_likely])
    # Where most rows are likely ones they are lines of narrow columns.
    none = 2 * sum(likely) > len(rows) + 2 * _LINES
    told: list[tuple[bool, list[_Row]]] = []
    for is_likely, run in itertools.groupby(zip(likely, rows, strict=True), lambda each: each[0]):
        together = [row for _, row in run]
        is_table = is_likely and not none and len(together) >= _FEWEST_ROWS and not _is_text(together, edges)
        told.append((is_table, together))
    for is_table, group in itertools.groupby(told, lambda each: each[0]):
        yield is_table, [row for _, run in group for row in run]


def cells_of(row: _Row) -> list[list[Piece]]:
    """Return the pieces of a row by the white between them."""
    cells: list[list[Piece]] = []
    for piece in row:
        if cells and piece.left - cells[-1][-1].right < _GAP * piece.height:
            cells[-1].append(piece)
        else:
            cells.append([piece])
    return cells


def _is_row(row: _Row, width: float) -> bool:
    cells = cells_of(row)
    if len(cells) < 2 or any(sum(len(piece.text) for piece in cell) > _LONGEST_CELL for cell in cells):
        return False
    filled = sum(cell[-1].right - cell[0].left for cell in cells)
    return filled <= (_FULLEST_OF_TWO if len(cells) == 2 else _FULLEST) * width


def _edges(rows: Sequence[_Row]) -> list[int]:
    """Return the left edges of the columns of running text."""
    edges = Counter(round(cell[0].left) for row in rows for cell in cells_of(row))
    return [edge for edge, lines in edges.items() if lines >= _LINES]


def _is_text(rows: Sequence[_Row], edges: Sequence[int]) -> bool:
    """Tell whether rows are the last lines of columns: most of their cells begin where the columns do."""
    lefts = [cell[0].left for row in rows for cell in cells_of(row)]
    in_columns = sum(any(abs(left - edge) <= _NEAR for edge in edges) for left in lefts)
    return 2 * in_columns > len(lefts)
