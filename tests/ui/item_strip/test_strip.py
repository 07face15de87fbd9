"""The strip below the brief shows what an edit changed, and holds the notes to self."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.preview.conftest import FakeWorker, rendered

from briefwright.brief.brief import Item
from briefwright.brief.item_edits import EditText
from briefwright.ui.brief_delegate import BriefDelegate
from briefwright.ui.item_strip.changes_view import ChangesView
from briefwright.ui.item_strip.note_field import NoteField
from briefwright.ui.main_window import MainWindow
from briefwright.ui.theme import program_palette

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
NEW = "The spokesman confirmed that this decision was taken."


@pytest.fixture
def ready(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the fourth sentence edited and selected."""
    qtbot.waitUntil(window.isActiveWindow)
    window.brief.view.setFocus()
    window.work.select_sentence("s4")
    window.work.do(EditText(item_of(window).id, NEW))
    return window


def item_of(window: MainWindow, sentence: str = "s4") -> Item:
    item = window.work.brief.item_of_sentence(sentence)
    assert item is not None
    return item


def changes(window: MainWindow) -> ChangesView:
    return window.brief.strip.findChildren(ChangesView)[0]


def field(window: MainWindow) -> NoteField:
    return window.brief.strip.findChildren(NoteField)[0]


def runs(view: ChangesView) -> list[tuple[str, bool, bool]]:
    """Return the stretches of words shown: whether each is struck through, and underlined."""
    found = []
    block = view.document().begin()
    iterator = block.begin()
    while not iterator.atEnd():
        part = iterator.fragment()
        found.append((part.text(), part.charFormat().fontStrikeOut(), part.charFormat().fontUnderline()))
        iterator += 1
    return found


def click_mark(window: MainWindow, which: int) -> None:
    view = window.brief.view
    row = view.rows.index_of_item(item_of(window).id)
    delegate = view.itemDelegate()
    assert isinstance(delegate, BriefDelegate)
    view.scrollTo(row)
    rect = delegate.mark_rects(view.visualRect(row), row)[which]
    assert not rect.isEmpty()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.center()))


def test_one_key_shows_what_was_changed(ready: MainWindow) -> None:
    assert ready.brief.strip.isHidden()
    QTest.keyClick(ready.brief.view, Qt.Key.Key_D, CTRL)
    assert changes(ready).isVisible()
    assert runs(changes(ready)) == [
        ("The spokesman confirmed that ", False, False),
        ("the", True, False),
        ("\N{THIN SPACE}", False, False),
        ("this", False, True),
        (" decision was taken", False, False),
        (" by the head of state", True, False),
        (".", False, False),
    ]
    assert changes(ready).accessibleDescription() == (
        "Left out: “the”. Put in: “this”. Left out: “by the head of state”."
    )
    QTest.keyClick(ready.brief.view, Qt.Key.Key_D, CTRL)
    assert ready.brief.strip.isHidden()


def test_one_click_on_the_mark_shows_what_was_changed(ready: MainWindow) -> None:
    ready.work.select_sentence("s6")
    click_mark(ready, 0)
    assert ready.work.selection.sentence == "s4"
    assert changes(ready).isVisible()
    assert ready.brief.strip.changes.isChecked()


def test_the_changes_follow_the_keys_and_the_selection(ready: MainWindow) -> None:
    ready.brief.strip.changes.trigger()
    ready.brief.view.edit_current()
    editor = ready.brief.view.open_editor()
    assert editor is not None
    QTest.keyClicks(editor, " Twice.")
    assert any("Twice" in text and new for text, _, new in runs(changes(ready)))
    editor.settle()
    ready.work.select_sentence("s6")
    assert ready.brief.strip.isHidden()
    ready.work.select_sentence("s4")
    assert changes(ready).isVisible()
    ready.brief.actions_on.restore.trigger()
    assert ready.brief.strip.isHidden()


def test_a_long_change_is_as_high_as_a_few_lines(ready: MainWindow) -> None:
    ready.brief.strip.changes.trigger()
    short = changes(ready).height()
    ready.work.do(EditText(item_of(ready).id, NEW * 60))
    assert short < changes(ready).height() <= 7 * changes(ready).fontMetrics().lineSpacing()


def test_the_changes_are_coloured_for_light_and_dark(
    ready: MainWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    def shade() -> int:
        words = changes(ready).document().begin().begin()
        words += 1
        return words.fragment().charFormat().foreground().color().lightness()

    ready.brief.strip.changes.trigger()
    before = qapp.palette()
    qapp.setPalette(program_palette(dark=True))
    qtbot.waitUntil(lambda: shade() > 128)
    qapp.setPalette(program_palette(dark=False))
    qtbot.waitUntil(lambda: shade() < 128)
    qapp.setPalette(before)


def test_a_note_is_written_beside_an_item_and_marked(ready: MainWindow) -> None:
    QTest.keyClick(ready.brief.view, Qt.Key.Key_E, CTRL_SHIFT)
    assert QApplication.focusWidget() is field(ready)
    QTest.keyClicks(field(ready), "Ask Anna.")
    assert item_of(ready).note_to_self == "Ask Anna."
    row = ready.brief.view.rows.index_of_item(item_of(ready).id)
    assert str(row.data(Qt.ItemDataRole.AccessibleTextRole)).endswith("Note to self: Ask Anna.)")
    assert "Note to self: Ask Anna." in str(row.data(Qt.ItemDataRole.ToolTipRole))
    QTest.keyClick(field(ready), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is ready.brief.view
    assert field(ready).isVisible()
    assert ready.actions_of.undo.text() == "&Undo change note to self"
    ready.actions_of.undo.trigger()
    assert item_of(ready).note_to_self == ""
    assert field(ready).isHidden()


def test_a_click_on_the_sign_opens_the_note(ready: MainWindow, qtbot: QtBot) -> None:
    ready.brief.strip.write_note()
    QTest.keyClicks(field(ready), "Ask Anna.")
    ready.work.select_sentence("s6")
    assert field(ready).isHidden()
    click_mark(ready, 1)
    qtbot.waitUntil(field(ready).hasFocus)
    assert field(ready).toPlainText() == "Ask Anna."


def test_a_section_has_a_note_of_its_own(ready: MainWindow) -> None:
    ready.work.select_section("outlook")
    ready.brief.strip.note.trigger()
    QTest.keyClicks(field(ready), "Thin.")
    assert ready.work.brief.sections[5].note_to_self == "Thin."
    row = ready.brief.view.rows.index_of_section("outlook")
    assert str(row.data(Qt.ItemDataRole.AccessibleTextRole)) == "6 Outlook, 1 of 1, Note to self: Thin."
    ready.work.select_sentence("s4")
    assert field(ready).isHidden()


def test_a_note_that_was_not_written_goes_away(ready: MainWindow) -> None:
    before = ready.work.brief
    ready.brief.strip.note.trigger()
    assert field(ready).isVisible()
    QTest.keyClick(field(ready), Qt.Key.Key_Escape)
    assert ready.brief.strip.isHidden()
    assert ready.work.brief is before


def test_a_note_makes_no_pages(ready: MainWindow, renderer: FakeWorker, qtbot: QtBot) -> None:
    for _ in range(2):  # as it was opened, and edited
        with qtbot.waitSignal(ready.preview.brief_rendered):
            renderer.running.set_result(rendered(["A line"]))
    assert ready.preview.is_current
    before = ready.work.brief
    ready.brief.strip.note.trigger()
    QTest.keyClicks(field(ready), "Ask Anna.")
    assert ready.work.brief != before
    assert ready.preview.is_current
    ready.work.do(EditText(item_of(ready).id, "Other words."))
    assert not ready.preview.is_current


def test_there_is_nothing_to_note_before_there_is_a_brief(empty_window: MainWindow) -> None:
    strip = empty_window.brief.strip
    assert not strip.note.isEnabled()
    assert not strip.changes.isEnabled()
