"""Every file of the corpus gives exactly its article: each paragraph, and no noise among them."""

from pathlib import Path

import pytest
from tests.article.corpus import Sample, corpus

from briefwright.article.review import reviewed_article
from briefwright.article.reviewing import review_article

SAMPLES = corpus()


def test_the_corpus_is_large_enough() -> None:
    assert len({sample.name for sample in SAMPLES}) == len(SAMPLES) >= 40


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_the_paragraphs_of_the_article_are_proposed(sample: Sample, tmp_path: Path) -> None:
    path = tmp_path / sample.name
    path.write_bytes(sample.content)
    review = review_article(path)
    article = reviewed_article(review)
    assert [article.text[start:end] for start, end in article.kept] == list(sample.paragraphs)
    assert article.title == sample.title
    assert (article.authors, article.outlet) == (sample.authors, sample.outlet)
    assert (article.published, article.url) == (sample.published, sample.url)
    assert len(review.warnings) == len(sample.warnings)
    assert all(words in warning for words, warning in zip(sample.warnings, review.warnings, strict=True))
