from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot
from tests.brief.test_marking_presets import OWN, RULES

from briefwright.brief.edits import ReplaceBrief, SetHeader
from briefwright.brief.marking_presets import read_markings
from briefwright.ui.header_form import HeaderForm
from briefwright.ui.main_window import MainWindow
from briefwright.ui.marking_chooser import MarkingChooser

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(window: MainWindow, qtbot: QtBot) -> HeaderForm:
    qtbot.waitUntil(window.isActiveWindow)
    return window.brief.form


def field(form: HeaderForm, name: str) -> QLineEdit:
    found = next(f for f in form.findChildren(QLineEdit) if f.accessibleName() == name)
    found.setFocus()
    return found


def chooser(form: HeaderForm, name: str) -> QComboBox:
    found = next(c for c in form.findChildren(QComboBox) if c.accessibleName() == name)
    found.setFocus()
    return found


def write(target: QLineEdit, text: str) -> None:
    target.selectAll()
    QTest.keyClicks(target, text)


def test_every_field_writes_to_the_brief_as_it_is_typed(form: HeaderForm, window: MainWindow) -> None:
    for name in ("To", "From", "Date", "As of", "Reference", "Title"):
        write(field(form, name), f"The {name}")
    header = window.work.brief.header
    assert (header.to, header.sender, header.date) == ("The To", "The From", "The Date")
    assert (header.as_of, header.reference) == ("The As of", "The Reference")
    assert window.work.brief.title == "The Title"


def test_a_field_is_one_step_and_undo_shows_in_it(form: HeaderForm, window: MainWindow) -> None:
    first = window.work.brief
    to = field(form, "To")
    write(to, "Minister")
    assert window.work.undo_label == "Change header"
    QTest.keyClick(to, Qt.Key.Key_Z, CTRL)
    assert window.work.brief is first
    assert to.text() == ""
    QTest.keyClick(to, Qt.Key.Key_Y, CTRL)
    assert to.text() == "Minister"


def test_the_cursor_stays_where_one_types(form: HeaderForm) -> None:
    to = field(form, "To")
    write(to, "Mnister")
    to.setCursorPosition(1)
    QTest.keyClicks(to, "i")
    assert (to.text(), to.cursorPosition()) == ("Minister", 2)


def test_a_field_that_was_left_shows_its_beginning(form: HeaderForm) -> None:
    to = field(form, "To")
    write(to, "The Minister of Foreign Affairs")
    field(form, "From")
    assert to.cursorPosition() == 0


def test_a_file_over_a_field_is_left_to_the_window(form: HeaderForm) -> None:
    action, button, plain = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/a/file.txt")])
    enter = QDragEnterEvent(QPoint(5, 5), action, data, button, plain)
    field(form, "To").dragEnterEvent(enter)
    assert not enter.isAccepted()
    words = QMimeData()
    words.setText("words")
    enter = QDragEnterEvent(QPoint(5, 5), action, words, button, plain)
    field(form, "To").dragEnterEvent(enter)
    assert enter.isAccepted()


def test_a_marking_is_chosen_or_typed(form: HeaderForm, window: MainWindow) -> None:
    marking = chooser(form, "Marking")
    marking.setCurrentIndex(marking.findText("TLP:AMBER"))
    marking.textActivated.emit("TLP:AMBER")
    assert window.work.brief.marking == "TLP:AMBER"
    line = marking.lineEdit()
    assert line is not None
    write(line, "RESTREINT")
    assert window.work.brief.marking == "TLP:AMBER"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.work.brief.marking == "RESTREINT"
    window.work.undo()
    window.work.undo()
    assert (window.work.brief.marking, marking.currentText()) == ("", "")


def test_presets_stand_in_groups_whose_names_cannot_be_chosen(form: HeaderForm) -> None:
    rows = chooser(form, "Marking").model()
    shown = [rows.index(n, 0) for n in range(rows.rowCount())]
    groups = [row.data() for row in shown if not row.flags() & Qt.ItemFlag.ItemIsSelectable]
    assert groups == ["Traffic Light Protocol 2.0", "United Kingdom", "Other governments and bodies"]
    red = next(row for row in shown if row.data() == "TLP:RED")
    assert "named recipients" in red.data(Qt.ItemDataRole.ToolTipRole)


def test_a_preset_of_the_organisation_brings_its_rules(
    form: HeaderForm, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    marking = chooser(form, "Marking")
    line = marking.lineEdit()
    assert isinstance(marking, MarkingChooser)
    assert line is not None
    write(line, "Draft")
    marking.offer([read_markings(path)])
    assert (marking.currentText(), marking.itemText(1)) == ("Draft", "Ministry")
    line.setText("MINISTRY – EYES ONLY")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.work.brief.marking_rules == RULES
    write(line, "TLP:RED")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.work.brief.marking_rules is None


def test_page_size_and_template_are_chosen(form: HeaderForm, window: MainWindow) -> None:
    page = chooser(form, "Page size")
    QTest.keyClick(page, Qt.Key.Key_Down)
    assert window.work.brief.page == "Letter"
    window.work.undo()
    assert page.currentText() == "A4"
    template = chooser(form, "Template")
    assert template.currentData() == "information-note"


def test_the_language_is_chosen_and_titles_follow(form: HeaderForm, window: MainWindow) -> None:
    language = chooser(form, "Language of the brief")
    assert language.currentText() == "English"
    titles = [section.title for section in window.work.brief.sections]
    QTest.keyClick(language, Qt.Key.Key_Down)
    assert (window.work.brief.language, language.currentText()) == ("fr", "Français")
    assert "Faits marquants" in [section.title for section in window.work.brief.sections]
    window.work.undo()
    assert language.currentText() == "English"
    assert [section.title for section in window.work.brief.sections] == titles


def test_a_language_without_labels_is_shown_by_its_code(form: HeaderForm, window: MainWindow) -> None:
    for code, shown in (("de-AT", "Deutsch"), ("ru", "ru")):
        window.work.do(ReplaceBrief(msgspec.structs.replace(window.work.brief, language=code), "x"))
        assert chooser(form, "Language of the brief").currentText() == shown


def test_more_fields_are_folded_until_wanted_or_filled(form: HeaderForm, window: MainWindow) -> None:
    assert not form.more.isVisible()
    form.more.shown.trigger()
    for name in ("Copies", "Contact", "Purpose", "Deadline", "Cleared by"):
        write(field(form, name), f"The {name}")
    header = window.work.brief.header
    assert (header.copies, header.contact, header.purpose) == ("The Copies", "The Contact", "The Purpose")
    assert (header.deadline, header.cleared_by) == ("The Deadline", "The Cleared by")
    form.more.shown.trigger()
    assert not form.more.isVisible()
    window.work.do(SetHeader("purpose", "For decision"))
    assert form.more.isVisible()


def test_a_template_that_is_not_installed_is_named(form: HeaderForm, window: MainWindow) -> None:
    form.show_templates({"other": "Other"})
    assert chooser(form, "Template").currentText() == "information-note (missing)"


def test_the_actors_are_offered_as_focus(form: HeaderForm, window: MainWindow) -> None:
    focus = chooser(form, "Focus")
    assert [focus.itemText(n) for n in range(focus.count())] == ["Russia", "Turkey"]
    assert focus.currentText() == "Russia"


def test_choosing_a_focus_asks_for_it_once(form: HeaderForm, window: MainWindow) -> None:
    asked: list[str] = []
    form.focus_chosen.connect(asked.append)
    window.brief.form.focus_chosen.disconnect(window._change_focus)
    focus = chooser(form, "Focus")
    line = focus.lineEdit()
    assert line is not None
    write(line, "Turkey")
    QTest.keyClick(line, Qt.Key.Key_Return)
    window.brief.view.setFocus()
    assert asked == ["Turkey"]
    line.clear()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert focus.currentText() == "Russia"
