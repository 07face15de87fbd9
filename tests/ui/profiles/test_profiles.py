"""Profiles are chosen in the form and in the menu, saved, renamed, deleted, and named where broken."""

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import User
from tests.ui.test_accessibility import nameless

from briefwright.brief.profile_shelf import (
    load_profile,
    profile_of,
    profile_shelf,
    save_profile,
    user_profile_folder,
)
from briefwright.brief.section_edits import AddSection, RemoveSection
from briefwright.ui.main_window import MainWindow
from briefwright.ui.profiles.chooser import ProfileChooser


def choices(window: MainWindow) -> dict[str, bool]:
    actions = window.brief.profiles.actions()
    return {action.text(): action.isChecked() for action in actions if action.isCheckable()}


def open_dialog(window: MainWindow) -> QDialog:
    window.brief.profiles.manage.trigger()
    return next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())


def press(dialog: QDialog, text: str) -> None:
    next(button for button in dialog.findChildren(QPushButton) if button.text() == text).click()


@pytest.fixture
def saved(window: MainWindow, user: User) -> MainWindow:
    """The window with a profile saved of sections without the outlook, and one of the user's own."""
    window.work.do(RemoveSection("outlook"))
    window.work.do(AddSection("Legal view", 0))
    user.write = "  Daily   note "
    window.brief.profiles.save.trigger()
    return window


def chooser(window: MainWindow) -> ProfileChooser:
    return window.brief.form.profile


def test_the_sections_are_saved_under_a_name(saved: MainWindow, settings: QSettings) -> None:
    sections = [section.id for section in load_profile("daily-note").sections]
    assert sections == ["legal-view", "bottom_line", "developments", "background", "position", "actors"]
    assert load_profile("daily-note").name == "Daily note"
    assert saved.work.brief.profile == "daily-note"
    assert choices(saved) == {"Daily note": True, "Foreign-policy brief": False}
    assert chooser(saved).currentText() == "Daily note"
    assert saved.message.text == "The sections are saved as the profile “Daily note”."
    assert settings.value("brief/profile") == "daily-note"


@pytest.mark.parametrize("way", ["menu", "form"])
def test_a_profile_is_chosen_and_the_choice_undone(saved: MainWindow, qtbot: QtBot, way: str) -> None:
    before = saved.work.brief
    with qtbot.waitSignal(saved.work.brief_changed, timeout=20000):
        if way == "menu":
            next(a for a in saved.brief.profiles.actions() if a.text() == "Foreign-policy brief").trigger()
        else:
            chooser(saved).activated.emit(chooser(saved).findData("foreign-policy-brief"))
    sections = [section.id for section in saved.work.brief.sections]
    assert sections == ["bottom_line", "developments", "background", "position", "actors", "outlook"]
    assert saved.actions_of.undo.text() == "&Undo change profile to Foreign-policy brief"
    assert choices(saved) == {"Daily note": False, "Foreign-policy brief": True}
    saved.actions_of.undo.trigger()
    assert saved.work.brief == before
    assert chooser(saved).currentText() == "Daily note"


def test_what_is_opened_next_begins_with_the_profile(saved: MainWindow, user: User, qtbot: QtBot) -> None:
    user.answer = "discard"
    with qtbot.waitSignal(saved.work.article_opened, timeout=20000):
        saved._opening.open_text("Russia closed the border on Monday. Turkey called for talks.")
    assert saved.work.brief.sections[0].id == "legal-view"


def test_a_name_is_not_taken_twice_without_asking(saved: MainWindow, user: User) -> None:
    saved.work.do(RemoveSection("background"))
    user.write = "Foreign-policy BRIEF"
    saved.brief.profiles.save.trigger()
    assert saved.message.text == "There is a profile “Foreign-policy brief” already. Choose another name."
    user.write = "daily note"
    saved.brief.profiles.save.trigger()
    assert user.asked[-1] == "Replace the profile “Daily note”? Replace?"
    assert len(load_profile("daily-note").sections) == 6
    user.sure = True
    saved.brief.profiles.save.trigger()
    assert len(load_profile("daily-note").sections) == 5
    user.write = "  "
    saved.brief.profiles.save.trigger()
    assert len(profile_shelf().own()) == 1


def test_a_profile_is_renamed_and_deleted_in_the_dialog(saved: MainWindow, user: User) -> None:
    dialog = open_dialog(saved)
    assert nameless(dialog) == []
    listed = dialog.findChildren(QListWidget)[0]
    user.write = "Weekly"
    press(dialog, "&Rename…")
    assert [listed.item(row).text() for row in range(listed.count())] == ["Weekly"]
    assert chooser(saved).currentText() == "Weekly"
    press(dialog, "&Delete…")
    assert listed.count() == 1
    user.sure = True
    press(dialog, "&Delete…")
    assert user.asked[-1] == "Delete the profile “Weekly”? Delete?"
    assert listed.count() == 0
    assert profile_shelf().own() == ()
    assert not next(b for b in dialog.findChildren(QPushButton) if b.text() == "&Rename…").isEnabled()
    assert chooser(saved).currentText() == "daily-note (missing)"
    dialog.reject()


def test_a_broken_profile_is_named_with_its_fault(saved: MainWindow) -> None:
    (user_profile_folder() / "half.toml").write_text("format = ")
    saved.brief.profiles.aboutToShow.emit()
    (broken,) = [a for a in saved.brief.profiles.actions() if a.text() == "half.toml is broken"]
    assert not broken.isEnabled()
    assert "half.toml is not valid" in broken.toolTip()
    dialog = open_dialog(saved)
    assert any("half.toml is not valid" in label.text() for label in dialog.findChildren(QLabel))
    dialog.reject()


def test_a_broken_profile_is_told_at_the_start(empty_window: MainWindow) -> None:
    user_profile_folder().mkdir(parents=True)
    (user_profile_folder() / "half.toml").write_text("format = ")
    empty_window.begin(None)
    assert "half.toml is not valid" in empty_window.message.text
    assert not empty_window.brief.profiles.save.isEnabled()
    assert chooser(empty_window).currentText() == "Foreign-policy brief"


def test_a_profile_deleted_meanwhile_is_told(saved: MainWindow, qtbot: QtBot) -> None:
    profile = save_profile(profile_of(saved.work.brief, "Other", None))
    saved.brief.profiles.aboutToShow.emit()
    (user_profile_folder() / f"{profile.id}.toml").unlink()
    before = saved.work.brief
    with qtbot.waitSignal(saved._opening.failed, timeout=20000):
        next(a for a in saved.brief.profiles.actions() if a.text() == "Other").trigger()
    assert "no profile “other”" in saved.message.text
    assert saved.work.brief is before
    assert choices(saved)["Daily note"]
