"""The window's keys work wherever one writes: on Linux a field would take Ctrl+E for the end of the line."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import User

from briefwright.ui.item_editor import ItemEditor
from briefwright.ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def field(name: str) -> Callable[[MainWindow], QLineEdit]:
    def find(window: MainWindow) -> QLineEdit:
        return next(f for f in window.brief.form.findChildren(QLineEdit) if f.accessibleName() == name)

    return find


def item_editor(window: MainWindow) -> QWidget:
    window.work.select_sentence("s1")
    window.brief.actions_on.edit.trigger()
    return window.brief.view.findChildren(ItemEditor)[0]


def article_text(window: MainWindow) -> QWidget:
    return window.article.text


def export_was_asked_for(user: User) -> bool:
    asked = [words.partition(":")[0] for words in user.asked]
    user.asked.clear()
    return asked == ["Export PDF"]


@pytest.mark.parametrize(
    "place", [field("Title"), field("To"), field("Marking"), field("Focus"), item_editor, article_text]
)
def test_they_work_in_every_field(
    place: Callable[[MainWindow], QWidget], window: MainWindow, user: User, qtbot: QtBot
) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    target = place(window)
    target.setFocus()
    QTest.keyClick(target, Qt.Key.Key_E, CTRL)
    assert export_was_asked_for(user)
    brief = window.work.brief
    window.actions_of.export.setEnabled(False)
    for key in (Qt.Key.Key_E, Qt.Key.Key_R):
        QTest.keyClick(target, key, CTRL)
    assert not export_was_asked_for(user)
    assert window.work.brief is brief


def test_a_key_without_effect_now_does_not_move_the_cursor(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    title = field("Title")(window)
    title.setFocus()
    title.setCursorPosition(0)
    window.actions_of.export.setEnabled(False)
    QTest.keyClick(title, Qt.Key.Key_E, CTRL)
    assert title.cursorPosition() == 0


def test_a_fields_own_keys_stay_its_own(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    title = field("Title")(window)
    title.setFocus()
    QTest.keyClick(title, Qt.Key.Key_A, CTRL)
    assert title.selectedText() == title.text() != ""
    QTest.keyClick(title, Qt.Key.Key_Left, CTRL)
    assert title.selectedText() == ""
