"""Words found on a page."""

import msgspec


class PageHit(msgspec.Struct, frozen=True):
    """Words found on a page (from 0): a rectangle a line, in points from its top left corner."""

    page: int
    rects: tuple[tuple[float, float, float, float], ...]
    """x, y, width, height"""
