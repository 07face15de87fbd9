from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from briefwright.brief.brief import Brief, Item
from briefwright.ui.brief_view import BriefView
from briefwright.ui.item_editor import ItemEditor
from briefwright.ui.main_window import MainWindow
from briefwright.ui.open_brief import OpenBrief, Selection

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, PLAIN = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> Iterator[BriefView]:
    qtbot.waitUntil(window.isActiveWindow)
    window.brief.view.setFocus()
    yield window.brief.view
    QApplication.clipboard().clear()


@pytest.fixture
def open_work(window: MainWindow) -> OpenBrief:
    return window.work


def place_of(view: BriefView, index: QModelIndex, x: int = 120) -> QPoint:
    return QPoint(x, view.visualRect(index).center().y())


def click(view: BriefView, index: QModelIndex, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.mouseClick(view.viewport(), LEFT, modifier, place_of(view, index))


def press(view: BriefView, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.keyClick(view, key, modifier)


def item(work: OpenBrief, section: int, row: int = 0) -> Item:
    return work.brief.sections[section].items[row]


def words(brief: Brief) -> list[list[str]]:
    return [[item.text for item in section.items] for section in brief.sections]


def editor_of(view: BriefView) -> ItemEditor:
    editors = [editor for editor in view.findChildren(ItemEditor) if editor.isVisible()]
    assert len(editors) == 1
    return editors[0]


def test_a_click_selects_in_every_pane(view: BriefView, open_work: OpenBrief, window: MainWindow) -> None:
    chosen = item(open_work, 3)
    click(view, view.rows.index_of_item(chosen.id))
    assert open_work.selection == Selection(sentence="s4", item=chosen.id)
    assert view.currentIndex() == view.rows.index_of_item(chosen.id)
    click(view, view.rows.index_of_section("outlook"))
    assert open_work.selection == Selection(section="outlook")


def test_a_selection_made_elsewhere_is_shown(view: BriefView, open_work: OpenBrief) -> None:
    open_work.select_sentence("s6")
    assert view.chosen_items() == (item(open_work, 5).id,)
    open_work.select_sentence("s7")
    assert view.chosen_items() == ()
    open_work.select_section("actors")
    assert view.chosen_section() == "actors"


def test_space_ticks_what_is_selected(view: BriefView, open_work: OpenBrief) -> None:
    open_work.select_item(item(open_work, 3).id)
    press(view, Qt.Key.Key_Space)
    assert not item(open_work, 3).included
    press(view, Qt.Key.Key_Space)
    assert item(open_work, 3).included
    open_work.select_section("position")
    press(view, Qt.Key.Key_Space)
    assert not open_work.brief.sections[3].included


def test_a_click_on_a_tick_changes_that_alone(view: BriefView, open_work: OpenBrief) -> None:
    index = view.rows.index_of_item(item(open_work, 4).id)
    delegate = view.itemDelegate()
    spot = delegate.tick_rect(view.visualRect(index), index).center()  # type: ignore[attr-defined]
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, spot)
    assert not item(open_work, 4).included
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, place_of(view, index))
    assert not item(open_work, 4).included
    section = view.rows.index_of_section("actors")
    spot = delegate.tick_rect(view.visualRect(section), section).center()  # type: ignore[attr-defined]
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, spot)
    assert not open_work.brief.sections[4].included


def test_alt_and_arrows_move_an_item_over_the_borders_of_sections(
    view: BriefView, open_work: OpenBrief
) -> None:
    before = words(open_work.brief)
    moved = item(open_work, 3)
    open_work.select_item(moved.id)
    press(view, Qt.Key.Key_Down, ALT)
    assert [i.id for i in open_work.brief.sections[4].items] == [moved.id, item(open_work, 4, 1).id]
    press(view, Qt.Key.Key_Down, ALT)
    assert item(open_work, 4, 1).id == moved.id
    assert view.chosen_items() == (moved.id,)
    press(view, Qt.Key.Key_Up, ALT)
    press(view, Qt.Key.Key_Up, ALT)
    assert words(open_work.brief) == before
    for _ in range(4):
        press(view, Qt.Key.Key_Z, CTRL)
    assert words(open_work.brief) == before
    assert open_work.is_clean
    press(view, Qt.Key.Key_Z, CTRL | SHIFT)
    assert item(open_work, 4).id == moved.id


def test_alt_and_arrows_move_a_section(view: BriefView, open_work: OpenBrief) -> None:
    open_work.select_section("background")
    press(view, Qt.Key.Key_Up, ALT)
    assert [section.id for section in open_work.brief.sections][:3] == [
        "bottom_line",
        "background",
        "developments",
    ]
    for _ in range(9):
        press(view, Qt.Key.Key_Down, ALT)
    assert open_work.brief.sections[-1].id == "background"
    assert view.chosen_section() == "background"


def test_what_is_folded_stays_folded(view: BriefView, open_work: OpenBrief) -> None:
    view.collapse(view.rows.index_of_section("actors"))
    open_work.select_item(item(open_work, 3).id)
    press(view, Qt.Key.Key_Up, ALT)
    press(view, Qt.Key.Key_Space)
    open_work.select_section("actors")
    press(view, Qt.Key.Key_Up, ALT)
    press(view, Qt.Key.Key_Up, ALT)
    unfolded = [
        section.id
        for section in open_work.brief.sections
        if view.isExpanded(view.rows.index_of_section(section.id))
    ]
    assert unfolded == ["bottom_line", "developments", "background", "position", "outlook"]


def test_an_item_that_moves_into_a_folded_section_is_shown(view: BriefView, open_work: OpenBrief) -> None:
    view.collapse(view.rows.index_of_section("actors"))
    open_work.select_item(item(open_work, 5).id)
    press(view, Qt.Key.Key_Up, ALT)
    assert view.isExpanded(view.rows.index_of_section("actors"))


def test_words_are_edited_in_place_and_followed_at_once(view: BriefView, open_work: OpenBrief) -> None:
    first = item(open_work, 3)
    open_work.select_item(first.id)
    height = view.visualRect(view.currentIndex()).height()
    press(view, Qt.Key.Key_F2)
    editor = editor_of(view)
    QTest.keyClick(editor, Qt.Key.Key_End, CTRL)
    QTest.keyClicks(editor, " More of it was said on the same day, at greater length, by the same man.")
    assert item(open_work, 3).text.endswith("by the same man.")
    assert item(open_work, 3).origin.kind == "edited"
    assert view.visualRect(view.currentIndex()).height() > height
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert not [e for e in view.findChildren(ItemEditor) if e.isVisible()]
    assert open_work.undo_label == "Edit text"
    press(view, Qt.Key.Key_Z, CTRL)
    assert item(open_work, 3) == first


def test_escape_takes_the_edit_back(view: BriefView, open_work: OpenBrief) -> None:
    first = open_work.brief
    open_work.select_item(item(open_work, 3).id)
    press(view, Qt.Key.Key_Return)
    editor = editor_of(view)
    QTest.keyClicks(editor, "One")
    open_work.end_typing()
    QTest.keyClicks(editor, "Two")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert open_work.brief is first
    assert open_work.is_clean


def test_undo_inside_an_editor_is_the_briefs(view: BriefView, open_work: OpenBrief) -> None:
    first = item(open_work, 3).text
    open_work.select_item(item(open_work, 3).id)
    press(view, Qt.Key.Key_F2)
    editor = editor_of(view)
    QTest.keyClick(editor, Qt.Key.Key_End, CTRL)
    QTest.keyClicks(editor, "A")
    open_work.end_typing()
    QTest.keyClicks(editor, "B")
    QTest.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert editor.toPlainText() == first + "A"
    QTest.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert editor.toPlainText() == first
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert item(open_work, 3).text == first


def test_a_quotation_left_blank_comes_back(view: BriefView, open_work: OpenBrief) -> None:
    first = open_work.brief
    open_work.select_item(item(open_work, 3).id)
    press(view, Qt.Key.Key_F2)
    editor = editor_of(view)
    QTest.keyClick(editor, Qt.Key.Key_A, CTRL)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert open_work.brief == first


def test_a_paste_is_one_paragraph(view: BriefView, open_work: OpenBrief) -> None:
    open_work.select_item(item(open_work, 3).id)
    press(view, Qt.Key.Key_F2)
    editor = editor_of(view)
    QApplication.clipboard().setText("First line,\n\n  second line.")
    QTest.keyClick(editor, Qt.Key.Key_A, CTRL)
    QTest.keyClick(editor, Qt.Key.Key_V, CTRL)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert item(open_work, 3).text == "First line, second line."


def test_own_words_are_added_below_in_one_step(view: BriefView, open_work: OpenBrief) -> None:
    first = open_work.brief
    open_work.select_item(item(open_work, 3).id)
    press(view, Qt.Key.Key_A, CTRL | SHIFT)
    editor = editor_of(view)
    QTest.keyClicks(editor, "We judge so.")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    added = item(open_work, 3, 1)
    assert (added.text, added.origin.kind) == ("We judge so.", "own")
    assert view.chosen_items() == (added.id,)
    assert open_work.undo_label == "Add own words"
    press(view, Qt.Key.Key_Z, CTRL)
    assert open_work.brief is first
    press(view, Qt.Key.Key_Z, CTRL | SHIFT)
    assert item(open_work, 3, 1) == added


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_own_words_never_written_were_never_there(view: BriefView, open_work: OpenBrief, key: Qt.Key) -> None:
    first = open_work.brief
    open_work.select_section("outlook")
    press(view, Qt.Key.Key_A, CTRL | SHIFT)
    QTest.keyClick(editor_of(view), key)
    assert open_work.brief is first
    assert open_work.is_clean


def test_an_edited_item_is_restored(view: BriefView, open_work: OpenBrief, window: MainWindow) -> None:
    restore = window.brief.actions_on.restore
    first = item(open_work, 3)
    open_work.select_item(first.id)
    assert not restore.isEnabled()
    press(view, Qt.Key.Key_F2)
    QTest.keyClicks(editor_of(view), "X")
    QTest.keyClick(editor_of(view), Qt.Key.Key_Return)
    assert restore.isEnabled()
    press(view, Qt.Key.Key_R, CTRL)
    assert item(open_work, 3) == first
    assert not restore.isEnabled()


def test_a_section_is_renamed_in_place(view: BriefView, open_work: OpenBrief, qtbot: QtBot) -> None:
    open_work.select_section("outlook")
    press(view, Qt.Key.Key_F2)
    field = view.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "What next")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: open_work.brief.sections[5].title == "What next")
    assert open_work.undo_label == "Rename section"


def select_two(view: BriefView, work: OpenBrief) -> tuple[str, str]:
    first, second = item(work, 3).id, item(work, 4).id
    click(view, view.rows.index_of_item(first))
    click(view, view.rows.index_of_item(second), CTRL)
    assert view.chosen_items() == (first, second)
    return first, second


def test_what_is_done_is_done_to_all_that_is_selected(view: BriefView, open_work: OpenBrief) -> None:
    two = select_two(view, open_work)
    press(view, Qt.Key.Key_Space)
    assert not any(i.included for i in map(open_work.brief.item, two) if i)
    press(view, Qt.Key.Key_1, CTRL)
    assert [i.id for i in open_work.brief.sections[0].items][1:] == list(two)
    assert view.chosen_items() == two
    press(view, Qt.Key.Key_Delete)
    assert open_work.brief.item(two[0]) is None
    for _ in range(3):
        press(view, Qt.Key.Key_Z, CTRL)
    assert open_work.is_clean


def drag(view: BriefView, data: QMimeData, spot: QPoint) -> bool:
    """Let Qt's own events tell the view of a drag that ends at `spot`; return whether it was taken."""
    move, port = Qt.DropAction.MoveAction, view.viewport()
    enter = QDragEnterEvent(spot, move, data, LEFT, PLAIN)
    QApplication.sendEvent(port, enter)
    QApplication.sendEvent(port, QDragMoveEvent(spot, move, data, LEFT, PLAIN))
    port.grab()  # the drop line is drawn
    drop = QDropEvent(QPointF(spot), move, data, LEFT, PLAIN)
    QApplication.sendEvent(port, drop)
    return enter.isAccepted() and drop.isAccepted()


def spots(view: BriefView, index: QModelIndex) -> tuple[QPoint, QPoint]:
    """Return a point in the upper and one in the lower half of a row."""
    rect = view.visualRect(index)
    return QPoint(150, rect.top() + 3), QPoint(150, rect.bottom() - 3)


def test_items_are_dragged_between_rows(view: BriefView, open_work: OpenBrief) -> None:
    moved = item(open_work, 5)
    data = view.rows.mimeData([view.rows.index_of_item(moved.id)])
    target = item(open_work, 3)
    above, below = spots(view, view.rows.index_of_item(target.id))
    assert drag(view, data, below)
    assert [i.id for i in open_work.brief.sections[3].items] == [target.id, moved.id]
    above, below = spots(view, view.rows.index_of_item(target.id))
    assert drag(view, data, above)
    assert [i.id for i in open_work.brief.sections[3].items] == [moved.id, target.id]
    header = view.rows.index_of_section("actors")
    assert drag(view, data, spots(view, header)[0])
    assert item(open_work, 4).id == moved.id
    view.collapse(header)
    assert drag(view, data, spots(view, header)[0])
    assert open_work.brief.sections[4].items[-1].id == moved.id
    bottom = QPoint(150, view.viewport().height() - 2)
    view.collapseAll()
    assert drag(view, data, bottom)
    assert open_work.brief.sections[5].items[-1].id == moved.id


def test_a_section_is_dragged_among_sections(view: BriefView, open_work: OpenBrief) -> None:
    view.collapseAll()
    data = view.rows.mimeData([view.rows.index_of_section("outlook")])
    assert drag(view, data, spots(view, view.rows.index_of_section("background"))[0])
    names = [section.id for section in open_work.brief.sections]
    assert names == ["bottom_line", "developments", "outlook", "background", "position", "actors"]
    assert drag(view, data, QPoint(150, view.viewport().height() - 2))
    assert open_work.brief.sections[-1].id == "outlook"
    assert drag(view, data, QPoint(150, 1))
    assert open_work.brief.sections[0].id == "outlook"


def test_a_file_over_the_tree_is_left_to_the_window(view: BriefView) -> None:
    data = QMimeData()
    data.setText("Text of another program")
    enter = QDragEnterEvent(QPoint(150, 20), Qt.DropAction.CopyAction, data, LEFT, PLAIN)
    view.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_rows_wrap_anew_when_the_pane_is_resized(view: BriefView, window: MainWindow, qtbot: QtBot) -> None:
    index = view.rows.index(0, 0, view.rows.index(2, 0))
    wide = view.visualRect(index).height()
    window.resize(820, 800)
    qtbot.waitUntil(lambda: view.visualRect(index).height() > wide)


def test_only_what_makes_sense_is_offered(view: BriefView, open_work: OpenBrief, window: MainWindow) -> None:
    actions = window.brief.actions_on
    view.selectionModel().clear()
    open_work.select_sentence("s7")
    assert not actions.edit.isEnabled()
    assert not actions.move_up.isEnabled()
    assert actions.include.isEnabled()
    open_work.select_section("bottom_line")
    assert not actions.move_up.isEnabled()
    assert actions.move_down.isEnabled()
    assert [a.text() for a in actions.send if a.isVisible()] == [s.title for s in open_work.brief.sections]


def test_a_sentence_left_out_of_every_section_is_put_in(view: BriefView, open_work: OpenBrief) -> None:
    open_work.select_sentence("s7")
    places = []
    for _ in range(2):
        press(view, Qt.Key.Key_Space, CTRL)
        places.append(open_work.standings["s7"].place)
    assert places == ["picked", "left out"]
