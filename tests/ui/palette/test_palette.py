from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from briefwright.brief.edits import SetTitle
from briefwright.ui.main_window import MainWindow
from briefwright.ui.palette.command import menu_commands
from briefwright.ui.palette.dialog import CommandPalette
from briefwright.ui.palette.row import Row

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Call = Callable[[MainWindow], CommandPalette]


@pytest.fixture
def call(qtbot: QtBot) -> Call:
    """Press the keys of the palette."""

    def press(window: MainWindow) -> CommandPalette:
        QTest.keyClick(window, Qt.Key.Key_P, CTRL | SHIFT)
        return next(p for p in window.findChildren(CommandPalette) if p.isVisible())

    return press


def field_of(palette: CommandPalette) -> QLineEdit:
    field = palette.findChild(QLineEdit)
    assert field is not None
    return field


def test_a_command_is_found_and_given_by_keys_alone(window: MainWindow, call: Call) -> None:
    palette = call(window)
    QTest.keyClicks(field_of(palette), "hide own words")
    assert palette.shown() == []
    field_of(palette).clear()
    QTest.keyClicks(field_of(palette), "fold all")
    assert [row.words for row in palette.shown()][:2] == ["Fold all sections", "Unfold all sections"]
    QTest.keyClick(field_of(palette), Qt.Key.Key_Return)
    assert not palette.isVisible()
    first = window.brief.view.rows.index(0, 0)
    assert not window.brief.view.isExpanded(first)
    assert call(window).shown()[0].words == "Fold all sections", "what was given last stands first"


def test_arrows_go_through_what_is_found(window: MainWindow, call: Call) -> None:
    palette = call(window)
    field = field_of(palette)
    QTest.keyClicks(field, "show")
    rows = palette.shown()
    QTest.keyClick(field, Qt.Key.Key_Down)
    listed = palette.findChild(QListWidget)
    assert listed is not None
    assert listed.currentRow() == 1
    assert field.accessibleDescription() == rows[1].in_words
    palette.reject()


def test_each_row_tells_its_menu_its_keys_and_why_it_is_not_possible(window: MainWindow, call: Call) -> None:
    palette = call(window)
    rows = {row.words: row for row in palette.shown()}
    assert rows["Export PDF"] == Row("Export PDF", "File", "Ctrl+E", "")
    assert rows["Undo"].why_not == "There is nothing to undo."
    assert rows["Restore original"].why_not == "Select an item that was edited."
    assert rows["Send to “Outlook”"].place == "Brief › Send to section"
    assert rows["Show article ✓"].place == "View"
    field = field_of(palette)
    QTest.keyClicks(field, "undo")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert palette.isVisible(), "what is not possible stays, with its reason"
    palette.reject()
    window.work.do(SetTitle("New"))
    palette = call(window)
    assert "Undo change title" in {row.words for row in palette.shown() if not row.why_not}
    palette.reject()


def test_without_an_article_it_says_what_is_missing(empty_window: MainWindow, call: Call) -> None:
    empty_window.activateWindow()
    palette = call(empty_window)
    reasons = {row.words: row.why_not for row in palette.shown()}
    assert reasons["Export PDF"] == "Open an article first."
    assert reasons["Open article"] == ""
    palette.reject()


def test_words_that_no_command_has_are_said(window: MainWindow, call: Call) -> None:
    palette = call(window)
    QTest.keyClicks(field_of(palette), "qqqq")
    (words,) = [label.text() for label in palette.findChildren(QLabel) if label.isVisible()]
    assert words == "No command has these words."
    palette.reject()


def test_every_action_of_the_window_is_a_command(window: MainWindow) -> None:
    commands = {id(command.action) for command in menu_commands(window.menuBar())}
    for holder in (window.actions_of, window.brief.actions_on, window.sentence_actions):
        for action in holder.findChildren(type(window.actions_of.open)):
            assert id(action) in commands or not action.isVisible(), action.text()
