"""How long it takes to read an article and to understand it."""

from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture

from briefwright.analysis.analyse import analyse
from briefwright.article.reading import read_article


def test_import_of_the_article(seed_article: Path, benchmark: BenchmarkFixture) -> None:
    assert benchmark(read_article, seed_article).text


def test_analysis_of_the_article(seed_article: Path, benchmark: BenchmarkFixture) -> None:
    article = read_article(seed_article)
    assert benchmark(analyse, article).sentences
