"""What a user sees of a sentence's reasons: the card beside it and the strip below the article."""

import msgspec
import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from briefwright.analysis.analysis import Sentence
from briefwright.brief.sentence_edits import leave_out_sentences
from briefwright.ui.article_text import ArticleText
from briefwright.ui.main_window import MainWindow
from briefwright.ui.open_brief import Opened
from briefwright.ui.reason_card import ReasonCard
from briefwright.ui.score_bars import ScoreBars
from briefwright.ui.strip_lines import StripLines

CUES = ("“assault”", "“collapse”", "“low morale”", "“government forces”")
SHIFT, PLAIN = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


def told(sentence: Sentence) -> Sentence:
    return msgspec.structs.replace(
        sentence,
        function="evaluation",
        functions={"evaluation": 0.66, "expectation": 0.2},
        scores={"position": 0.55, "background": 0.27},
        cues=("confirmed", "spokesman"),
        speech=True,
    )


@pytest.fixture
def text(window: MainWindow, opened: Opened, qtbot: QtBot) -> ArticleText:
    """The article, with all that is known of its fourth sentence."""
    sentences = tuple(told(each) if each.id == "s4" else each for each in opened.analysis.sentences)
    analysis = msgspec.structs.replace(opened.analysis, sentences=sentences)
    window.work.open(msgspec.structs.replace(opened, analysis=analysis))
    qtbot.waitUntil(window.isActiveWindow)
    window.article.text.setFocus()
    return window.article.text


def spot(text: ArticleText, row: int) -> QPoint:
    return text.rects_of(row)[0].center().toPoint()


def point_at(text: ArticleText, point: QPoint) -> None:
    """Move the mouse to a point, wherever it was."""
    for place in (QPoint(text.viewport().width() - 1, 0), point):
        QTest.mouseMove(text.viewport(), place)


def rest_on(text: ArticleText, point: QPoint) -> None:
    """Let the mouse rest at a point, as long as it takes for a tool tip."""
    point_at(text, point)
    here = text.viewport().mapToGlobal(point)
    QApplication.sendEvent(text.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, here))


def card(window: MainWindow) -> ReasonCard | None:
    shown = [card for card in window.findChildren(ReasonCard) if card.isVisible()]
    assert len(shown) <= 1
    return shown[0] if shown else None


def read(shown: ReasonCard | None) -> list[str]:
    """Return what the card says, line by line."""
    assert shown is not None
    labels = [label.text() for label in shown.findChildren(QLabel) if label.isVisible()]
    return labels + [bars.accessibleName() for bars in shown.findChildren(ScoreBars) if bars.isVisible()]


def strip(window: MainWindow) -> list[str]:
    (place,) = window.article.strip.findChildren(QLabel)
    (lines,) = window.article.strip.findChildren(StripLines)
    return [place.text(), *lines.words]


def test_resting_on_a_sentence_shows_everything_known_of_it(text: ArticleText, window: MainWindow) -> None:
    rest_on(text, spot(text, 3))
    assert sorted(read(card(window))) == sorted(
        [
            *("4 Russian position", "In the brief", "The most salient on position, 2nd of all 6"),
            *("Reads as", "Evaluation, 66%"),
            *("Scores", "4 Russian position 55%, 3 Background 27%"),
            *("Words", "“confirmed”, “spokesman”"),
            *("Speaker", "Dmitry Peskov, for Russia: “confirmed”, reported"),
            *("Salience", "0.70"),
            "A number key assigns it, 0 leaves it out.",
        ]
    )


def test_it_names_the_keys_where_they_act(text: ArticleText, window: MainWindow) -> None:
    hint = "A number key assigns it, 0 leaves it out."
    window.work.select_sentence("s1")
    rest_on(text, spot(text, 3))
    assert hint in read(card(window))
    QTest.keyClick(text, Qt.Key.Key_Down, SHIFT)  # the keys act on what is marked now
    rest_on(text, spot(text, 3))
    assert hint not in read(card(window))
    window.brief.view.setFocus()
    rest_on(text, spot(text, 1))
    assert hint not in read(card(window))


def test_what_is_not_content_has_a_short_card(text: ArticleText, window: MainWindow) -> None:
    rest_on(text, spot(text, 6))
    lines = read(card(window))
    assert "Source line" in lines
    assert not {"Scores", "Words", "Speaker", "Salience"} & set(lines)


def test_the_card_stands_clear_of_its_sentence(text: ArticleText, window: MainWindow) -> None:
    for row in range(6):
        rest_on(text, spot(text, row))
        shown = card(window)
        assert shown is not None
        here = text.viewport().mapTo(window, QPoint(0, 0))
        words = [rect.toAlignedRect().translated(here) for rect in text.rects_of(row)]
        assert not any(shown.geometry().intersects(rect) for rect in words)


def test_the_card_is_as_high_as_what_it_says(text: ArticleText, window: MainWindow) -> None:
    heights = []
    for row in (6, 3, 6):
        rest_on(text, spot(text, row))
        shown = card(window)
        assert shown is not None
        heights.append(shown.height())
    assert heights[0] == heights[2] < heights[1]


def picture(text: ArticleText) -> QImage:
    """Return how the words look."""
    return text.viewport().grab(QRect(0, 0, 250, 300)).toImage()


def test_the_words_that_told_are_marked_while_it_is_open(text: ArticleText, window: MainWindow) -> None:
    before = picture(text)
    rest_on(text, spot(text, 3))
    assert picture(text) != before
    rest_on(text, QPoint(5, text.viewport().height() - 5))
    assert card(window) is None
    assert picture(text) == before


def test_it_closes_when_the_mouse_goes_on(text: ArticleText, window: MainWindow) -> None:
    rest_on(text, spot(text, 3))
    QTest.mouseMove(text.viewport(), spot(text, 3) + QPoint(4, 0))
    assert card(window) is not None
    QTest.mouseMove(text.viewport(), spot(text, 0))
    assert card(window) is None


@pytest.mark.parametrize("what", ["key", "press", "scroll", "leave", "selection", "opened", "resize"])
def test_it_closes_when_anything_else_is_done(
    text: ArticleText, window: MainWindow, opened: Opened, what: str
) -> None:
    rest_on(text, spot(text, 3))
    assert card(window) is not None
    match what:
        case "key":
            QTest.keyClick(text, Qt.Key.Key_PageDown)
        case "press":
            QTest.mousePress(text.viewport(), Qt.MouseButton.LeftButton, PLAIN, spot(text, 3))
        case "scroll":
            text.verticalScrollBar().valueChanged.emit(1)
        case "leave":
            QApplication.sendEvent(text.viewport(), QEvent(QEvent.Type.Leave))
        case "selection":
            window.work.select_sentence("s1")
        case "opened":
            window.work.open(opened)
        case "resize":
            window.resize(window.width() - 20, window.height())
    assert card(window) is None


def test_by_key_it_stays_and_follows_the_selection(text: ArticleText, window: MainWindow) -> None:
    window.work.select_sentence("s3")
    QTest.keyClick(text, Qt.Key.Key_F1, SHIFT)
    assert "3 Background" in read(card(window))
    QTest.keyClick(text, Qt.Key.Key_Down)
    assert "4 Russian position" in read(card(window))
    rest_on(text, spot(text, 0))
    assert "4 Russian position" in read(card(window))
    QTest.keyClick(text, Qt.Key.Key_0)
    assert "Left out" in read(card(window))
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, PLAIN, spot(text, 0))
    assert "1 Bottom line" in read(card(window))
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert card(window) is None
    QTest.keyClick(text, Qt.Key.Key_F1, SHIFT)
    assert card(window) is not None
    QTest.keyClick(text, Qt.Key.Key_F1, SHIFT)
    assert card(window) is None


def test_its_button_shows_it_too(text: ArticleText, window: MainWindow) -> None:
    button = next(
        each for each in window.article.findChildren(QToolButton) if each.accessibleName() == "Show reasons"
    )
    window.article.strip.refresh()
    assert not button.isEnabled()
    window.work.select_sentence("s4")
    button.click()
    assert card(window) is not None
    field = window.article.findChildren(QLineEdit)[0]
    text.setFocus()
    field.setFocus()
    assert card(window) is None


def test_a_hidden_article_is_shown_for_it(text: ArticleText, window: MainWindow) -> None:
    window.work.select_sentence("s4")
    window.actions_of.show_article.setChecked(False)
    window.sentence_actions.reasons.trigger()
    assert text.isVisible()
    assert card(window) is not None


def test_the_strip_follows_the_selection_and_the_brief(text: ArticleText, window: MainWindow) -> None:
    assert strip(window) == ["No sentence is selected", "Click one, or go to one by the arrow keys.", ""]
    window.work.select_sentence("s4")
    assert strip(window) == [
        "4 Russian position: in the brief",
        "The most salient on position, 2nd of all 6",
        "Evaluation, 66% · “confirmed” · “spokesman”",
    ]
    edit = leave_out_sentences(window.work.brief, ("s4",))
    assert edit is not None
    window.work.do(edit)
    assert strip(window)[0] == "4 Russian position: left out"
    window.work.undo()
    assert strip(window)[0] == "4 Russian position: in the brief"


def test_the_strip_tells_of_the_sentence_pointed_at(text: ArticleText, window: MainWindow) -> None:
    window.work.select_sentence("s4")
    point_at(text, spot(text, 2))
    assert strip(window)[0] == "3 Background: in the brief"
    QTest.mouseMove(text.viewport(), QPoint(30, text.viewport().height() - 10))
    assert strip(window)[0] == "4 Russian position: in the brief"


def test_the_strip_says_why_a_sentence_was_moved(text: ArticleText, window: MainWindow) -> None:
    window.work.select_sentence("s1")
    assert strip(window)[1] == "Opens the brief: the most salient development in it · The most salient of 6"
    window.work.select_sentence("s3")
    QTest.keyClick(text, Qt.Key.Key_6)
    assert strip(window)[1] == "Assigned by hand · The most salient on background, 4th of all 6"
    rest_on(text, spot(text, 2))
    assert "Assigned by hand\nThe most salient on background, 4th of all 6" in read(card(window))


def test_the_strip_has_room_for_what_told(text: ArticleText, window: MainWindow) -> None:
    window.article.setFixedWidth(358)  # its share of a window of 1280
    (lines,) = window.article.strip.findChildren(StripLines)
    lines.show_words(("The page is full: 12th most salient of 26",), ("Earlier event, 39%", *CUES))
    assert lines.shown == lines.words
    height = window.article.strip.height()
    lines.show_words(("Assigned by hand",), tuple(f"“{word}”" * 3 for word in CUES) * 4)
    assert lines.shown[1].endswith("” …")
    assert lines.words[1].startswith(lines.shown[1].removesuffix(" …"))
    assert window.article.strip.height() == height


def test_the_strip_counts_what_is_marked(text: ArticleText, window: MainWindow) -> None:
    window.work.select_sentence("s2")
    QTest.keyClick(text, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert strip(window)[0] == "2 sentences are marked"


def test_the_reasons_are_heard(text: ArticleText, window: MainWindow) -> None:
    window.work.select_sentence("s4")
    interface = QAccessible.queryAccessibleInterface(window.article.strip)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == (
        "4 Russian position, in the brief. The most salient on position, 2nd of all 6. "
        "Reads as: Evaluation, 66%. Scores: 4 Russian position 55%, 3 Background 27%. "
        "Words that told: “confirmed”, “spokesman”. "
        "Speaker: Dmitry Peskov, for Russia: “confirmed”, reported."
    )


def test_the_mouse_over_bare_paper_shows_nothing(text: ArticleText, window: MainWindow) -> None:
    rest_on(text, QPoint(30, text.viewport().height() - 10))
    assert card(window) is None
