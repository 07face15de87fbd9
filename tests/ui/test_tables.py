"""The tables of the brief pane: key judgements, actors and timeline, by keyboard and by mouse."""

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from briefwright.brief.brief import Brief
from briefwright.brief.edits import Edit
from briefwright.brief.item_edits import AddItem
from briefwright.brief.row_edits import AddRow, ChangeRow, PrintTimeline, SortTimeline, table_rows
from briefwright.brief.rows import Event, Judgement, Reference, TableName
from briefwright.ui.main_window import MainWindow
from briefwright.ui.open_brief import OpenBrief, Opened
from briefwright.ui.tables.row_fields import Choice
from briefwright.ui.tables.support_list import SupportList
from briefwright.ui.tables.table_list import TableList
from briefwright.ui.tables.table_panel import TablePanel
from briefwright.ui.word_area import WordArea

Keys = Qt.KeyboardModifier
SHIFT_CTRL = Keys.ControlModifier | Keys.ShiftModifier


@pytest.fixture
def opened(opened: Opened) -> Opened:
    """The small article, with two judgements and three events."""
    judgements = (
        Judgement(
            "j1", "Russia keeps its bases.", "likely", "moderate", "Two agree.", (Reference("s6", 6, 1),)
        ),
        Judgement("j2", "Turkey gains.", "very-likely"),
    )
    timeline = tuple(Event(f"t{n}", f"200{n}", f"Event {n}") for n in (1, 2, 3))
    return msgspec.structs.replace(
        opened, brief=msgspec.structs.replace(opened.brief, judgements=judgements, timeline=timeline)
    )


def panel(window: MainWindow, table: TableName) -> TablePanel:
    """Show a table as a user does, and return its panel."""
    window.brief.table_actions.show_table[table].trigger()
    shown = window.brief.tabs.currentWidget()
    assert isinstance(shown, TablePanel)
    assert shown.table == table
    return shown


def said(rows: TableList) -> list[str]:
    model = rows.model()
    return [str(model.index(n, 0).data()) for n in range(model.rowCount())]


def control(form: QWidget, name: str) -> QWidget:
    return next(child for child in form.findChildren(QWidget) if child.accessibleName() == name)


def press(widget: QWidget, key: Qt.Key, modifiers: Keys = Keys.NoModifier) -> None:
    """Press a key as the system does: the shortcuts are asked first, and the widget may object."""
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
    asked.ignore()
    QApplication.sendEvent(widget, asked)
    assert asked.isAccepted()
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


def test_the_tabs_say_what_they_hold_and_keys_lead_there(window: MainWindow) -> None:
    tabs = window.brief.tabs
    assert [tabs.tabText(n) for n in range(tabs.count())] == [
        *("Sections", "Judgements 2", "Actors 3", "Timeline")
    ]
    for key, widget in (
        (Qt.Key.Key_2, panel(window, "judgements").list),
        (Qt.Key.Key_3, panel(window, "actors").list),
        (Qt.Key.Key_4, panel(window, "timeline").list),
        (Qt.Key.Key_1, window.brief.view),
    ):
        QTest.keyClick(window, key, Keys.AltModifier)
        assert window.focusWidget() is widget
    window.work.do(PrintTimeline(True))
    assert tabs.tabText(3) == "Timeline 3"


def test_a_judgement_is_written_by_keys_alone(window: MainWindow) -> None:
    work = window.work
    QTest.keyClick(window, Qt.Key.Key_J, SHIFT_CTRL)
    area = window.focusWidget()
    assert isinstance(area, WordArea)
    QTest.keyClicks(area, "Talks follow.")
    QTest.keyClick(area, Qt.Key.Key_Tab)
    likelihood = window.focusWidget()
    assert likelihood is not None
    assert likelihood.accessibleName() == "Likelihood"
    QTest.keyClick(likelihood, Qt.Key.Key_Down)
    QTest.keyClick(likelihood, Qt.Key.Key_Tab)
    confidence = window.focusWidget()
    assert confidence is not None
    QTest.keyClicks(confidence, "l")
    QTest.keyClick(confidence, Qt.Key.Key_Tab)
    reason = window.focusWidget()
    assert isinstance(reason, WordArea)
    QTest.keyClicks(reason, "One source.")
    row = work.brief.judgements[1]  # below the one that was current
    assert (row.text, row.likelihood) == ("Talks follow.", "almost-certain")
    assert (row.confidence, row.reason) == ("low", "One source.")
    assert said(panel(window, "judgements").list)[1] == "Talks follow."


def test_typing_is_undone_in_one_step_and_the_form_follows(window: MainWindow) -> None:
    form = panel(window, "judgements").form
    area = control(form, "Judgement")
    assert isinstance(area, WordArea)
    area.setFocus()
    area.selectAll()
    QTest.keyClicks(area, "Other words")
    window.work.undo()
    assert area.toPlainText() == window.work.brief.judgements[0].text == "Russia keeps its bases."
    window.work.redo()
    assert area.toPlainText() == "Other words"


def test_a_selected_sentence_becomes_support_is_shown_and_taken_away(window: MainWindow) -> None:
    work, rows = window.work, panel(window, "judgements")
    support = rows.form.findChild(SupportList)
    assert isinstance(support, SupportList)
    assert [support.item(n).text() for n in range(support.count())] == ["Sentence 6"]
    assert not window.brief.table_actions.support.isEnabled()
    work.select_sentence("s3")
    QTest.keyClick(window, Qt.Key.Key_U, SHIFT_CTRL)
    assert [each.sentence for each in work.brief.judgements[0].references] == ["s3", "s6"]
    assert not window.brief.table_actions.support.isEnabled()
    QTest.mouseClick(
        support.viewport(),
        Qt.MouseButton.LeftButton,
        Keys.NoModifier,
        support.visualItemRect(support.item(1)).center(),
    )
    assert work.selection.sentence == "s6"
    QTest.keyClick(support, Qt.Key.Key_Left)
    QTest.keyClick(support, Qt.Key.Key_Return)
    assert work.selection.sentence == "s3"
    QTest.keyClick(support, Qt.Key.Key_Delete)
    assert [each.sentence for each in work.brief.judgements[0].references] == ["s6"]


def test_all_marked_sentences_and_own_words_become_support(window: MainWindow) -> None:
    work = window.work
    panel(window, "judgements")
    work.do(AddItem("outlook", 0, "They have spoken before."))
    own = work.brief.sections[-1].items[0].id
    work.select_item(own)
    window.brief.table_actions.support.trigger()
    assert work.brief.judgements[0].items == (own,)
    work.select_sentence("s1")
    text = window.article.text
    QTest.keyClick(text, Qt.Key.Key_Down, Keys.ShiftModifier)
    assert len(text.touched) == 2
    window.brief.table_actions.support.trigger()
    assert [each.number for each in work.brief.judgements[0].references] == [1, 2, 6]


def test_rows_are_moved_ticked_and_removed_by_keys(window: MainWindow) -> None:
    work, shown = window.work, panel(window, "timeline")
    before = work.brief.sections
    shown.list.choose_row("t1")
    QTest.keyClick(shown.list, Qt.Key.Key_Down, Keys.ShiftModifier)
    assert shown.list.chosen == ("t1", "t2")
    press(shown.list, Qt.Key.Key_Down, Keys.AltModifier)
    assert said(shown.list) == ["Event 3", "Event 1", "Event 2"]
    assert shown.list.chosen == ("t1", "t2")
    press(shown.list, Qt.Key.Key_Up, Keys.AltModifier)
    assert said(shown.list) == ["Event 1", "Event 2", "Event 3"]
    QTest.keyClick(shown.list, Qt.Key.Key_Space)
    assert [event.included for event in work.brief.timeline] == [False, False, True]
    press(shown.list, Qt.Key.Key_Delete)
    assert said(shown.list) == ["Event 3"]
    assert shown.list.current == "t3"
    assert work.brief.sections is before
    work.undo()
    assert said(shown.list) == ["Event 1", "Event 2", "Event 3"]


def test_the_keys_of_the_sections_do_not_move_what_is_hidden(window: MainWindow) -> None:
    window.work.select_sentence("s3")
    before = window.work.brief
    shown = panel(window, "judgements")
    shown.list.choose_row("j2")
    press(shown.list, Qt.Key.Key_Down, Keys.AltModifier)
    QTest.keyClick(window.article.text, Qt.Key.Key_Down, Keys.AltModifier)
    assert window.work.brief is before
    assert not window.brief.actions_on.move_down.isEnabled()
    window.brief.table_actions.show_sections.trigger()
    assert window.brief.actions_on.move_up.isEnabled()


def test_an_actor_is_renamed_and_one_of_ones_own_added(window: MainWindow) -> None:
    work, shown = window.work, panel(window, "actors")
    shown.list.choose_row("a3")
    name = control(shown.form, "Name")
    QTest.keyClick(shown.list, Qt.Key.Key_F2)
    assert window.focusWidget() is name
    QTest.keyClick(name, Qt.Key.Key_End)
    QTest.keyClicks(name, " and Iran")
    assert [row.name for row in work.brief.actors] == ["Russia", "Dmitry Peskov", "Turkey and Iran"]
    assert work.brief.actors[2].references == (Reference("s5", 5, 1),)
    window.brief.table_actions.add["actors"].trigger()
    QTest.keyClicks(window.focusWidget(), "Red Cross")
    assert [row.name for row in work.brief.actors][-1] == "Red Cross"
    assert [action.text() for action in window.brief.actors.actions()][3] == "Red Cross"


def test_the_timeline_is_printed_dated_and_sorted(window: MainWindow) -> None:
    work, shown = window.work, panel(window, "timeline")
    box = shown.findChild(QCheckBox)
    assert isinstance(box, QCheckBox)
    box.click()
    assert work.brief.timeline_included
    assert window.brief.table_actions.print_timeline.isChecked()
    window.brief.table_actions.print_timeline.trigger()
    assert not box.isChecked()
    assert not window.brief.table_actions.sort.isEnabled()
    date = control(shown.form, "Date")
    date.setFocus()
    QTest.keyClick(date, Qt.Key.Key_A, Keys.ControlModifier)
    QTest.keyClicks(date, "2024")
    window.brief.table_actions.sort.trigger()
    assert [event.date for event in work.brief.timeline] == ["2002", "2003", "2024"]
    assert shown.list.current == "t1"


def test_the_yardstick_changes_terms_and_choices(window: MainWindow) -> None:
    work, shown = window.work, panel(window, "judgements")
    likelihood = control(shown.form, "Likelihood")
    assert isinstance(likelihood, Choice)
    assert likelihood.currentText() == "Likely (55–80 %)"
    assert likelihood.findText("Nearly certain (95–99 %)") > 0
    window.brief.table_actions.yardsticks["phia"].trigger()
    assert likelihood.currentText() == "Likely (55–75 %)"
    assert likelihood.findText("Nearly certain (95–99 %)") < 0
    assert [judgement.likelihood for judgement in work.brief.judgements] == ["likely", "highly-likely"]
    yardstick = control(shown, "Yardstick of likelihood")
    assert isinstance(yardstick, Choice)
    assert yardstick.currentText() == "Yardstick: PHIA"
    QTest.keyClick(yardstick, Qt.Key.Key_Up)
    assert work.brief.yardstick == "icd-203"


def test_a_finding_leads_to_its_judgement(window: MainWindow) -> None:
    window.work.do(ChangeRow("judgements", "j2", "text", "Turkey may gain."))
    checking = window.checking
    (finding,) = [each for each in checking.findings if each.code == "hedge"]
    checking.go_to(finding)
    assert window.brief.tabs.table == "judgements"
    assert window.focusWidget() is panel(window, "judgements").list
    assert panel(window, "judgements").list.current == "j2"


def test_an_empty_table_says_what_to_do(window: MainWindow) -> None:
    empty = msgspec.structs.replace(window.work.brief, judgements=())
    window.work.open(Opened(window.work.article, window.work.analysis, empty))
    assert window.brief.tabs.table is None
    shown = panel(window, "judgements")
    assert not shown.list.isVisible()
    assert not shown.form.isVisible()
    assert not window.brief.table_actions.remove.isEnabled()
    window.brief.table_actions.add["judgements"].trigger()
    assert said(shown.list) == ["Empty judgement"]


def test_writing_in_the_sections_brings_them_back(window: MainWindow) -> None:
    panel(window, "actors")
    window.brief.actions_on.write_own.trigger()
    assert window.brief.tabs.table is None
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    window.work.select_sentence("s1")
    panel(window, "actors")
    window.brief.strip.note.trigger()
    assert window.brief.tabs.table is None
    assert window.brief.strip.isAncestorOf(window.focusWidget())


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_right_button_offers_what_the_keys_do(window: MainWindow, qtbot: QtBot) -> None:
    shown = panel(window, "actors")
    offered: list[list[QAction]] = []

    def look() -> bool:
        menus = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()]
        for menu in menus:
            offered.append(menu.actions())
            menu.close()
        return bool(menus)

    _soon(qtbot, look)
    point = shown.list.visualRect(shown.list.currentIndex()).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, point, shown.list.viewport().mapToGlobal(QPoint(point))
    )
    QApplication.sendEvent(shown.list.viewport(), event)
    assert offered == [window.brief.table_actions.on_rows]


def _soon(qtbot: QtBot, done: Callable[[], bool]) -> None:
    """Do something once the menu is open, whose own event loop runs then."""
    from PySide6.QtCore import QTimer

    timer = QTimer(qtbot._request.instance)
    timer.setInterval(1)
    timer.timeout.connect(lambda: timer.stop() if done() else None)
    timer.start()


def test_every_button_of_the_tables_has_a_name(window: MainWindow) -> None:
    for table in ("judgements", "actors", "timeline"):
        for button in panel(window, table).findChildren(QToolButton):
            assert button.accessibleName() or button.text()


def test_the_lists_show_the_brief_after_every_step(window: MainWindow) -> None:
    work = window.work
    edits: list[Edit] = [
        AddRow("judgements", Judgement("j9", "New."), 0),
        ChangeRow("judgements", "j9", "text", "Newer."),
        ChangeRow("timeline", "t1", "date", "2030"),
        SortTimeline(),
    ]
    for edit in edits:
        work.do(edit)
        _assert_shown(window, work)
    while work.undo_label:
        work.undo()
        _assert_shown(window, work)


def _assert_shown(window: MainWindow, work: OpenBrief) -> None:
    brief: Brief = work.brief
    tables: tuple[TableName, ...] = ("judgements", "actors", "timeline")
    for number, table in enumerate(tables, start=1):
        shown = window.brief.tabs.widget(number)
        assert isinstance(shown, TablePanel)
        assert shown.rows.values is table_rows(brief, table)
        assert len(said(shown.list)) == len(shown.rows.values)
