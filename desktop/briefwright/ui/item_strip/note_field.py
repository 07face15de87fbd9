"""The field of a note to self; the brief follows every key, and undo is the brief's."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from briefwright.ui.text_area import TextArea

_LINES = 3


class NoteField(TextArea):
    """Escape leaves it; Enter begins a new line, as a note may have several."""

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Note to self", parent)
        self.setPlaceholderText("Only for you: a note is never printed or exported.")
        self.show_lines(_LINES)
        self.textChanged.connect(lambda: self.written.emit(self.toPlainText()))

    def show_text(self, text: str) -> None:
        """Show a note that came from elsewhere, such as an undo; the cursor stays where it can."""
        if text != self.toPlainText():
            self.put(text, self.textCursor().position() if self.hasFocus() else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
