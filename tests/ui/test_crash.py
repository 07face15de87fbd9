import sys
import threading

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.conftest import WarningLog

from briefwright.ui.crash import CrashReport, crash_log_path


def shown() -> list[QDialog]:
    return [d for d in QApplication.topLevelWidgets() if isinstance(d, QDialog) and d.isVisible()]


def fail() -> None:
    raise ValueError("the wheel came off")


def test_an_error_on_another_thread_is_shown_once_and_can_be_copied(
    qtbot: QtBot, warning_log: WarningLog
) -> None:
    warning_log.expect("uncaught error")
    report = CrashReport()
    report.install()
    try:
        for _ in range(2):
            thread = threading.Thread(target=fail)
            thread.start()
            thread.join()
        qtbot.waitUntil(lambda: len(shown()) == 1)
    finally:
        report.remove()
    dialog = shown()[0]
    text = dialog.findChild(QPlainTextEdit)
    assert text is not None
    assert "ValueError: the wheel came off" in text.toPlainText()
    copy = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy details")
    copy.click()
    assert QApplication.clipboard().text() == text.toPlainText()
    QApplication.clipboard().clear()
    dialog.reject()
    assert shown() == []
    log = crash_log_path().read_text(encoding="utf-8")
    assert log.count("ValueError: the wheel came off") == 2


def test_pythons_own_hooks_come_back(qapp: object) -> None:
    before = (sys.excepthook, threading.excepthook)
    report = CrashReport()
    report.install()
    assert sys.excepthook == report.hear
    report.remove()
    assert (sys.excepthook, threading.excepthook) == before


def test_ctrl_c_is_no_crash(qtbot: QtBot, qapp: QApplication) -> None:
    report = CrashReport()
    QTimer.singleShot(0, lambda: report.hear(KeyboardInterrupt, KeyboardInterrupt(), None))
    with qtbot.waitSignal(qapp.aboutToQuit, raising=False, timeout=100):
        pass
    assert shown() == []
