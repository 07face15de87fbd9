"""The dialog that proposes what to leave out of a brief that is too long."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefwright.brief.cuts import Cut

_LONGEST = 150


class CutsDialog(QDialog):
    """Lists what could go, the least salient first, with ticks; says what would then be used."""

    ticks_changed = Signal()
    cut_wanted = Signal(object)
    """The ids of the items to leave out"""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cuts: tuple[Cut, ...] = ()
        self.setWindowTitle("Choose what to leave out")
        self._now = QLabel()
        self._now.setWordWrap(True)
        self._list = QListWidget()
        self._list.setAccessibleName("What could be left out, the least salient first")
        self._list.setWordWrap(True)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.itemChanged.connect(self._follow_ticks)
        self._then = QLabel()
        self._then.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._leave_out = QPushButton("&Leave out")
        self._buttons.addButton(self._leave_out, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self._leave_out.setDefault(True)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self._now)
        column.addWidget(self._list, 1)
        column.addWidget(self._then)
        column.addWidget(self._buttons)
        self.resize(640, 460)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the items that are to go."""
        return tuple(
            cut.item
            for row, cut in enumerate(self._cuts)
            if self._list.item(row).checkState() == Qt.CheckState.Checked
        )

    def show_cuts(self, now: str, cuts: tuple[Cut, ...]) -> None:
        """Show what could go, nothing ticked, below a sentence that says what is used now."""
        self._now.setText(now)
        self._cuts = cuts
        self._list.blockSignals(True)
        self._list.clear()
        for cut in cuts:
            item = QListWidgetItem(_words(cut))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setToolTip(cut.text)
            self._list.addItem(item)
        self._list.blockSignals(False)
        if cuts:
            self._list.setCurrentRow(0)
        self._list.setFocus()
        self._enable()

    def tick(self, items: tuple[str, ...]) -> None:
        """Tick these and no others; the program does so, and nobody is told."""
        self._list.blockSignals(True)
        for row, cut in enumerate(self._cuts):
            state = Qt.CheckState.Checked if cut.item in items else Qt.CheckState.Unchecked
            self._list.item(row).setCheckState(state)
        self._list.blockSignals(False)
        self._list.viewport().update()
        self._enable()

    def say_then(self, words: str) -> None:
        """Say what would be used without what is ticked."""
        self._then.setText(words)

    def _follow_ticks(self) -> None:
        self._enable()
        self.ticks_changed.emit()

    def _enable(self) -> None:
        count = len(self.ticked)
        self._leave_out.setEnabled(count > 0)
        self._leave_out.setText("&Leave 1 item out" if count == 1 else f"&Leave {count} items out")

    def _accept(self) -> None:
        self.cut_wanted.emit(self.ticked)
        self.accept()


def _words(cut: Cut) -> str:
    text = cut.text if len(cut.text) <= _LONGEST else f"{cut.text[:_LONGEST].rstrip()}…"
    lines = "1 line" if cut.lines == 1 else f"{cut.lines} lines"
    return f"{cut.section}, {lines}, salience {cut.score:.2f}\n{text}"
