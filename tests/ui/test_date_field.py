from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QTableView, QToolButton
from pytestqt.qtbot import QtBot
from tests.ui.test_accessibility import nameless

from briefwright.ui.date_field import DateField

ALT = Qt.KeyboardModifier.AltModifier
Open = Callable[[], QCalendarWidget]


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    field = DateField("Date")
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.fixture
def opened(field: DateField) -> Open:
    def open_it() -> QCalendarWidget:
        QTest.keyClick(field, Qt.Key.Key_Down, ALT)
        return field.findChildren(QCalendarWidget)[-1]

    return open_it


def test_words_are_taken_as_they_are_typed(field: DateField) -> None:
    told: list[str] = []
    field.textEdited.connect(told.append)
    QTest.keyClicks(field, "Monday, noon")
    assert told[-1] == field.text() == "Monday, noon"


def test_the_calendar_shows_the_day_that_is_written(field: DateField, opened: Open) -> None:
    for written in ("2024-12-09", "9 December 2024", "2024-12-09T18:00Z"):
        field.setText(written)
        calendar = opened()
        assert calendar.selectedDate() == QDate(2024, 12, 9), written
        calendar.window().close()


def test_it_shows_today_where_no_day_is_written(field: DateField, opened: Open) -> None:
    field.setText("Monday")
    today = date.today()
    assert opened().selectedDate() in (QDate(today.year, today.month, today.day), QDate.currentDate())


def test_a_day_is_picked_by_keys_and_told_once(field: DateField, opened: Open, qtbot: QtBot) -> None:
    told: list[str] = []
    field.setText("2024-12-09")
    field.textEdited.connect(told.append)
    calendar = opened()
    days = calendar.findChild(QTableView)
    assert isinstance(days, QTableView)
    QTest.keyClick(days, Qt.Key.Key_Right)
    QTest.keyClick(days, Qt.Key.Key_Return)
    assert (field.text(), told) == ("2024-12-10", ["2024-12-10"])
    qtbot.waitUntil(lambda: not field.findChildren(QCalendarWidget))


def test_a_picked_day_keeps_the_time_and_escape_leaves_all(field: DateField, opened: Open) -> None:
    field.setText("2024-12-09T18:00:00+00:00")
    opened().clicked.emit(QDate(2024, 12, 11))
    assert field.text() == "2024-12-11T18:00:00+00:00"
    calendar = opened()
    QTest.keyClick(calendar.window(), Qt.Key.Key_Escape)
    assert field.text() == "2024-12-11T18:00:00+00:00"


def test_its_parts_have_names(field: DateField, opened: Open) -> None:
    assert [button.accessibleName() for button in field.findChildren(QToolButton)] == ["Pick: Date"]
    calendar = opened()
    assert nameless(calendar.window()) == []
    parts = {w.accessibleName() for w in calendar.findChildren(QToolButton)}
    assert {"Previous month", "Next month"} <= parts
