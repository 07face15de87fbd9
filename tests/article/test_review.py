"""An import is shown with every paragraph, those ticked that are the article, and what to look at."""

from pathlib import Path

import pytest
from tests.article.corpus import BODY, CAPTION, CREDIT, DATELINE, corpus
from tests.article.file_makers import Placed, column, pdf

from briefwright.article.noise import noise_reason
from briefwright.article.pasted import import_text
from briefwright.article.reading import read_article
from briefwright.article.review import count_words, kept_in, reviewed_article
from briefwright.article.reviewing import review_again, review_article, review_of

SAMPLES = {sample.name: sample for sample in corpus()}


def _file(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_bytes(SAMPLES[name].content)
    return path


def test_noise_is_shown_with_its_reason_and_can_be_ticked(tmp_path: Path) -> None:
    review = review_article(_file(tmp_path, "agency.txt"))
    reasons = {review.text(n): each.reason for n, each in enumerate(review.paragraphs) if not each.kept}
    assert reasons[CAPTION] == "caption"
    assert reasons[CREDIT] == "credit line"
    assert reasons["Related Coverage"] == "related coverage"
    assert reasons["By Léa Marchetti"] == "byline"
    every = reviewed_article(review, range(len(review.paragraphs)))
    assert len(every.kept) == len(BODY) + len(reasons)
    assert reviewed_article(review).text == every.text
    only = reviewed_article(review, {3, 1})
    assert only.kept == (review.paragraphs[1].span, review.paragraphs[3].span)
    assert only.paragraphs == every.paragraphs, "a tick changes no paragraph’s number"
    assert kept_in(review, only) == {1, 3}


def test_nothing_is_left_out_that_words_alone_speak_against(tmp_path: Path) -> None:
    article = read_article(_file(tmp_path, "agency.txt"))
    assert CAPTION in [article.text[start:end] for start, end in article.paragraphs]


def test_headings_captions_notes_and_signatures_are_set_apart_by_their_format(tmp_path: Path) -> None:
    for name, reason in (
        ("quoted.html", "heading"),
        ("caption.docx", "caption"),
        ("footnote.docx", "footnote"),
        ("signed.eml", "signature"),
        ("twice.html", "repeated"),
        ("notes.md", "footnote"),
    ):
        path = _file(tmp_path, name)
        review = review_article(path)
        assert reason in {each.reason for each in review.paragraphs}
        paragraphs = read_article(path).paragraphs
        assert not {each.span for each in review.paragraphs if each.reason == reason} & set(paragraphs)


def test_a_stamp_over_the_text_of_a_page_is_told(tmp_path: Path) -> None:
    path = tmp_path / "stamped.pdf"
    path.write_bytes(pdf([[*column(BODY), Placed("CONFIDENTIAL DRAFT", 150, 737, 14)], column(BODY)]))
    (warning,) = review_article(path).warnings
    assert "lies over other text, on page 1:" in warning


def test_the_captions_of_a_page_stand_where_they_stood_and_are_not_ticked(tmp_path: Path) -> None:
    def figure(words: str) -> str:
        return f'<figure><img src="a.jpg" alt=""><figcaption>{words}</figcaption></figure>'

    first, second = "The old bridge in March.", "A boat below it, and nobody on board."
    paragraphs = [f"<p>{words}</p>" for words in BODY]
    page = tmp_path / "figures.html"
    page.write_text(
        "<html><body><nav><p>World</p></nav><article><h1>A bridge is closed</h1>"
        f"{figure(first)}{''.join(paragraphs[:2])}{figure(second)}{''.join(paragraphs[2:])}</article>"
        f"<section><h2>More</h2><p>Ten journeys.</p>{figure('A teaser, of another article.')}</section>"
        "</body></html>",
        encoding="utf-8",
    )
    review = review_article(page)
    shown = [(review.text(n), each.kept, each.reason) for n, each in enumerate(review.paragraphs)]
    captions = {first: (first, False, "caption"), second: (second, False, "caption")}
    body = [(words, True, None) for words in BODY]
    content = [each for each in shown if each[2] != "heading"]
    assert content == [captions[first], *body[:2], captions[second], *body[2:]]


def test_a_chosen_encoding_is_used(tmp_path: Path) -> None:
    path = _file(tmp_path, "western.txt")
    assert review_article(path).article.source.encoding == "cp1252"
    assert review_article(path, encoding="cp1250").article.source.encoding == "cp1250"
    page = _file(tmp_path, "undeclared.html")
    assert review_article(page, encoding="latin-1").article.source.encoding == "latin-1"


def test_an_encoding_that_only_the_bytes_tell_is_a_guess(tmp_path: Path) -> None:
    guessed = {
        name: review_article(_file(tmp_path, name)).encoding_guessed
        for name in ("western.txt", "cyrillic.txt", "utf-8.txt", "mark.txt", "wide.txt")
    }
    assert guessed == {
        "western.txt": True,
        "cyrillic.txt": True,
        "utf-8.txt": False,
        "mark.txt": False,
        "wide.txt": False,
    }
    page = tmp_path / "page.html"
    for declared, is_guess in (("", True), ("<meta charset='windows-1252'>", False)):
        page.write_bytes(f"<html><head>{declared}</head><body><p>Ein Café.</p></body>".encode("cp1252"))
        assert review_article(page).encoding_guessed == is_guess
    assert not review_article(_file(tmp_path, "western.txt"), encoding="cp1252").encoding_guessed


def test_what_is_long_and_left_out_for_its_words_alone_is_doubtful() -> None:
    long = f"FILE PHOTO: {'A river is seen from a hill, and ' * 4} a boat."
    review = review_of(import_text("\n\n".join([BODY[0], CREDIT, long])))
    told = [(each.kept, each.doubtful) for each in review.paragraphs]
    assert told == [(True, False), (False, False), (False, True)]


def test_a_file_of_headings_alone_is_an_article(tmp_path: Path) -> None:
    path = tmp_path / "headings.md"
    path.write_text("# One thing\n\n## Another thing of note\n\n## A third thing of note", encoding="utf-8")
    review = review_article(path)
    assert len(reviewed_article(review).kept) == len(review.paragraphs) == 2


def test_an_article_is_put_under_review_again_as_it_was_left(tmp_path: Path) -> None:
    review = review_article(_file(tmp_path, "agency.txt"))
    article = reviewed_article(review, review.proposed - {3})
    again = review_again(article)
    assert again.proposed == kept_in(again, article)
    assert reviewed_article(again).kept == article.kept
    assert reviewed_article(again).text == article.text
    reasons = {again.text(n): each.reason for n, each in enumerate(again.paragraphs)}
    assert (reasons[CAPTION], reasons[BODY[1]]) == ("caption", "left out by hand")
    assert reasons[article.title or ""] == "title, heading or note"
    unreviewed = read_article(tmp_path / "agency.txt")
    assert reviewed_article(review_again(unreviewed)).kept == reviewed_article(review).kept


def test_words_are_counted_as_they_are_kept(tmp_path: Path) -> None:
    review = review_article(_file(tmp_path, "utf-8.txt"))
    assert count_words(review, {0}) == len(BODY[0].split())
    assert count_words(review_of(import_text("俄罗斯给予庇护。")), {0}) == 1 + 3


@pytest.mark.parametrize(
    ("paragraph", "reason"),
    [
        ("VIENNA, Dec 9 (Reuters) -", "dateline"),
        ("FILE PHOTO: The river. It is seen here from a hill. REUTERS/Example", "caption"),
        ("Editor’s note: this story has been corrected. The river is the Drava.", "editor’s note"),
        ("We use cookies on this site. By going on you agree.", "subscription or cookie line"),
        ("Sign up for our newsletter.", "subscription or cookie line"),
        ("© 2024 The Planet. All rights reserved.", "copyright line"),
        ("https://example.org/world", "address or mark"),
        ("* * *", "no words"),
        ("WHAT COMES NEXT", "heading"),
        (f"{BODY[0]} {CREDIT}", None),
        (DATELINE + BODY[0], None),
        (BODY[1], None),
        ("“...” he said.", None),
    ],
)
def test_reasons(paragraph: str, reason: str | None) -> None:
    assert noise_reason(paragraph) == reason


def test_a_book_is_told_to_take_long() -> None:
    text = "\n\n".join(BODY * 100)
    assert review_of(import_text(text)).warnings == ()
    (warning,) = review_of(import_text("\n\n".join([text] * 2))).warnings
    assert "take long to analyse" in warning
