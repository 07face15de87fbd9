"""The number keys assign the article's sentences to the brief's sections, in the article alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot
from tests.ui.test_shown_reasons import point_at

from briefwright.brief.section_edits import MoveSection, RenameSection
from briefwright.ui.article_text import ArticleText
from briefwright.ui.item_editor import ItemEditor
from briefwright.ui.main_window import MainWindow

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def text(window: MainWindow, qtbot: QtBot) -> ArticleText:
    qtbot.waitUntil(window.isActiveWindow)
    window.article.text.setFocus()
    return window.article.text


def places(window: MainWindow) -> list[tuple[str | None, str]]:
    """Return section and place of the sentences, in their order."""
    return [(standing.section, standing.place) for _, standing in sorted(window.work.standings.items())]


def middle_of(text: ArticleText, row: int) -> QPoint:
    return text.rects_of(row)[0].center().toPoint()


def drag(text: ArticleText, start: QPoint, end: QPoint) -> None:
    viewport = text.viewport()
    QTest.mousePress(viewport, LEFT, PLAIN, start)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, LEFT, PLAIN, end)


def shown_actions(window: MainWindow) -> list[tuple[str, str]]:
    """Return the words and keys of the Sentence menu."""
    menu = next(each for each in window.menuBar().findChildren(QMenu) if each.title() == "&Sentence")
    return [
        (action.text().replace("&", ""), action.shortcut().toString())
        for action in menu.actions()
        if action.isVisible() and not action.isSeparator()
    ]


@pytest.mark.parametrize("keypad", [PLAIN, Qt.KeyboardModifier.KeypadModifier])
def test_a_number_assigns_the_selected_sentence(
    text: ArticleText, window: MainWindow, keypad: Qt.KeyboardModifier
) -> None:
    before = window.work.brief
    window.work.select_sentence("s2")
    QTest.keyClick(text, Qt.Key.Key_6, keypad)
    assert places(window)[1] == ("outlook", "picked")
    assert window.work.selection.sentence == "s2"
    assert window.actions_of.undo.text() == "&Undo assign sentence to “Outlook”"
    QTest.keyClick(text, Qt.Key.Key_Z, CTRL)
    assert window.work.brief == before


def test_another_number_puts_it_right(text: ArticleText, window: MainWindow) -> None:
    window.work.select_sentence("s7")
    for key in (Qt.Key.Key_3, Qt.Key.Key_5):
        QTest.keyClick(text, key)
    assert places(window)[6] == ("actors", "picked")
    assert [item.origin.number for item in window.work.brief.sections[4].items] == [5, 7]


def test_nought_leaves_a_sentence_out(text: ArticleText, window: MainWindow) -> None:
    window.work.select_sentence("s3")
    QTest.keyClick(text, Qt.Key.Key_0)
    assert places(window)[2] == ("background", "left out")
    assert window.actions_of.undo.text() == "&Undo leave sentence out"
    brief = window.work.brief
    QTest.keyClick(text, Qt.Key.Key_0)
    window.work.select_sentence("s7")
    QTest.keyClick(text, Qt.Key.Key_0)
    assert window.work.brief is brief


def test_what_changes_nothing_is_no_step(text: ArticleText, window: MainWindow) -> None:
    brief = window.work.brief
    window.work.select_sentence("s3")
    for key in (Qt.Key.Key_3, Qt.Key.Key_7, Qt.Key.Key_9):
        QTest.keyClick(text, key)
    assert window.work.brief is brief


def test_a_drag_assigns_all_that_it_touches(text: ArticleText, window: MainWindow) -> None:
    before = window.work.brief
    drag(text, middle_of(text, 1), middle_of(text, 3))
    assert text.touched == ("s2", "s3", "s4")
    assert window.work.selection.sentence == "s4"
    QTest.keyClick(text, Qt.Key.Key_5)
    assert places(window)[1:4] == [("actors", "picked")] * 3
    assert window.work.undo_label == "Assign 3 sentences to “Regional actors”"
    window.work.undo()
    assert window.work.brief == before


def test_shift_and_arrows_mark_whole_sentences(text: ArticleText, window: MainWindow) -> None:
    window.work.select_sentence("s3")
    touched = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(text, key, SHIFT)
        touched.append(text.touched)
    assert touched == [("s3", "s4"), ("s3", "s4", "s5"), ("s3", "s4"), ("s3",), ("s2", "s3")]
    QTest.keyClick(text, Qt.Key.Key_0)
    assert [place for _, place in places(window)[1:3]] == ["left out", "left out"]
    assert window.work.undo_label == "Leave sentence out"  # the other was out already


def test_all_can_be_marked(text: ArticleText, window: MainWindow) -> None:
    QTest.keyClick(text, Qt.Key.Key_A, CTRL)
    QTest.keyClick(text, Qt.Key.Key_1)
    assert {section for section, _ in places(window)} == {"bottom_line"}


@pytest.mark.parametrize("how", ["click", "arrow", "tree"])
def test_marks_are_gone_once_something_else_is_selected(
    text: ArticleText, window: MainWindow, how: str
) -> None:
    window.work.select_sentence("s3")
    QTest.keyClick(text, Qt.Key.Key_Down, SHIFT)
    if how == "click":
        QTest.mouseClick(text.viewport(), LEFT, PLAIN, middle_of(text, 5))
    elif how == "arrow":
        QTest.keyClick(text, Qt.Key.Key_Up)
    else:
        window.work.select_item(window.work.brief.sections[5].items[0].id)
    assert text.touched == (("s3",) if how == "arrow" else ("s6",))


def field(window: MainWindow, name: str) -> QLineEdit:
    return next(each for each in window.findChildren(QLineEdit) if each.accessibleName() == name)


@pytest.mark.parametrize("name", ["Title", "Outlet of the article", "Marking"])
def test_a_number_in_a_field_is_a_number(text: ArticleText, window: MainWindow, name: str) -> None:
    window.work.select_sentence("s2")
    stands = places(window)
    target = field(window, name)
    target.setFocus()
    target.clear()
    QTest.keyClicks(target, "3061")
    assert target.text() == "3061"
    assert places(window) == stands


def test_a_number_in_an_item_is_a_number(text: ArticleText, window: MainWindow) -> None:
    window.work.select_sentence("s3")
    window.brief.actions_on.edit.trigger()
    stands = places(window)
    editor = window.brief.view.findChildren(ItemEditor)[0]
    QTest.keyClicks(editor, "06")
    assert "06" in editor.toPlainText()
    assert [each[:1] for each in places(window)] == [each[:1] for each in stands]
    assert places(window)[2] == ("background", "picked")


def test_a_number_in_the_brief_assigns_nothing(text: ArticleText, window: MainWindow) -> None:
    window.work.select_sentence("s2")
    brief = window.work.brief
    window.brief.view.setFocus()
    QTest.keyClick(window.brief.view, Qt.Key.Key_6)
    QTest.keyClick(window.brief.view, Qt.Key.Key_0)
    assert window.work.brief is brief


def test_the_menu_lists_the_sections_as_the_brief_has_them(text: ArticleText, window: MainWindow) -> None:
    assert shown_actions(window) == [
        ("1 Bottom line", "1"),
        ("2 Key developments", "2"),
        ("3 Background", "3"),
        ("4 Russian position", "4"),
        ("5 Regional actors", "5"),
        ("6 Outlook", "6"),
        ("Leave out", "0"),
        ("Show reasons", "Shift+F1"),
    ]
    window.work.do(MoveSection("outlook", 0))
    window.work.do(RenameSection("outlook", "What next"))
    assert shown_actions(window)[:2] == [("1 What next", "1"), ("2 Bottom line", "2")]


def test_the_menu_acts_wherever_the_focus_is(text: ArticleText, window: MainWindow) -> None:
    window.work.select_sentence("s2")
    window.brief.view.setFocus()
    action: QAction = window.sentence_actions.assign[5]
    action.trigger()
    assert places(window)[1] == ("outlook", "picked")


def test_without_a_sentence_there_is_nothing_to_do(empty_window: MainWindow) -> None:
    actions = empty_window.sentence_actions
    assert not any(action.isEnabled() for action in (*actions.assign, actions.leave_out, actions.reasons))


def test_the_brief_shows_where_the_sentence_went(text: ArticleText, window: MainWindow, qtbot: QtBot) -> None:
    window.work.select_sentence("s1")
    QTest.keyClick(text, Qt.Key.Key_6)
    tree = window.brief.view
    assert tree.rows.item_at(tree.currentIndex()) == window.work.brief.sections[5].items[0]
    shown = tree.viewport().rect()
    qtbot.waitUntil(lambda: shown.contains(tree.visualRect(tree.currentIndex()).center()))


def test_a_number_assigns_the_sentence_pointed_at(text: ArticleText, window: MainWindow) -> None:
    window.work.select_sentence("s4")
    plain = text.viewport().grab().toImage()
    point_at(text, middle_of(text, 1))
    assert text.viewport().grab().toImage() != plain  # it is seen which
    QTest.keyClick(text, Qt.Key.Key_6)
    assert places(window)[1] == ("outlook", "picked")
    assert places(window)[3] == ("position", "picked")
    assert window.work.selection.sentence == "s2"
    text.viewport().grab()
    assert text.margin.labels[1].name == "6 Outlook*"


@pytest.mark.parametrize("key", [Qt.Key.Key_0, Qt.Key.Key_Space])
def test_other_keys_act_on_the_sentence_pointed_at_too(
    text: ArticleText, window: MainWindow, key: Qt.Key
) -> None:
    window.work.select_sentence("s4")
    point_at(text, middle_of(text, 2))
    QTest.keyClick(text, key)
    assert [place for _, place in places(window)[2:4]] == ["left out", "picked"]


def test_a_mouse_that_merely_lies_there_is_not_meant(text: ArticleText, window: MainWindow) -> None:
    point_at(text, middle_of(text, 1))
    window.work.select_sentence("s3")
    QTest.keyClick(text, Qt.Key.Key_Down)
    QTest.keyClick(text, Qt.Key.Key_6)
    assert places(window)[3] == ("outlook", "picked")
    assert places(window)[1] == ("developments", "left out")


def test_the_keys_work_as_soon_as_an_article_is_open(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_6)
    assert places(window)[0] == ("outlook", "picked")
