"""Paints what lies under the words of a sentence: its tint, the line around it, the marks of its cues."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPalette, QPen

from briefwright.ui.standing import Standing
from briefwright.ui.theme import blend
from briefwright.ui.tints import tint_of

Ring = Literal["chosen", "pointed"]

_CORNER = 3.0
_LEFT_OUT = 0.35  # how much of its tint a sentence keeps that is not in the brief
_REACH = 2.0  # how far a tint goes beyond its words
_CUE_FILL = 0.42
_CUE_FILL_LEFT_OUT = 0.18  # its ink is paler
_CUE_LINE = 2.0


def paint_sentence(
    painter: QPainter,
    rects: Sequence[QRectF],
    standing: Standing,
    palette: QPalette,
    ring: Ring | None,
) -> None:
    """Paint a sentence's tint, and a line around the one that is selected, or a broken one if pointed at."""
    base = palette.color(QPalette.ColorRole.Base)
    fill = tint_of(standing.section, palette).fill
    if standing.place != "picked":
        fill = blend(fill, base, _LEFT_OUT) if standing.section is not None else base
    painter.setBrush(fill)
    if ring is not None:
        line = Qt.PenStyle.SolidLine if ring == "chosen" else Qt.PenStyle.DashLine
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 1.6, line))
        painter.drawPath(_outline(rects))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-_REACH, 1, _REACH, -1), _CORNER, _CORNER)


def paint_cue(painter: QPainter, rects: Sequence[QRectF], standing: Standing, palette: QPalette) -> None:
    """Paint the mark of words that told: a deeper tint with a line below them."""
    line = tint_of(standing.section, palette).line
    amount = _CUE_FILL if standing.place == "picked" else _CUE_FILL_LEFT_OUT
    for rect in rects:
        painter.fillRect(rect, blend(line, palette.color(QPalette.ColorRole.Base), amount))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - _CUE_LINE, rect.width(), _CUE_LINE), line)


def _outline(rects: Sequence[QRectF]) -> QPainterPath:
    """Return one shape around all the lines of a sentence."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for rect, below in zip(rects, [*rects[1:], None], strict=True):
        grown = rect.adjusted(-_REACH - 1, -0.5, _REACH + 1, 0.5)
        if below is not None and below.top() - rect.bottom() < rect.height():
            grown.setBottom(below.top())  # no gap within a paragraph
        path.addRect(grown)
    return path.simplified()
