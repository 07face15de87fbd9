"""How each level of a finding is said, drawn and coloured; colour is never the only sign."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QColor, QIcon, QPalette

from briefwright.brief.checks.check import Check, Level
from briefwright.ui.icons import tinted_icon
from briefwright.ui.message_bar import COLOURS
from briefwright.ui.theme import is_dark


class _Look(NamedTuple):
    word: str
    icon: str
    one: str
    several: str


_LOOKS: dict[Level, _Look] = {
    "block": _Look("Blocks export", "block", "1 problem", "{0} problems"),
    "warn": _Look("Warning", "warning", "1 warning", "{0} warnings"),
    "info": _Look("Note", "info", "1 note", "{0} notes"),
}


def level_word(level: Level) -> str:
    """Return what a level is called."""
    return _LOOKS[level].word


def level_icon(level: Level, palette: QPalette) -> QIcon:
    """Return a level's sign: a shape of its own, in a colour of its own."""
    own = QPalette(palette)
    if level != "info":
        colour = QColor(COLOURS["problem" if level == "block" else "notice"][is_dark(palette)])
        own.setColor(QPalette.ColorRole.ButtonText, colour)
    icon = tinted_icon(_LOOKS[level].icon, own)
    own.setColor(QPalette.ColorRole.ButtonText, palette.color(QPalette.ColorRole.HighlightedText))
    for size in icon.availableSizes():
        icon.addPixmap(tinted_icon(_LOOKS[level].icon, own).pixmap(size), QIcon.Mode.Selected)
    return icon


def counted(findings: Sequence[Check], *levels: Level) -> str:
    """Say how many findings of each of these levels there are, leaving out levels without any."""
    numbers = {level: sum(finding.level == level for finding in findings) for level in levels}
    return ", ".join(
        _LOOKS[level].one if number == 1 else _LOOKS[level].several.format(number)
        for level, number in numbers.items()
        if number
    )
