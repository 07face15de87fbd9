"""The colours of the sections: told apart with any colour vision, and never the only sign."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from briefwright.ui.theme import blend, is_dark

# Hues after Okabe and Ito, darkened until small text in them reads on white.
_HUES: dict[str, tuple[str, str]] = {
    "bottom_line": ("#a2376f", "#e79bc3"),
    "developments": ("#0a63a8", "#6cb4ee"),
    "background": ("#5d5a52", "#c2beb4"),
    "position": ("#a8321a", "#f0945c"),
    "actors": ("#007a60", "#4fd0b0"),
    "outlook": ("#866a00", "#e3bc4b"),
}
_UNKNOWN = ("#55585e", "#a6a9af")
_FILL_LIGHT = 0.16
_FILL_DARK = 0.30

_NAMES: dict[str, str] = {
    "bottom_line": "Bottom line",
    "developments": "Developments",
    "background": "Background",
    "position": "Position",
    "actors": "Actors",
    "outlook": "Outlook",
}


class Tint(NamedTuple):
    """How a section is coloured: `line` for rails, marks and small text, `fill` behind its sentences."""

    line: QColor
    fill: QColor


def tint_of(section: str | None, palette: QPalette) -> Tint:
    """Return the section's colours on the palette's paper; a neutral pair for a section it does not know."""
    dark = is_dark(palette)
    line = QColor(_HUES.get(section or "", _UNKNOWN)[dark])
    fill = blend(line, palette.color(QPalette.ColorRole.Base), _FILL_DARK if dark else _FILL_LIGHT)
    return Tint(line, fill)


def short_name(section: str, title: str) -> str:
    """Return the section's name for a narrow margin: its kind's where that is known, else its title."""
    return _NAMES.get(section, title)
