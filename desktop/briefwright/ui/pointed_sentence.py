"""Which sentence the mouse was moved to last, so that keys can act on it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget


class PointedSentence(QObject):
    """Follows the mouse over a viewport; one that merely lies there while keys are used points at nothing."""

    changed = Signal()

    def __init__(self, viewport: QWidget, sentence_at: Callable[[QPoint], str | None]) -> None:
        super().__init__(viewport)
        self._sentence_at = sentence_at
        self._sentence: str | None = None
        viewport.setMouseTracking(True)
        viewport.installEventFilter(self)

    @property
    def sentence(self) -> str | None:
        """The sentence under the mouse; None where it is elsewhere, or where something was chosen since."""
        return self._sentence

    def forget(self, *_: object) -> None:
        """Point at nothing until the mouse moves again."""
        self._point_at(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            drags = event.buttons() != Qt.MouseButton.NoButton
            self._point_at(None if drags else self._sentence_at(event.position().toPoint()))
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.Hide):
            self._point_at(None)
        return False

    def _point_at(self, sentence: str | None) -> None:
        if sentence != self._sentence:
            self._sentence = sentence
            self.changed.emit()
