"""Sections are added, renamed, merged, removed and shown in another way, by menu and by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from briefwright.brief.brief import Section
from briefwright.ui.main_window import MainWindow
from briefwright.ui.open_brief import Selection
from briefwright.ui.section_actions import SectionActions

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def actions(window: MainWindow, qtbot: QtBot) -> SectionActions:
    qtbot.waitUntil(window.isActiveWindow)
    window.brief.view.setFocus()
    return window.brief.section_actions


def titles(window: MainWindow) -> list[str]:
    return [section.title for section in window.work.brief.sections]


def section_of(window: MainWindow, section_id: str) -> Section:
    return next(section for section in window.work.brief.sections if section.id == section_id)


def open_field(window: MainWindow) -> QLineEdit:
    (field,) = [f for f in window.brief.view.viewport().findChildren(QLineEdit) if f.isVisible()]
    return field


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    QTest.keyClick(window.brief.view, key, modifiers)


def end_edit(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(open_field(window), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.brief.view.viewport().findChildren(QLineEdit))


def test_a_new_section_stands_below_and_is_named_at_once(
    window: MainWindow, actions: SectionActions, qtbot: QtBot
) -> None:
    window.work.select_section("background")
    press(window, Qt.Key.Key_N, CTRL_SHIFT)
    field = open_field(window)
    assert field.selectedText() == "New section"
    QTest.keyClicks(field, "Legal view")
    end_edit(window, qtbot)
    assert titles(window)[2:5] == ["Background", "Legal view", "Russian position"]
    assert window.work.selection == Selection(section="new-section")


def test_the_number_keys_know_an_own_section(
    window: MainWindow, actions: SectionActions, qtbot: QtBot
) -> None:
    window.work.select_section("bottom_line")
    actions.add.trigger()
    end_edit(window, qtbot)
    window.work.select_sentence("s7")
    window.article.text.setFocus()
    QTest.keyClick(window.article.text, Qt.Key.Key_2)
    assert [item.origin.sentence for item in window.work.brief.sections[1].items] == ["s7"]
    assert window.work.brief.sections[1].id == "new-section"
    window.brief.actions_on.send[4].trigger()
    assert window.work.brief.sections[4].items[-1].origin.sentence == "s7"


def test_an_item_s_section_is_renamed_from_the_item(
    window: MainWindow, actions: SectionActions, qtbot: QtBot
) -> None:
    window.work.select_sentence("s6")
    press(window, Qt.Key.Key_F2, SHIFT)
    QTest.keyClicks(open_field(window), "What next")
    end_edit(window, qtbot)
    assert titles(window)[-1] == "What next"


def test_merging_takes_in_the_next_section_and_undo_parts_them(
    window: MainWindow, actions: SectionActions
) -> None:
    before = window.work.brief
    window.work.select_section("position")
    press(window, Qt.Key.Key_M, CTRL_SHIFT)
    assert titles(window)[3:] == ["Russian position", "Outlook"]
    assert [item.origin.sentence for item in window.work.brief.sections[3].items] == ["s4", "s5"]
    assert window.brief.view.rows.rowCount() == 5
    assert window.actions_of.undo.text() == "&Undo merge sections"
    window.actions_of.undo.trigger()
    assert window.work.brief == before
    window.work.select_section("outlook")
    assert not actions.merge.isEnabled()


def test_delete_removes_the_section_that_is_selected(window: MainWindow, actions: SectionActions) -> None:
    window.work.select_section("outlook")
    press(window, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    assert "Outlook" not in titles(window)
    left = window.work.selection.section
    assert left is None or left in [section.id for section in window.work.brief.sections]
    for section in window.work.brief.sections[1:]:
        window.work.select_section(section.id)
        actions.remove.trigger()
    window.work.select_section(window.work.brief.sections[0].id)
    assert not actions.remove.isEnabled()
    assert not window.brief.actions_on.remove.isEnabled()


def test_the_menu_tells_and_changes_how_a_section_is_shown(
    window: MainWindow, actions: SectionActions
) -> None:
    window.work.select_section("position")
    assert actions.ways["paragraphs"].isChecked()
    actions.ways["actors"].trigger()
    assert section_of(window, "position").shown_as == "actors"
    assert [item.origin.actor for item in section_of(window, "position").items] == ["Russia"]
    row = window.brief.view.rows.index_of_section("position")
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "4 Russian position, 1 of 1, by actor"
    window.work.select_section("outlook")
    assert actions.ways["paragraphs"].isChecked()
    window.work.select_section("position")
    assert actions.ways["actors"].isChecked()


def test_a_section_is_left_out_from_one_of_its_items(window: MainWindow, actions: SectionActions) -> None:
    window.work.select_sentence("s6")
    actions.include.trigger()
    assert not section_of(window, "outlook").included
    actions.include.trigger()
    assert section_of(window, "outlook").included


def test_the_brief_menu_holds_the_actions_of_sections(window: MainWindow, actions: SectionActions) -> None:
    menu = QMenu()
    window.brief.fill_menu(menu)
    inner = next(a.menu() for a in menu.actions() if a.text() == "Sec&tion")
    assert isinstance(inner, QMenu)
    texts = [action.text() for action in inner.actions() if action.text()]
    letters = [text.partition("&")[2][:1].lower() for text in texts]
    assert len(set(letters)) == len(texts) == 9


def test_nothing_can_be_done_to_sections_before_there_is_a_brief(empty_window: MainWindow) -> None:
    actions = empty_window.brief.section_actions
    assert not any(a.isEnabled() for a in (actions.add, actions.merge, actions.remove, actions.rename))
