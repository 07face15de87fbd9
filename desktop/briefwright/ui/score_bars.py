"""Scores as small bars, each with its name and its figure."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefwright.ui.sentence_words import Score, percent
from briefwright.ui.theme import blend
from briefwright.ui.tints import tint_of

_BAR = 7.0
_GAP = 8.0
_LEADING = 1.25
_NAME_SHARE = 0.54
_TRACK = 0.10


class ScoreBars(QWidget):
    """Draws a row for each score, in the order given; the figures say what the bars show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores: tuple[Score, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_scores(self, scores: Sequence[Score]) -> None:
        """Draw these scores."""
        self._scores = tuple(scores)
        self.setAccessibleName(", ".join(f"{score.name} {percent(score.share)}" for score in scores))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the rows."""
        return QSize(200, round(self._row_height() * len(self._scores)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, score in enumerate(self._scores):
            top = number * self._row_height()
            self._paint_row(painter, QRectF(0, top, self.width(), self._row_height()), score)
        painter.end()

    def _row_height(self) -> float:
        return self.fontMetrics().height() * _LEADING

    def _paint_row(self, painter: QPainter, row: QRectF, score: Score) -> None:
        palette, metrics = self.palette(), self.fontMetrics()
        name_width, figure_width = row.width() * _NAME_SHARE, metrics.horizontalAdvance("100%")
        ink = palette.color(QPalette.ColorRole.ToolTipText)
        painter.setPen(ink)
        words = metrics.elidedText(score.name, Qt.TextElideMode.ElideRight, round(name_width))
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.drawText(
            row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, percent(score.share)
        )
        track = QRectF(
            row.left() + name_width + _GAP,
            row.center().y() - _BAR / 2,
            row.width() - name_width - figure_width - 2 * _GAP,
            _BAR,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(blend(ink, palette.color(QPalette.ColorRole.ToolTipBase), _TRACK))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        track.setWidth(max(_BAR, track.width() * score.share))
        painter.setBrush(tint_of(score.section, palette).line)
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
