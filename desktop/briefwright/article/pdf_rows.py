"""The pieces of text on a PDF page, and which of them stand side by side."""

import itertools
from collections.abc import Sequence
from typing import NamedTuple


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


def _beside(one: Piece, other: Piece) -> bool:
    overlap = min(one.top, other.top) - max(one.bottom, other.bottom)
    return overlap > 0.5 * min(one.height, other.height)
