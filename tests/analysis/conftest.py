from pathlib import Path

import pytest

from briefwright.analysis.analyse import analyse
from briefwright.analysis.analysis import Actor, Analysis
from briefwright.article.article import Article
from briefwright.article.reading import read_article


@pytest.fixture(scope="session")
def reference_article(seed_article: Path) -> Article:
    return read_article(seed_article)


@pytest.fixture(scope="session")
def reference(reference_article: Article) -> Analysis:
    return analyse(reference_article)


@pytest.fixture(scope="session")
def reference_actors(reference: Analysis) -> dict[str, Actor]:
    return {actor.name: actor for actor in reference.actors}
