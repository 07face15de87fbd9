"""What the window shows before there is an article: what to do, in three lines, and where to begin."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefwright.ui.icons import Icons
from briefwright.ui.recent_files import RecentFiles
from briefwright.ui.recent_menu import described
from briefwright.ui.wording import mark, tr

_LINES = (
    ("1", mark("Open a news article"), mark("from a file, by dropping it here, or pasted as text.")),
    ("2", mark("Choose and edit"), mark("the sentences proposed for each section of your brief.")),
    ("3", mark("Export a PDF"), mark("that cites its source, sentence by sentence.")),
)
_MOST_RECENT = 5
_WIDEST = 440


class Welcome(QWidget):
    """The empty state; its buttons trigger the actions they are given.

    Who has opened nothing yet finds the sample chosen.
    """

    recent_chosen = Signal(object)
    """Path"""

    def __init__(
        self, open_it: QAction, paste: QAction, sample: QAction, recent: RecentFiles, icons: Icons
    ) -> None:
        super().__init__()
        self._open = _button(open_it, "open", icons)
        self._sample = _button(sample, "sample", icons)
        self._buttons = (self._open, _button(paste, "paste", icons), self._sample)
        self._recent = recent
        self._shown: list[QWidget] = []
        self._files = QVBoxLayout()
        self._files.setSpacing(0)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(self._column())
        outer.addStretch(3)
        recent.changed.connect(self.refresh)
        self.refresh()

    @property
    def entry(self) -> QPushButton:
        """What has the focus at first."""
        return self._open if self._recent.paths else self._sample

    def refresh(self) -> None:
        """Show the files opened last, and choose what most will do first."""
        for old in self._shown:
            self._files.removeWidget(old)
            old.hide()
            old.deleteLater()
        paths = self._recent.paths[:_MOST_RECENT]
        self._shown = [_muted(tr("Opened last")), *map(self._file, paths)] if paths else []
        for widget in self._shown:
            self._files.addWidget(widget)
        for button in (self._open, self._sample):
            button.setDefault(button is self.entry)

    def _column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        title = QLabel(tr("From a news article to a sourced brief"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.9)
        font.setWeight(font.Weight.DemiBold)
        title.setFont(font)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        under = _muted(tr("Everything happens on this computer. Nothing is sent anywhere."))
        under.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(under)
        column.addSpacing(22)
        lines = QVBoxLayout()
        lines.setSpacing(14)
        for number, what, how in _LINES:
            lines.addWidget(_line(number, what, how))
        column.addLayout(_centred(lines))
        column.addSpacing(26)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for button in self._buttons:
            buttons.addWidget(button)
        column.addLayout(_centred(buttons))
        column.addSpacing(18)
        column.addLayout(_centred(self._files))
        return column

    def _file(self, path: Path) -> QPushButton:
        words = described(path)
        button = QPushButton(
            self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, _WIDEST).replace("&", "&&")
        )
        button.setFlat(True)
        button.setAutoDefault(True)
        button.setStyleSheet("text-align: left; padding: 4px 6px")
        button.setAccessibleName(words)
        button.setToolTip(str(path))
        button.clicked.connect(partial(self._choose, path))
        return button

    def _choose(self, path: Path, _: bool = False) -> None:
        self.recent_chosen.emit(path)


def _button(action: QAction, icon: str, icons: Icons) -> QPushButton:
    button = QPushButton(action.text().replace("&", "").removesuffix("…"))
    button.setMinimumSize(150, 38)
    button.setAutoDefault(True)
    button.clicked.connect(action.trigger)
    icons.give(button, icon)
    return button


def _line(number: str, what: str, how: str) -> QLabel:
    label = QLabel(f"{number}.&nbsp;&nbsp;<b>{tr(what)}</b> {tr(how)}")
    label.setTextFormat(Qt.TextFormat.RichText)
    return label


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def _centred(layout: QHBoxLayout | QVBoxLayout) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addLayout(layout)
    row.addStretch(1)
    return row
