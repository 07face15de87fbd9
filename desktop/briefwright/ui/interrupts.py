"""Lets Ctrl+C in the terminal and the system’s call to end reach the program while Qt waits for events."""

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


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
        self._handlers = {number: signal.signal(number, self._hear) for number in _SIGNALS}

    def remove(self) -> None:
        """Give the signals back to Python."""
        self._notifier.setEnabled(False)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup)
        self._reader.close()
        self._writer.close()

    def _wake(self) -> None:
        self._reader.recv(64)

    def _hear(self, _number: int, _frame: FrameType | None) -> None:
        self._interrupted()
