"""Puts an import under review: proposes which paragraphs are the article, and says what to look at."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from briefwright.article.article import Article, Span
from briefwright.article.assembling import BETWEEN, CONTENT_KINDS, Imported
from briefwright.article.draft import Kind
from briefwright.article.noise import noise_reason, noise_reasons
from briefwright.article.proofing import proof
from briefwright.article.reading import import_article
from briefwright.article.review import Review, ReviewedParagraph, count_words, words_in

_FEWEST_WORDS = 120
# The analysis of so many takes ten seconds and more, of a book minutes.
_MOST_WORDS = 30_000
# A line of an agency is shorter; what is longer may be a paragraph that merely looks like one.
_LONG_FOR_NOISE = 25


def review_article(
    path: Path, *, encoding: str | None = None, wanted: Callable[[], bool] | None = None
) -> Review:
    """Read a file for review, by `encoding` where the user chose one; see `read_article`."""
    return review_of(import_article(path, encoding=encoding, wanted=wanted))


def review_of(imported: Imported) -> Review:
    """Propose which paragraphs of an import are the article."""
    article = imported.article
    # A file of headings alone is an article all the same.
    has_content = any(kind in CONTENT_KINDS for kind in imported.kinds)
    texts = [article.text[slice(*span)] for span in article.paragraphs]
    every = zip(texts, article.paragraphs, imported.kinds, noise_reasons(texts), strict=True)
    paragraphs = tuple(
        _proposed(text, span, kind if has_content else "paragraph", noise)
        for text, span, kind, noise in every
    )
    review = Review(article, paragraphs, imported.warnings, imported.encoding_guessed, proof(article))
    words = count_words(review, review.proposed)
    if words < _FEWEST_WORDS:
        few = f"The article has only {words} word{'' if words == 1 else 's'}: is the rest behind a paywall?"
        review = msgspec.structs.replace(review, warnings=(*review.warnings, few))
    if words > _MOST_WORDS:
        many = f"The article has {words:,} words, which take long to analyse: keep those that are needed."
        review = msgspec.structs.replace(review, warnings=(*review.warnings, many))
    return review


def review_again(article: Article) -> Review:
    """Put an article under review of which no more is known than itself, as from a saved brief."""
    spans = tuple(_blocks(article.text))
    if not set(article.paragraphs) <= set(spans):
        spans = article.paragraphs
    every = msgspec.structs.replace(article, paragraphs=spans, left_out=None)
    inside = set(article.paragraphs)
    paragraphs: list[ReviewedParagraph] = []
    for span in spans:
        words = noise_reason(article.text[slice(*span)])
        kept = span in inside and (
            words is None if article.left_out is None else span not in article.left_out
        )
        why = "left out by hand" if span in inside else "title, heading or note"
        reason = None if kept else words or why
        paragraphs.append(ReviewedParagraph(span, kept, reason, span not in inside))
    return Review(every, tuple(paragraphs), proofs=proof(every))


def _proposed(text: str, span: Span, kind: Kind, reason: str | None) -> ReviewedParagraph:
    if kind not in CONTENT_KINDS:
        return ReviewedParagraph(span, kept=False, reason=kind, set_apart=True)
    doubtful = reason is not None and words_in(text) >= _LONG_FOR_NOISE
    return ReviewedParagraph(span, reason is None, reason, doubtful=doubtful)


def _blocks(text: str) -> Iterator[Span]:
    start = 0
    for block in text.split(BETWEEN):
        yield start, start + len(block)
        start += len(block) + len(BETWEEN)
