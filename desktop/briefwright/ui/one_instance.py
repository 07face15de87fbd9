"""One window for each user and screen: a second start hands its file to the first, through a local socket.

The socket is a file in a folder that belongs to the user alone (on Windows a pipe with the user's rights); no
network is involved, and two users never meet.
"""

import hashlib
import json
import os
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT = 3000  # milliseconds for the first window to answer; one that hangs gets no file
_PAUSE = 200  # milliseconds between two looks whether the dialog is over
_LONGEST_NAME = 100  # bytes that every system takes for a socket's path
_LARGEST = 64 * 1024
_TAKEN = b"taken\n"

# QtNetwork is imported where it is needed: it is no part of the way to the first window.


def meeting_place() -> str | None:
    """Return the name of this user's socket on this screen; None where there is no safe place for one."""
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
    mark = hashlib.sha256(f"{Path.home()}\n{screen}".encode(errors="surrogateescape")).hexdigest()[:16]
    if os.name == "nt":
        return f"briefwright-{mark}"
    folder = Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())
    place = folder / f"briefwright-{mark}"
    if not _belongs_to_user(folder) or len(os.fsencode(place)) > _LONGEST_NAME:
        return None
    return str(place)


def hand_over(path: Path | None) -> bool:
    """Give a file to the window that is open, or have it come to the front; False where there is none."""
    place = meeting_place()
    if place is None or (os.name != "nt" and not Path(place).exists()):
        return False
    socket = _reached(place)
    if socket is None:
        return False
    file = str(path.absolute()) if path is not None else None
    socket.write(json.dumps({"file": file}).encode() + b"\n")
    while not socket.canReadLine():
        if not socket.waitForReadyRead(_WAIT):
            return False
    return bool(socket.readLine().data() == _TAKEN)


class Reception(QObject):
    """Takes what later starts hand over, once it listens; a file is sent on when no dialog stands open."""

    file_received = Signal(object)
    """Path, or None where the window is only to come to the front"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None
        self._waiting: list[Path | None] = []
        self._later = QTimer(self)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self._send_on)

    def listen(self) -> bool:
        """Begin to take files; False where another window does, or where there is no safe place.

        A socket left behind by a program that was killed is cleared away.
        """
        place = meeting_place()
        if place is None or _reached(place) is not None:
            return False
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(place)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._receive)
        self._server = server
        return server.listen(place)

    def close(self) -> None:
        """Take nothing more, and clear the socket away."""
        self._later.stop()
        if self._server is not None:
            self._server.close()
            self._server = None

    def _receive(self) -> None:
        assert self._server is not None, "nobody listens"
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(partial(self._read, socket))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: "QLocalSocket") -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LARGEST:
                socket.abort()
            return
        handed = _handed(bytes(socket.readLine().data()))
        if handed is None:
            socket.abort()
            return
        socket.write(_TAKEN)
        socket.flush()
        self._waiting.append(handed[0])
        self._send_on()

    def _send_on(self) -> None:
        if not self._waiting:
            self._later.stop()
        elif QApplication.activeModalWidget() is not None:
            self._later.start()
        else:
            self.file_received.emit(self._waiting.pop(0))


def _handed(line: bytes) -> tuple[Path | None] | None:
    """Return the file that a line hands over, None where it is no such line."""
    try:
        message = json.loads(line)
    except ValueError:
        return None
    file = message.get("file", 0) if isinstance(message, dict) else 0
    if file is None:
        return (None,)
    return (Path(file),) if isinstance(file, str) and file else None


def _reached(place: str) -> "QLocalSocket | None":
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(place)
    return socket if socket.waitForConnected(_WAIT) else None


def _belongs_to_user(folder: Path) -> bool:
    """Tell whether nobody else can put a socket in a folder."""
    try:
        found = folder.stat()
    except OSError:
        return False
    return found.st_uid == os.getuid() and not found.st_mode & 0o022
