"""One table: its buttons, the list of its rows, and the form of the current one."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefwright.brief.brief import Brief
from briefwright.brief.rows import TableName
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.tables.row_form import RowForm
from briefwright.ui.tables.table_list import TableList
from briefwright.ui.tables.table_rows import TableRows

_LEAST = 60  # height of the list, and of the form below it, in a low window
_NAMES: dict[TableName, str] = {
    "judgements": "Key judgements",
    "actors": "Actors table",
    "timeline": "Timeline",
}
_NOUNS: dict[TableName, str] = {"judgements": "Judgement", "actors": "Actor", "timeline": "Event"}
_EMPTY: dict[TableName, str] = {
    "judgements": (
        "No key judgement yet. Add one, then select the sentences that support it, in the article or in the "
        "sections, and add them as support."
    ),
    "actors": "No actor yet. Add one.",
    "timeline": "The article gives no dates. Add an event.",
}


class TablePanel(QWidget):
    """Shows a table of the brief."""

    def __init__(self, work: OpenBrief, table: TableName, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.table: TableName = table
        self.rows = TableRows(work, table, _NOUNS[table], self)
        self.list = TableList(_NAMES[table], self.rows)
        self.form = RowForm(work, table)
        self._hint = QLabel(_EMPTY[table])
        self._hint.setWordWrap(True)
        self._hint.setMargin(12)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._tools = QHBoxLayout()
        self._tools.setContentsMargins(12, 2, 8, 2)
        self._tools.setSpacing(2)
        self.list.setMinimumHeight(_LEAST)
        self._below = QScrollArea()
        self._below.setWidget(self.form)
        self._below.setWidgetResizable(True)
        self._below.setFrameShape(QFrame.Shape.NoFrame)
        self._below.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._below.setMinimumHeight(_LEAST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._tools)
        column.addWidget(self._hint, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self._below)
        self.list.current_changed.connect(self._show_current)
        self.list.edit_wanted.connect(self.form.begin)
        work.brief_changed.connect(self.show_brief)

    def offer(self, tools: Sequence[QWidget], actions: Sequence[QAction]) -> None:
        """Put controls on the left of the line above the list, and buttons for the actions on the right."""
        for tool in tools:
            self._tools.addWidget(tool)
        self._tools.addStretch(1)
        for action in actions:
            button = QToolButton()
            button.setAutoRaise(True)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(action.text().replace("&", ""))
            self._tools.addWidget(button)

    def offer_menu(self, actions: Sequence[QAction]) -> None:
        """Offer these actions by the right mouse button."""
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

        def show_menu(point: QPoint) -> None:
            menu = QMenu(self)
            menu.addActions(list(actions))
            menu.exec(self.list.viewport().mapToGlobal(point))
            menu.deleteLater()

        self.list.customContextMenuRequested.connect(show_menu)

    def show_brief(self, brief: Brief) -> None:
        """Show the rows, or what to do where there are none."""
        is_empty = not self.rows.values
        self._hint.setVisible(is_empty)
        self.list.setVisible(not is_empty)
        if not is_empty and not self.list.current:
            self.list.choose_row(self.rows.values[0].id)
        self._show_current()

    def _show_current(self) -> None:
        row = self.rows.value_at(self.list.currentIndex())
        self._below.setVisible(row is not None)
        if row is not None:
            self.form.show_row(row, self._work.brief)
