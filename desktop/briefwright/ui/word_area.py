"""A field of several lines for one paragraph."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from briefwright.ui.text_area import ParagraphArea


class WordArea(ParagraphArea):
    """Wraps its words; `lines` is how many it shows."""

    edited = Signal(str)

    def __init__(self, name: str, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.show_lines(lines)
        self.textChanged.connect(self._send)

    def show_text(self, text: str) -> None:
        """Show words that came from elsewhere; the cursor stays where it can."""
        if text != self.words():
            self.put(text, self.textCursor().position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field by Enter: there is one paragraph."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _send(self) -> None:
        self.edited.emit(self.words())
