"""Finds the boxes on a PDF page, whose text stands beside the article and not in its order."""

import itertools
from collections.abc import Sequence
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from briefwright.article.pdf_rows import Piece

_LOWEST = 12.0
_NARROWEST = 40.0
# What is as wide as the text stands in its order, and what holds most of it is the page's own frame.
_WIDEST = 0.9
_MOST_TEXT = 0.4
# More of them are the cells of a table, or a drawing.
_MOST_BOXES = 4
_MOST_SHAPES = 3000


class Box(NamedTuple):
    """A drawn rectangle."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, piece: Piece) -> bool:
        """Tell whether a piece of text stands in it."""
        across, up = (piece.left + piece.right) / 2, (piece.bottom + piece.top) / 2
        return self.left <= across <= self.right and self.bottom <= up <= self.top


def boxes_on(page: pypdfium2.PdfPage, pieces: Sequence[Piece]) -> tuple[Box, ...]:
    """Return the boxes on a page that set a part of its text apart."""
    if not pieces:
        return ()
    try:
        shapes = itertools.islice(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3), _MOST_SHAPES)
        drawn = dict.fromkeys(Box(*map(round, shape.get_bounds())) for shape in shapes)
    except pypdfium2.PdfiumError:
        return ()
    width = max(piece.right for piece in pieces) - min(piece.left for piece in pieces)
    length = sum(len(piece.text) for piece in pieces)
    top = max(piece.top for piece in pieces)
    found = [
        box
        for box in drawn
        if box.top - box.bottom >= _LOWEST
        and _NARROWEST <= box.right - box.left <= _WIDEST * width
        and box.top < top
        and 0 < sum(len(piece.text) for piece in pieces if box.holds(piece)) <= _MOST_TEXT * length
    ]
    outer = [box for box in found if not any(_within(box, other) for other in found)]
    return tuple(outer) if len(outer) <= _MOST_BOXES else ()


def _within(box: Box, other: Box) -> bool:
    inside = other.left <= box.left and box.right <= other.right
    return box != other and inside and other.bottom <= box.bottom and box.top <= other.top
