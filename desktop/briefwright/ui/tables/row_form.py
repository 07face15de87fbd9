"""The form below a table's list: the fields of the current row, and what it rests on."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QWidget

from briefwright.brief.brief import Brief
from briefwright.brief.row_edits import ChangeRow, DropSupport, RowField
from briefwright.brief.rows import Judgement, Reference, Row, TableName
from briefwright.ui.fields import Field
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.tables.row_fields import (
    FIELDS,
    Choice,
    RowControl,
    RowFieldKind,
    confidence_names,
    likelihood_names,
    show_value,
)
from briefwright.ui.tables.support_list import Support, SupportList
from briefwright.ui.word_area import WordArea

_LABEL_TOP = 3  # brings its words onto the line of the control's
_LINES = {"text": 3, "reason": 2, "position": 3}


class RowForm(QWidget):
    """Shows one row; each change is an edit, typing included."""

    def __init__(self, work: OpenBrief, table: TableName, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._table: TableName = table
        self._row = ""
        self._controls: dict[RowField, RowControl] = {}
        self._support = SupportList()
        self._support.chosen.connect(self._show_support)
        self._support.dropped.connect(self._drop)
        self._add = QToolButton()
        self._lay_out()

    def show_row(self, row: Row, brief: Brief) -> None:
        """Show a row's values."""
        if row.id != self._row:
            self._work.end_typing()
            self._row = row.id
        for field, control in self._controls.items():
            if isinstance(control, Choice) and field == "likelihood":
                control.show_choices(likelihood_names(brief))
            show_value(control, getattr(row, field))
        self._support.show_support(self._supports(row, brief))

    def offer(self, support: QAction) -> None:
        """Put a button for adding support beside what the row rests on."""
        self._add.setDefaultAction(support)
        self._add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def begin(self) -> None:
        """Let the user write in the first field."""
        next(iter(self._controls.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 10)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for row, kind in enumerate(FIELDS[self._table]):
            control = self._controls[kind.field] = self._control(kind)
            grid.addWidget(_label(kind.label, control), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(control, row, 1, 1, 2)
        row = grid.rowCount()
        grid.addWidget(_label("Rests on", self._support), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._support, row, 1)
        self._add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._add.setAccessibleName("Add selected sentence as support")
        grid.addWidget(self._add, row, 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _control(self, kind: RowFieldKind) -> RowControl:
        change = partial(self._change, kind.field)
        if kind.kind == "line":
            line = Field(kind.label)
            line.setPlaceholderText(kind.hint)
            line.textEdited.connect(change)
            line.editingFinished.connect(self._work.end_typing)
            return line
        if kind.kind == "words":
            area = WordArea(kind.label, _LINES[kind.field])
            area.setPlaceholderText(kind.hint)
            area.edited.connect(change)
            area.left.connect(self._work.end_typing)
            return area
        choice = Choice(kind.label, change)
        if kind.kind == "confidence":
            choice.show_choices(confidence_names())
        return choice

    def _change(self, field: RowField, value: str) -> None:
        if self._row:
            self._work.do(ChangeRow(self._table, self._row, field, value))

    def _supports(self, row: Row, brief: Brief) -> tuple[Support, ...]:
        sentences = [
            Support(each.sentence, f"Sentence {each.number}", self._words_of(each)) for each in row.references
        ]
        items = [brief.item(item_id) for item_id in row.items] if isinstance(row, Judgement) else []
        own = [Support(item.id, "Own words", item.text) for item in items if item is not None]
        return (*sentences, *own)

    def _words_of(self, reference: Reference) -> str:
        sentence = self._work.sentence(reference.sentence)
        return sentence.text if sentence is not None else ""

    def _show_support(self, name: str) -> None:
        if self._work.sentence(name) is not None:
            self._work.select_sentence(name)
        else:
            self._work.select_item(name)

    def _drop(self, name: str) -> None:
        self._work.do(DropSupport(self._table, self._row, name))


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setContentsMargins(0, _LABEL_TOP, 0, 0)
    label.setBuddy(buddy)
    return label
