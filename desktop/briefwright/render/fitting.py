"""Makes the type of a brief smaller, as far as its template allows, until the brief keeps to its pages.

A template gives its sizes in rem: type and spacing shrink together. The same brief always comes out
at the same size, whatever was rendered before.
"""

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from weasyprint.document import Document

from briefwright.render.page_lines import lines_on

LayOut = Callable[[float], Document]


class Fitted(NamedTuple):
    """A layout, and the size of its type: 1 is that of the template."""

    document: Document
    scale: float


def fitted(lay_out: LayOut, allowed: int, floor: float) -> Fitted:
    """Return the layout with the largest type, in steps of a hundredth, that keeps to the allowed pages.

    Where none does, it is the layout at the floor: what is still too long there cannot be helped.
    """
    at_full_size = Fitted(lay_out(1.0), 1.0)
    lowest = math.ceil(floor * 100 - 1e-6)
    if len(at_full_size.document.pages) <= allowed or lowest >= 100:
        return at_full_size
    lines = [lines_on(page) for page in at_full_size.document.pages]
    fits, too_large = lowest - 1, 100
    best: Fitted | None = None
    smallest = at_full_size
    step = min(max(_guess(lines, allowed), lowest), 99)
    is_guess = True
    while too_large - fits > 1:
        tried = Fitted(lay_out(step / 100), step / 100)
        if len(tried.document.pages) <= allowed:
            fits, best = step, tried
            step = step + 1 if is_guess else (fits + too_large) // 2
        else:
            too_large, smallest = step, tried
            step = step - 1 if is_guess else (fits + too_large) // 2
        is_guess = False
    return best or smallest


def _guess(lines: Sequence[int], allowed: int) -> int:
    """Return the size in hundredths at which it may fit: smaller type takes less room both ways."""
    return int(100 * math.sqrt(sum(lines[:allowed]) / max(1, sum(lines))))
