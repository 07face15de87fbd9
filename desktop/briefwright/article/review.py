"""What is shown of an import before it becomes the article: its paragraphs to tick, and what to look at."""

import re
from collections.abc import Collection

import msgspec

from briefwright.article.article import Article, Span
from briefwright.article.proof import Proof

_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")


class ReviewedParagraph(msgspec.Struct, frozen=True):
    """A paragraph, and whether it is proposed as part of the article; `reason` says why it is not.

    `set_apart` is one that its file itself sets apart, such as a heading: only a tick makes it a paragraph of
    the article. `doubtful` is one that is left out for its words alone although it is long.
    """

    span: Span
    kept: bool = True
    reason: str | None = None
    set_apart: bool = False
    doubtful: bool = False


class Review(msgspec.Struct, frozen=True):
    """An import under review; `article` has every paragraph, ticked or not, and `proofs` are those of all.

    The metadata to be corrected is the article's own, and so is the encoding, in its source.
    """

    article: Article
    paragraphs: tuple[ReviewedParagraph, ...]
    warnings: tuple[str, ...] = ()
    encoding_guessed: bool = False
    proofs: tuple[Proof, ...] = ()

    def text(self, number: int) -> str:
        """Return the words of a paragraph."""
        start, end = self.paragraphs[number].span
        return self.article.text[start:end]

    @property
    def proposed(self) -> frozenset[int]:
        """The numbers of the paragraphs that are proposed as the article."""
        return frozenset(number for number, paragraph in enumerate(self.paragraphs) if paragraph.kept)


def reviewed_article(review: Review, kept: Collection[int] | None = None) -> Article:
    """Return the article of the paragraphs whose numbers are `kept`, or of those that are proposed.

    What is left out stays in `Article.text`, so that no offset changes. What only its words speak against
    also keeps its place among the paragraphs, so that no number changes.
    """
    numbers = review.proposed if kept is None else kept
    paragraphs: list[Span] = []
    left_out: list[Span] = []
    for number, paragraph in enumerate(review.paragraphs):
        if number in numbers or not paragraph.set_apart:
            paragraphs.append(paragraph.span)
        if number not in numbers and not paragraph.set_apart:
            left_out.append(paragraph.span)
    return msgspec.structs.replace(review.article, paragraphs=tuple(paragraphs), left_out=tuple(left_out))


def kept_in(review: Review, article: Article) -> frozenset[int]:
    """Return the numbers of the paragraphs that an article made of this review keeps."""
    kept = set(article.kept)
    return frozenset(number for number, each in enumerate(review.paragraphs) if each.span in kept)


def count_words(review: Review, kept: Collection[int]) -> int:
    """Count the words of these paragraphs."""
    return sum(words_in(review.text(number)) for number in kept)


def words_in(text: str) -> int:
    """Count the words of a text; where a script has no spaces, two characters make one."""
    return len(text.split()) + len(_WITHOUT_SPACES.findall(text)) // 2
