"""Draws the tick boxes of rows, and the ring around the row that has the focus."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from briefwright.ui.theme import blend


def paint_tick(painter: QPainter, rect: QRect, ticked: bool, palette: QPalette) -> None:
    """Draw a tick box that is seen on light and dark alike, which the style's own is not."""
    ink, paper = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    box = QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5)
    painter.setPen(QPen(blend(ink, paper, 0.55), 1))
    painter.setBrush(paper)
    painter.drawRoundedRect(box, 2.5, 2.5)
    if ticked:
        pen = QPen(ink, 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        left, top, size = box.left(), box.top(), box.width()
        points = ((0.22, 0.52), (0.43, 0.73), (0.79, 0.28))
        painter.drawPolyline([QPointF(left + x * size, top + y * size) for x, y in points])


def paint_focus(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Draw a ring just inside a row."""
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -1.5, -0.5), 3, 3)
