"""What happens to an error nobody caught: it is written to a file and shown once, ready to be copied."""

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout

import briefwright
from briefwright.errors import BriefwrightError

_log = logging.getLogger("briefwright")
_LARGEST_LOG = 512 * 1024
_CLEAN = "No change of your work is lost: all of it is saved."
_SAVED = "Your work was saved to {}, which File → Open recent offers. What you have opened is still there."
_NOT_SAVED = "Your work is still open, but could not be saved ({}). Save it now."
_DETAILS = "Start the program again. The details below help to find the fault; only you can send them."


def crash_log_path() -> Path:
    """Return the file the errors are written to."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(folder) / "errors.log"


class CrashReport(QObject):
    """Hears uncaught errors of every thread while it is installed; the dialog is shown on the GUI thread."""

    caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialog: QDialog | None = None
        self._rescue: Callable[[], Path | None] = _nothing_to_rescue
        self._is_rescuing = False
        self._hooks = (sys.excepthook, threading.excepthook)
        self.caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def rescue_by(self, rescue: Callable[[], Path | None]) -> None:
        """Save the user's work by this before an error is shown."""
        self._rescue = rescue

    def install(self) -> None:
        """Take over from Python's own hooks."""
        self._hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self.hear
        threading.excepthook = self._hear_thread

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._hooks

    def hear(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        """Log an uncaught error and have it shown; Ctrl+C ends the program instead."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        _log.error("uncaught error", exc_info=(kind, problem, trace))
        details = report_text("".join(traceback.format_exception(kind, problem, trace)))
        _keep(details)
        self.caught.emit(details)

    def _hear_thread(self, heard: threading.ExceptHookArgs) -> None:
        if heard.exc_value is not None:
            self.hear(heard.exc_type, heard.exc_value, heard.exc_traceback)

    def _show(self, details: str) -> None:
        if self._dialog is not None:
            return  # one at a time: the first says what began it
        self._dialog = dialog = _dialog(self._save_work(), details)
        dialog.finished.connect(self._forget)
        dialog.open()

    def _save_work(self) -> str:
        """Save what is open, and return the sentence that says so; where this fails it is not tried again."""
        if self._is_rescuing:
            return _NOT_SAVED.format("saving met an error of its own")
        self._is_rescuing = True
        try:
            path = self._rescue()
        except BriefwrightError as problem:
            sentence = _NOT_SAVED.format(str(problem).rstrip("."))
        else:
            sentence = _SAVED.format(path) if path is not None else _CLEAN
        self._is_rescuing = False
        return sentence

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


def _nothing_to_rescue() -> Path | None:
    return None


def report_text(trace: str) -> str:
    """Return what a report needs: versions, then the traceback."""
    return (
        f"Briefwright {briefwright.__version__}, Python {platform.python_version()}, "
        f"Qt for Python {PySide6.__version__}, {platform.platform()}\n\n{trace}"
    )


def _keep(details: str) -> None:
    """Add the report to the log file, which starts anew when it is large."""
    path = crash_log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        is_large = path.exists() and path.stat().st_size > _LARGEST_LOG
        with path.open("w" if is_large else "a", encoding="utf-8") as stream:
            stream.write(details + "\n")
    except OSError as problem:
        _log.warning("the error log could not be written: %s", problem)


def _dialog(saved: str, details: str) -> QDialog:
    dialog = QDialog(QApplication.activeWindow())
    dialog.setWindowTitle("Something went wrong")
    words = QLabel(f"Briefwright has met an error it did not expect. {saved} {_DETAILS}")
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    words.setWordWrap(True)
    text = QPlainTextEdit(details)
    text.setReadOnly(True)
    text.setAccessibleName("Details of the error")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    copy = buttons.addButton("Copy details", QDialogButtonBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QApplication.clipboard().setText(details))
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addWidget(words)
    column.addWidget(text)
    column.addWidget(buttons)
    dialog.resize(640, 400)
    return dialog
