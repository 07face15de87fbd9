"""The warnings of an import, each a line of its own, on a ground that is seen at once."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from briefwright.ui.icons import tinted_icon
from briefwright.ui.message_bar import COLOURS
from briefwright.ui.theme import blend, is_dark

_ICON_SIZE = 20


class WarningLines(QWidget):
    """Is there only while there is a warning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QLabel()
        self._lines.setWordWrap(True)
        self._lines.setTextFormat(Qt.TextFormat.PlainText)
        icon = QLabel()
        icon.setPixmap(
            tinted_icon("warning", self.palette()).pixmap(
                QSize(_ICON_SIZE, _ICON_SIZE), self.devicePixelRatioF()
            )
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._lines, 1)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these warnings."""
        self._lines.setText("\n".join(lines))
        self._lines.setAccessibleName(" ".join(lines))
        self.setVisible(bool(lines))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        palette = self.palette()
        colour = QColor(COLOURS["notice"][is_dark(palette)])
        painter = QPainter(self)
        painter.fillRect(self.rect(), blend(colour, palette.window().color(), 0.12))
        painter.fillRect(0, 0, 4, self.height(), colour)
        painter.end()
