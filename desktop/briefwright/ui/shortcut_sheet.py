"""The sheet of the keys: those of every menu, read from its actions, and those that have no menu."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from briefwright.ui.palette.command import Command

_OTHERS = (
    ("Include or leave out, in the brief", "Space"),
    ("Include or leave out, in the article", "Space"),
    ("Keep or leave out, in the review of an import", "Space"),
    ("Go from a sentence, or a place on a page, to its item", "Enter"),
    ("Select the item before or after, on the pages", "Ctrl+Up, Ctrl+Down"),
    ("Select the sentence before or after, in the article", "Up, Down"),
    ("Mark several sentences, in the article", "Shift+Up, Shift+Down"),
    ("Move rows of a table, in its list", "Alt+Up, Alt+Down"),
    ("Remove rows of a table, in its list", "Delete"),
    ("End an edit", "Enter"),
    ("Take an edit back", "Esc"),
    ("Open the menus", "Alt, or Alt and the letter underlined"),
)
_ROW = (
    "<tr><td style='padding:3px 28px 3px 0'>{}</td>"
    "<td style='padding:3px 0; white-space:nowrap'><b>{}</b></td></tr>"
)
_HEADING = "<tr><td colspan='2' style='padding:14px 0 4px 0'><b><big>{}</big></b></td></tr>"


def shortcut_sheet(commands: Sequence[Command]) -> QWidget:
    """Return the sheet, with a heading for each menu of the bar."""
    label = QLabel(f"<table>{_rows(commands)}</table>")
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setMargin(8)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    area = QScrollArea()
    area.setWidget(label)
    area.setWidgetResizable(True)
    area.setAccessibleName("Keyboard shortcuts")
    area.setMinimumSize(640, 520)
    return area


def _rows(commands: Sequence[Command]) -> str:
    rows, last = [], ""
    for command in commands:
        if command.keys:
            if command.menus[0] != last:
                last = command.menus[0]
                rows.append(_HEADING.format(escape(last)))
            rows.append(_ROW.format(escape(command.words), escape(" or ".join(command.keys))))
    rows.append(_HEADING.format("Elsewhere"))
    rows += [_ROW.format(escape(what), escape(keys)) for what, keys in _OTHERS]
    return "".join(rows)
