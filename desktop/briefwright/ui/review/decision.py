"""What a review of an import begins with, and what the user has decided in it."""

import msgspec

from briefwright.article.article import Article
from briefwright.article.proof import Proof
from briefwright.article.review import Review
from briefwright.ui.review.metadata import Metadata


class UnderReview(msgspec.Struct, frozen=True):
    """What a review begins with: an import, the paragraphs kept, the metadata, and the fixes made so far."""

    review: Review
    kept: frozenset[int]
    metadata: Metadata
    settled: frozenset[Proof] = frozenset()


class Decision(msgspec.Struct, frozen=True):
    """What the user has decided; `article` is None where only fixes, or nothing at all, have changed."""

    review: Review
    article: Article | None
    wanted: frozenset[Proof]
    before: frozenset[Proof]
