"""What a brief rests on: the article as it was read, and what was understood of it."""

from pathlib import Path

import msgspec

from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article
from briefwright.article.review import Review


class Basis(msgspec.Struct, frozen=True):
    """An article and its analysis; `review` and `file` are there while the import can be looked at again."""

    article: Article
    analysis: Analysis
    review: Review | None = None
    file: Path | None = None
