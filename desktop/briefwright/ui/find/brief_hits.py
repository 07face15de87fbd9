"""The words found in the rows of the brief, as their delegate paints them."""

from collections.abc import Iterable, Mapping

import msgspec
from PySide6.QtGui import QPalette, QTextCharFormat, QTextLayout

from briefwright.ui.find.colours import hit_colour

Units = tuple[int, int]


class RowHit(msgspec.Struct, frozen=True):
    """Words found in an item, or in the title of a section, in UTF-16 units of its text."""

    row: str
    is_item: bool
    span: Units


class BriefHits:
    """What was found, by row, and the one that is looked at."""

    def __init__(self) -> None:
        self._by_row: Mapping[tuple[str, bool], tuple[RowHit, ...]] = {}
        self._current: RowHit | None = None

    def show(self, hits: Iterable[RowHit], current: RowHit | None = None) -> None:
        """Mark these and no others."""
        by_row: dict[tuple[str, bool], tuple[RowHit, ...]] = {}
        for hit in hits:
            key = (hit.row, hit.is_item)
            by_row[key] = (*by_row.get(key, ()), hit)
        self._by_row = by_row
        self._current = current

    def of(self, row: str, *, is_item: bool) -> tuple[RowHit, ...]:
        """Return what was found in an item or a section's title."""
        return self._by_row.get((row, is_item), ())

    def formats(self, item: str, palette: QPalette) -> list[QTextLayout.FormatRange]:
        """Return the marks of an item's words as a layout draws them."""
        ranges = []
        for hit in self.of(item, is_item=True):
            found = QTextLayout.FormatRange()
            found.start, found.length = hit.span[0], hit.span[1] - hit.span[0]
            marked = QTextCharFormat()
            marked.setBackground(hit_colour(palette, is_current=hit == self._current))
            marked.setForeground(palette.color(QPalette.ColorRole.Text))
            found.format = marked
            ranges.append(found)
        return ranges

    def is_current(self, hit: RowHit) -> bool:
        """Tell whether this is the one that is looked at."""
        return hit == self._current
