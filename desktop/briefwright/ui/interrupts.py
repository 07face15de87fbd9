"""Lets Ctrl+C in the terminal reach the program while Qt waits for events."""

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier


class Interrupts(QObject):
    """Calls `interrupted` on the GUI thread, which must be Python's main thread; belongs to `parent`."""

    def __init__(self, interrupted: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._interrupted = interrupted
        # Python runs a signal's handler only when Python runs; the byte it writes here wakes Qt for it.
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        self._wakeup = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._handler = signal.signal(signal.SIGINT, self._hear)

    def remove(self) -> None:
        """Give the signal back to Python."""
        self._notifier.setEnabled(False)
        signal.signal(signal.SIGINT, self._handler)
        signal.set_wakeup_fd(self._wakeup)
        self._reader.close()
        self._writer.close()

    def _wake(self) -> None:
        self._reader.recv(64)

    def _hear(self, _number: int, _frame: FrameType | None) -> None:
        self._interrupted()
