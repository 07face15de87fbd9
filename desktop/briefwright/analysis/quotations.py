"""Finds what stands in quotation marks, across the sentences of a paragraph and across paragraphs."""

import re
from collections.abc import Sequence

from briefwright.article.article import Span

_MARKS = re.compile("[“”\"„«»]|''|``|(?<![\\w’'])‘(?=\\w)")
_CLOSING = {"“": "”", "„": "“", "«": "»", '"': '"', "''": "''", "``": "''"}


def quoted_parts(sentences: Sequence[str], open_quote: str = "") -> tuple[list[list[Span]], str]:
    """Return the quoted spans of each sentence of a paragraph, and the mark left open at its end.

    A quotation that runs over several paragraphs opens anew with each and closes only with the last; one
    that is never closed ends with its paragraph, unless the next paragraph opens with a mark.
    """
    if open_quote and not (sentences and sentences[0].startswith(open_quote)):
        open_quote = ""
    closing = _CLOSING.get(open_quote, "")
    parts: list[list[Span]] = []
    opened = open_quote
    for number, sentence in enumerate(sentences):
        spans: list[Span] = []
        start = 0
        for found in _MARKS.finditer(sentence):
            mark = found[0]
            if closing and number == 0 and found.start() == 0 and mark == opened:
                continue
            if closing and mark == closing:
                spans.append((start, found.end()))
                closing = opened = ""
            elif not closing and mark in _CLOSING:
                start, opened, closing = found.start(), mark, _CLOSING[mark]
        if closing:
            spans.append((start, len(sentence)))
        parts.append([span for span in spans if span[1] > span[0]])
    return parts, opened
