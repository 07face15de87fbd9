"""The window with a small article in it, a renderer that waits, and a user who answers every dialog."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.brief.conftest import analysis, article, brief, profile
from tests.ui.preview.conftest import FakeWorker
from tests.ui.review_hands import Open

from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article
from briefwright.brief.brief import Brief
from briefwright.brief.checks.check import Check
from briefwright.ui.ask import Answer, Ask
from briefwright.ui.main_window import MainWindow
from briefwright.ui.open_brief import OpenBrief, Opened

__all__ = ["analysis", "article", "brief", "profile"]


class User(Ask):
    """Answers what it was told to, and keeps what it was asked."""

    def __init__(self) -> None:
        self.open_this: Path | None = None
        self.save_there: Path | None = None
        self.answer: Answer = "cancel"
        self.write: str | None = None
        self.sure = False
        self.asked: list[str] = []
        self.print_on: QPrinter | None = None
        self.shown: list[Path] = []
        self.has_viewer = True
        self.go_to_first_obstacle = False

    def file_to_open(self, parent: QWidget, folder: Path) -> Path | None:
        self.asked.append(f"open in {folder.name}")
        return self.open_this

    def file_to_save(self, parent: QWidget, title: str, suggestion: Path, kinds: str) -> Path | None:
        self.asked.append(f"{title}: {suggestion.name}")
        return self.save_there

    def words(self, parent: QWidget, title: str, label: str, before: str) -> str | None:
        self.asked.append(f"{title}: {before}")
        return self.write

    def is_sure(self, parent: QWidget, question: str, more: str, yes: str) -> bool:
        self.asked.append(f"{question} {yes}?")
        return self.sure

    def finding_to_go_to(self, parent: QWidget, findings: tuple[Check, ...]) -> Check | None:
        self.asked.extend(f"blocked: {finding.message}" for finding in findings)
        return findings[0] if self.go_to_first_obstacle else None

    def what_to_do_with_changes(self, parent: QWidget, title: str) -> Answer:
        self.asked.append(f"changes to {title}")
        return self.answer

    def has_printer(self) -> bool:
        return self.print_on is not None

    def printer(self, parent: QWidget, page: str) -> QPrinter | None:
        self.asked.append(f"printer for {page}")
        return self.print_on

    def show_file(self, path: Path) -> bool:
        self.shown.append(path)
        return self.has_viewer


@pytest.fixture
def opened(article: Article, analysis: Analysis, brief: Brief) -> Opened:
    return Opened(article, analysis, brief)


@pytest.fixture
def work(qapp: object, opened: Opened) -> OpenBrief:
    """The small article, open without a window."""
    work = OpenBrief()
    work.open(opened)
    return work


@pytest.fixture
def user() -> User:
    return User()


@pytest.fixture
def renderer() -> FakeWorker:
    return FakeWorker()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("settings/analysis/days-allowed", 0)  # the small article grows older every day
    return settings


@pytest.fixture
def empty_window(qtbot: QtBot, renderer: FakeWorker, settings: QSettings, user: User) -> Iterator[MainWindow]:
    """The window as it is before there is an article."""
    window = MainWindow(renderer, settings, user)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    window.begin(None)
    yield window
    user.answer = "discard"
    window.close()
    window.deleteLater()


@pytest.fixture
def window(empty_window: MainWindow, opened: Opened) -> MainWindow:
    """The window with the small article open."""
    empty_window.work.open(opened)
    empty_window.activateWindow()
    return empty_window


@pytest.fixture
def opened_with(empty_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> Open:
    """The window once an article of these words is open in it."""

    def open_it(words: str | bytes) -> MainWindow:
        path = tmp_path / "an article.txt"
        path.write_bytes(words if isinstance(words, bytes) else words.encode())
        with qtbot.waitSignal(empty_window.work.article_opened, timeout=20000):
            empty_window.begin(path)
        empty_window.activateWindow()
        return empty_window

    return open_it
