"""The line at the top of a pane: its name, a few words about it, and its buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

_HEIGHT = 38


class PaneHeading(QWidget):
    """Keeps the three panes aligned: same height, same margins."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(name)
        font = title.font()
        font.setWeight(font.Weight.DemiBold)
        font.setPointSizeF(font.pointSizeF() * 1.1)
        title.setFont(font)
        self._detail = QLabel()
        self._detail.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 8, 0)
        self._row.setSpacing(2)
        self._row.addWidget(title)
        self._row.addSpacing(8)
        self._row.addWidget(self._detail, 1)
        self.setFixedHeight(_HEIGHT)

    def say(self, words: str) -> None:
        """Show a few words beside the name."""
        self._detail.setText(words)

    def offer(self, action: QAction) -> QToolButton:
        """Add a button for the action at the right."""
        button = QToolButton()
        button.setAutoRaise(True)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text().replace("&", "").removesuffix("…"))
        self._row.addWidget(button)
        return button
