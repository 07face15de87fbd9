"""The words found in the article, as its pane paints them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTextEdit

from briefwright.ui.find.colours import hit_colour
from briefwright.ui.sentence_places import SentencePlaces

Units = tuple[int, int]


class ArticleHits:
    """Places in the document, of which one may be looked at."""

    def __init__(self, text: QTextEdit, places: SentencePlaces) -> None:
        self._text = text
        self._places = places
        self._spans: tuple[Units, ...] = ()
        self._current: int | None = None

    @property
    def spans(self) -> tuple[Units, ...]:
        """Where the words stand, in UTF-16 units."""
        return self._spans

    def show(self, spans: Sequence[Units], current: int | None = None) -> None:
        """Mark these and no others; bring the one that is looked at into sight."""
        self._spans = tuple(spans)
        self._current = current
        if current is not None:
            rects = self._places.rects_between(*self._spans[current])
            bar, height = self._text.verticalScrollBar(), self._text.viewport().height()
            if rects and not 0 <= rects[0].top() <= height - rects[0].height():
                bar.setValue(round(bar.value() + rects[0].top() - height / 3))
        self._text.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Lay the marks under the words that are in sight."""
        if not self._spans:
            return
        port = self._text.viewport().rect()
        first = self._text.cursorForPosition(QPoint(0, 0)).block().position()
        last = self._text.cursorForPosition(port.bottomRight()).block()
        end = last.position() + last.length()
        for number, (start, stop) in enumerate(self._spans):
            if stop > first and start < end:
                colour = hit_colour(self._text.palette(), is_current=number == self._current)
                for rect in self._places.rects_between(start, stop):
                    painter.fillRect(rect.adjusted(-1, 1, 1, -1), colour)
