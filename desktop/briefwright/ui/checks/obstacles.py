"""The dialog that says why a brief cannot be exported, and leads to what stands in the way."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from briefwright.brief.checks.check import Check
from briefwright.ui.checks.finding_list import FindingList


class Obstacles(QDialog):
    """Lists the findings that block; `chosen` is the one that the user wants to see to, if any."""

    def __init__(self, findings: tuple[Check, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.chosen: Check | None = None
        self.setWindowTitle("Export PDF")
        several = "These findings of the checks keep the brief from being exported:"
        one = "A finding of the checks keeps the brief from being exported:"
        words = QLabel(one if len(findings) == 1 else several)
        words.setWordWrap(True)
        self._list = FindingList(lambda _: "")
        self._list.show_findings(findings)
        self._list.chosen.connect(self._choose)
        words.setBuddy(self._list)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        go = buttons.addButton("&Go to it", QDialogButtonBox.ButtonRole.AcceptRole)
        go.setDefault(True)
        buttons.accepted.connect(self._choose_current)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self._list, 1)
        column.addWidget(buttons)
        self.resize(520, 240)
        self._list.setFocus()

    def _choose_current(self) -> None:
        if self._list.current is not None:
            self._choose(self._list.current)

    def _choose(self, finding: Check) -> None:
        self.chosen = finding
        self.accept()
