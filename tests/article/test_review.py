"""An import is shown with every paragraph, those ticked that are the article, and what to look at."""

from pathlib import Path

import pytest
from tests.article.corpus import BODY, CAPTION, CREDIT, DATELINE, corpus

from briefwright.article.noise import noise_reason
from briefwright.article.reading import read_article
from briefwright.article.review import review_article, reviewed_article

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
    assert len(every.paragraphs) == len(BODY) + len(reasons)
    assert reviewed_article(review).text == every.text
    only = reviewed_article(review, {3, 1})
    assert only.paragraphs == (review.paragraphs[1].span, review.paragraphs[3].span)


def test_nothing_is_left_out_that_words_alone_speak_against(tmp_path: Path) -> None:
    article = read_article(_file(tmp_path, "agency.txt"))
    assert CAPTION in [article.text[start:end] for start, end in article.paragraphs]


def test_headings_captions_notes_and_signatures_are_set_apart_by_their_format(tmp_path: Path) -> None:
    for name, reason in (
        ("quoted.html", "heading"),
        ("caption.docx", "caption"),
        ("footnote.docx", "footnote"),
        ("signed.eml", "signature"),
    ):
        path = _file(tmp_path, name)
        review = review_article(path)
        assert reason in {each.reason for each in review.paragraphs}
        paragraphs = read_article(path).paragraphs
        assert not {each.span for each in review.paragraphs if each.reason == reason} & set(paragraphs)


def test_a_chosen_encoding_is_used(tmp_path: Path) -> None:
    path = _file(tmp_path, "western.txt")
    assert review_article(path).article.source.encoding == "cp1252"
    assert review_article(path, encoding="cp1250").article.source.encoding == "cp1250"
    page = _file(tmp_path, "undeclared.html")
    assert review_article(page, encoding="latin-1").article.source.encoding == "latin-1"


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
