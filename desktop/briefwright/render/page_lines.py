"""Counts the lines of text on a page, as a reader would: those that stand one below the other."""

from collections.abc import Iterator
from typing import Final

from weasyprint.document import Page
from weasyprint.formatting_structure.boxes import Box, LineBox, MarginBox, TextBox

# Lines that touch are two lines; what overlaps by more than a hair stands side by side.
_HAIR: Final = 1.0


def lines_on(page: Page) -> int:
    """Return how many lines of text there are between the margins of a page.

    What stands beside a line, such as a title in the margin or another column, is no line of its own:
    counted is the longest row of lines of which each begins where the one above has ended.
    """
    count, bottom = 0, float("-inf")
    for top, end in sorted(_extents(page._page_box), key=lambda extent: extent[1]):
        if top >= bottom - _HAIR:
            count += 1
            bottom = end
    return count


def _extents(box: Box) -> Iterator[tuple[float, float]]:
    """Yield the top and the bottom of each line with words of its own."""
    for child in box.children:
        if isinstance(child, MarginBox):
            continue
        if isinstance(child, LineBox) and child.height > 0 and _has_words(child):
            yield child.position_y, child.position_y + child.height
        yield from _extents(child)


def _has_words(box: Box) -> bool:
    """Tell whether there are words in a line itself, not in lines of a box that stands in it."""
    if isinstance(box, TextBox):
        return bool(box.text.strip())
    return any(_has_words(child) for child in box.children if not isinstance(child, LineBox))
