"""The menu of the actors table: which of its rows are printed."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from briefwright.brief.brief import Brief
from briefwright.brief.row_edits import IncludeRows
from briefwright.brief.rows import ActorRow
from briefwright.ui.open_brief import OpenBrief


class ActorsMenu(QMenu):
    """Shows a tick for each row of the table, and stays open while ticks are changed."""

    def __init__(self, work: OpenBrief, parent: QWidget | None = None) -> None:
        super().__init__("A&ctors in the table", parent)
        self._work = work
        self._rows: tuple[ActorRow, ...] = ()
        self._built: list[tuple[str, str]] = []  # ids and names
        self._ticks: dict[str, QAction] = {}
        self.menuAction().setEnabled(False)
        work.brief_changed.connect(self.show_brief)

    def show_brief(self, brief: Brief) -> None:
        """Show the brief's rows, built anew only where they are others than before."""
        if brief.actors is self._rows:
            return
        self._rows = brief.actors
        if [(row.id, row.name) for row in self._rows] != self._built:
            self._build()
        for row in self._rows:
            self._ticks[row.id].setChecked(row.included)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Change a tick without closing the menu."""
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change a tick by Space without closing the menu."""
        action: QAction | None = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.clear()
        self._built = [(row.id, row.name) for row in self._rows]
        self._ticks = {row.id: self._tick(row) for row in self._rows}
        self.menuAction().setEnabled(bool(self._rows))
        self.addSeparator()
        for words, included in (("&All", True), ("&None", False)):
            self.addAction(words).triggered.connect(partial(self._include_all, included))

    def _tick(self, row: ActorRow) -> QAction:
        action = self.addAction(row.name.replace("&", "&&"))
        action.setCheckable(True)
        action.triggered.connect(lambda included: self._work.do(IncludeRows("actors", (row.id,), included)))
        return action

    def _include_all(self, included: bool, _: bool = False) -> None:
        rows = tuple(row.id for row in self._rows if row.included != included)
        if rows:
            self._work.do(IncludeRows("actors", rows, included))
