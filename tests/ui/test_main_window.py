from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import User
from tests.ui.preview.conftest import FakeWorker, rendered

from briefwright.brief.brief import TemplateChoice
from briefwright.brief.edits import SetTemplate, SetTitle
from briefwright.brief.file import read_brief
from briefwright.brief.item_edits import AddItem, EditText
from briefwright.ui.main_window import MainWindow
from briefwright.ui.open_brief import Opened

ARTICLE = (
    "Russia granted asylum to the former Syrian president, the Kremlin said on Sunday. "
    "Turkey may call for talks next week."
)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "an article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def is_shown(window: MainWindow) -> bool:
    return window.article.isVisible() and window.work.is_open


def drop(window: MainWindow, data: QMimeData) -> None:
    action, button, plain = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(200, 300), action, data, button, plain)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(QDropEvent(QPointF(200, 300), action, data, button, plain))


def test_it_begins_with_a_welcome(empty_window: MainWindow) -> None:
    assert not empty_window.article.isVisible()
    buttons = [b.text() for b in empty_window.findChildren(QPushButton) if b.isVisible()]
    assert buttons == ["Open article", "Paste article", "Open the sample"]
    assert empty_window.windowTitle() == "Briefwright"
    assert not empty_window.actions_of.export.isEnabled()


def test_the_sample_is_opened_from_the_welcome(
    empty_window: MainWindow, renderer: FakeWorker, qtbot: QtBot
) -> None:
    sample = next(b for b in empty_window.findChildren(QPushButton) if b.text() == "Open the sample")
    with qtbot.waitSignal(empty_window.work.article_opened, timeout=20000):
        QTest.mouseClick(sample, Qt.MouseButton.LeftButton)
    assert is_shown(empty_window)
    assert empty_window.work.brief.focus == "Russia"
    assert renderer.requests[-1].brief is empty_window.work.brief


def test_an_argument_is_opened(empty_window: MainWindow, file: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(empty_window.work.article_opened, timeout=20000):
        empty_window.begin(file)
    assert empty_window.work.article.text == ARTICLE


def test_a_file_is_opened_by_dialog(empty_window: MainWindow, file: Path, user: User, qtbot: QtBot) -> None:
    user.open_this = file
    with qtbot.waitSignal(empty_window.work.article_opened, timeout=20000):
        QTest.keyClick(empty_window, Qt.Key.Key_O, CTRL)
    assert is_shown(empty_window)
    user.open_this = None
    QTest.keyClick(empty_window, Qt.Key.Key_O, CTRL)
    assert user.asked[-1] == f"open in {file.parent.name}"


def test_a_file_is_dropped(empty_window: MainWindow, file: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    with qtbot.waitSignal(empty_window.work.article_opened, timeout=20000):
        drop(empty_window, data)
    assert empty_window.work.article.source.name == "an article.txt"


def test_text_of_a_page_is_dropped(empty_window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setHtml(f"<p>{ARTICLE.replace('asylum', '<b>asylum</b>')}</p>")
    with qtbot.waitSignal(empty_window.work.article_opened, timeout=20000):
        drop(empty_window, data)
    assert empty_window.work.article.text == ARTICLE


def test_a_piece_of_a_page_is_read_without_its_menus(empty_window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText(f"Home\nWorld\n{ARTICLE}")
    data.setHtml(f"<nav><a href='/'>Home</a><a href='/w'>World</a></nav><article><p>{ARTICLE}</p></article>")
    with qtbot.waitSignal(empty_window.work.article_opened, timeout=20000):
        drop(empty_window, data)
    assert empty_window.work.article.text == ARTICLE


def test_text_is_pasted(empty_window: MainWindow, qtbot: QtBot) -> None:
    QApplication.clipboard().setText(ARTICLE)
    with qtbot.waitSignal(empty_window.work.article_opened, timeout=20000):
        QTest.keyClick(empty_window, Qt.Key.Key_V, CTRL | SHIFT)
    assert empty_window.work.article.source.name == "Pasted text"
    QApplication.clipboard().clear()


def test_nothing_to_paste_is_said(empty_window: MainWindow) -> None:
    QApplication.clipboard().clear()
    empty_window.files.paste()
    assert "no text to take" in empty_window.message.text
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/news")])
    drop(empty_window, data)
    assert "address of a page" in empty_window.message.text


def test_a_file_that_is_no_article_is_named(empty_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    bad = tmp_path / "picture.txt"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    empty_window.files.open_path(bad)
    qtbot.waitUntil(lambda: "picture.txt" in empty_window.message.text, timeout=20000)
    assert not empty_window.work.is_open
    empty_window.message.clear()
    assert empty_window.message.text == ""


def test_what_is_open_stays_where_a_file_cannot_be_read(
    window: MainWindow, tmp_path: Path, opened: Opened, qtbot: QtBot
) -> None:
    window.files.open_path(tmp_path / "missing.brief")
    qtbot.waitUntil(lambda: "missing.brief" in window.message.text, timeout=20000)
    assert window.work.brief is opened.brief


def test_a_brief_is_saved_and_opened_again(
    window: MainWindow, tmp_path: Path, user: User, qtbot: QtBot
) -> None:
    window.work.do(SetTitle("Asylum: what now?"))
    user.save_there = tmp_path / "saved.brief"
    assert window.isWindowModified()
    with qtbot.waitSignal(window.work.brief_saved):
        QTest.keyClick(window, Qt.Key.Key_S, CTRL)
    assert user.asked == ["Save brief: Asylum what now.brief"]
    assert not window.isWindowModified()
    assert window.windowTitle() == "saved.brief[*] – Briefwright"
    window.work.end_typing()
    window.work.do(SetTitle("Another"))
    with qtbot.waitSignal(window.work.brief_saved):
        QTest.keyClick(window, Qt.Key.Key_S, CTRL)
    assert len(user.asked) == 1
    saved = read_brief(tmp_path / "saved.brief")
    assert saved.brief == window.work.brief
    with qtbot.waitSignal(window.work.article_opened, timeout=20000):
        window.files.open_path(tmp_path / "saved.brief")
    assert window.work.brief == saved.brief
    assert window.work.path == tmp_path / "saved.brief"


def test_a_folder_that_cannot_be_written_is_named(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.work.do(SetTitle("A"))
    window._saving.save(tmp_path / "none" / "a.brief", lambda: None)
    qtbot.waitUntil(lambda: "does not exist" in window.message.text)
    assert window.isWindowModified()


def test_unsaved_changes_are_asked_about_before_another_article(
    window: MainWindow, file: Path, user: User, tmp_path: Path, qtbot: QtBot
) -> None:
    window.work.do(SetTitle("Mine"))
    window.files.open_path(file)
    assert user.asked == ["changes to Mine"]
    assert window.work.brief.title == "Mine"
    user.answer, user.save_there = "save", tmp_path / "mine.brief"
    with qtbot.waitSignal(window.work.article_opened, timeout=20000):
        window.files.open_path(file)
    assert read_brief(tmp_path / "mine.brief").brief.title == "Mine"
    window.work.do(SetTitle("Other"))
    user.answer = "discard"
    with qtbot.waitSignal(window.work.article_opened, timeout=20000):
        window.files.open_path(file)


def test_changes_made_while_another_article_is_read_are_asked_about_when_it_has_been(
    window: MainWindow, file: Path, user: User, qtbot: QtBot
) -> None:
    window.files.open_path(file)
    window.work.do(SetTitle("Made meanwhile"))
    qtbot.waitUntil(lambda: user.asked == ["changes to Made meanwhile"], timeout=20_000)
    assert window.work.brief.title == "Made meanwhile"
    user.answer = "discard"
    with qtbot.waitSignal(window.work.article_opened, timeout=20_000):
        window.files.open_path(file)
    assert window.work.brief.title != "Made meanwhile"


@pytest.mark.parametrize(("answer", "stays"), [("cancel", True), ("discard", False), ("save", False)])
def test_unsaved_changes_are_asked_about_on_leaving(
    window: MainWindow, user: User, tmp_path: Path, answer: str, stays: bool, qtbot: QtBot
) -> None:
    window.work.do(SetTitle("Mine"))
    user.answer = answer  # type: ignore[assignment]
    user.save_there = tmp_path / "mine.brief"
    QTest.keyClick(window, Qt.Key.Key_Q, CTRL)
    qtbot.waitUntil(lambda: window.isVisible() == stays)
    assert user.asked[0] == "changes to Mine"
    assert (tmp_path / "mine.brief").exists() == (answer == "save")


def test_leaving_without_changes_asks_nothing(window: MainWindow, user: User) -> None:
    assert window.close()
    assert user.asked == []


def test_a_closed_article_leaves_the_welcome_and_another_can_be_opened(
    window: MainWindow, opened: Opened, user: User, renderer: FakeWorker
) -> None:
    window.work.select_sentence("s1")
    window.work.do(SetTitle("Mine"))
    QTest.keyClick(window, Qt.Key.Key_W, CTRL)
    assert user.asked == ["changes to Mine"]
    assert window.work.is_open
    user.answer = "discard"
    QTest.keyClick(window, Qt.Key.Key_W, CTRL)
    assert not window.work.is_open
    assert not window.article.isVisible()
    assert window.windowTitle() == "Briefwright"
    assert not window.actions_of.save.isEnabled()
    assert window.article.text.toPlainText() == ""
    assert window.brief.view.rows.rowCount() == 0
    window.work.open(opened)
    assert window.article.isVisible()
    assert renderer.requests[-1].brief is opened.brief


def test_what_is_saved_while_another_article_is_opened_is_not_taken_for_its_file(
    window: MainWindow, opened: Opened, tmp_path: Path, qtbot: QtBot
) -> None:
    window.work.do(SetTitle("Mine"))
    done: list[bool] = []
    window._saving.save(tmp_path / "mine.brief", lambda: done.append(True))
    window.work.open(opened)
    qtbot.waitUntil(lambda: bool(done))
    assert window.work.path is None
    window._saving.save(tmp_path / "mine.brief", lambda: done.append(True))
    window.work.close()
    qtbot.waitUntil(lambda: len(done) == 2)
    assert window.work.path is None


def test_each_change_asks_for_its_pages(window: MainWindow, renderer: FakeWorker) -> None:
    renderer.running.set_result(rendered(["A line"]))
    window.work.do(SetTitle("New"))
    assert len(renderer.requests) >= 1
    assert renderer.requests[0].brief.title != "New"


def test_undo_and_redo_are_named_in_the_menu(window: MainWindow) -> None:
    actions = window.actions_of
    assert not actions.undo.isEnabled()
    window.work.do(SetTitle("New"))
    assert actions.undo.text() == "&Undo change title"
    actions.undo.trigger()
    assert actions.redo.text() == "&Redo change title"


def test_the_focus_changes_in_one_step_and_keeps_what_was_done_by_hand(
    window: MainWindow, qtbot: QtBot
) -> None:
    first = window.work.brief
    item = first.item_of_sentence("s4")
    assert item is not None
    window.work.do(EditText(item.id, "It was confirmed."))
    window.work.do(AddItem("outlook", 0, "We judge so."))
    edited = window.work.brief
    window.brief.form.focus_chosen.emit("Turkey")
    qtbot.waitUntil(lambda: window.work.brief.focus == "Turkey", timeout=20000)
    words = [i.text for section in window.work.brief.sections for i in section.items]
    assert "It was confirmed." in words
    assert "We judge so." in words
    assert any("Turkish" in section.title for section in window.work.brief.sections)
    assert window.work.analysis.focus == "Turkey"
    assert window.work.undo_label == "Change focus to Turkey"
    window.work.undo()
    assert window.work.brief is edited
    assert window.work.analysis.focus == "Russia"


def test_a_focus_that_the_article_does_not_name_is_said_until_it_is_another(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.brief.form.focus_chosen.emit("Atlantis")
    qtbot.waitUntil(lambda: window.work.brief.focus == "Atlantis", timeout=20000)
    assert window.message.text.startswith("The article does not name “Atlantis”")
    findings = window.checking.button
    assert window.message.text in findings.accessibleDescription().splitlines()
    window.work.undo()
    assert window.message.text == ""
    assert "Atlantis" not in findings.accessibleDescription()
    window.work.redo()
    assert "Atlantis" in window.message.text
    window.brief.form.focus_chosen.emit("Ankara")
    qtbot.waitUntil(lambda: window.work.brief.focus == "Turkey", timeout=20000)
    assert window.message.text == ""


def test_a_template_that_is_missing_is_said_and_keeps_the_brief_from_being_exported(
    window: MainWindow, renderer: FakeWorker, user: User, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.preview.pages_shown):
        renderer.running.set_result(rendered(["The pages before"]))
    window.work.do(SetTemplate(TemplateChoice("no-such-template")))
    assert "no-such-template" in (window.preview.fault or "")
    assert window.preview.fault in [label.text() for label in window.preview.findChildren(QLabel)]
    assert window.preview.view.page_count == 1
    QTest.keyClick(window, Qt.Key.Key_E, CTRL)
    assert user.asked == []
    assert "no-such-template" in window.message.text
    window.work.undo()
    assert window.preview.fault is None


def test_a_click_on_the_page_selects_everywhere(window: MainWindow, opened: Opened) -> None:
    item = opened.brief.sections[3].items[0]
    window.preview.item_clicked.emit(item.id)
    assert window.brief.view.chosen_items() == (item.id,)
    assert window.work.selection.sentence == "s4"


def test_the_keys_go_round_the_panes(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    window.article.text.setFocus()
    seen = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F6)
        seen.append(window.focusWidget())
    assert seen == [window.brief.view, window.preview.view, window.article.text]
    QTest.keyClick(window, Qt.Key.Key_F6, SHIFT)
    assert window.focusWidget() is window.preview.view


def test_the_keys_go_to_the_checks_too_while_they_are_shown(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    window.checking.show.trigger()
    assert window.checking.panel.isVisible()
    window.preview.view.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    focused = window.focusWidget()
    assert focused is not None
    assert window.checking.panel.isAncestorOf(focused)


def test_panes_are_hidden_and_shown(window: MainWindow) -> None:
    window.actions_of.show_article.trigger()
    window.actions_of.show_preview.trigger()
    assert not window.article.isVisible()
    assert not window.preview.isVisible()
    window.actions_of.show_article.trigger()
    assert window.article.isVisible()


def test_the_window_comes_back_as_it_was(
    window: MainWindow, settings: QSettings, renderer: FakeWorker, user: User
) -> None:
    window.resize(1280, 612)
    window.close()
    again = MainWindow(renderer, settings, user)
    height = again.height()
    again.close()
    again.deleteLater()
    assert height == 612


def test_help_shows_its_dialogs(window: MainWindow) -> None:
    for action, title in (
        (window.actions_of.about, "About Briefwright"),
        (window.actions_of.shortcuts, "Keyboard shortcuts"),
    ):
        action.trigger()
        dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
        assert dialog.windowTitle() == title
        dialog.reject()


def test_counts_are_shown(window: MainWindow, renderer: FakeWorker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.preview.brief_rendered):
        renderer.running.set_result(rendered(["A"], ["B"]))
    words = " ".join(label.text() for label in window.statusBar().findChildren(type(window._status._counts)))
    assert "2 pages" in words
    assert "words" in words


def test_a_brief_with_another_focus_is_read_for_it(
    window: MainWindow, tmp_path: Path, user: User, qtbot: QtBot
) -> None:
    brief = msgspec.structs.replace(window.work.brief, focus="Turkey")
    window.work.open(Opened(window.work.article, window.work.analysis, brief))
    user.save_there = tmp_path / "turkey.brief"
    with qtbot.waitSignal(window.work.brief_saved):
        window.files.save()
    with qtbot.waitSignal(window.work.article_opened, timeout=20000):
        window.files.open_path(tmp_path / "turkey.brief")
    assert window.work.analysis.focus == "Turkey"
