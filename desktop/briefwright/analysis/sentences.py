"""Splits a paragraph into sentences: nupunkt's spans, repaired where news copy defeats it."""

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefwright.analysis.lexicon import lexicon
from briefwright.article.article import Span
from briefwright.article.datelines import find_dateline

if TYPE_CHECKING:
    from nupunkt import PunktSentenceTokenizer

_LONGEST = 2_000
_LAST_WORDS = 60
_CLOSERS = "\"'”’»)\\]"
_MISSED = re.compile(rf"(?P<word>[a-z]{{2,30}})[.!?][{_CLOSERS}]*(?P<gap>\s+)(?=[\"'“‘«(\[]*[A-Z])")
_CREDIT = re.compile(
    rf"[.!?][{_CLOSERS}]*(?P<gap>\s+)(?=\((?:Xinhua|AFP|Reuters|REUTERS|AP|EPA|Photo|dpa)\b[^()]*\)?\.?$)"
)
_INITIALS_END = re.compile(r"(?:\b|-)(?:[A-Z]\.){2,}$")
_WORD_END = re.compile(r"\b([A-Za-z]+)\.$")
_LONE_INITIAL = re.compile(r"(?:^|[\s.(“\"'‘-])[A-Z]\.$")
_FIRST_WORD = re.compile(r"[\"'“‘«(\[]*([^\W\d_]+)")
_ASKED = re.compile(rf"[!?][{_CLOSERS}]+$")
_ATTRIBUTION = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov)\. )?[A-Z][\w'’-]*(?: [A-Z][\w.'’-]*| (?:al|bin|de|van|von)\b){0,3}"
    r" (?:said|says|asked|wrote|added|told|tweeted|replied|continued|shouted|declared|exclaimed)\b"
)


def split_sentences(text: str, paragraph: Span) -> list[Span]:
    """Return the sentences of one paragraph of `text`, as trimmed spans into `text`, in order."""
    start, end = paragraph
    body = text[start:end]
    spans = [span for first in _tokenizer().span_tokenize(body) for span in _split_missed(body, first)]
    dateline = find_dateline(body)
    opened = dateline.end + 1 if dateline is not None else 0
    joined: list[Span] = []
    for span in spans:
        # “MOSCOW, Dec. 8. /TASS/.” is no sentence, and belongs to the one that it opens.
        if joined and (span[0] < opened or _continues(body[slice(*joined[-1])], body[slice(*span)])):
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return [(start + first, start + last) for whole in joined for first, last in _cut(body, whole)]


@functools.cache
def _tokenizer() -> "PunktSentenceTokenizer":
    # Imported here: it takes 50 ms, and the window opens without it.
    from nupunkt import load

    return load("default")


def _split_missed(body: str, span: Span) -> Iterator[Span]:
    """Break a span after ordinary words that nupunkt takes for abbreviations, and before credits."""
    start, end = span
    for found in _breaks(body, start, end):
        yield from _trimmed(body, start, found.start("gap"))
        start = found.end("gap")
    yield from _trimmed(body, start, end)


def _breaks(body: str, start: int, end: int) -> Iterator[re.Match[str]]:
    abbreviations = lexicon().grammar.abbreviations
    for found in _MISSED.finditer(body, start, end):
        if found["word"] not in abbreviations:
            yield found
    yield from _CREDIT.finditer(body, start, end)


def _trimmed(body: str, start: int, end: int) -> Iterator[Span]:
    while start < end and body[start].isspace():
        start += 1
    while end > start and body[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _cut(body: str, span: Span) -> Iterator[Span]:
    """Cut what has no full stop for pages, so that no later step meets a sentence without bounds."""
    start, end = span
    while end - start > _LONGEST:
        space = body.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = space if space > 0 else start + _LONGEST
        yield from _trimmed(body, start, cut)
        start = cut
    yield from _trimmed(body, start, end)


def _continues(before: str, after: str) -> bool:
    """Tell whether what nupunkt split off belongs to the sentence before."""
    grammar = lexicon().grammar
    before = before[-_LAST_WORDS:]
    opening = _FIRST_WORD.match(after)
    word = opening[1] if opening else ""
    if _INITIALS_END.search(before):
        return word != "" and word.lower() not in grammar.openers
    if _LONE_INITIAL.search(before):
        return word[:1].isupper() and word.lower() not in grammar.openers
    ended = _WORD_END.search(before)
    if ended and after.startswith("("):
        return ended[1].lower() in grammar.abbreviations
    if ended and ended[1].lower() in grammar.openings and not ended[1].isupper():
        return ended[1][0].isupper()
    return bool(_ASKED.search(before) and _ATTRIBUTION.match(after))
