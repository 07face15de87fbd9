import signal

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefwright.ui.interrupts import Interrupts


def test_an_interrupt_is_heard_while_qt_waits(qapp: QApplication, qtbot: QtBot) -> None:
    before = signal.getsignal(signal.SIGINT)
    heard: list[str] = []
    interrupts = Interrupts(lambda: heard.append("interrupt"), qapp)
    signal.raise_signal(signal.SIGINT)
    qtbot.waitUntil(lambda: heard == ["interrupt"])
    interrupts.remove()
    interrupts.deleteLater()
    assert signal.getsignal(signal.SIGINT) == before
