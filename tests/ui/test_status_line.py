import ast
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from tests.ui.preview.conftest import FakeWorker, rendered

import briefwright
from briefwright.ui.main_window import MainWindow
from briefwright.ui.work_line import WorkLine


def said(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.statusBar().findChildren(QLabel) if label.isVisible())


def test_words_pages_and_the_time_of_the_last_render_are_told(
    window: MainWindow, renderer: FakeWorker, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.preview.brief_rendered):
        renderer.running.set_result(rendered(["A"], ["B"]))
    assert "2 pages" in said(window)
    assert f"{window.preview.seconds:.2f} s" in said(window)


def test_the_sign_says_what_it_means(empty_window: MainWindow) -> None:
    sign = next(b for b in empty_window.findChildren(QToolButton) if b.text() == "Works offline")
    assert sign.isVisible()
    assert not sign.icon().isNull()
    assert "opens no network connection" in sign.toolTip()
    assert sign.accessibleDescription() == sign.toolTip()


def test_the_sign_is_true() -> None:
    """Of the libraries that reach a network, the program imports what serves this computer alone."""
    # ssl: the fence around the renderer hands it an empty context, so that it loads none.
    local = {"socket", "QLocalServer", "QLocalSocket", "ssl"}
    reaching = (
        "http",
        "urllib.request",
        "ftplib",
        "smtplib",
        "requests",
        "ssl",
        "PySide6.QtNetwork",
        "socketserver",
    )
    found = set()
    for path in Path(briefwright.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(reaching):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names if alias.name.startswith((*reaching, "socket"))}
            elif isinstance(node, ast.Attribute):
                assert node.attr not in ("AF_INET", "AF_INET6", "create_connection"), path
    assert found <= local


def test_work_of_one_kind_ends_without_hiding_another(qtbot: QtBot) -> None:
    line = WorkLine()
    qtbot.addWidget(line)
    label = line.findChild(QLabel)
    assert label is not None
    line.show_work("opening", "Reading a.txt…")
    assert line.isHidden(), "what is over at once is not worth a word"
    line.show_work("export", "Exporting a.pdf…")
    qtbot.waitUntil(line.isVisible)
    assert label.text() == "Exporting a.pdf…"
    line.show_work("export", "")
    assert line.isVisible()
    assert label.text() == "Reading a.txt…"
    line.show_work("opening", "")
    assert line.isHidden()


def test_the_pages_can_be_stopped_and_made_again(
    window: MainWindow, renderer: FakeWorker, qtbot: QtBot
) -> None:
    stop = next(b for b in window.preview.findChildren(QToolButton) if b.text() == "Stop")
    qtbot.waitUntil(stop.isVisible)
    first = renderer.running
    QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert first.cancelled()
    assert "You stopped the pages" in (window.preview.fault or "")
    qtbot.waitUntil(lambda: not stop.isVisible())
    QTest.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: len(renderer.requests) == 2)
    with qtbot.waitSignal(window.preview.brief_rendered):
        renderer.running.set_result(rendered(["A"]))
    assert window.preview.fault is None


def test_a_cancel_is_confirmed(window: MainWindow, qtbot: QtBot) -> None:
    window._status.show_work("opening", "Reading a.txt…")
    cancel = next(b for b in window.statusBar().findChildren(QPushButton) if b.text() == "Cancel")
    qtbot.waitUntil(cancel.isVisible)
    cancel.click()
    assert window.statusBar().currentMessage() == "What was under way has been cancelled."
