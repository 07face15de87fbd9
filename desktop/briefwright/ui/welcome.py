"""What the window shows before there is an article: what to do, in three lines, and where to begin."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefwright.ui.icons import Icons

_LINES = (
    ("1", "Open a news article", "from a file, by dropping it here, or pasted as text."),
    ("2", "Choose and edit", "the sentences proposed for each section of your brief."),
    ("3", "Export a PDF", "that cites its source, sentence by sentence."),
)


class Welcome(QWidget):
    """The empty state; its buttons trigger the actions they are given."""

    def __init__(self, open_it: QAction, paste: QAction, sample: QAction, icons: Icons) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(self._column(open_it, paste, sample, icons))
        outer.addStretch(3)

    def _column(self, open_it: QAction, paste: QAction, sample: QAction, icons: Icons) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        title = QLabel("From a news article to a sourced brief")
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.9)
        font.setWeight(font.Weight.DemiBold)
        title.setFont(font)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        under = _muted("Everything happens on this computer. Nothing is sent anywhere.")
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
        first = self._button(open_it, "open", icons)
        first.setDefault(True)
        self.setFocusProxy(first)
        for button in (first, self._button(paste, "paste", icons), self._button(sample, "sample", icons)):
            buttons.addWidget(button)
        column.addLayout(_centred(buttons))
        return column

    def _button(self, action: QAction, icon: str, icons: Icons) -> QPushButton:
        button = QPushButton(action.text().replace("&", "").removesuffix("…"))
        button.setMinimumSize(150, 38)
        button.setAutoDefault(True)
        button.clicked.connect(action.trigger)
        icons.give(button, icon)
        return button


def _line(number: str, what: str, how: str) -> QLabel:
    label = QLabel(f"{number}.&nbsp;&nbsp;<b>{what}</b> {how}")
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
