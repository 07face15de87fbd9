"""A field of several lines for one paragraph, without an undo of its own."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from briefwright.ui.fields import take_undo_out
from briefwright.ui.window_keys import belongs_to_window, leaves_to_window


class WordArea(QPlainTextEdit):
    """Wraps its words; `name` is what a screen reader calls it, `lines` how many it shows."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, name: str, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        margins = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margins)
        self.textChanged.connect(self._send)

    def show_text(self, text: str) -> None:
        """Show words that came from elsewhere; the cursor stays where it can."""
        if text == self._words():
            return
        place = self.textCursor().position()
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(self.toPlainText().encode("utf-16-le")) // 2))
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to it, undo among them."""
        return False if leaves_to_window(self, event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field by Enter: there is one paragraph."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        elif belongs_to_window(self, event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the user went elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the standard menu without undo."""
        menu = self.createStandardContextMenu()
        take_undo_out(menu)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as one paragraph."""
        self.insertPlainText(" ".join(source.text().split()))

    def _words(self) -> str:
        return " ".join(self.toPlainText().splitlines())

    def _send(self) -> None:
        self.edited.emit(self._words())
