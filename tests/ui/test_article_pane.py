import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from briefwright.brief.item_edits import EditText, IncludeItems
from briefwright.brief.section_edits import MoveSection
from briefwright.ui.article_margin import ArticleMargin
from briefwright.ui.article_text import ArticleText
from briefwright.ui.main_window import MainWindow
from briefwright.ui.open_brief import Opened
from briefwright.ui.tints import tint_of

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def text(window: MainWindow, qtbot: QtBot) -> ArticleText:
    qtbot.waitUntil(window.isActiveWindow)
    window.article.text.setFocus()
    return window.article.text


def middle_of(text: ArticleText, row: int) -> QPoint:
    return text.rects_of(row)[0].center().toPoint()


def paper_under(text: ArticleText, row: int) -> QColor:
    """Return the colour just left of a sentence's last letter, between the lines of the letters."""
    rect = text.rects_of(row)[0]
    image = text.viewport().grab().toImage()
    return image.pixelColor(round(rect.left()) + 20, round(rect.top()) + 3)


def test_a_click_on_a_sentence_selects_it_everywhere(text: ArticleText, window: MainWindow) -> None:
    QTest.mouseClick(text.viewport(), LEFT, PLAIN, middle_of(text, 3))
    item = window.work.brief.item_of_sentence("s4")
    assert item is not None
    assert window.work.selection.sentence == "s4"
    assert window.brief.view.chosen_items() == (item.id,)


def test_a_click_beside_the_words_changes_nothing(text: ArticleText, window: MainWindow) -> None:
    window.work.select_sentence("s4")
    QTest.mouseClick(text.viewport(), LEFT, PLAIN, QPoint(30, text.viewport().height() - 10))
    assert window.work.selection.sentence == "s4"


def test_the_arrow_keys_go_from_sentence_to_sentence(text: ArticleText, window: MainWindow) -> None:
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left):
        QTest.keyClick(text, key)
        seen.append(window.work.selection.sentence)
    assert seen == ["s1", "s2", "s3", "s2", "s1"]
    QTest.keyClick(text, Qt.Key.Key_End)
    assert window.work.selection.sentence == "s7"
    QTest.keyClick(text, Qt.Key.Key_Down)
    assert window.work.selection.sentence == "s7"
    QTest.keyClick(text, Qt.Key.Key_Home)
    assert window.work.selection.sentence == "s1"


def test_space_puts_a_sentence_in_the_brief_and_takes_it_out(text: ArticleText, window: MainWindow) -> None:
    window.work.select_sentence("s6")
    places = []
    for _ in range(2):
        QTest.keyClick(text, Qt.Key.Key_Space)
        places.append(window.work.standings["s6"].place)
    assert places == ["left out", "picked"]


def test_a_number_sends_a_sentence_to_a_section(text: ArticleText, window: MainWindow) -> None:
    window.work.select_sentence("s2")
    QTest.keyClick(text, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert window.work.standings["s2"].section == "outlook"
    assert window.work.standings["s2"].place == "picked"


def test_each_sentence_wears_its_sections_tint(text: ArticleText, window: MainWindow) -> None:
    palette = text.palette()
    assert paper_under(text, 2).rgb() == tint_of("background", palette).fill.rgb()
    item = window.work.brief.item_of_sentence("s3")
    assert item is not None
    window.work.do(IncludeItems((item.id,), False))
    left_out = paper_under(text, 2).rgb()
    assert left_out not in (tint_of("background", palette).fill.rgb(), palette.base().color().rgb())


def test_the_margin_names_the_section_and_can_be_clicked(text: ArticleText, window: MainWindow) -> None:
    text.viewport().grab()
    margin = window.findChild(ArticleMargin)
    assert margin is not None
    margin.grab()
    top = text.rects_of(5)[0].center().toPoint().y()
    QTest.mouseClick(margin, LEFT, PLAIN, QPoint(margin.width() - 12, top))
    assert window.work.selection.sentence is not None


def test_the_margin_marks_every_sentence(text: ArticleText, window: MainWindow) -> None:
    text.viewport().grab()
    marks = [(label.name, label.picked) for label in text.margin.labels]
    assert marks == [
        ("1 Bottom line", True),
        ("2 Developments", False),
        ("3 Background", True),
        ("4 Position", True),
        ("5 Actors", True),
        ("6 Outlook", True),
        ("Not content", False),
    ]
    window.work.do(MoveSection("outlook", 0))
    text.viewport().grab()
    assert [label.name for label in text.margin.labels][-2:] == ["1 Outlook", "Not content"]


def test_copying_takes_the_selected_sentence(text: ArticleText, window: MainWindow) -> None:
    window.work.select_sentence("s5")
    QTest.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Turkey called for talks."
    QApplication.clipboard().clear()


def test_a_sentence_out_of_sight_is_scrolled_to(window: MainWindow, opened: Opened) -> None:
    article = msgspec.structs.replace(
        opened.article, text=opened.article.text + "\n\n" + "More of the same. " * 900
    )
    last = msgspec.structs.replace(
        opened.analysis.sentences[-1], id="s8", start=len(article.text) - 18, end=len(article.text) - 1
    )
    analysis = msgspec.structs.replace(opened.analysis, sentences=(*opened.analysis.sentences, last))
    window.work.open(Opened(article, analysis, opened.brief))
    text = window.article.text
    assert text.rects_of(7)[0].top() > text.viewport().height()
    window.work.select_sentence("s8")
    assert text.rects_of(7)[0].bottom() <= text.viewport().height()
    window.work.select_sentence("s1")
    assert text.rects_of(0)[0].top() >= 0


def test_the_sources_fields_are_edits(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    field = next(
        f for f in window.article.findChildren(QLineEdit) if f.accessibleName() == "Outlet of the article"
    )
    assert field.text() == "The Outlet"
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "The Times")
    assert window.work.brief.source.outlet == "The Times"
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.work.brief.source.outlet == "The Outlet"
    assert field.text() == "The Outlet"


def test_what_a_field_is_for_is_read_to_its_end(window: MainWindow) -> None:
    hints = [(f, f.placeholderText()) for f in window.article.findChildren(QLineEdit) if f.placeholderText()]
    assert len(hints) == 3
    for field, hint in hints:
        assert field.fontMetrics().horizontalAdvance(hint) < field.width() - 10, hint


def test_the_heading_counts(window: MainWindow) -> None:
    words = [label.text() for label in window.article.findChildren(QLabel)]
    assert "7 sentences, 5 in the brief" in words


def test_an_edited_sentence_says_so(text: ArticleText, window: MainWindow) -> None:
    item = window.work.brief.item_of_sentence("s5")
    assert item is not None
    window.work.do(EditText(item.id, "Turkey wants talks."))
    assert window.work.standings["s5"].edited
