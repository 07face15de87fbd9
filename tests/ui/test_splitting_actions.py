"""Items are split at the cursor and merged, by menu and by keys."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefwright.brief.brief import Item
from briefwright.ui.item_editor import ItemEditor
from briefwright.ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ready(window: MainWindow, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(window.isActiveWindow)
    window.brief.view.setFocus()
    return window


def item_of(window: MainWindow, sentence: str) -> Item:
    item = window.work.brief.item_of_sentence(sentence)
    assert item is not None
    return item


def texts(window: MainWindow, section: str) -> list[str]:
    return [item.text for s in window.work.brief.sections if s.id == section for item in s.items]


def write_at(window: MainWindow, sentence: str, words: str) -> ItemEditor:
    """Open an item's editor with the cursor before the words."""
    window.work.select_item(item_of(window, sentence).id)
    window.brief.view.edit_current()
    editor = window.brief.view.open_editor()
    assert editor is not None
    cursor = editor.textCursor()
    cursor.setPosition(editor.toPlainText().index(words))
    editor.setTextCursor(cursor)
    return editor


def select(window: MainWindow, *sentences: str) -> None:
    model = window.brief.view.selectionModel()
    model.clear()
    for sentence in sentences:
        index = window.brief.view.rows.index_of_item(item_of(window, sentence).id)
        model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)


def test_ctrl_enter_splits_at_the_cursor(ready: MainWindow) -> None:
    before = ready.work.brief
    editor = write_at(ready, "s4", "that")
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert texts(ready, "position") == [
        "The spokesman confirmed",
        "that the decision was taken by the head of state.",
    ]
    assert ready.brief.view.open_editor() is None
    assert ready.brief.view.chosen_items() == (ready.work.brief.sections[3].items[1].id,)
    assert ready.actions_of.undo.text() == "&Undo split item"
    ready.actions_of.undo.trigger()
    assert ready.work.brief == before


def test_what_was_just_written_is_split_with_it(ready: MainWindow) -> None:
    editor = write_at(ready, "s4", "confirmed")
    QTest.keyClicks(editor, "again ")
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert texts(ready, "position")[0] == "The spokesman again"


def test_without_a_cursor_the_editor_is_opened_first(ready: MainWindow) -> None:
    ready.work.select_item(item_of(ready, "s4").id)
    QTest.keyClick(ready.brief.view, Qt.Key.Key_Return, CTRL)
    editor = ready.brief.view.open_editor()
    assert editor is not None
    before = ready.work.brief
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)  # at the end there is nothing to split off
    assert ready.work.brief is before
    assert ready.brief.view.open_editor() is editor
    editor.take_back()


def test_own_words_just_begun_are_split(ready: MainWindow) -> None:
    ready.work.select_section("outlook")
    ready.brief.actions_on.write_own.trigger()
    editor = ready.brief.view.open_editor()
    assert editor is not None
    QTest.keyClicks(editor, "One two")
    QTest.keyClick(editor, Qt.Key.Key_Left, CTRL)
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert texts(ready, "outlook")[-2:] == ["One", "two"]


def test_the_selected_items_are_merged(ready: MainWindow) -> None:
    select(ready, "s3", "s4", "s6")
    QTest.keyClick(ready.brief.view, Qt.Key.Key_M, CTRL)
    merged = item_of(ready, "s6")
    assert merged.origin.sentences == ("s3", "s4", "s6")
    assert ready.brief.view.chosen_items() == (merged.id,)
    assert {ready.work.standings[name].item for name in ("s3", "s4", "s6")} == {merged.id}
    row = ready.brief.view.rows.index_of_item(merged.id)
    assert "(edited from sentences 3, 4, 6)" in str(row.data(Qt.ItemDataRole.AccessibleTextRole))
    tip = str(row.data(Qt.ItemDataRole.ToolTipRole))
    assert tip.count("The original, sentence") == 3
    assert not ready.brief.actions_on.restore.isEnabled()
    assert not ready.brief.splitting.merge.isEnabled()


def test_a_click_on_a_sentence_of_a_merged_item_selects_it(ready: MainWindow) -> None:
    select(ready, "s3", "s4")
    ready.brief.splitting.merge.trigger()
    ready.work.select_sentence("s4")
    assert ready.brief.view.chosen_items() == (item_of(ready, "s3").id,)


def test_several_items_are_left_out_moved_and_removed_at_once(ready: MainWindow) -> None:
    select(ready, "s3", "s4")
    ready.brief.actions_on.include.trigger()
    assert [item_of(ready, name).included for name in ("s3", "s4")] == [False, False]
    ready.brief.actions_on.send[5].trigger()
    assert [item.origin.sentence for item in ready.work.brief.sections[5].items] == ["s3", "s4", "s6"]
    select(ready, "s3", "s4")
    ready.brief.actions_on.remove.trigger()
    assert ready.work.brief.item_of_sentence("s3") is None
    assert ready.work.brief.item_of_sentence("s4") is None
    QApplication.clipboard().clear()
