"""The button of the status bar that says how many findings want a look, and opens their panel."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from briefwright.brief.checks.check import Check
from briefwright.ui.checks.levels import counted, level_icon


class FindingsButton(QToolButton):
    """Is there only while something blocks or is warned of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Check, ...] = ()
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName("Checks")
        self.hide()

    def show_findings(self, findings: tuple[Check, ...]) -> None:
        """Show how many there are of what blocks and what is warned of."""
        told = tuple(finding for finding in findings if finding.level != "info")
        if told == self._shown:
            return
        self._shown = told
        words = counted(told, "block", "warn")
        sentences = "\n".join(finding.message for finding in told)
        self.setText(words)
        self.setAccessibleName(words or "Checks")
        self.setAccessibleDescription(sentences)
        self.setToolTip(sentences)
        self._tint()
        self.setVisible(bool(told))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the sign in the new palette's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        if self._shown:
            self.setIcon(level_icon(self._shown[0].level, self.palette()))
