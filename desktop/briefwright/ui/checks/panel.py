"""The panel of the checks, below the panes."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from briefwright.brief.checks.check import Check
from briefwright.ui.checks.finding_list import FindingList
from briefwright.ui.checks.levels import counted
from briefwright.ui.icons import Icons
from briefwright.ui.pane_heading import PaneHeading

_HEIGHT = 150


class ChecksPanel(QWidget):
    """Shows every finding, with buttons to go to the current one and to put it right."""

    def __init__(self, offer_of: Callable[[Check], str], icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Checks")
        self.list = FindingList(offer_of)
        self._icons = icons
        self._heading = PaneHeading("Checks")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @property
    def entry(self) -> QWidget:
        """Where the keyboard comes in."""
        return self.list

    def offer(self, action: QAction, words: str, icon: str) -> QToolButton:
        """Add a button for the action at the right of the heading; `words` say what it does."""
        self._icons.give(action, icon)
        button = self._heading.offer(action)
        button.setAccessibleName(words)
        return button

    def show_findings(self, findings: tuple[Check, ...]) -> None:
        """Show these, and how many there are."""
        self._heading.say(counted(findings, "block", "warn", "info") or "Nothing to look at.")
        self.list.show_findings(findings)
