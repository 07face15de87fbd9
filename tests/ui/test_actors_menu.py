import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefwright.brief.edits import ReplaceBrief
from briefwright.ui.actors_menu import ActorsMenu
from briefwright.ui.main_window import MainWindow
from briefwright.ui.open_brief import OpenBrief


def shown(menu: ActorsMenu) -> dict[str, bool]:
    return {action.text(): action.isChecked() for action in menu.actions() if action.isCheckable()}


def printed(work: OpenBrief) -> dict[str, bool]:
    return {row.name: row.included for row in work.brief.actors}


def test_there_is_nothing_to_choose_without_an_article(empty_window: MainWindow) -> None:
    assert not empty_window.brief.actors.menuAction().isEnabled()


def test_the_menu_is_among_those_of_the_brief(window: MainWindow) -> None:
    menu = next(a.menu() for a in window.menuBar().actions() if a.text() == "&Brief")
    assert window.brief.actors.menuAction() in menu.actions()  # type: ignore[attr-defined]
    assert window.brief.actors.menuAction().isEnabled()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_click_and_a_key_change_ticks_and_leave_the_menu_open(window: MainWindow, qtbot: QtBot) -> None:
    menu, work = window.brief.actors, window.work
    assert shown(menu) == printed(work) == {"Russia": True, "Dmitry Peskov": True, "Turkey": True}
    menu.popup(window.mapToGlobal(window.rect().center()))
    peskov, turkey = (action for action in menu.actions() if action.text() in ("Dmitry Peskov", "Turkey"))
    QTest.mouseClick(
        menu, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, menu.actionGeometry(peskov).center()
    )
    assert printed(work) == {"Russia": True, "Dmitry Peskov": False, "Turkey": True}
    menu.setActiveAction(turkey)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert shown(menu) == printed(work) == {"Russia": True, "Dmitry Peskov": False, "Turkey": False}
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_a_tick_is_undone_and_redone(window: MainWindow) -> None:
    menu, work = window.brief.actors, window.work
    next(action for action in menu.actions() if action.text() == "Turkey").trigger()
    assert work.undo_label == "Leave actor out"
    work.undo()
    assert shown(menu) == printed(work) == {"Russia": True, "Dmitry Peskov": True, "Turkey": True}
    work.redo()
    assert shown(menu)["Turkey"] is printed(work)["Turkey"] is False


def test_all_and_none_are_one_step_each(window: MainWindow) -> None:
    menu, work = window.brief.actors, window.work
    before = work.brief
    none = next(action for action in menu.actions() if action.text() == "&None")
    none.trigger()
    none.trigger()
    assert set(printed(work).values()) == set(shown(menu).values()) == {False}
    next(action for action in menu.actions() if action.text() == "&All").trigger()
    assert work.brief == before
    work.undo()
    work.undo()
    assert work.brief is before


def test_other_actors_make_another_menu(window: MainWindow) -> None:
    menu, work = window.brief.actors, window.work
    row = msgspec.structs.replace(work.brief.actors[0], name="Bosnia & Herzegovina", included=False)
    work.do(ReplaceBrief(msgspec.structs.replace(work.brief, actors=(row,)), "Change focus"))
    assert shown(menu) == {"Bosnia && Herzegovina": False}
    work.do(ReplaceBrief(msgspec.structs.replace(work.brief, actors=()), "Change focus"))
    assert not menu.menuAction().isEnabled()
