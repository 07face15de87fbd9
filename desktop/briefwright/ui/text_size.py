"""How large the words of article and brief are on the screen; on paper it changes nothing."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

STEPS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5)


class TextSize(QObject):
    """One size for all the views it is given, changed in steps, by the wheel with Ctrl too."""

    def __init__(self, views: Sequence[QAbstractScrollArea], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views = tuple(views)
        self._factor = 1.0
        for view in self._views:
            view.viewport().installEventFilter(self)

    @property
    def factor(self) -> float:
        """The size, 1 being that of the rest of the window."""
        return self._factor

    def set_factor(self, factor: float) -> None:
        """Show the words at the nearest of the steps."""
        self._factor = min(STEPS, key=lambda step: abs(step - factor))
        font = QFont(QApplication.font())
        font.setPointSizeF(font.pointSizeF() * self._factor)
        for view in self._views:
            view.setFont(font)

    def larger(self) -> None:
        """Go to the next larger step."""
        self._step(1)

    def smaller(self) -> None:
        """Go to the next smaller step."""
        self._step(-1)

    def normal(self) -> None:
        """Go back to the size of the rest of the window."""
        self.set_factor(1.0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn the wheel with Ctrl into steps: the views know ways of their own, each another one."""
        if event.type() != QEvent.Type.Wheel:
            return False
        wheel = cast(QWheelEvent, event)
        if not wheel.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        turned = wheel.angleDelta().y()
        if turned:
            self._step(1 if turned > 0 else -1)
        return True

    def _step(self, direction: int) -> None:
        place = STEPS.index(self._factor) + direction
        self.set_factor(STEPS[min(max(place, 0), len(STEPS) - 1)])
