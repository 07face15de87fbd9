"""The sentences, and own words, that a row rests on: a click shows one, Delete takes it away."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

_ID = Qt.ItemDataRole.UserRole
_LINES = 2


class Support(NamedTuple):
    """A sentence or an own item: its id, what the list shows of it, and its words."""

    id: str
    label: str
    words: str


class SupportList(QListWidget):
    """Shows labels side by side, on two lines, and more by scrolling."""

    chosen = Signal(str)
    """The id of what is to be shown"""
    dropped = Signal(str)
    """The id of what is to be taken away"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Support, ...] = ()
        self.setAccessibleName("Rests on")
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        line = self.fontMetrics().height() + 2 * self.spacing() + 4
        self.setFixedHeight(_LINES * line + 2 * self.frameWidth())
        self.setToolTip("Click a sentence to see it; press Delete to take it away.")
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def show_support(self, support: tuple[Support, ...]) -> None:
        """Show what another row rests on."""
        if support == self._shown:
            return
        place = self.currentRow()
        self._shown = support
        self.clear()
        for each in support:
            item = QListWidgetItem(each.label, self)
            item.setData(_ID, each.id)
            item.setToolTip(each.words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{each.label}: {each.words}")
        self.setCurrentRow(min(place, len(support) - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the current one by Enter or Space, take it away by Delete."""
        item = self.currentItem()
        if item is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.dropped.emit(item.data(_ID))
        elif item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(item)
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_ID))
