"""An item that dangles shows it, and offers what could stand there, by a click, a key and the findings."""

import msgspec
import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from briefwright.analysis.analysis import Analysis, Dangling
from briefwright.article.article import Article
from briefwright.brief.brief import Item
from briefwright.brief.loose_words import loose_words
from briefwright.brief.profile import Profile
from briefwright.brief.proposal import propose_brief
from briefwright.ui.brief_delegate import BriefDelegate
from briefwright.ui.item_editor import ItemEditor
from briefwright.ui.main_window import MainWindow
from briefwright.ui.open_brief import Opened

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
RESOLVED = "[Dmitry Peskov] confirmed that the decision was taken by the head of state."


@pytest.fixture
def opened(article: Article, analysis: Analysis, profile: Profile) -> Opened:
    """The small article; “The spokesman” dangles in its fourth sentence, “a day before” in the second."""
    sentences = list(analysis.sentences)
    for number, words, fix in ((3, "The spokesman", "[Dmitry Peskov]"), (1, "a day before", None)):
        sentence = sentences[number]
        start = sentence.start + sentence.text.index(words)
        dangling = Dangling(start, start + len(words), "pronoun", fix)
        sentences[number] = msgspec.structs.replace(sentence, dangling=(dangling,))
    understood = msgspec.structs.replace(analysis, sentences=tuple(sentences))
    return Opened(article, understood, propose_brief(article, understood, profile))


def item_of(window: MainWindow, sentence: str = "s4") -> Item:
    item = window.work.brief.item_of_sentence(sentence)
    assert item is not None
    return item


def row_of(window: MainWindow, sentence: str = "s4") -> QModelIndex:
    return window.brief.view.rows.index_of_item(item_of(window, sentence).id)


def chip_of(window: MainWindow, sentence: str = "s4") -> QPoint:
    """Return the middle of the mark of a row."""
    view = window.brief.view
    delegate = view.itemDelegate()
    assert isinstance(delegate, BriefDelegate)
    row = row_of(window, sentence)
    view.scrollTo(row)
    rect = delegate.loose_rect(view.visualRect(row), row)
    assert not rect.isEmpty()
    assert view.visualRect(row).contains(rect)
    return rect.center()


def test_the_row_says_what_dangles(window: MainWindow) -> None:
    tip = str(row_of(window).data(Qt.ItemDataRole.ToolTipRole))
    assert "“The spokesman” stands for what was named before: “[Dmitry Peskov]”?" in tip
    told = str(row_of(window).data(Qt.ItemDataRole.AccessibleTextRole))
    assert told.endswith("(quoted, sentence 4, Resolve “The spokesman”)")
    assert "Dangles: “a day before”" in str(row_of(window, "s2").data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Resolve" not in str(row_of(window, "s1").data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_row_grows_by_its_mark(window: MainWindow) -> None:
    delegate, option = window.brief.view.itemDelegate(), QStyleOptionViewItem()
    before = delegate.sizeHint(option, row_of(window)).height()
    window.brief.actions_on.refresh()
    window.work.select_item(item_of(window).id)
    window.brief.actions_on.resolve.trigger()
    assert delegate.sizeHint(option, row_of(window)).height() == before  # “Edited” takes its place
    window.work.undo()
    assert delegate.sizeHint(option, row_of(window, "s1")).height() < before


def test_a_click_on_the_mark_puts_it_right_and_undo_takes_it_back(window: MainWindow) -> None:
    before = item_of(window)
    QTest.mouseClick(window.brief.view.viewport(), Qt.MouseButton.LeftButton, pos=chip_of(window))
    assert item_of(window).text == RESOLVED
    assert item_of(window).origin.kind == "edited"
    assert item_of(window).origin.original == before.text
    assert window.actions_of.undo.text() == "&Undo resolve opening"
    window.actions_of.undo.trigger()
    assert item_of(window) == before


def test_a_click_beside_it_changes_nothing(window: MainWindow) -> None:
    before = window.work.brief
    view = window.brief.view
    beside = QPoint(view.viewport().width() - 60, chip_of(window).y())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert window.work.brief is before
    assert window.work.selection.sentence == "s4"


def test_the_key_resolves_what_is_selected(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    resolve = window.brief.actions_on.resolve
    window.work.select_item(item_of(window, "s1").id)
    assert not resolve.isEnabled()
    assert resolve.toolTip() == "Nothing in what is selected leans on a sentence that is not there."
    window.work.select_item(item_of(window).id)
    assert resolve.isEnabled()
    window.brief.view.setFocus()
    QTest.keyClick(window.brief.view, Qt.Key.Key_R, CTRL_SHIFT)
    assert item_of(window).text == RESOLVED
    assert not resolve.isEnabled()


def test_what_nobody_can_tell_is_written_by_the_user(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    resolve = window.brief.actions_on.resolve
    window.work.select_item(item_of(window, "s2").id)
    assert resolve.text().replace("&", "") == "Write out what is meant…"
    assert "What is meant cannot be told for sure." in resolve.toolTip()
    window.brief.view.setFocus()
    QTest.keyClick(window.brief.view, Qt.Key.Key_R, CTRL_SHIFT)
    write_in_place(window, "on Saturday")


def test_a_click_on_its_mark_does_the_same(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    assert "click the mark, and write it" in str(row_of(window, "s2").data(Qt.ItemDataRole.ToolTipRole))
    QTest.mouseClick(window.brief.view.viewport(), Qt.MouseButton.LeftButton, pos=chip_of(window, "s2"))
    qtbot.waitUntil(lambda: isinstance(window.focusWidget(), ItemEditor))
    write_in_place(window, "on Sunday")


def write_in_place(window: MainWindow, words: str) -> None:
    """Write in place of what is selected in the editor that is open."""
    editor = window.focusWidget()
    assert isinstance(editor, ItemEditor)
    assert editor.textCursor().selectedText() == "a day before"
    QTest.keyClicks(editor, words)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    item = item_of(window, "s2")
    assert item.text == f"Fighting in the capital had ended {words}."
    assert item.origin.kind == "edited"
    assert loose_words(item) == ()


def test_the_menu_of_an_item_offers_it(window: MainWindow) -> None:
    menu = QMenu()
    window.brief.fill_menu(menu)
    assert window.brief.actions_on.resolve in menu.actions()
    assert menu.toolTipsVisible()


def test_the_findings_offer_the_fix(window: MainWindow) -> None:
    checking = window.checking
    (finding,) = [found for found in checking.findings if found.code == "dangling" and found.fix]
    assert finding.message == (
        "Sentence 4: “The spokesman” stands for what was named before: “[Dmitry Peskov]”?"
    )
    checking.go_to(finding)
    assert window.work.selection.sentence == "s4"
    assert item_of(window).text != RESOLVED
    checking.put_right(finding)
    assert item_of(window).text == RESOLVED
    assert not [found for found in checking.findings if found.code == "dangling" and found.fix]
