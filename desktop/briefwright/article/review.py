"""What is shown of an import before it becomes the article: its paragraphs to tick, and what to look at."""

import re
from collections.abc import Collection
from pathlib import Path

import msgspec

from briefwright.article.article import Article, Span
from briefwright.article.assembling import CONTENT_KINDS, Imported
from briefwright.article.noise import noise_reason
from briefwright.article.reading import import_article

_FEWEST_WORDS = 120
_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")


class ReviewedParagraph(msgspec.Struct, frozen=True):
    """A paragraph, and whether it is proposed as part of the article; `reason` says why it is not."""

    span: Span
    kept: bool = True
    reason: str | None = None


class Review(msgspec.Struct, frozen=True):
    """An import under review; `article` has every paragraph, ticked or not.

    The metadata to be corrected is the article's own, and so is the guessed encoding, in its source.
    """

    article: Article
    paragraphs: tuple[ReviewedParagraph, ...]
    warnings: tuple[str, ...] = ()

    def text(self, number: int) -> str:
        """Return the words of a paragraph."""
        start, end = self.paragraphs[number].span
        return self.article.text[start:end]


def review_article(path: Path, *, encoding: str | None = None) -> Review:
    """Read a file for review, by `encoding` where the user chose one."""
    return review_of(import_article(path, encoding=encoding))


def review_of(imported: Imported) -> Review:
    """Propose which paragraphs of an import are the article."""
    article = imported.article
    paragraphs = tuple(
        _reviewed(article, span, None if kind in CONTENT_KINDS else kind)
        for span, kind in zip(article.paragraphs, imported.kinds, strict=True)
    )
    words = sum(_words(article.text[slice(*paragraph.span)]) for paragraph in paragraphs if paragraph.kept)
    warnings = imported.warnings
    if words < _FEWEST_WORDS:
        warnings += (f"The article has only {words} words: is the rest behind a paywall?",)
    return Review(article, paragraphs, warnings)


def reviewed_article(review: Review, kept: Collection[int] | None = None) -> Article:
    """Return the article of the paragraphs whose numbers are `kept`, or of those that are proposed.

    What is left out stays in `Article.text`, so that no offset changes.
    """
    numbers = [n for n, paragraph in enumerate(review.paragraphs) if paragraph.kept] if kept is None else kept
    spans = tuple(review.paragraphs[number].span for number in sorted(numbers))
    return msgspec.structs.replace(review.article, paragraphs=spans)


def _words(text: str) -> int:
    """Count words; where a script has no spaces, two characters make one."""
    return len(text.split()) + len(_WITHOUT_SPACES.findall(text)) // 2


def _reviewed(article: Article, span: Span, reason: str | None) -> ReviewedParagraph:
    reason = reason or noise_reason(article.text[slice(*span)])
    return ReviewedParagraph(span, reason is None, reason)
