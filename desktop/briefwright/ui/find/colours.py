"""The colours of what was found: a marker's yellow, and orange for the one that is looked at."""

from PySide6.QtGui import QColor, QPalette

from briefwright.ui.theme import is_dark

_HIT = ("#ffe27a", "#6b5a12")
_CURRENT = ("#ff9d2e", "#b86200")
ON_PAPER = QColor("#ffe27a")
CURRENT_ON_PAPER = QColor("#ff9d2e")
"""On the pages, which are white in light and dark."""


def hit_colour(palette: QPalette, *, is_current: bool) -> QColor:
    """Return what lies under words that were found."""
    return QColor((_CURRENT if is_current else _HIT)[is_dark(palette)])
