"""How long it takes to read an article and to understand it."""

import time
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from tests.evaluate.timing import long_article

from briefwright.analysis.analyse import analyse
from briefwright.article.article import Article
from briefwright.article.reading import read_article


@pytest.fixture(scope="module")
def article(seed_article: Path) -> Article:
    return read_article(seed_article)


@pytest.fixture(scope="module")
def per_sentence() -> dict[int, float]:
    """The seconds of the processor that a sentence took, by the length of its article."""
    return {}


def test_import_of_the_article(seed_article: Path, benchmark: BenchmarkFixture) -> None:
    assert benchmark(read_article, seed_article).text


def test_import_of_a_guessed_encoding(article: Article, tmp_path: Path, benchmark: BenchmarkFixture) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(article.text.replace("-", "–").encode("cp1252", "replace"))
    assert benchmark(read_article, path).source.encoding == "cp1252"


def test_analysis_of_the_article(article: Article, benchmark: BenchmarkFixture) -> None:
    assert benchmark(analyse, article).sentences


def test_analysis_for_another_focus(article: Article, benchmark: BenchmarkFixture) -> None:
    analyse(article)
    assert benchmark(analyse, article, "Turkey").focus == "Turkey"


@pytest.mark.parametrize("sentences", [500, 1_000, 2_000])
def test_analysis_of_a_long_article(
    article: Article, sentences: int, per_sentence: dict[int, float], benchmark: BenchmarkFixture
) -> None:
    """A sentence of a very long article takes about as long as one of a long article."""
    long = long_article(article, sentences)

    def run() -> None:
        began = time.process_time()
        assert len(analyse(long).sentences) >= sentences
        per_sentence[sentences] = (time.process_time() - began) / sentences

    benchmark.pedantic(run, rounds=3)
    if 500 in per_sentence:
        ratio = per_sentence[sentences] / per_sentence[500]
        benchmark.extra_info["ratio_of_a_sentence_to_one_of_500"] = ratio
        assert ratio < 2
