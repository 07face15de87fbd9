import signal

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefwright.ui.interrupts import Interrupts


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_is_heard_while_qt_waits(number: signal.Signals, qapp: QApplication, qtbot: QtBot) -> None:
    before = signal.getsignal(number)
    heard: list[str] = []
    interrupts = Interrupts(lambda: heard.append("signal"), qapp)
    signal.raise_signal(number)
    qtbot.waitUntil(lambda: heard == ["signal"])
    interrupts.remove()
    interrupts.deleteLater()
    assert signal.getsignal(number) == before
