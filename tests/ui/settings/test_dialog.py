from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QSpinBox,
)
from pytestqt.qtbot import QtBot
from tests.ui.test_accessibility import nameless

from briefwright.ui.main_window import MainWindow
from briefwright.ui.settings.dialog import SettingsDialog
from briefwright.ui.settings.row import SettingRow
from briefwright.ui.settings.store import Settings
from briefwright.ui.settings.table import (
    FILE_NAME,
    FROM,
    MARKING,
    MARKINGS_FILE,
    MOST_PAGES,
    OPEN_EXPORT,
    SETTINGS,
    THEME,
)

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> Iterator[SettingsDialog]:
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Comma, CTRL)
    shown = window.findChild(SettingsDialog)
    assert isinstance(shown, SettingsDialog)
    yield shown
    shown.reject()


@pytest.fixture
def kept(window: MainWindow) -> Settings:
    return window.preferences.settings


def row(dialog: SettingsDialog, label: str) -> SettingRow:
    return next(each for each in dialog.findChildren(SettingRow) if each.setting.label == label)


def shown(dialog: SettingsDialog) -> list[str]:
    return [each.setting.label for each in dialog.findChildren(SettingRow) if each.isVisible()]


def test_each_setting_has_a_row_with_its_explanation_and_a_name(dialog: SettingsDialog) -> None:
    assert shown(dialog) == [setting.label for setting in SETTINGS]
    assert nameless(dialog) == []
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert all(setting.explanation in said for setting in SETTINGS)


def test_what_is_chosen_is_kept_at_once(dialog: SettingsDialog, kept: Settings) -> None:
    row(dialog, OPEN_EXPORT.label).findChildren(QCheckBox)[0].click()
    assert kept.value(OPEN_EXPORT) is True
    theme = row(dialog, THEME.label).findChildren(QComboBox)[0]
    QTest.keyClick(theme, Qt.Key.Key_End)
    assert kept.value(THEME) == "dark"
    pages = row(dialog, MOST_PAGES.label).findChildren(QSpinBox)[0]
    assert pages.text() == "No limit"
    QTest.keyClick(pages, Qt.Key.Key_Up)
    assert kept.value(MOST_PAGES) == 1


def test_a_line_is_kept_when_it_is_left(dialog: SettingsDialog, kept: Settings) -> None:
    line = row(dialog, FROM.label).findChildren(QLineEdit)[0]
    line.setFocus()
    QTest.keyClicks(line, "Eastern Desk")
    assert kept.value(FROM) == ""
    dialog.search.setFocus()
    assert kept.value(FROM) == "Eastern Desk"


def test_a_marking_is_chosen_or_typed(dialog: SettingsDialog, kept: Settings) -> None:
    chooser = row(dialog, MARKING.label).findChildren(QComboBox)[0]
    chooser.setCurrentIndex(chooser.findText("TLP:GREEN"))
    chooser.textActivated.emit("TLP:GREEN")
    assert kept.value(MARKING) == "TLP:GREEN"


def test_a_pattern_shows_the_name_that_it_gives_and_a_wrong_one_is_not_kept(
    dialog: SettingsDialog, kept: Settings
) -> None:
    pattern = row(dialog, FILE_NAME.label)
    line = pattern.findChildren(QLineEdit)[0]

    def said() -> list[str]:
        return [label.text() for label in pattern.findChildren(QLabel)]

    assert "Situation brief Russia and Turkey.pdf" in said()
    line.setFocus()
    QTest.keyClicks(line, " {focus}")
    assert "Situation brief Russia and Turkey Russia.pdf" in said()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert kept.value(FILE_NAME) == "{title} {focus}"
    QTest.keyClicks(line, " {fokus}")
    assert any(text.startswith("This is not kept: there is no {fokus}") for text in said())
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert kept.value(FILE_NAME) == "{title} {focus}"


def test_the_search_leaves_the_settings_with_all_its_words(dialog: SettingsDialog) -> None:
    assert dialog.search.hasFocus()
    QTest.keyClicks(dialog.search, "pdf open")
    assert shown(dialog) == [OPEN_EXPORT.label]
    dialog.search.setText("dark")
    assert shown(dialog) == [THEME.label]
    dialog.search.setText("no such words")
    assert shown(dialog) == []
    assert any(
        label.isVisible() and label.text() == "No setting has these words."
        for label in dialog.findChildren(QLabel)
    )
    dialog.search.clear()
    assert len(shown(dialog)) == len(SETTINGS)


def test_a_group_brings_its_settings_into_view(dialog: SettingsDialog) -> None:
    last = row(dialog, OPEN_EXPORT.label)
    assert last.visibleRegion().isEmpty()
    dialog.groups.setFocus()
    QTest.keyClick(dialog.groups, Qt.Key.Key_End)
    assert not last.visibleRegion().isEmpty()


def test_the_wheel_scrolls_past_a_setting(dialog: SettingsDialog, kept: Settings) -> None:
    theme = row(dialog, THEME.label).findChildren(QComboBox)[0]
    none = Qt.KeyboardModifier.NoModifier
    turned = QWheelEvent(
        QPointF(5, 5),
        theme.mapToGlobal(QPointF(5, 5)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(theme, turned)
    assert kept.value(THEME) == "system"


def test_the_defaults_come_back(dialog: SettingsDialog, kept: Settings) -> None:
    kept.set(THEME, "dark")
    kept.set(MARKINGS_FILE, "")
    theme = row(dialog, THEME.label).findChildren(QComboBox)[0]
    assert theme.currentText() == "Dark"
    buttons = dialog.findChildren(QDialogButtonBox)[0]
    buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).click()
    assert (kept.value(THEME), theme.currentText()) == ("system", "As the system")
