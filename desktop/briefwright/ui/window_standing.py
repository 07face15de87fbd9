"""How a window stands on its screen: in front of others, or filling it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

_State = Qt.WindowState


def come_forward(window: QWidget) -> None:
    """Put a window in front; where the system does not let it, have it ask for attention."""
    window.setWindowState(window.windowState() & ~_State.WindowMinimized)
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)


def fill_screen(window: QWidget, fill: bool) -> None:
    """Let a window fill the screen, or no longer."""
    state = window.windowState()
    window.setWindowState(state | _State.WindowFullScreen if fill else state & ~_State.WindowFullScreen)
