"""Panes in a row or a column, with a thin line between them that is wide enough to be grabbed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

_HANDLE = 7


class Panes(QSplitter):
    """A splitter whose panes cannot be lost by a drag."""

    def __init__(
        self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None
    ) -> None:
        super().__init__(orientation, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(_HANDLE)

    def createHandle(self) -> QSplitterHandle:
        """Return a handle of our own."""
        return _Line(self.orientation(), self)


class _Line(QSplitterHandle):
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw one line through the middle."""
        painter = QPainter(self)
        colour = self.palette().color(QPalette.ColorRole.Mid)
        if self.orientation() == Qt.Orientation.Horizontal:
            painter.fillRect(self.width() // 2, 0, 1, self.height(), colour)
        else:
            painter.fillRect(0, self.height() // 2, self.width(), 1, colour)
        painter.end()
