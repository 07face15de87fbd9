"""Draws a command: its words and menus on the left, its keys on the right, and why it is not possible."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefwright.ui.theme import blend

ROW_ROLE = Qt.ItemDataRole.UserRole
_PAD = 10
_GAP = 12
_HEIGHT = 1.9  # lines


class Row(NamedTuple):
    """What a row shows."""

    words: str
    place: str
    keys: str
    why_not: str

    @property
    def in_words(self) -> str:
        """The row as a screen reader tells it."""
        return ", ".join(filter(None, (self.words, self.place, self.keys, self.why_not)))


class RowDelegate(QStyledItemDelegate):
    """Draws the Row in each index's ROW_ROLE; what is not possible is paler."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row."""
        return QSize(0, round(QFontMetrics(option.font).height() * _HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row."""
        row: Row = Row(*index.data(ROW_ROLE))
        palette = option.palette
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = palette.color(QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text)
        ground = palette.color(QPalette.ColorRole.Highlight if is_chosen else QPalette.ColorRole.Base)
        pale = blend(ink, ground, 0.8 if is_chosen else 0.62)
        painter.save()
        if is_chosen:
            painter.fillRect(option.rect, ground)
        room = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        painter.setPen(pale)
        room.setRight(_draw(painter, room, row.keys, Qt.AlignmentFlag.AlignRight).left() - _GAP)
        painter.setPen(pale if row.why_not else ink)
        room.setLeft(_draw(painter, room, row.words, Qt.AlignmentFlag.AlignLeft).right() + _GAP)
        painter.setPen(pale)
        _draw(painter, room, row.why_not or row.place, Qt.AlignmentFlag.AlignLeft)
        painter.restore()


def _draw(painter: QPainter, room: QRect, words: str, side: Qt.AlignmentFlag) -> QRect:
    """Draw words in the room there is, and return the part of it they took."""
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(0, room.width()))
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
    width = painter.fontMetrics().horizontalAdvance(shown)
    taken = QRect(room)
    if side == Qt.AlignmentFlag.AlignRight:
        taken.setLeft(room.right() + 1 - width)
    else:
        taken.setWidth(width)
    return taken
