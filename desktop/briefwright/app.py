"""Builds the window's parts once, gives each what it needs, and runs the program."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

import briefwright
from briefwright.render.worker import RenderWorker
from briefwright.resources import shipped
from briefwright.screen import why_no_screen
from briefwright.ui.ask import Ask
from briefwright.ui.crash import CrashReport
from briefwright.ui.first_paint import FirstPaint
from briefwright.ui.interrupts import Interrupts
from briefwright.ui.main_window import MainWindow
from briefwright.ui.one_instance import Reception, hand_over
from briefwright.ui.settings.store import Settings
from briefwright.ui.settings.table import LANGUAGE, THEME
from briefwright.ui.system_opens import SystemOpens
from briefwright.ui.theme import Theme
from briefwright.ui.wording import speak


def run(argv: list[str], path: Path | None) -> int:
    """Show the window, with `path` opened in it once it is there; return the exit code."""
    fault = why_no_screen()
    if fault is not None:
        sys.stderr.write(f"briefwright: {fault}\n")  # there is no window to say it in
        return 1
    QCoreApplication.setOrganizationName("Briefwright")
    QCoreApplication.setApplicationName("Briefwright")
    QCoreApplication.setApplicationVersion(briefwright.__version__)
    QGuiApplication.setDesktopFileName("briefwright")  # by which a Linux desktop finds name and icon
    application = QApplication(argv)
    application.setWindowIcon(QIcon(str(shipped("assets") / "desktop" / "icon.svg")))
    if hand_over(path):
        return 0
    program = Program(application, QSettings(), path)
    try:
        return application.exec()
    finally:
        program.end()


class Program:
    """The parts of the running program, wired; the window is shown, and `path` opened once it is painted."""

    def __init__(
        self, application: QApplication, settings: QSettings, path: Path | None, ask: Ask | None = None
    ) -> None:
        speak(Settings(settings).value(LANGUAGE), application)
        self._theme = Theme(application)
        self._crash = CrashReport(application)
        self._crash.install()
        self._interrupts = Interrupts(QApplication.quit, application)
        self._worker = RenderWorker()
        self._path = path
        self.window = MainWindow(self._worker, settings, ask)
        self._crash.rescue_by(self.window.rescue.save)
        self._reception = Reception(self.window)
        self._opens = SystemOpens(application)
        for source in (self._reception, self._opens):
            source.file_received.connect(self.window.take_from_outside)
        self.window.preferences.settings.follow(THEME, self._theme.wish)
        FirstPaint(self.window, self.begin)
        self.window.show()

    def begin(self) -> None:
        """Load what is heavy, now that the window can be seen."""
        self._worker.warm()
        self.window.begin(self._path)
        self._reception.listen()

    def end(self) -> None:
        """End the render process and give back what was taken from Python and Qt; the window is closed."""
        self._reception.close()
        self._opens.deleteLater()
        self._interrupts.remove()
        self._crash.remove()
        self._worker.close()
        self._theme.deleteLater()
