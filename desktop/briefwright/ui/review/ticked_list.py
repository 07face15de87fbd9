"""The list of rows that can be ticked: by a click on the tick, or Space for all that are selected."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from briefwright.ui.review.ticked_delegate import TickedDelegate
from briefwright.ui.review.ticked_rows import TickedRows


class TickedList(QListView):
    """Shows TickedRows; `name` is what a screen reader calls the list."""

    def __init__(self, name: str, rows: TickedRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setAccessibleName(name)
        self.setModel(rows)
        self.setItemDelegate(TickedDelegate(rows, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def choose(self, number: int) -> None:
        """Select a row and bring it into view."""
        index = self._rows.index(number)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew; by itself the list looks at its width only where rows stand side by side."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the ticks of all selected rows by Space, as the current one's turns."""
        current = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and current.isValid():
            chosen = {current.row(), *(index.row() for index in self.selectedIndexes())}
            self._rows.tick(chosen, current.row() not in self._rows.ticked)
        else:
            super().keyPressEvent(event)
