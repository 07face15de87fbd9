"""The list of a table's rows: keeps its place when rows come, go and move, and has the keys of the tree."""

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QWidget

from briefwright.ui.review.ticked_list import TickedList
from briefwright.ui.tables.table_rows import TableRows

_Flag = QItemSelectionModel.SelectionFlag


class TableList(TickedList):
    """Sends the id of the row that becomes the current one, and that one is to be edited."""

    current_changed = Signal()
    edit_wanted = Signal()

    def __init__(self, name: str, rows: TableRows, parent: QWidget | None = None) -> None:
        super().__init__(name, rows, parent)
        self._table = rows
        self._current = ""
        self._chosen: tuple[str, ...] = ()
        self._place = 0
        self._keys: dict[QKeySequence, QAction] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        rows.modelAboutToBeReset.connect(self._remember)
        rows.modelReset.connect(self._return)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(lambda _: self.edit_wanted.emit())

    @property
    def current(self) -> str:
        """The id of the current row, empty where there is none."""
        row = self._table.value_at(self.currentIndex())
        return row.id if row is not None else ""

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the selected rows, in their order."""
        numbers = sorted(index.row() for index in self.selectedIndexes())
        return tuple(self._table.values[number].id for number in numbers)

    def choose_row(self, row_id: str) -> None:
        """Select the row of that id and bring it into view."""
        index = self._table.index_of(row_id)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
            self.scrollTo(index)

    def give_keys(self, keys: dict[str, QAction]) -> None:
        """Let these keys mean the actions while the list has the keyboard, whatever else they mean."""
        self._keys = {QKeySequence(key): action for key, action in keys.items()}

    def event(self, event: QEvent) -> bool:
        """Take the keys of the list's actions before the window's actions do."""
        if event.type() == QEvent.Type.ShortcutOverride and self._action_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit by Enter and F2, and act by the keys of the list's actions."""
        action = self._action_of(event)
        if action is not None:
            action.trigger()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self.current:
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _action_of(self, event: QEvent) -> QAction | None:
        if not isinstance(event, QKeyEvent):
            return None
        return self._keys.get(QKeySequence(event.keyCombination()))

    def _remember(self) -> None:
        self._current, self._chosen, self._place = self.current, self.chosen, self.currentIndex().row()

    def _return(self) -> None:
        """Select what was selected; where it is gone, what stands in its place."""
        model = self.selectionModel()
        for row_id in self._chosen:
            index = self._table.index_of(row_id)
            if index.isValid():
                model.select(index, _Flag.Select)
        current = self._table.index_of(self._current)
        if not current.isValid() and self._table.values:
            current = self._table.index(min(max(self._place, 0), len(self._table.values) - 1))
        if current.isValid():
            is_alone = not model.hasSelection()
            model.setCurrentIndex(current, _Flag.ClearAndSelect if is_alone else _Flag.NoUpdate)
        self._tell()

    def _tell(self, *_: object) -> None:
        self.current_changed.emit()
