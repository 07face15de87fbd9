"""The reader of plain text: cleaned, split into paragraphs, its title and metadata found."""

import itertools

from briefwright.article.article import Article, Source, Span
from briefwright.article.languages import guess_language
from briefwright.article.metadata import find_metadata
from briefwright.article.normalising import normalise
from briefwright.article.paragraphs import split_paragraphs
from briefwright.errors import ArticleError

LONGEST_TEXT = 2_000_000
_BETWEEN = "\n\n"


def plain_text_article(text: str, source: Source, place: str) -> Article:
    """Make an Article of decoded text; `place` names it in errors.

    A title and header lines stay in `Article.text` and are not among its paragraphs.
    """
    if len(text) > LONGEST_TEXT:
        raise ArticleError(
            f"Could not read {place}: it has {len(text):,} characters, more than the {LONGEST_TEXT:,} "
            "that an article may have. Keep the article alone and try again."
        )
    blocks = split_paragraphs(normalise(text))
    if not any(map(str.isalnum, itertools.chain.from_iterable(blocks))):
        raise ArticleError(f"Could not read {place}: there are no words in it. Choose the article's text.")
    metadata = find_metadata(blocks)
    spans = _spans(blocks)
    return Article(
        text=_BETWEEN.join(blocks),
        paragraphs=tuple(span for number, span in enumerate(spans) if number not in metadata.lifted),
        source=source,
        title=metadata.title,
        authors=metadata.authors,
        outlet=metadata.outlet,
        published=metadata.published,
        url=metadata.url,
        language=guess_language(_BETWEEN.join(blocks)),
    )


def _spans(blocks: list[str]) -> list[Span]:
    spans: list[Span] = []
    start = 0
    for block in blocks:
        spans.append((start, start + len(block)))
        start += len(block) + len(_BETWEEN)
    return spans
