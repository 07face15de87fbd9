"""The margin beside the article: each sentence's section by name, so that colour is not the only sign."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from briefwright.ui.theme import blend
from briefwright.ui.tints import tint_of

MARGIN_WIDTH = 100
_RIGHT = 6.0
_PAD = 5.0
_SMALL = 0.8
_RING = 1.6


class Label(NamedTuple):
    """A sentence’s name tag beside `line`: filled where it is in the brief, ringed where it is selected.

    `section` is None where the sentence stands in none: then the tag is words alone.
    """

    sentence: str
    line: QRectF
    section: str | None
    name: str
    picked: bool
    chosen: bool


class ArticleMargin(QWidget):
    """Draws the labels it is given, pushing one down where two sentences begin on a line."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.labels: list[Label] = []
        self._placed: list[tuple[QRectF, str]] = []
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    def show_labels(self, labels: list[Label]) -> None:
        """Draw these labels."""
        if labels != self.labels:
            self.labels = labels
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which label is pressed."""
        for rect, sentence in self._placed:
            if rect.contains(event.position()):
                self.pressed.emit(sentence)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the labels."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _SMALL)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        free_from = -1e9
        self._placed = []
        for label in self.labels:
            height = metrics.height() + 2
            width = min(metrics.horizontalAdvance(label.name) + 2 * _PAD, MARGIN_WIDTH - _RIGHT - 4)
            top = max(label.line.center().y() - height / 2, free_from)
            rect = QRectF(MARGIN_WIDTH - _RIGHT - width, top, width, height)
            free_from = rect.bottom() + 2
            self._placed.append((rect, label.sentence))
            self._paint_label(painter, rect, label)
        painter.end()

    def _paint_label(self, painter: QPainter, rect: QRectF, label: Label) -> None:
        palette = self.palette()
        tint = tint_of(label.section, palette)
        base = palette.color(QPalette.ColorRole.Base)
        if label.picked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint.line)
            ink = base
        else:
            painter.setPen(QPen(blend(tint.line, base, 0.6), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ink = tint.line
        if label.section is not None:
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if label.chosen:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), _RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-1, -0.5, 1, 0.5), 4, 4)
        painter.setPen(ink)
        words = QFontMetricsF(painter.font()).elidedText(
            label.name, Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
