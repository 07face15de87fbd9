from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot
from tests.brief.test_marking_presets import OWN, RULES
from tests.ui.conftest import User
from tests.ui.preview.conftest import FakeWorker, rendered

from briefwright.brief.brief import Brief
from briefwright.ui.main_window import MainWindow
from briefwright.ui.review.dialog import ReviewDialog
from briefwright.ui.settings.table import (
    BRIEF_LANGUAGE,
    EVERY_SENTENCE,
    FILE_NAME,
    FOCUS,
    FROM,
    MARKING,
    MARKINGS_FILE,
    MOST_PAGES,
    OPEN_EXPORT,
    PAGE,
    RECENT,
    REVIEW,
    YARDSTICK,
)

WORDS = (
    "Russia signed the treaty with Turkey on Monday, the Kremlin said. Turkey welcomed the treaty. "
    "Analysts in Moscow expect more."
)


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    path = tmp_path / "treaty.txt"
    path.write_text(WORDS, encoding="utf-8")
    return path


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    return path


def opened(window: MainWindow, path: Path, qtbot: QtBot) -> Brief:
    with qtbot.waitSignal(window.work.article_opened, timeout=20000):
        window.files.open_path(path)
    return window.work.brief


def offered(window: MainWindow) -> list[str]:
    chooser = next(c for c in window.brief.form.findChildren(QComboBox) if c.accessibleName() == "Marking")
    return [chooser.itemText(n) for n in range(chooser.count())]


def test_a_new_brief_begins_as_the_user_has_set(
    empty_window: MainWindow, article_file: Path, own: Path, qtbot: QtBot
) -> None:
    kept = empty_window.preferences.settings
    plain = opened(empty_window, article_file, qtbot)
    kept.set(MARKINGS_FILE, str(own))
    kept.set(MARKING, "MINISTRY – EYES ONLY")
    kept.set(BRIEF_LANGUAGE, "fr")
    kept.set(PAGE, "Letter")
    kept.set(FROM, "Eastern Desk")
    kept.set(MOST_PAGES, 2)
    kept.set(YARDSTICK, "phia")
    kept.set(FOCUS, "Turkey")
    kept.set(EVERY_SENTENCE, True)
    brief = opened(empty_window, article_file, qtbot)
    assert (plain.focus, brief.focus) == ("Russia", "Turkey")
    assert (brief.marking, brief.marking_rules) == ("MINISTRY – EYES ONLY", RULES)
    assert (brief.language, brief.sections[1].title) == ("fr", "Faits marquants")
    assert brief.yardstick == "phia"
    assert (brief.page, brief.header.sender, brief.max_pages) == ("Letter", "Eastern Desk", 2)
    assert all(item.included for section in brief.sections for item in section.items)
    assert empty_window.work.is_clean
    kept.set(FOCUS, "Peru")
    assert opened(empty_window, article_file, qtbot).focus == "Russia"


def test_another_focus_keeps_the_language_of_the_brief(
    empty_window: MainWindow, article_file: Path, qtbot: QtBot
) -> None:
    empty_window.preferences.settings.set(BRIEF_LANGUAGE, "fr")
    brief = opened(empty_window, article_file, qtbot)
    assert "Position : Russia" in [section.title for section in brief.sections]
    with qtbot.waitSignal(empty_window.work.brief_changed, timeout=20000):
        empty_window.brief.form.focus_chosen.emit("Turkey")
    assert "Position : Turkey" in [section.title for section in empty_window.work.brief.sections]


def test_files_are_called_by_the_pattern(window: MainWindow, user: User, renderer: FakeWorker) -> None:
    window.preferences.settings.set(FILE_NAME, "{focus} {title}")
    window.actions_of.save_as.trigger()
    assert user.asked[-1] == "Save brief: Russia Situation brief Russia and Turkey.brief"


def test_an_exported_pdf_is_opened_where_the_user_wants_that(
    window: MainWindow, renderer: FakeWorker, user: User, tmp_path: Path, qtbot: QtBot
) -> None:
    user.save_there = tmp_path / "brief.pdf"
    with qtbot.waitSignal(window.preview.brief_rendered):
        renderer.running.set_result(rendered(["A line"]))
    window.actions_of.export.trigger()
    qtbot.waitUntil(lambda: window.message.text.startswith("Exported"))
    assert user.shown == []
    window.preferences.settings.set(OPEN_EXPORT, True)
    window.message.clear()
    window.actions_of.export.trigger()
    qtbot.waitUntil(lambda: window.message.text.startswith("Exported"))
    assert user.shown == [user.save_there]


def test_the_review_of_every_import_can_be_wanted(
    empty_window: MainWindow, article_file: Path, qtbot: QtBot
) -> None:
    opened(empty_window, article_file, qtbot)
    assert empty_window.findChild(ReviewDialog) is None
    empty_window.preferences.settings.set(REVIEW, "always")
    opened(empty_window, article_file, qtbot)
    review = empty_window.findChild(ReviewDialog)
    assert isinstance(review, ReviewDialog)
    assert review.isVisible()
    review.reject()


def test_fewer_recent_files_are_remembered(empty_window: MainWindow, tmp_path: Path) -> None:
    for name in "abc":
        empty_window.recent.add(tmp_path / name)
    empty_window.preferences.settings.set(RECENT, 2)
    assert [path.name for path in empty_window.recent.paths] == ["c", "b"]
    empty_window.preferences.settings.set(RECENT, 0)
    empty_window.recent.add(tmp_path / "d")
    assert empty_window.recent.paths == ()


def test_the_markings_of_the_configuration_folder_are_offered_first(
    home: Path, renderer: FakeWorker, settings: QSettings, empty_window: MainWindow
) -> None:
    assert "MINISTRY" not in offered(empty_window)
    folder = home / ".config" / "briefwright"
    folder.mkdir(parents=True)
    (folder / "markings.toml").write_text(OWN, encoding="utf-8")
    empty_window.preferences.begin()
    assert offered(empty_window)[1:4] == ["Ministry", "MINISTRY – EYES ONLY", "MINISTRY"]


def test_a_fault_in_the_markings_and_in_the_settings_is_told(
    empty_window: MainWindow, settings: QSettings, own: Path
) -> None:
    own.write_text(OWN.replace('ink = "#ffffff"', 'ink = "white"'), encoding="utf-8")
    empty_window.preferences.settings.set(MARKINGS_FILE, str(own))
    assert "own.toml are not valid: in marking 1, “ink” must be a colour" in empty_window.message.text
    assert empty_window.message.kind == "notice"
    settings.setValue("settings/brief/page", "A7")
    empty_window.message.clear()
    empty_window.preferences.begin()
    assert "“Page size” cannot be “A7”" in empty_window.message.text
    assert "own.toml" in empty_window.message.text
