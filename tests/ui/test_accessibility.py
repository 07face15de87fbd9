from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from briefwright.ui.crash import CrashReport
from briefwright.ui.main_window import MainWindow

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
)


def controls(top: QWidget) -> Iterator[QWidget]:
    """Yield the controls a user can reach; the parts Qt makes controls of are not among them."""
    for widget in top.findChildren(QWidget):
        name = widget.objectName()
        if (
            isinstance(widget, CONTROLS)
            and not isinstance(widget, QHeaderView)
            and not name.startswith("qt_")
            and widget.parentWidget()
        ):
            yield widget


def nameless(top: QWidget) -> list[str]:
    found = []
    for widget in controls(top):
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        if isinstance(widget, QComboBox):
            name = widget.accessibleName()  # on Linux Qt tells its value instead, and its label apart
        popup = widget.parentWidget()
        is_popup = popup is not None and popup.metaObject().className() == "QComboBoxPrivateContainer"
        if not is_popup and not name:
            found.append(f"{type(widget).__name__} “{name}” in {type(widget.parentWidget()).__name__}")
    return found


def test_every_control_of_the_window_has_a_name(window: MainWindow) -> None:
    assert len(list(controls(window))) > 20
    assert nameless(window) == []


def test_every_control_of_the_welcome_has_a_name(empty_window: MainWindow) -> None:
    assert nameless(empty_window) == []


def test_the_open_editors_have_names(window: MainWindow) -> None:
    for select in (
        partial(window.work.select_sentence, "s1"),
        partial(window.work.select_section, "outlook"),
    ):
        select()
        window.brief.view.edit_current()
        assert nameless(window) == []
        window.brief.view.setFocus()


@pytest.mark.parametrize("dialog", ["about", "shortcuts"])
def test_the_dialogs_have_names(window: MainWindow, dialog: str) -> None:
    getattr(window.actions_of, dialog).trigger()
    shown = next(d for d in window.findChildren(QDialog) if d.isVisible())
    assert nameless(shown) == []
    shown.reject()


def test_the_crash_report_has_names(window: MainWindow) -> None:
    report = CrashReport(window)
    report._show("details")
    shown = next(d for d in QApplication.topLevelWidgets() if isinstance(d, QDialog) and d.isVisible())
    assert nameless(shown) == []
    shown.reject()


def test_rows_say_where_their_words_come_from(window: MainWindow) -> None:
    view = window.brief.view
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface is not None
    table = [interface.child(n) for n in range(interface.childCount())]
    names = [child.text(QAccessible.Text.Name) for child in table if child is not None]
    assert any("quoted, sentence 1" in name for name in names)
    assert "6 Outlook, 1 of 1" in names


def test_every_menu_action_has_a_key_of_its_own(window: MainWindow) -> None:
    for menu in window.menuBar().actions():
        submenu = menu.menu()
        letters = [
            action.text().partition("&")[2][:1].lower()
            for action in submenu.actions()  # type: ignore[attr-defined]
            if action.text()
        ]
        assert all(letters), menu.text()
        assert len(set(letters)) == len(letters), (menu.text(), letters)


def test_no_two_actions_share_a_key(window: MainWindow) -> None:
    keys = [
        key.toString()
        for action in {id(a): a for a in window.findChildren(type(window.actions_of.open))}.values()
        for key in action.shortcuts()
    ]
    assert sorted(keys) == sorted(set(keys))


def test_tab_goes_through_the_empty_window(empty_window: MainWindow, qtbot: QtBot) -> None:
    empty_window.activateWindow()
    qtbot.waitUntil(empty_window.isActiveWindow)
    names = []
    for _ in range(5):
        QTest.keyClick(empty_window, Qt.Key.Key_Tab)
        focused = empty_window.focusWidget()
        assert isinstance(focused, QAbstractButton)
        names.append(focused.text())
    assert len(set(names)) == 4
    assert names[0] == names[4]
