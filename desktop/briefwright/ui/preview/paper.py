"""Paints the desk: paper with its shadow, and the marks over an item's lines."""

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPalette

from briefwright.ui.theme import blend, is_dark

_SHADOW = ((10.0, 5), (7.0, 6), (5.0, 8), (3.0, 10), (1.5, 14))
"""How far each layer of the shadow reaches, and its darkness of 255: together a soft edge."""
_REACH = 12
"""Logical pixels around a page that the shadow takes, its layers being two pixels lower than the page."""


class DeskColours(msgspec.Struct, frozen=True):
    """The colours of the desk for one palette, and the edge of its pages; the paper is white in every one."""

    desk: QColor
    edge: QImage
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
        edge=_edge(QColor(0, 0, 0, 160), 2.2) if dark else _edge(QColor(0, 0, 0, 45), 1.0),
        marked=blend(accent, QColor(255, 255, 255), 0.30),
        hovered=blend(accent, QColor(255, 255, 255), 0.12),
        words=palette.color(QPalette.ColorRole.PlaceholderText),
    )


def draw_paper(painter: QPainter, rect: QRectF, image: QImage | None, colours: DeskColours) -> None:
    """Draw one page; white where its image is not there yet, scaled where the image is of another zoom."""
    _draw_edge(painter, rect, colours.edge)
    if image is None:
        painter.fillRect(rect, Qt.GlobalColor.white)
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(rect, image)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)


def _draw_edge(painter: QPainter, page: QRectF, edge: QImage) -> None:
    """Draw the hairline and the shadow around a page from their picture: the corners, then the sides."""
    x, y, width, height = page.x(), page.y(), page.width(), page.height()
    reach, corner, last = _REACH, 2 * _REACH, edge.width() - 2 * _REACH
    for left, from_left in ((x - reach, 0), (x + width - reach, last)):
        for top, from_top in ((y - reach, 0), (y + height - reach, last)):
            source = QRectF(from_left, from_top, corner, corner)
            painter.drawImage(QRectF(left, top, corner, corner), edge, source)
    for top, from_top in ((y - reach, 0), (y + height, edge.height() - reach)):
        source = QRectF(corner, from_top, 1, reach)
        painter.drawImage(QRectF(x + reach, top, width - corner, reach), edge, source)
    for left, from_left in ((x - reach, 0), (x + width, edge.width() - reach)):
        source = QRectF(from_left, corner, reach, 1)
        painter.drawImage(QRectF(left, y + reach, reach, height - corner), edge, source)


def _edge(hairline: QColor, strength: float) -> QImage:
    """Return the edge of a very small page; painted for each page anew it would take most of the time."""
    side = 4 * _REACH + 1
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    page = QRectF(_REACH, _REACH, side - 2 * _REACH, side - 2 * _REACH)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for spread, darkness in _SHADOW:
        painter.setBrush(QColor(0, 0, 0, min(255, round(darkness * strength))))
        painter.drawRoundedRect(page.adjusted(-spread, -spread + 2, spread, spread + 2), spread, spread)
    painter.fillRect(page.adjusted(-1, -1, 1, 1), hairline)
    painter.end()
    return image


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
