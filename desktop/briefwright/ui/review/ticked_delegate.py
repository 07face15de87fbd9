"""Draws rows that can be ticked: words broken into lines, and a remark below them."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPalette, QTextLayout
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from briefwright.ui import row_layout
from briefwright.ui.review.ticked_rows import AnyIndex, TickedRows
from briefwright.ui.theme import blend
from briefwright.ui.ticks import paint_focus, paint_tick

_PAD = 7
_SMALL = 0.88
_CHOSEN = 0.16  # of the highlight, so that pale words stay readable on it
_State = QStyle.StateFlag


class TickedDelegate(QStyledItemDelegate):
    """One per list; rows are as wide as the list."""

    def __init__(self, rows: TickedRows, view: QListView) -> None:
        super().__init__(view)
        self._rows = rows
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return a row's height at the list's width."""
        row, width = self._rows.row_at(index), self._view.viewport().width()
        font = self._view.font()
        words = row_layout.wrap(row.words, font.toString(), _words_width(width))
        height = words.height
        if row.remark:
            height += row_layout.wrap(row.remark, _small(font).toString(), _words_width(width)).height
        return QSize(0, height + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a row."""
        row = self._rows.row_at(index)
        palette, is_ticked = option.palette, index.row() in self._rows.ticked
        painter.save()
        highlight = palette.color(QPalette.ColorRole.Highlight)
        if option.state & _State.State_Selected:
            painter.fillRect(option.rect, blend(highlight, palette.base().color(), _CHOSEN))
        if row.tickable:
            paint_tick(painter, self.tick_rect(option.rect), is_ticked, palette)
        ink, pale = palette.text().color(), palette.color(QPalette.ColorRole.PlaceholderText)
        self._draw_words(painter, option, index, pale if row.fades and not is_ticked else ink, pale)
        if option.state & _State.State_HasFocus and self._view.hasFocus():
            paint_focus(painter, option.rect, highlight)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """Turn a click on a tick, and only there, into a change."""
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        row = self._rows.row_at(index)
        near = self.tick_rect(option.rect).adjusted(-4, -4, 4, 4)
        if not row.tickable or not near.contains(event.position().toPoint()):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._rows.tick([index.row()], index.row() not in self._rows.ticked)
        return True

    def tick_rect(self, rect: QRect) -> QRect:
        """Return the place of the tick in a row's rectangle."""
        line = row_layout.wrap("", self._view.font().toString(), _words_width(rect.width())).height
        top = rect.top() + _PAD + (line - row_layout.TICK) // 2
        return QRect(rect.left() + row_layout.GAP, top, row_layout.TICK, row_layout.TICK)

    def _draw_words(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, ink: QColor, pale: QColor
    ) -> None:
        row = self._rows.row_at(index)
        rect, font = option.rect, self._view.font()
        place = QPointF(rect.left() + 2 * row_layout.GAP + row_layout.TICK, rect.top() + _PAD)
        words = row_layout.wrap(row.words, font.toString(), _words_width(rect.width()))
        painter.setPen(ink)
        words.layout.draw(painter, place, _marks(row.words, self._rows.mark_at(index), option.palette))
        if row.remark:
            remark = row_layout.wrap(row.remark, _small(font).toString(), _words_width(rect.width()))
            painter.setPen(pale)
            remark.layout.draw(painter, place + QPointF(0, words.height))


def _marks(words: str, span: tuple[int, int] | None, palette: QPalette) -> list[QTextLayout.FormatRange]:
    """Return the format of the marked words; Qt counts a character beyond the first 65,536 as two."""
    if span is None or span[0] >= len(words):
        return []
    mark = QTextLayout.FormatRange()
    first, last = (len(words[:place].encode("utf-16-le")) // 2 for place in span)
    mark.start, mark.length = first, last - first
    mark.format.setBackground(palette.color(QPalette.ColorRole.Highlight))
    mark.format.setForeground(palette.color(QPalette.ColorRole.HighlightedText))
    return [mark]


def _words_width(row_width: int) -> int:
    return max(40, row_width - row_layout.TICK - 3 * row_layout.GAP)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * _SMALL)
    return small
