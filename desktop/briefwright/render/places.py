"""Finds where on the pages each item's lines stand, so that a click on a page finds its item."""

from collections.abc import Iterator, Sequence
from typing import Final

from weasyprint.document import Page
from weasyprint.formatting_structure.boxes import Box, InlineBox, LineBox

from briefwright.render.request import Place

ANCHOR: Final = "item-"
_POINTS: Final = 0.75


def places_of(pages: Sequence[Page]) -> tuple[Place, ...]:
    """Return one place for every line of every element whose id starts with “item-”."""
    return tuple(
        Place(
            item,
            number,
            line.border_box_x() * _POINTS,
            line.border_box_y() * _POINTS,
            line.border_width() * _POINTS,
            line.border_height() * _POINTS,
        )
        for number, page in enumerate(pages)
        for item, line in _lines(page._page_box, None)
    )


def _lines(box: Box, item: str | None) -> Iterator[tuple[str, Box]]:
    """Yield the item's boxes: an inline element has one on each line, a block has lines of its own."""
    item = item_of(box) or item
    if item is not None and isinstance(box, LineBox | InlineBox):
        if box.width > 0:
            yield item, box
        return
    for child in box.children:
        yield from _lines(child, item)


def item_of(box: Box) -> str | None:
    """Return the item that a box is the element of, or None."""
    anchor = None if box.element is None else box.element.get("id")
    return anchor.removeprefix(ANCHOR) if anchor is not None and anchor.startswith(ANCHOR) else None
