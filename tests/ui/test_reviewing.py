"""An import is looked at in the window: what is said of it, what can be decided, and what comes of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton
from pytestqt.qtbot import QtBot
from tests.article.corpus import BODY, CAPTION, CREDIT
from tests.ui.review_hands import STRAY, Open, Review, shown_dialogs
from tests.ui.test_accessibility import nameless

from briefwright.brief.edits import SetTitle
from briefwright.brief.file import read_brief, write_brief
from briefwright.brief.item_edits import EditText
from briefwright.ui.main_window import MainWindow
from briefwright.ui.review.ticked_list import TickedList


def test_a_clean_article_asks_nothing(opened_with: Open) -> None:
    window = opened_with("\n\n".join(BODY))
    assert window.message.text == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (BODY[0], ["The article has only 37 words: is the rest behind a paywall?"]),
        ("\n\n".join(BODY).encode("cp1252"), ["a guess: Western European (Windows-1252)"]),
        ("\n\n".join(STRAY), ["1 word to look at.", "“viele” is German: “many”?"]),
        (
            "\n\n".join([*BODY, CREDIT, f"FILE PHOTO: {'A river is seen from a hill, and ' * 4} a boat."]),
            ["2 lines left out (credit line, caption)."],
        ),
        ("\n\n".join(["By Léa Marchetti", *BODY, CREDIT]), ["2 lines left out (byline, credit line)."]),
    ],
)
def test_what_should_be_looked_at_is_said_without_a_click(
    opened_with: Open, words: str | bytes, said: list[str]
) -> None:
    window = opened_with(words)
    assert all(each in window.message.text for each in said), window.message.text
    offer = next(b for b in window.message.findChildren(QPushButton) if b.isVisible())
    assert (offer.text(), offer.accessibleName()) == ("Review…", "Review import")
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    (dialog,) = shown_dialogs(window)
    assert nameless(dialog) == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_review_shows_everything_and_cancel_changes_nothing(opened_with: Open, qtbot: QtBot) -> None:
    window = opened_with("\n\n".join(["Title: A bridge", *BODY[:2], CAPTION, *BODY[2:], CREDIT]))
    before, basis = window.work.brief, window.work.basis
    review = Review(window, qtbot)
    assert review.says(f"SHA-256 {basis.article.source.sha256[:12]}")
    assert review.says("an article.txt")
    assert review.says("plain text")
    assert review.rows(review.paragraphs) == {
        **dict.fromkeys(BODY[:2], True),
        CAPTION: False,
        **dict.fromkeys(BODY[2:], True),
        CREDIT: False,
    }
    caption = review.paragraphs.model().index(2, 0)
    assert caption.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Proposed to leave out: caption"
    assert review.says(f"{len(BODY)} of {len(BODY) + 2} kept")
    review.click("Only what is left out")
    assert list(review.rows(review.paragraphs)) == [CAPTION, CREDIT]
    review.click("Only what is left out")
    review.click("Keep all")
    assert all(review.rows(review.paragraphs).values())
    review.click("As proposed")
    assert review.rows(review.paragraphs)[CAPTION] is False
    assert review.says("Nothing is changed yet.")
    review.space_on(review.paragraphs, 0)
    assert review.says("The brief is proposed anew")
    review.write("Title of the article", "Another")
    QTest.keyClick(review.dialog, Qt.Key.Key_Escape)
    assert not shown_dialogs(window)
    assert window.work.brief is before
    assert window.work.basis is basis


def test_ticks_make_the_brief_anew_in_one_step_that_keeps_what_was_edited(
    opened_with: Open, qtbot: QtBot
) -> None:
    window = opened_with("\n\n".join([*BODY, CAPTION]))
    work = window.work
    first = next(i for s in work.brief.sections for i in s.items if i.origin.paragraph == 2)
    work.do(EditText(first.id, "Their own words."))
    before, basis = work.brief, work.basis
    review = Review(window, qtbot)
    assert not any(s.text in CAPTION for s in work.analysis.sentences if s.sections)
    review.space_on(review.paragraphs, len(BODY))
    review.space_on(review.paragraphs, 0)
    review.apply()
    assert any(s.text in CAPTION for s in work.analysis.sentences if s.sections)
    assert not any(i.origin.paragraph == 1 for s in work.brief.sections for i in s.items)
    assert any(i.text == "Their own words." for s in work.brief.sections for i in s.items)
    assert work.article.source == basis.article.source
    assert work.undo_label == "Review import"
    window.actions_of.undo.trigger()
    assert work.brief is before
    assert work.basis is basis
    work.redo()
    again = Review(window, qtbot)
    assert again.rows(again.paragraphs)[CAPTION] is True
    assert again.rows(again.paragraphs)[BODY[0]] is False
    again.dialog.reject()


def test_metadata_are_checked_and_kept(opened_with: Open, qtbot: QtBot) -> None:
    window = opened_with("\n\n".join(BODY))
    review = Review(window, qtbot)
    apply = review.button("Apply")
    review.write("Date the article was published", "yesterday")
    assert not apply.isEnabled()
    assert review.says("“yesterday” is no date.")
    assert review.write("Date the article was published", "9 December 2024").text() == "2024-12-09"
    review.write("Address of the article", "example")
    assert not apply.isEnabled()
    assert review.says("must begin with https://")
    review.write("Address of the article", "https://example.org/bridge")
    review.write("Title of the article", "A bridge")
    review.write("Authors of the article", "Lea Marchetti, Max Example")
    review.write("Outlet of the article", "The Planet")
    review.choose("Language of the article", "German (de)")
    assert apply.isEnabled()
    review.apply()
    article, source = window.work.article, window.work.brief.source
    for held in (article, source):
        assert (held.title, held.outlet, held.published) == ("A bridge", "The Planet", "2024-12-09")
        assert held.authors == ("Lea Marchetti", "Max Example")
        assert held.url == "https://example.org/bridge"
    assert article.language == "de"
    assert window.work.brief.header.as_of == "2024-12-09"
    assert window.work.brief.title == "A bridge"
    again = Review(window, qtbot)
    assert again.says("Nothing is changed yet.")
    again.dialog.accept()
    assert window.work.undo_label == "Review import"


def test_another_encoding_is_shown_before_it_is_applied(opened_with: Open, qtbot: QtBot) -> None:
    text = "\n\n".join(BODY).replace("Hungary", "Poznań")
    window = opened_with(text.encode("cp1250", "replace"))
    first = window.work.basis
    review = Review(window, qtbot)
    assert review.box("Encoding of the article").currentText() == "Western European (Windows-1252)"
    assert review.says("A guess: are the letters right?")
    assert not any("Poznań" in words for words in review.rows(review.paragraphs))
    review.space_on(review.paragraphs, 3)
    review.choose("Encoding of the article", "Central European (Windows-1250)")
    assert not review.button("Apply").isEnabled()
    qtbot.waitUntil(lambda: any("Poznań" in words for words in review.rows(review.paragraphs)), timeout=20000)
    assert list(review.rows(review.paragraphs).values())[3] is False
    assert window.work.basis is first
    review.apply()
    article = window.work.article
    assert "Poznań" in article.text
    assert (article.source.encoding, article.source.sha256) == ("cp1250", first.article.source.sha256)
    assert window.article.text.toPlainText() == article.text
    assert any("Poznań" in s.text for s in window.work.analysis.sentences)
    assert window.message.text == ""
    window.work.undo()
    assert window.article.text.toPlainText() == first.article.text


def test_an_encoding_that_does_not_fit_is_refused_and_nothing_changes(
    opened_with: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    window = opened_with("\n\n".join(BODY).encode("cp1252"))
    review = Review(window, qtbot)
    shown = review.rows(review.paragraphs)
    review.choose("Encoding of the article", "Unicode (UTF-8)")
    qtbot.waitUntil(lambda: review.says("is not valid utf-8"), timeout=20000)
    assert review.rows(review.paragraphs) == shown
    assert review.box("Encoding of the article").currentText() == "Western European (Windows-1252)"
    assert review.button("Apply").isEnabled()
    (tmp_path / "an article.txt").write_text("Other words.", encoding="utf-8")
    review.choose("Encoding of the article", "Central European (Windows-1250)")
    qtbot.waitUntil(lambda: review.says("has changed since it was opened"), timeout=20000)
    assert review.rows(review.paragraphs) == shown
    review.dialog.reject()


def test_the_mark_of_a_file_overrules_a_choice(opened_with: Open, qtbot: QtBot) -> None:
    window = opened_with(b"\xef\xbb\xbf" + "\n\n".join(BODY).encode())
    review = Review(window, qtbot)
    review.choose("Encoding of the article", "Western European (Windows-1252)")
    qtbot.waitUntil(lambda: review.says("The file itself is marked as Unicode (UTF-8)"), timeout=20000)
    assert review.box("Encoding of the article").currentText() == "Unicode (UTF-8)"
    review.dialog.reject()


def test_a_fix_is_an_edit_of_its_item_and_only_where_it_is_ticked(opened_with: Open, qtbot: QtBot) -> None:
    window = opened_with("\n\n".join(STRAY))
    work = window.work
    article, before = work.article, work.brief
    review = Review(window, qtbot)
    assert review.rows(review.words) == {"Write “many” for “viele”": False}
    remark = review.words.model().index(0, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "that viele pillars would stand" in remark
    review.apply(anew=False)
    assert work.brief is before
    review = Review(window, qtbot)
    review.space_on(review.words, 0)
    assert review.paragraphs.currentIndex().row() == 3
    assert review.says("Fixed sentences are marked as edited")
    review.apply(anew=False)
    assert work.article is article
    fixed = next(i for s in work.brief.sections for i in s.items if "many pillars" in i.text)
    assert fixed.origin.kind == "edited"
    assert article.text[fixed.origin.start : fixed.origin.end] == fixed.origin.original
    assert "viele" in (fixed.origin.original or "")
    assert window.message.text == ""
    again = Review(window, qtbot)
    assert again.rows(again.words) == {"Write “many” for “viele”": True}
    again.space_on(again.words, 0)
    again.apply(anew=False)
    assert work.brief == before
    work.undo()
    work.undo()
    assert work.brief is before


def test_what_is_left_out_is_not_looked_at(opened_with: Open, qtbot: QtBot) -> None:
    window = opened_with("\n\n".join(STRAY))
    review = Review(window, qtbot)
    review.space_on(review.paragraphs, 3)
    assert not review.words.isVisible()
    assert review.says("No words to look at")
    for number in range(len(BODY)):
        if number != 3:
            review.space_on(review.paragraphs, number)
    assert review.says("Keep at least one paragraph")
    assert not review.button("Apply").isEnabled()
    QTest.keyClick(review.dialog, Qt.Key.Key_Return)
    assert review.dialog.isVisible()
    review.dialog.reject()


def test_ticks_are_clicked(opened_with: Open, qtbot: QtBot) -> None:
    window = opened_with("\n\n".join(BODY))
    review = Review(window, qtbot)
    view = review.paragraphs
    rect = view.visualRect(view.model().index(1, 0))
    spot = view.itemDelegate().tick_rect(rect).center()  # type: ignore[attr-defined]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    assert review.rows(view)[BODY[1]] is False
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, rect.center()
    )
    assert review.rows(view)[BODY[1]] is False
    view.selectAll()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert set(review.rows(view).values()) == {True}
    review.dialog.reject()


def test_pasted_text_and_a_saved_brief_can_be_reviewed_too(
    empty_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    work = empty_window.work
    QApplication.clipboard().setText("\n\n".join([*BODY, CAPTION]))
    with qtbot.waitSignal(work.article_opened, timeout=20000):
        empty_window.files.paste()
    QApplication.clipboard().clear()
    review = Review(empty_window, qtbot)
    assert review.says("from the clipboard")
    assert review.box("Encoding of the article").currentText() == "None: it came as text"
    assert not review.box("Encoding of the article").isEnabled()
    review.space_on(review.paragraphs, 2)
    review.apply()
    path = tmp_path / "saved.brief"
    write_brief(path, work.brief, work.article)
    work.mark_saved(work.brief, path)
    with qtbot.waitSignal(work.article_opened, timeout=20000):
        empty_window.files.open_path(path)
    assert read_brief(path).article == work.article
    assert empty_window.message.text == ""
    review = Review(empty_window, qtbot)
    ticks = review.rows(review.paragraphs)
    assert (ticks[BODY[1]], ticks[BODY[2]], ticks[CAPTION]) == (True, False, False)
    assert review.says("Nothing is changed yet.")
    review.space_on(review.paragraphs, 2)
    review.apply()
    assert BODY[2][:20] in " ".join(s.text for s in work.analysis.sentences if s.sections)


def test_a_review_is_given_up_when_another_article_comes(opened_with: Open, qtbot: QtBot) -> None:
    window = opened_with("\n\n".join(BODY))
    Review(window, qtbot)
    window.files.open_sample()
    with qtbot.waitSignal(window.work.article_opened, timeout=20000):
        pass
    assert not shown_dialogs(window)


def test_what_is_changed_while_the_article_is_read_anew_stays(opened_with: Open, qtbot: QtBot) -> None:
    window = opened_with("\n\n".join(BODY))
    work = window.work
    review = Review(window, qtbot)
    review.space_on(review.paragraphs, 0)
    with qtbot.waitSignal(work.article_changed, timeout=20000):
        review.dialog.accept()
        work.do(SetTitle("Meanwhile"))
    assert work.brief.title == "Meanwhile"
    assert work.undo_label == "Review import"


def test_a_saved_brief_says_why_no_encoding_can_be_chosen(
    opened_with: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    window = opened_with("\n\n".join(BODY))
    path = tmp_path / "saved.brief"
    write_brief(path, window.work.brief, window.work.article)
    with qtbot.waitSignal(window.work.article_opened, timeout=20000):
        window.files.open_path(path)
    review = Review(window, qtbot)
    assert not review.box("Encoding of the article").isEnabled()
    assert review.says("The file that the text was read from is not at hand.")
    review.dialog.reject()


def test_the_word_that_is_chosen_is_marked_in_its_paragraph(opened_with: Open, qtbot: QtBot) -> None:
    window = opened_with("\n\n".join(STRAY))
    review = Review(window, qtbot)
    view = review.paragraphs
    view.choose(3)
    accent = QApplication.palette().color(QPalette.ColorRole.Highlight)
    before = spots_of(view, 3, accent)
    review.words.choose(0)
    assert spots_of(view, 3, accent) > before + 50
    number, (start, end) = next(
        (number, mark)
        for number in range(view.model().rowCount())
        if (mark := view.model().mark_at(view.model().index(number, 0))) is not None  # type: ignore[attr-defined]
    )
    assert STRAY[number][start:end] == "viele"
    review.dialog.reject()


def spots_of(view: TickedList, number: int, colour: QColor) -> int:
    """Count the points of that very colour in a row."""
    image = view.viewport().grab(view.visualRect(view.model().index(number, 0))).toImage()
    return sum(
        image.pixelColor(x, y).rgb() == colour.rgb()
        for x in range(image.width())
        for y in range(image.height())
    )


def test_the_same_sentence_is_selected_after_a_review_and_its_undo(
    empty_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    work, path = empty_window.work, tmp_path / "bridge.md"
    path.write_text("\n\n".join([BODY[0], "## It was a bridge", *BODY[1:]]), encoding="utf-8")
    with qtbot.waitSignal(work.article_opened, timeout=20000):
        empty_window.files.open_path(path)
    chosen = next(each for each in work.analysis.sentences if each.paragraph == 4)
    work.select_sentence(chosen.id)
    review = Review(empty_window, qtbot)
    review.space_on(review.paragraphs, 1)  # the heading becomes a paragraph, and the numbers behind it rise
    review.apply()
    assert work.selection.sentence != chosen.id
    assert selected_words(empty_window) == chosen.text
    work.undo()
    assert selected_words(empty_window) == chosen.text


def selected_words(window: MainWindow) -> str:
    sentence = window.work.sentence(window.work.selection.sentence or "")
    return sentence.text if sentence is not None else ""


def test_what_was_to_be_looked_at_is_said_again_when_the_review_is_taken_back(
    opened_with: Open, qtbot: QtBot
) -> None:
    window = opened_with("\n\n".join(STRAY))
    said = window.message.text
    assert "“viele”" in said
    review = Review(window, qtbot)
    review.space_on(review.words, 0)
    review.apply(anew=False)
    assert window.message.text == ""
    window.work.undo()
    assert window.message.text == said
    assert any(b.isVisible() for b in window.message.findChildren(QPushButton))
    window.work.redo()
    assert window.message.text == ""


def test_only_what_is_left_out_is_a_tick(opened_with: Open, qtbot: QtBot) -> None:
    review = Review(opened_with("\n\n".join([*BODY, CREDIT])), qtbot)
    assert isinstance(review.button("Only what is left out"), QCheckBox)
    review.dialog.reject()
