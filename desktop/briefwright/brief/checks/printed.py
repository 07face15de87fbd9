"""What the layout tells the checks of the printed pages."""

from typing import Literal

import msgspec

LostHow = Literal["off the page", "clipped"]


class LostText(msgspec.Struct, frozen=True):
    """Words that are not, or not wholly, seen on a page (from 0), and the item they belong to, if any."""

    words: str
    page: int
    how: LostHow
    item: str | None = None


class Printed(msgspec.Struct, frozen=True):
    """The pages of a brief as they were laid out.

    `lines` are how many lines of text stand one below the other on each page, `missing` the characters that
    no font has, `lost` the text that is not seen, `undescribed` the pictures without alternative text, by
    their source. `scale` is the size of the type by the template's own, below 1 where it was made to fit.
    """

    pages: int
    lines: tuple[int, ...] = ()
    missing: str = ""
    lost: tuple[LostText, ...] = ()
    undescribed: tuple[str, ...] = ()
    scale: float = 1.0
