"""The fields of the header that few notes need, folded away until they are wanted or filled."""

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from briefwright.brief.brief import Header
from briefwright.brief.edits import HeaderField
from briefwright.ui.date_field import DateField
from briefwright.ui.fields import Field
from briefwright.ui.wording import mark, tr

_FIELDS: Final[tuple[tuple[str, HeaderField], ...]] = (
    (mark("Copies"), "copies"),
    (mark("Contact"), "contact"),
    (mark("Purpose"), "purpose"),
    (mark("Deadline"), "deadline"),
    (mark("Cleared by"), "cleared_by"),
)


class MoreFields(QWidget):
    """Shows itself for a brief that has one of them; `shown` lets the user show and fold them."""

    def __init__(self, make_up: Callable[[Field, HeaderField], None]) -> None:
        super().__init__()
        self.shown = QAction(tr("M&ore header fields"), self)
        self.shown.setIconText(tr("More fields"))
        self.shown.setCheckable(True)
        self.shown.toggled.connect(self.setVisible)
        self.fields: dict[HeaderField, Field] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for number, (words, field) in enumerate(_FIELDS):
            name = tr(words)
            self.fields[field] = DateField(name) if field == "deadline" else Field(name)
            make_up(self.fields[field], field)
            label = QLabel(name)
            label.setBuddy(self.fields[field])
            grid.addWidget(label, number // 2, number % 2 * 2)
            grid.addWidget(self.fields[field], number // 2, number % 2 * 2 + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.hide()

    def show_header(self, header: Header) -> None:
        """Show the values of the header."""
        for name, field in self.fields.items():
            field.show_text(getattr(header, name))
        if any(getattr(header, name) for name in self.fields):
            self.shown.setChecked(True)
