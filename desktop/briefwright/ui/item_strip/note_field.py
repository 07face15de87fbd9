"""The field of a note to self; the brief follows every key, and undo is the brief's."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from briefwright.ui.fields import take_undo_out
from briefwright.ui.window_keys import belongs_to_window, leaves_to_window

_LINES = 3


class NoteField(QPlainTextEdit):
    """Escape leaves it; Enter begins a new line, as a note may have several."""

    written = Signal(str)
    left = Signal()
    """By Escape, or because the user went elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Note to self")
        self.setPlaceholderText("Only for you: a note is never printed or exported.")
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 12)
        self.textChanged.connect(lambda: self.written.emit(self.toPlainText()))

    def show_text(self, text: str) -> None:
        """Show a note that came from elsewhere, such as an undo; the cursor stays where it can."""
        if text == self.toPlainText():
            return
        place = self.textCursor().position() if self.hasFocus() else 0
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text)))
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to it, undo among them."""
        return False if leaves_to_window(self, event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif belongs_to_window(self, event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the standard menu without undo."""
        menu = self.createStandardContextMenu()
        take_undo_out(menu)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let what is written next be a step of its own."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()
