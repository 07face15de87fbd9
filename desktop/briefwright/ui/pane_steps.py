"""Goes from pane to pane by keys."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


class Pane(Protocol):
    """What there is to know of a pane: whether it is shown, what it holds, and where one enters it."""

    @property
    def entry(self) -> QWidget:
        """What has the focus at first."""

    def isVisible(self) -> bool:
        """Tell whether it is shown."""

    def isAncestorOf(self, child: QWidget, /) -> bool:
        """Tell whether it holds a widget."""


class PaneSteps(QObject):
    """Goes round the panes that are shown, in their order."""

    def __init__(self, panes: Sequence[Pane], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panes = tuple(panes)

    def forward(self) -> None:
        """Go to the next pane."""
        self._go(1)

    def back(self) -> None:
        """Go to the one before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        panes = [pane for pane in self._panes if pane.isVisible()]
        focused: QWidget | None = QApplication.focusWidget()
        here = next((n for n, pane in enumerate(panes) if focused and pane.isAncestorOf(focused)), -1)
        panes[(here + step) % len(panes)].entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
