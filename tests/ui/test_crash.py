import sys
import threading
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit, QPushButton
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot
from tests.conftest import WarningLog

from briefwright.brief.edits import SetTitle
from briefwright.brief.file import read_brief
from briefwright.ui.crash import CrashReport, crash_log_path
from briefwright.ui.main_window import MainWindow
from briefwright.ui.rescue import rescue_folder


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


def words_of(dialog: QDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def show_a_crash(window: MainWindow, qtbot: QtBot) -> QDialog:
    report = CrashReport(window)
    report.rescue_by(window.rescue.save)
    report.caught.emit("details")
    qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


def test_the_work_is_saved_before_the_error_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.work.do(SetTitle("Asylum: what now?"))
    dialog = show_a_crash(window, qtbot)
    (path,) = rescue_folder().iterdir()
    assert path.name.startswith("Asylum what now 2")
    assert read_brief(path).brief == window.work.brief
    assert str(path) in words_of(dialog)
    assert window.recent.paths == (path,)
    assert not window.work.is_clean, "the user's own file is not touched, nor taken for saved"
    dialog.reject()


def test_where_all_is_saved_it_says_so(window: MainWindow, qtbot: QtBot) -> None:
    dialog = show_a_crash(window, qtbot)
    assert "No change of your work is lost" in words_of(dialog)
    assert not rescue_folder().exists()
    dialog.reject()


def test_work_that_cannot_be_saved_is_still_there_and_said(window: MainWindow, qtbot: QtBot) -> None:
    window.work.do(SetTitle("Mine"))
    rescue_folder().parent.mkdir(parents=True, exist_ok=True)
    rescue_folder().write_text("in the way")
    dialog = show_a_crash(window, qtbot)
    assert "could not be saved (Could not write to" in words_of(dialog)
    dialog.reject()


def test_an_error_in_the_rescue_is_shown_and_not_tried_again(
    qapp: object, qtbot: QtBot, warning_log: WarningLog
) -> None:
    warning_log.expect("uncaught error")
    tried: list[bool] = []

    def rescue() -> Path | None:
        tried.append(True)
        raise ValueError("the rescue came off too")

    report = CrashReport()
    report.rescue_by(rescue)
    report.install()
    try:
        with capture_exceptions() as problems:
            report.caught.emit("the first")
            qtbot.waitUntil(lambda: bool(problems or shown()))
            if not shown():
                report.hear(*problems[0])
            qtbot.waitUntil(lambda: len(shown()) == 1)
    finally:
        report.remove()
    assert len(tried) == 1
    assert "saving met an error of its own" in words_of(shown()[0])
    shown()[0].reject()
