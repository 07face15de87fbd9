"""Find as the user meets it: one bar, counts, marks in all three panes, and keys from hit to hit."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QToolButton
from pytestqt.qtbot import QtBot
from tests.ui.preview.conftest import FakeWorker, rendered

from briefwright.brief.item_edits import EditText
from briefwright.brief.section_edits import RenameSection
from briefwright.ui.find.colours import CURRENT_ON_PAPER, ON_PAPER, hit_colour
from briefwright.ui.main_window import MainWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LINES = ["Turkey called for talks.", "Nothing here.", "Old Turkey and new Turkey"]


@pytest.fixture
def shown(window: MainWindow, renderer: FakeWorker, qtbot: QtBot) -> MainWindow:
    """The window with pages that name Turkey three times; article and brief name it once."""
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(window.preview.pages_shown):
        renderer.running.set_result(rendered(LINES))
    return window


def look_for(window: MainWindow, words: str, qtbot: QtBot, pages: int) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    assert window.focusWidget() is window.finding.bar.field
    QTest.keyClicks(window.finding.bar.field, words)
    qtbot.waitUntil(lambda: len(window.preview.view.hits) == pages)


def told(window: MainWindow) -> list[str]:
    return [label.text() for label in window.finding.bar.findChildren(QLabel) if label.text()]


def colours(window: MainWindow, what: str) -> set[str]:
    """Return the colours seen in a pane."""
    widget = {
        "article": window.article.text.viewport(),
        "brief": window.brief.view.viewport(),
        "pages": window.preview.view.viewport(),
    }[what]
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    }


def marked(window: MainWindow, *, is_current: bool) -> list[str]:
    """Return the panes in which words are marked."""
    own = hit_colour(window.palette(), is_current=is_current).name()
    paper = (CURRENT_ON_PAPER if is_current else ON_PAPER).name()
    expected = {"article": own, "brief": own, "pages": paper}
    return [pane for pane, colour in expected.items() if colour in colours(window, pane)]


def test_words_are_counted_and_marked_in_all_panes(shown: MainWindow, qtbot: QtBot) -> None:
    assert not shown.finding.bar.isVisible()
    look_for(shown, "turkey", qtbot, 3)
    assert told(shown) == ["5 found", "1 in the article, 1 in the brief, 3 in the pages"]
    assert marked(shown, is_current=False) == ["article", "brief", "pages"]
    assert marked(shown, is_current=True) == []
    QTest.keyClicks(shown.finding.bar.field, "ish")
    qtbot.waitUntil(lambda: told(shown) == ["Not found"])
    assert marked(shown, is_current=False) == []


def test_keys_go_through_every_hit_and_round(shown: MainWindow, qtbot: QtBot) -> None:
    look_for(shown, "Turkey", qtbot, 3)
    field = shown.finding.bar.field
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told(shown)[0] == "1 of 5"
    assert marked(shown, is_current=True) == ["article"]
    assert shown.work.selection.sentence == "s5"
    QTest.keyClick(shown, Qt.Key.Key_F3)
    assert (told(shown)[0], marked(shown, is_current=True)) == ("2 of 5", ["brief"])
    seen = []
    for _ in range(4):
        QTest.keyClick(shown, Qt.Key.Key_F3)
        seen.append((told(shown)[0], *marked(shown, is_current=True)))
    assert seen == [("3 of 5", "pages"), ("4 of 5", "pages"), ("5 of 5", "pages"), ("1 of 5", "article")]
    QTest.keyClick(shown, Qt.Key.Key_F3, SHIFT)
    assert told(shown)[0] == "5 of 5"
    QTest.keyClick(field, Qt.Key.Key_Return, SHIFT)
    assert told(shown)[0] == "4 of 5"
    assert shown.focusWidget() is field


def test_escape_closes_it_and_goes_to_what_was_found(shown: MainWindow, qtbot: QtBot) -> None:
    look_for(shown, "Turkey", qtbot, 3)
    for _ in range(2):
        QTest.keyClick(shown, Qt.Key.Key_F3)
    QTest.keyClick(shown.finding.bar.field, Qt.Key.Key_Escape)
    assert not shown.finding.bar.isVisible()
    assert shown.focusWidget() is shown.brief.view
    assert marked(shown, is_current=False) == []
    QTest.keyClick(shown, Qt.Key.Key_F3)
    assert shown.finding.bar.isVisible()
    assert told(shown)[0].startswith("1 of ")


def test_the_bar_begins_with_the_words_marked_in_the_article(shown: MainWindow, qtbot: QtBot) -> None:
    cursor = QTextCursor(shown.article.text.document())
    start = shown.work.article.text.index("asylum")
    cursor.setPosition(start)
    cursor.setPosition(start + 6, QTextCursor.MoveMode.KeepAnchor)
    shown.article.text.setTextCursor(cursor)
    shown.article.text.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_F, CTRL)
    assert shown.finding.bar.field.text() == "asylum"
    assert shown.finding.bar.field.selectedText() == "asylum"
    QTest.keyClick(shown.finding.bar.field, Qt.Key.Key_Escape)
    assert shown.focusWidget() is shown.article.text


def test_case_and_whole_words_are_minded_where_wanted(shown: MainWindow, qtbot: QtBot) -> None:
    look_for(shown, "old", qtbot, 1)
    assert told(shown)[1] == "1 in the article, 1 in the brief, 1 in the pages"
    case, whole = shown.finding.bar.findChildren(QCheckBox)
    case.click()
    qtbot.waitUntil(lambda: told(shown)[1] == "1 in the article, 1 in the brief, 0 in the pages")
    case.click()
    qtbot.waitUntil(lambda: len(shown.preview.view.hits) == 1)
    shown.finding.bar.field.setText("turk")
    qtbot.waitUntil(lambda: len(shown.preview.view.hits) == 3)
    whole.click()
    qtbot.waitUntil(lambda: told(shown) == ["Not found"])


def test_what_is_found_follows_every_change(shown: MainWindow, renderer: FakeWorker, qtbot: QtBot) -> None:
    look_for(shown, "Turkey", qtbot, 3)
    item = shown.work.brief.item_of_sentence("s5")
    assert item is not None
    shown.work.do(EditText(item.id, "Turkey, and Turkey again."))
    shown.work.do(RenameSection("outlook", "What Turkey does"))
    assert told(shown)[1] == "1 in the article, 3 in the brief, 3 in the pages"
    with qtbot.waitSignal(shown.preview.view.hits_found):
        while not renderer.running.done():
            renderer.running.set_result(rendered(["Turkey"]))
            qtbot.waitUntil(lambda: renderer.running.done() or shown.preview.is_current)
    qtbot.waitUntil(lambda: told(shown)[1] == "1 in the article, 3 in the brief, 1 in the pages")
    for _ in range(4):
        QTest.keyClick(shown, Qt.Key.Key_F3)
    assert shown.work.selection.section == "outlook"
    assert marked(shown, is_current=True) == ["brief"]
    shown.work.close()
    assert not shown.finding.bar.isVisible()
    assert not shown.finding.find.isEnabled()


def test_the_buttons_have_names_and_close(shown: MainWindow, qtbot: QtBot) -> None:
    look_for(shown, "Turkey", qtbot, 3)
    buttons = [b for b in shown.finding.bar.findChildren(QToolButton) if b.parent() is shown.finding.bar]
    assert [button.accessibleName() for button in buttons] == ["Find previous", "Find next", "Close find"]
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert told(shown)[0] == "1 of 5"
    QTest.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    assert not shown.finding.bar.isVisible()


def test_nothing_can_be_found_without_words(shown: MainWindow) -> None:
    assert not shown.finding.next.isEnabled()
    QTest.keyClick(shown, Qt.Key.Key_F, CTRL)
    assert told(shown) == []
    QTest.keyClicks(shown.finding.bar.field, "a")
    assert shown.finding.next.isEnabled()
