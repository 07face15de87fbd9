from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import User
from tests.ui.preview.conftest import FakeWorker

from briefwright.ui.main_window import MainWindow
from briefwright.ui.recent_files import RecentFiles


@pytest.fixture
def recent(settings: QSettings, qapp: object) -> RecentFiles:
    return RecentFiles(settings)


def buttons(window: MainWindow) -> list[str]:
    shown = [b for b in window._welcome.findChildren(QPushButton) if not b.isHidden()]
    return [b.accessibleName() or b.text() for b in shown]


def menu_of(window: MainWindow) -> QMenu:
    return next(m for m in window.findChildren(QMenu) if m.title() == "Open &recent")


def test_the_newest_stands_first_and_each_once(recent: RecentFiles, settings: QSettings) -> None:
    for name in ("/a/one.txt", "/a/two.brief", "/a/one.txt"):
        recent.add(Path(name))
    settings.sync()
    again = RecentFiles(QSettings(settings.fileName(), QSettings.Format.IniFormat))
    assert again.paths == recent.paths == (Path("/a/one.txt"), Path("/a/two.brief"))
    recent.remove(Path("/a/one.txt"))
    settings.sync()
    assert RecentFiles(QSettings(settings.fileName(), QSettings.Format.IniFormat)).paths == (
        Path("/a/two.brief"),
    )
    for number in range(20):
        recent.add(Path(f"/a/{number}.txt"))
    assert [path.stem for path in recent.paths] == [str(number) for number in range(19, 10, -1)]
    recent.clear()
    assert not recent.paths


def test_what_was_opened_is_offered_by_menu_and_welcome_of_the_next_start(
    empty_window: MainWindow,
    renderer: FakeWorker,
    settings: QSettings,
    user: User,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    assert empty_window.focusWidget().text() == "Open the sample"  # type: ignore[attr-defined]
    file = tmp_path / "an & article.txt"
    file.write_text("Russia granted asylum to the former Syrian president, the Kremlin said.")
    with qtbot.waitSignal(empty_window.work.article_opened, timeout=20000):
        empty_window.files.open_path(file)
    user.save_there = tmp_path / "work.brief"
    with qtbot.waitSignal(empty_window.work.brief_saved):
        empty_window.files.save()
    again = MainWindow(renderer, settings, user)
    try:
        assert again.recent.paths == (tmp_path / "work.brief", file)
        assert buttons(again)[3:] == [f"work.brief ({tmp_path})", f"an & article.txt ({tmp_path})"]
        first = next(b for b in again.findChildren(QPushButton) if b.isDefault())
        assert first.text() == "Open article"
        second = menu_of(again).actions()[1]
        with qtbot.waitSignal(again.work.article_opened, timeout=20000):
            second.trigger()
        assert again.work.article.source.name == "an & article.txt"
    finally:
        again.close()
        again.deleteLater()


def test_the_sample_is_not_listed(
    empty_window: MainWindow, repository: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.chdir(repository)
    for open_it in (
        empty_window.files.open_sample,
        partial(empty_window.files.open_path, Path("seeds/assad-asylum.txt")),
    ):
        with qtbot.waitSignal(empty_window.work.article_opened, timeout=20000):
            open_it()
        assert empty_window.recent.paths == ()
    assert not menu_of(empty_window).menuAction().isEnabled()


def test_a_file_that_is_gone_is_dropped_with_a_word(empty_window: MainWindow, tmp_path: Path) -> None:
    gone = tmp_path / "gone.brief"
    empty_window.recent.add(gone)
    button = next(b for b in empty_window.findChildren(QPushButton) if b.accessibleName().startswith("gone"))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert empty_window.message.text == (
        f"{gone} is no longer there. It was taken off the list of recent files."
    )
    assert empty_window.recent.paths == ()
    assert buttons(empty_window) == ["Open article", "Paste article", "Open the sample"]


def test_the_user_clears_the_list(empty_window: MainWindow) -> None:
    empty_window.recent.add(Path("/a/one.txt"))
    clear = menu_of(empty_window).actions()[-1]
    assert clear.text() == "&Clear the list of recent files"
    clear.trigger()
    assert empty_window.recent.paths == ()
    assert not menu_of(empty_window).menuAction().isEnabled()
