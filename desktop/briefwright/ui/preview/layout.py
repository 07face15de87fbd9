"""Where pages stand on the desk: the arithmetic of zoom, scroll and hit testing, without a widget."""

from bisect import bisect_right
from typing import Literal

import msgspec
from PySide6.QtCore import QPointF, QRectF

from briefwright.ui.preview.pdfium import PageSize

MARGIN = 20.0
"""Logical pixels of desk around the pages."""
GAP = 16.0
"""Logical pixels of desk between two pages."""
SMALLEST, LARGEST = 0.25, 4.0
"""The bounds of a zoom factor set by hand."""
STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)


class Zoom(msgspec.Struct, frozen=True):
    """How large the pages are; `factor` counts for "fixed" alone, where 1 is the size on paper."""

    mode: Literal["fit_width", "fit_page", "fixed"] = "fit_width"
    factor: float = 1.0


class Desk(msgspec.Struct, frozen=True):
    """The room there is: the viewport in logical pixels, and logical pixels per point at factor 1."""

    width: float
    height: float
    pixels_per_point: float = 96 / 72
    pixel_ratio: float = 1.0


class Anchor(msgspec.Struct, frozen=True):
    """A point of a page, in points from its top left, that is to stay at a point of the viewport."""

    page: int
    x: float
    y: float
    at: tuple[float, float] = (0.0, 0.0)


class PageLayout:
    """Pages one below the other, centred, at one scale.

    Positions are logical pixels from the top left of the desk, which is as large as all pages together.
    """

    def __init__(self, sizes: tuple[PageSize, ...], zoom: Zoom, desk: Desk) -> None:
        self.scale = _scale(sizes, zoom, desk)
        self.factor = self.scale / desk.pixels_per_point
        self._ratio = desk.pixel_ratio
        widest = max((size.width for size in sizes), default=0.0) * self.scale
        self.width = max(desk.width, widest + 2 * MARGIN)
        tops = MARGIN
        pages = []
        for size in sizes:
            width, height = self._snap(size.width * self.scale), self._snap(size.height * self.scale)
            pages.append(QRectF(self._snap((self.width - width) / 2), self._snap(tops), width, height))
            tops += height + GAP
        self.pages = tuple(pages)
        self.height = tops - GAP + MARGIN if pages else 0.0
        self._tops = [page.top() for page in pages]

    def pixels(self, page: int) -> tuple[int, int]:
        """Return the size of the page in device pixels."""
        rect = self.pages[page]
        return max(1, round(rect.width() * self._ratio)), max(1, round(rect.height() * self._ratio))

    def page_at(self, y: float) -> int:
        """Return the last page that begins at or above `y`, or the first."""
        return max(0, bisect_right(self._tops, y) - 1)

    def visible(self, top: float, height: float) -> range:
        """Return the pages that a view from `top` shows."""
        if not self.pages:
            return range(0)
        first = self.page_at(top)
        if self.pages[first].bottom() <= top:
            first += 1
        last = first
        while last < len(self.pages) and self.pages[last].top() < top + height:
            last += 1
        return range(first, last)

    def anchor(self, x: float, y: float, at: tuple[float, float] = (0.0, 0.0)) -> Anchor | None:
        """Return what stands at the position `x`, `y`, to be put back at `at`; None without pages."""
        if not self.pages:
            return None
        page = self.page_at(y)
        rect = self.pages[page]
        return Anchor(page, (x - rect.left()) / self.scale, (y - rect.top()) / self.scale, at)

    def position(self, anchor: Anchor) -> QPointF:
        """Return where the view's top left must be to show the anchor; the end where its page is gone."""
        if anchor.page >= len(self.pages):
            return QPointF(0.0, self.height)
        rect = self.pages[anchor.page]
        x = rect.left() + anchor.x * self.scale - anchor.at[0]
        return QPointF(x, rect.top() + anchor.y * self.scale - anchor.at[1])

    def point_on(self, position: QPointF) -> tuple[int, float, float] | None:
        """Return the page and the point of it that stand at a position, or None beside the paper."""
        page = self.page_at(position.y())
        if not self.pages or not self.pages[page].contains(position):
            return None
        rect = self.pages[page]
        return page, (position.x() - rect.left()) / self.scale, (position.y() - rect.top()) / self.scale

    def rect_of(self, page: int, x: float, y: float, width: float, height: float) -> QRectF:
        """Return where a rectangle of a page, in points, stands."""
        rect = self.pages[page]
        scale = self.scale
        return QRectF(rect.left() + x * scale, rect.top() + y * scale, width * scale, height * scale)

    def _snap(self, length: float) -> float:
        """Return the nearest length in whole device pixels: an image between two of them is a blurred one."""
        return round(length * self._ratio) / self._ratio


def next_step(factor: float, direction: int) -> float:
    """Return the next larger (`direction` 1) or smaller (-1) step from `factor`."""
    if direction > 0:
        return next((step for step in STEPS if step > factor * 1.01), STEPS[-1])
    return next((step for step in reversed(STEPS) if step < factor * 0.99), STEPS[0])


def _scale(sizes: tuple[PageSize, ...], zoom: Zoom, desk: Desk) -> float:
    """Return logical pixels per point."""
    if zoom.mode == "fixed" or not sizes:
        return min(max(zoom.factor, SMALLEST), LARGEST) * desk.pixels_per_point
    scale = (desk.width - 2 * MARGIN) / max(size.width for size in sizes)
    if zoom.mode == "fit_page":
        scale = min(scale, (desk.height - 2 * MARGIN) / max(size.height for size in sizes))
    return min(max(scale, 0.1), 2 * LARGEST)
