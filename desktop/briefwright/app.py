"""Builds the window's parts once, gives each what it needs, and runs the program."""

import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication

import briefwright
from briefwright.render.worker import RenderWorker
from briefwright.ui.crash import CrashReport
from briefwright.ui.first_paint import FirstPaint
from briefwright.ui.interrupts import Interrupts
from briefwright.ui.main_window import MainWindow
from briefwright.ui.theme import Theme

NO_SCREEN = (
    "There is no screen to open a window on. Start briefwright in a desktop session, "
    "or use “briefwright build” to make the PDF without one."
)


def run(argv: list[str], path: Path | None) -> int:
    """Show the window, with `path` opened in it once it is there; return the exit code."""
    if not has_screen():
        print(NO_SCREEN, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 1
    QCoreApplication.setOrganizationName("Briefwright")
    QCoreApplication.setApplicationName("Briefwright")
    QCoreApplication.setApplicationVersion(briefwright.__version__)
    application = QApplication(argv)
    Theme(application)
    crash = CrashReport(application)
    crash.install()
    interrupts = Interrupts(QApplication.quit, application)
    worker = RenderWorker()
    window = MainWindow(worker, QSettings())
    FirstPaint(window, partial(_begin, window, worker, path))
    window.show()
    try:
        return application.exec()
    finally:
        interrupts.remove()
        crash.remove()
        worker.close()


def has_screen() -> bool:
    """Tell whether Qt can open a window: where it cannot it would abort the process."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _begin(window: MainWindow, worker: RenderWorker, path: Path | None) -> None:
    """Load what is heavy, now that the window can be seen."""
    worker.warm()
    window.begin(path)
