"""A field of several lines that leaves undo, and the window's keys, to the window."""

from PySide6.QtCore import QEvent, QMimeData, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from briefwright.ui.fields import show_menu, stays_in_field
from briefwright.ui.window_keys import belongs_to_window, leaves_to_window


class TextArea(QTextEdit):
    """Plain words without an undo of their own; `name` is what a screen reader calls the field."""

    left = Signal()
    """The user went elsewhere; a menu or another window takes the keyboard for a moment only."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)

    def show_lines(self, lines: int) -> None:
        """Be as high as some lines."""
        margins = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margins)

    def put(self, text: str, cursor: int) -> None:
        """Show words from elsewhere without telling of it, the cursor as near to its place as can be."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        at = self.textCursor()
        at.setPosition(min(cursor, self.document().characterCount() - 1))
        self.setTextCursor(at)

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to it, undo among them."""
        return False if leaves_to_window(self, event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do nothing for a key of the window, also where its action makes no sense now."""
        if belongs_to_window(self, event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the standard menu without undo."""
        show_menu(self.createStandardContextMenu(), event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the user went elsewhere."""
        super().focusOutEvent(event)
        if not stays_in_field(event):
            self.left.emit()


class ParagraphArea(TextArea):
    """A text area for one paragraph, which may stand on several lines."""

    def words(self) -> str:
        """Return the words on one line."""
        return " ".join(self.toPlainText().splitlines())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as one paragraph."""
        self.insertPlainText(" ".join(source.text().split()))
