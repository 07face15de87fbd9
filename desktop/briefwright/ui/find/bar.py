"""The bar in which one writes what is to be found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from briefwright.ui.fields import Field
from briefwright.ui.find.needle import Needle
from briefwright.ui.icons import Icons


class FindBar(QWidget):
    """Tells of every other needle; Enter goes on, Shift+Enter back, Escape closes it."""

    needle_changed = Signal()
    step_wanted = Signal(int)
    closed = Signal()

    def __init__(self, next_hit: QAction, previous_hit: QAction, icons: Icons) -> None:
        super().__init__()
        self.setAccessibleName("Find")
        self.field = Field("Find in article, brief and pages")
        self.field.setPlaceholderText("Find in article, brief and pages")
        self.field.setClearButtonEnabled(True)
        for button in self.field.findChildren(QToolButton):
            button.setAccessibleName("Clear")
        self.field.setMaximumWidth(360)
        self._case = QCheckBox("&Match case")
        self._whole = QCheckBox("&Whole words")
        self._place = QLabel()
        self._counts = QLabel()
        self._counts.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._counts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._icons = icons
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(8)
        row.addWidget(self.field, 2)
        for action, name, icon in (
            (previous_hit, "Find previous", "up"),
            (next_hit, "Find next", "down"),
        ):
            row.addWidget(self._button(action, name, icon))
        for widget in (self._place, self._case, self._whole):
            row.addWidget(widget)
        row.addWidget(self._counts, 3)
        close = QToolButton()
        close.setAutoRaise(True)
        close.setAccessibleName("Close find")
        close.setToolTip("Close (Esc)")
        icons.give(close, "close")
        close.clicked.connect(self.closed)
        row.addWidget(close)
        self.field.textChanged.connect(lambda _: self.needle_changed.emit())
        for box in (self._case, self._whole):
            box.toggled.connect(lambda _: self.needle_changed.emit())
        self.hide()

    @property
    def needle(self) -> Needle:
        """What is to be found."""
        return Needle(self.field.text(), self._case.isChecked(), self._whole.isChecked())

    def show_found(self, place: str, counts: str) -> None:
        """Say which of how many is looked at, and how many there are in each pane."""
        self._place.setText(place)
        self._counts.setText(counts)
        self.field.setAccessibleDescription(f"{place}. {counts}" if place else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter, back with Shift, away by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step_wanted.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _button(self, action: QAction, name: str, icon: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._icons.give(action, icon)
        return button
