import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from briefwright.ui.one_instance import Reception, hand_over, meeting_place
from briefwright.ui.system_opens import SystemOpens

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a pipe has no file to look at")
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def reception(qapp: object) -> Iterator[Reception]:
    reception = Reception()
    assert reception.listen()
    yield reception
    reception.close()
    reception.deleteLater()


@pytest.fixture
def second_start() -> Iterator[Start]:
    """Start the program a second time, in a process of its own."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str, folder: Path | None = None) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "briefwright", *arguments]
        started.append(subprocess.Popen(command, cwd=folder, text=True, stderr=subprocess.PIPE))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


def send(line: bytes) -> socket.socket:
    place = meeting_place()
    assert place is not None
    sender = socket.socket(socket.AF_UNIX)
    sender.connect(place)
    sender.sendall(line)
    return sender


def test_a_second_start_hands_its_file_to_the_first(
    reception: Reception, second_start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(reception.file_received, timeout=60_000) as heard:
        second = second_start("a brief.brief", folder=tmp_path)
    assert heard.args == [tmp_path / "a brief.brief"]
    assert second.wait(timeout=60) == 0
    with qtbot.waitSignal(reception.file_received, timeout=60_000) as heard:
        second = second_start()
    assert heard.args == [None]
    assert second.wait(timeout=60) == 0


def test_a_file_waits_until_the_dialog_is_over(reception: Reception, qtbot: QtBot) -> None:
    received: list[Path | None] = []
    reception.file_received.connect(received.append)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setModal(True)
    dialog.show()
    with send(json.dumps({"file": "/a/b.brief"}).encode() + b"\n") as sender:
        sender.setblocking(False)
        qtbot.waitUntil(lambda: _said(sender) == b"taken\n")
        assert received == []
        dialog.reject()
        qtbot.waitUntil(lambda: received == [Path("/a/b.brief")])


def _said(sender: socket.socket) -> bytes:
    try:
        return sender.recv(100)
    except BlockingIOError:
        return b""


@pytest.mark.parametrize(
    "line", [b"nonsense\n", b"[]\n", b'{"file": 3}\n', b"{}\n", b'{"file": ""}\n', b"x" * 100_000]
)
def test_what_is_no_greeting_is_not_taken(reception: Reception, line: bytes, qtbot: QtBot) -> None:
    received: list[Path | None] = []
    reception.file_received.connect(received.append)
    sender = send(line)
    sender.setblocking(False)

    def is_hung_up() -> bool:
        try:
            return sender.recv(100) == b""
        except BlockingIOError:
            return False
        except ConnectionResetError:
            return True

    qtbot.waitUntil(is_hung_up)
    sender.close()
    assert received == []


def test_a_socket_left_behind_is_cleared_away(qapp: object, home: Path) -> None:
    place = meeting_place()
    assert place is not None
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(place)
    assert not hand_over(None)
    reception = Reception()
    assert reception.listen()
    other = Reception()
    assert not other.listen(), "somebody listens already"
    reception.close()
    assert not Path(place).exists()
    reception.deleteLater()
    other.deleteLater()


def test_users_and_screens_do_not_meet(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setenv("DISPLAY", ":1")
    first = meeting_place()
    monkeypatch.setenv("DISPLAY", ":2")
    assert first != meeting_place()
    monkeypatch.setenv("DISPLAY", ":1")
    assert first == meeting_place()
    (home / ".run").chmod(0o777)
    assert meeting_place() is None, "others could put a socket there"
    (home / ".run").chmod(0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home / ("long" * 30)))
    assert meeting_place() is None


def test_the_socket_is_for_its_user_alone(reception: Reception) -> None:
    place = meeting_place()
    assert place is not None
    assert Path(place).stat().st_mode & 0o077 == 0


def test_a_file_that_the_system_opens_is_received(qapp: QApplication, qtbot: QtBot) -> None:
    opens = SystemOpens(qapp)
    with qtbot.waitSignal(opens.file_received) as heard:
        QApplication.sendEvent(qapp, QFileOpenEvent("/a/b.brief"))
    assert heard.args == [Path("/a/b.brief")]
    assert not opens.eventFilter(qapp, QEvent(QEvent.Type.User))
    qapp.removeEventFilter(opens)
    opens.deleteLater()
