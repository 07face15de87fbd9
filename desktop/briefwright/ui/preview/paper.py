"""Paints the desk: paper with its shadow, and the marks over an item's lines."""

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPalette

from briefwright.ui.theme import blend, is_dark

_SHADOW = ((10.0, 5), (7.0, 6), (5.0, 8), (3.0, 10), (1.5, 14))
"""How far each layer of the shadow reaches, and its darkness of 255: together a soft edge."""


class DeskColours(msgspec.Struct, frozen=True):
    """The colours of the desk for one palette; the paper is white in every one."""

    desk: QColor
    hairline: QColor
    shadow: float
    marked: QColor
    hovered: QColor
    words: QColor


def desk_colours(palette: QPalette) -> DeskColours:
    """Return the colours that suit a palette, light or dark."""
    window = palette.color(QPalette.ColorRole.Window)
    accent = palette.color(QPalette.ColorRole.Highlight)
    dark = is_dark(palette)
    return DeskColours(
        desk=window.darker(135 if dark else 109),
        hairline=QColor(0, 0, 0, 160 if dark else 45),
        shadow=2.2 if dark else 1.0,
        marked=blend(accent, QColor(255, 255, 255), 0.30),
        hovered=blend(accent, QColor(255, 255, 255), 0.12),
        words=palette.color(QPalette.ColorRole.PlaceholderText),
    )


def draw_paper(painter: QPainter, rect: QRectF, image: QImage | None, colours: DeskColours) -> None:
    """Draw one page; white where its image is not there yet, scaled where the image is of another zoom."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for reach, darkness in _SHADOW:
        painter.setBrush(QColor(0, 0, 0, min(255, round(darkness * colours.shadow))))
        painter.drawRoundedRect(rect.adjusted(-reach, -reach + 2, reach, reach + 2), reach, reach)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    if image is None:
        painter.fillRect(rect, Qt.GlobalColor.white)
    else:
        painter.drawImage(rect, image)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(colours.hairline)
    painter.drawRect(rect.adjusted(-1, -1, 0, 0))


def draw_marks(painter: QPainter, lines: Iterable[QRectF], colour: QColor) -> None:
    """Lay a colour under the print of some lines, as a marker pen does."""
    path = QPainterPath()
    for line in lines:
        path.addRoundedRect(line.adjusted(-2, -1, 2, 1), 2, 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # Multiplied, the print keeps its black; joined, lines that touch are not darker where they overlap.
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    path.setFillRule(Qt.FillRule.WindingFill)
    painter.fillPath(path.simplified(), colour)
    painter.restore()
