"""Finds where on the pages each item's lines stand, so that a click on a page finds its item."""

from collections.abc import Iterator, Sequence
from typing import Final

from weasyprint.document import Page
from weasyprint.formatting_structure.boxes import Box, InlineBox, LineBox, ReplacedBox, TextBox

from briefwright.render.request import Place

ANCHOR: Final = "item-"
_POINTS: Final = 0.75


def places_of(pages: Sequence[Page]) -> tuple[Place, ...]:
    """Return one place for every line of every element whose id starts with “item-”."""
    return tuple(
        Place(
            item,
            number,
            left * _POINTS,
            line.border_box_y() * _POINTS,
            (right - left) * _POINTS,
            line.border_height() * _POINTS,
        )
        for number, page in enumerate(pages)
        for item, line in _lines(page._page_box, None)
        for left, right in _extent(line)
    )


def _lines(box: Box, item: str | None) -> Iterator[tuple[str, Box]]:
    """Yield the item's boxes: an inline element has one on each line, a block has lines of its own."""
    item = item_of(box) or item
    if item is not None and isinstance(box, LineBox | InlineBox):
        yield item, box
        return
    for child in box.children:
        # The mark of a list stands in a line of its own, over the item's first.
        if not (child.element_tag or "").endswith("::marker"):
            yield from _lines(child, item)


def _extent(line: Box) -> Iterator[tuple[float, float]]:
    """Yield how far the words of a line reach, also those that stand out of it into the margin."""
    seen = [box for box in line.descendants() if isinstance(box, TextBox | ReplacedBox) and box.width > 0]
    if seen:
        left = min(box.position_x for box in seen)
        yield left, max(box.position_x + box.margin_width() for box in seen)


def item_of(box: Box) -> str | None:
    """Return the item that a box is the element of, or None."""
    anchor = None if box.element is None else box.element.get("id")
    return anchor.removeprefix(ANCHOR) if anchor is not None and anchor.startswith(ANCHOR) else None
