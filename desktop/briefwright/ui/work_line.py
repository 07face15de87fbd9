"""What is being done, with a Cancel button, once it takes long enough to be noticed."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

_PATIENCE = 300  # milliseconds before work is worth a word


class WorkLine(QWidget):
    """Shows the work begun last among that under way; each kind of work is told of by its own words."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._under_way: dict[str, str] = {}
        self._words = QLabel()
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedSize(110, 8)
        bar.setAccessibleName("Progress")
        cancel = QPushButton("Cancel")
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(10)
        for widget in (self._words, bar, cancel):
            row.addWidget(widget)
        row.addStretch(1)
        self.hide()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self.show)

    def show_work(self, kind: str, words: str) -> None:
        """Say what is being done once it takes a while; this kind of work is over where `words` is empty."""
        self._under_way.pop(kind, None)
        if words:
            self._under_way[kind] = words
        newest = next(reversed(self._under_way.values()), "")
        self._words.setText(newest)
        if not newest:
            self._patience.stop()
            self.hide()
        elif self.isHidden() and not self._patience.isActive():
            self._patience.start()
