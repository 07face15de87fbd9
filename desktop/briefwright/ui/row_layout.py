"""Where the parts of a row of the brief stand: tick, wrapped words, mark and margin number."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

TICK = 16
GAP = 8
RAIL = 3
MARGIN_WIDTH = 30  # holds the number of the source sentence
_PAD = 7
_SECTION_PAD = 9
_NUMBER_WIDTH = 18
_MARK_GAP = 4
_LINE_SPACING = 1.18
_CACHED = 4096


class RowParts(NamedTuple):
    """The rectangles of an item's row; `mark`, `note` and `loose` are empty where the item has none."""

    tick: QRect
    words: QRect
    mark: QRect
    note: QRect
    loose: QRect
    margin: QRect


class Wrapped(NamedTuple):
    """Words broken into lines, ready to be drawn."""

    layout: QTextLayout
    height: int


@lru_cache(_CACHED)
def wrap(text: str, font_key: str, width: int) -> Wrapped:
    """Break the text into lines of `width`; the font goes by its description."""
    font = QFont()
    font.fromString(font_key)
    layout = QTextLayout(text.replace("\n", " "), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    line_height = QFontMetrics(font).height() * _LINE_SPACING
    top = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(20, width))
        line.setPosition(QPointF(0, top + (line_height - line.height()) / 2))
        top += line_height
    layout.endLayout()
    return Wrapped(layout, round(max(top, line_height)))


class MarkSizes(NamedTuple):
    """How large the marks under an item's words are, None for those it does not have."""

    mark: QSize | None
    note: QSize | None
    loose: QSize | None

    @property
    def height(self) -> int:
        """The height of the line of marks."""
        return max((size.height() for size in self if size is not None), default=0)


def item_parts(rect: QRect, font: QFont, sizes: MarkSizes, words_height: int) -> RowParts:
    """Divide an item's row; the marks stand under the words, side by side."""
    line = round(QFontMetrics(font).height() * _LINE_SPACING)
    left = rect.left() + RAIL + GAP
    top = rect.top() + _PAD
    tick = QRect(left, top + (line - TICK) // 2, TICK, TICK)
    words = QRect(left + TICK + GAP, top, words_width(rect.width()), words_height)
    margin = QRect(rect.right() - MARGIN_WIDTH, top, MARGIN_WIDTH - GAP, line)
    under = words.bottom() + 1 + _MARK_GAP
    marks: list[QRect] = []
    beside = words.left()
    for size in sizes:
        marks.append(QRect(QPoint(beside, under), size) if size is not None else QRect())
        beside += size.width() + GAP if size is not None else 0
    mark, note, loose = marks
    return RowParts(tick, words, mark, note, loose, margin)


def words_width(row_width: int) -> int:
    """Return the room for words in a row of that width."""
    return max(40, row_width - (RAIL + GAP + TICK + GAP) - MARGIN_WIDTH)


def item_height(words_height: int, sizes: MarkSizes) -> int:
    """Return the height of an item's row."""
    return words_height + 2 * _PAD + (sizes.height + _MARK_GAP if sizes.height else 0)


def section_height(font: QFont) -> int:
    """Return the height of a section's row."""
    return max(TICK, QFontMetrics(font).height()) + 2 * _SECTION_PAD


def section_tick(rect: QRect) -> QRect:
    """Return the place of a section's tick."""
    return QRect(rect.left() + GAP // 2, rect.center().y() - TICK // 2 + 1, TICK, TICK)


def section_number(rect: QRect) -> QRect:
    """Return the place of a section's number."""
    return QRect(section_tick(rect).right() + GAP, rect.top(), _NUMBER_WIDTH, rect.height())


def section_words(rect: QRect, aside: int = 0) -> QRect:
    """Return the place of a section's title, up to the words at the right; `aside` is their width."""
    left = section_number(rect).right() + 1
    kept = max(MARGIN_WIDTH * 2, aside + 2 * GAP)
    return QRect(left, rect.top(), max(40, rect.right() - kept - left), rect.height())


def elided(text: str, font: QFont, width: int) -> str:
    """Return the text, its end cut where it is too wide."""
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
