"""However a file is broken, it gives an article with true offsets, or one sentence that names it."""

import unicodedata
from collections.abc import Iterator

import pytest
from tests.article.corpus import corpus
from tests.article.fuzzing import KeptReader, broken

from briefwright.article.normalising import normalise
from briefwright.errors import ArticleError

SAMPLES = corpus()


@pytest.fixture(scope="module")
def reader() -> Iterator[KeptReader]:
    kept = KeptReader()
    yield kept
    kept.close()


def is_read_or_refused(reader: KeptReader, name: str, content: bytes) -> bool:
    try:
        article = reader.read(name, content)
    except ArticleError as problem:
        sentence = str(problem)
        assert sentence.startswith(f"Could not read {name}: ")
        assert sentence.endswith(".")
        assert "\n" not in sentence
        return False
    assert unicodedata.is_normalized("NFC", article.text)
    assert normalise(article.text) == article.text
    assert all(article.text[start:end].strip() for start, end in article.paragraphs)
    assert all("\n" not in article.text[start:end] for start, end in article.paragraphs)
    return True


@pytest.mark.parametrize("seed", range(4))
def test_some_broken_files(reader: KeptReader, seed: int) -> None:
    results = {is_read_or_refused(reader, *each) for each in broken(SAMPLES, 100, seed)}
    assert results == {True, False}


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 120))
def test_twenty_thousand_broken_files(reader: KeptReader, seed: int) -> None:
    results = {is_read_or_refused(reader, *each) for each in broken(SAMPLES, 1000, seed)}
    assert results == {True, False}
