"""The lines of the strip below the article: what decided, and below it, paler, what told."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefwright.ui.row_layout import Wrapped, wrap

_BETWEEN = " · "
_MORE = " …"


class StripLines(QWidget):
    """Breaks words into a fixed number of lines; what has no room is left out piece by piece."""

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._why: tuple[str, ...] = ()
        self._told: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> tuple[str, str]:
        """What decided and what told, all of it."""
        return _BETWEEN.join(self._why), _BETWEEN.join(self._told)

    @property
    def shown(self) -> tuple[str, str]:
        """What there is room for of both."""
        why = self._that_fits(self._why, self._lines - bool(self._told))
        return why, self._that_fits(self._told, self._lines - self._height_of(why))

    def show_words(self, why: tuple[str, ...], told: tuple[str, ...]) -> None:
        """Show these pieces, the most important first."""
        self._why, self._told = why, told
        self.setToolTip("\n".join(filter(None, self.words)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of its lines, whatever they say."""
        return QSize(200, self._lines * self._wrapped("").height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        painter, palette, top = QPainter(self), self.palette(), 0
        for words, role in zip(
            self.shown, (QPalette.ColorRole.WindowText, QPalette.ColorRole.PlaceholderText), strict=True
        ):
            if words:
                wrapped = self._wrapped(words)
                painter.setPen(palette.color(role))
                wrapped.layout.draw(painter, QPointF(0, top))
                top += wrapped.height
        painter.end()

    def _that_fits(self, pieces: tuple[str, ...], lines: int) -> str:
        words = _BETWEEN.join(pieces)
        for number in range(len(pieces) - 1, 0, -1):
            if self._height_of(words) <= lines:
                break
            words = _BETWEEN.join(pieces[:number]) + _MORE
        return words

    def _height_of(self, words: str) -> int:
        return self._wrapped(words).layout.lineCount() if words else 0

    def _wrapped(self, words: str) -> Wrapped:
        return wrap(words, self.font().toString(), self.width())
