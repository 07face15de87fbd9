"""Makes an Article of what a reader found: clean text, offsets into it, and the metadata of both."""

import itertools
import re

import msgspec

from briefwright.article.article import Article, Source, Span
from briefwright.article.draft import MAIL_KINDS, Block, Draft, Kind
from briefwright.article.languages import guess_language
from briefwright.article.metadata import find_metadata
from briefwright.article.normalising import normalise
from briefwright.errors import ArticleError

LONGEST_TEXT = 2_000_000
CONTENT_KINDS: tuple[Kind, ...] = ("paragraph", "table")
BETWEEN = "\n\n"
_LINE_ENDS = re.compile("[ \t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?![a-z])", re.IGNORECASE)
# So many characters hold enough common words to tell the language by.
_SURE_LENGTH = 400


class Imported(msgspec.Struct, frozen=True):
    """An article with every paragraph of its file; `kinds` are those of its paragraphs."""

    article: Article
    kinds: tuple[Kind, ...]
    warnings: tuple[str, ...] = ()
    encoding_guessed: bool = False


def assemble(draft: Draft, source: Source, place: str) -> Imported:
    """Clean what a reader found; `place` names the file in errors.

    A title and header lines stay in `Article.text` and are not among its paragraphs.
    """
    check_length(sum(len(block.text) for block in draft.blocks), place)
    blocks = [Block(text, block.kind) for block in draft.blocks if (text := _one_line(block.text))]
    texts = [block.text for block in blocks]
    if not any(map(str.isalnum, itertools.chain.from_iterable(texts))):
        raise ArticleError(f"Could not read {place}: there are no words in it. Choose the article's text.")
    # What a mail says around its article says nothing of that.
    inside = [number for number, block in enumerate(blocks) if block.kind not in MAIL_KINDS]
    said = find_metadata([texts[number] for number in inside], _cleaned(draft.title))
    lifted = {inside[number] for number in said.lifted}
    kept = [number for number in range(len(blocks)) if number not in lifted]
    spans = _spans(texts)
    text = BETWEEN.join(texts)
    article = Article(
        text=text,
        paragraphs=tuple(spans[number] for number in kept),
        source=source,
        title=said.title or _cleaned(draft.file_title),
        authors=tuple(filter(None, map(_one_line, draft.authors))) or said.authors,
        outlet=_cleaned(draft.outlet) or said.outlet,
        published=draft.published or said.published,
        url=_cleaned(draft.url) or said.url,
        language=_declared_language(draft.language, text),
    )
    kinds = tuple(blocks[number].kind for number in kept)
    return Imported(article, kinds, draft.warnings, draft.encoding_guessed)


def content_of(imported: Imported) -> Article:
    """Return the article without what its file itself sets apart: headings, captions, footnotes, signature.

    They stay in `Article.text`. Data of a table stays among the paragraphs, as does what only its words show
    to be no part of the article: the analysis marks that.
    """
    article = imported.article
    kept = zip(article.paragraphs, imported.kinds, strict=True)
    paragraphs = tuple(span for span, kind in kept if kind in CONTENT_KINDS)
    return msgspec.structs.replace(article, paragraphs=paragraphs or article.paragraphs)


def check_length(characters: int, place: str) -> None:
    """Raise ArticleError for a text that is longer than an article may be."""
    if characters > LONGEST_TEXT:
        raise ArticleError(
            f"Could not read {place}: it has {characters:,} characters, more than the {LONGEST_TEXT:,} "
            "that an article may have. Keep the article alone and try again."
        )


def _one_line(text: str) -> str:
    return normalise(_LINE_ENDS.sub(" ", text))


def _cleaned(text: str | None) -> str | None:
    return _one_line(text or "") or None


def _declared_language(declared: str | None, text: str) -> str:
    """Prefer what the words say: templates of pages often declare a language they are not in."""
    guess = guess_language(text)
    found = _LANGUAGE.match(declared or "")
    return found[0].lower() if found and guess == "en" and len(text) < _SURE_LENGTH else guess


def _spans(texts: list[str]) -> list[Span]:
    spans: list[Span] = []
    start = 0
    for text in texts:
        spans.append((start, start + len(text)))
        start += len(text) + len(BETWEEN)
    return spans
