"""Where the sentences of a shown article stand in its viewport, and which stands under a point."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit

from briefwright.ui.sentence_map import SentenceMap


class SentencePlaces:
    """Measures the lines that a QTextEdit has laid out; all places are those of its viewport."""

    def __init__(self, text: QTextEdit) -> None:
        self._text = text

    def rects_between(self, start: int, end: int) -> list[QRectF]:
        """Return where the words between two places of the document stand, a rectangle a line."""
        rects: list[QRectF] = []
        block = self._text.document().findBlock(start)
        while block.isValid() and block.position() < end:
            rects.extend(self._rects_in(block, start, end))
            block = block.next()
        return rects

    def row_at(self, point: QPoint, sentences: SentenceMap) -> int | None:
        """Return the sentence whose words are under the point."""
        text = self._text
        place = QPoint(
            point.x() + text.horizontalScrollBar().value(), point.y() + text.verticalScrollBar().value()
        )
        position = text.document().documentLayout().hitTest(place, Qt.HitTestAccuracy.FuzzyHit)
        row = sentences.row_at(position) if position >= 0 else None
        if row is None:
            return None
        rects = self.rects_between(*sentences.span(row))
        return row if any(rect.contains(point.x(), point.y()) for rect in rects) else None

    def rows_in_sight(self, sentences: SentenceMap) -> list[int]:
        """Return the sentences of which a part can be seen, in order."""
        height = self._text.viewport().height()
        rows: list[int] = []
        block = self._text.cursorForPosition(QPoint(0, 0)).block()
        while block.isValid() and self._block_top(block) < height:
            end = block.position() + block.length()
            rows.extend(row for row in sentences.rows_within(block.position(), end) if row not in rows[-1:])
            block = block.next()
        return rows

    def _block_top(self, block: QTextBlock) -> float:
        layout, bar = self._text.document().documentLayout(), self._text.verticalScrollBar()
        return layout.blockBoundingRect(block).top() - bar.value()

    def _rects_in(self, block: QTextBlock, start: int, end: int) -> list[QRectF]:
        layout, words = block.layout(), block.text()
        left = layout.position().x() - self._text.horizontalScrollBar().value()
        top = layout.position().y() - self._text.verticalScrollBar().value()
        rects: list[QRectF] = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            line_start = line.textStart() + block.position()
            first, last = max(start, line_start), min(end, line_start + line.textLength())
            if first >= last:
                continue
            x1 = _x_of(line.cursorToX(first - block.position()))
            while last > first + 1 and words[last - 1 - block.position()].isspace():
                last -= 1
            x2 = _x_of(line.cursorToX(last - block.position()))
            rect = line.rect()
            rects.append(QRectF(left + min(x1, x2), top + rect.top(), abs(x2 - x1), rect.height()))
        return rects


def _x_of(answer: object) -> float:
    """Return the x of `cursorToX`, which answers with it and the cursor."""
    return float(answer[0]) if isinstance(answer, tuple) else float(str(answer))
