"""The sentence below the pages that says why they are not up to date."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from briefwright.ui.theme import blend
from briefwright.ui.wording import tr


class FaultNotice(QLabel):
    """Is there only while there is something to say; its words can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setContentsMargins(14, 8, 10, 8)
        self.hide()

    def say(self, sentence: str | None) -> None:
        """Show the sentence, and read it to those who cannot see it; hide where there is none."""
        if sentence == (self.text() or None):
            return
        self.setText(sentence or "")
        self.setAccessibleName(tr("The pages are not up to date: {0}").format(sentence) if sentence else "")
        self.setVisible(sentence is not None)
        if sentence is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words on a tint of the colour of faults."""
        window, fault = self.palette().window().color(), self.palette().brightText().color()
        painter = QPainter(self)
        painter.fillRect(self.rect(), blend(fault, window, 0.12))
        painter.fillRect(0, 0, 4, self.height(), fault)
        painter.end()
        super().paintEvent(event)
