"""Finds the text of laid-out pages that nobody will see: beyond the paper, or cut off by a box around it."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from weasyprint.document import Page
from weasyprint.formatting_structure.boxes import Box, LineBox, TextBox

from briefwright.brief.checks.printed import LostHow, LostText
from briefwright.render.places import item_of

# Of a line's height, some is empty above and below the letters; across, letters may reach out by a hair.
_EMPTY: Final = 0.3
_HAIR: Final = 1.0
_LONGEST: Final = 40


class _Room(NamedTuple):
    """Where text can be seen, in CSS pixels, and what becomes of text outside."""

    left: float
    top: float
    right: float
    bottom: float
    how: LostHow

    def holds(self, box: Box) -> bool:
        spare = box.height * _EMPTY
        return bool(
            box.position_x >= self.left - _HAIR
            and box.position_x + box.width <= self.right + _HAIR
            and box.position_y + spare >= self.top
            and box.position_y + box.height - spare <= self.bottom
        )

    def within(self, box: Box) -> "_Room":
        """Return what is left of the room inside a box that cuts off what it does not hold."""
        x, y = box.padding_box_x(), box.padding_box_y()
        return _Room(
            max(self.left, x),
            max(self.top, y),
            min(self.right, x + box.padding_width()),
            min(self.bottom, y + box.padding_height()),
            "clipped",
        )


def lost_text(pages: Sequence[Page]) -> tuple[LostText, ...]:
    """Return the words that are not wholly seen, once for each item or element and page."""
    found: dict[tuple[int, str | int | None], LostText] = {}
    for number, page in enumerate(pages):
        paper = _Room(0.0, 0.0, page.width, page.height, "off the page")
        for box, room, item in _text(page._page_box, paper, None):
            if box.text.strip() and not room.holds(box):
                words = " ".join(box.text.split())
                words = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
                found.setdefault((number, item or id(box.element)), LostText(words, number, room.how, item))
    return tuple(found.values())


def _text(box: Box, room: _Room, item: str | None) -> Iterator[tuple[TextBox, _Room, str | None]]:
    if isinstance(box, TextBox):
        if box.style["visibility"] == "visible":
            yield box, room, item
        return
    # What is turned or moved by a transform stands elsewhere than its box says.
    if box.style["transform"]:
        return
    item = item_of(box) or item
    if box.style["overflow"] != "visible" and not isinstance(box, LineBox) and _has_size(box):
        room = room.within(box)
    for child in box.children:
        yield from _text(child, room, item)


def _has_size(box: Box) -> bool:
    """Tell whether a box is there to be seen: text in one without a size is hidden on purpose."""
    return bool(box.padding_width() > 0 and box.padding_height() > 0)
