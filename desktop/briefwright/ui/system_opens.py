"""Hears of files that the system opens with the program: on macOS they come as events, not as arguments."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class SystemOpens(QObject):
    """Listens to the application while it exists."""

    file_received = Signal(object)
    """Path"""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send a file on."""
        if event.type() != QEvent.Type.FileOpen:
            return False
        name = cast(QFileOpenEvent, event).file()
        if name:
            self.file_received.emit(Path(name))
        return True
