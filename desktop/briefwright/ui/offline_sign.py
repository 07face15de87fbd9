"""The sign of the status bar that the program needs no network and uses none."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QToolButton, QToolTip, QWidget

from briefwright.ui.icons import Icons

_WORDS = "Works offline"
_MEANING = (
    "Briefwright opens no network connection, whether this computer has a network or not: articles are read, "
    "understood and printed here, and nothing is sent anywhere."
)


class OfflineSign(QToolButton):
    """Says the same at all times, because it is true at all times; pressed, it says what it means."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        icons.give(self, "offline")
        self.setText(_WORDS)
        self.setIconSize(QSize(16, 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(_MEANING)
        self.setAccessibleName(_WORDS)
        self.setAccessibleDescription(_MEANING)
        self.clicked.connect(self._explain)

    def _explain(self) -> None:
        QToolTip.showText(self.mapToGlobal(QPoint(0, -self.height())), _MEANING, self)
