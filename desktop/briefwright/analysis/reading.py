"""A sentence as the analysis reads it: its words, its quotations, and whether it is content at all."""

import bisect
import re
import sys
from collections.abc import Sequence
from typing import NamedTuple

from briefwright.analysis.lexicon import Lexicon
from briefwright.analysis.quotations import quoted_parts
from briefwright.analysis.sentences import split_sentences
from briefwright.analysis.tokens import Token, tokenise
from briefwright.article.article import Article, Span
from briefwright.article.datelines import find_dateline
from briefwright.article.noise import noise_reason, sentence_noise

_SENTENCE_END = re.compile(r"[.!?…。！？।؟][\"'”’»)\]]*$")
_LABEL_WORDS = 4
_LABEL_LENGTH = 40


class ReadSentence(NamedTuple):
    """One sentence; `tokens` count from its start, and those before `body` are a dateline.

    `quoted` are the parts in quotation marks and `noise` tells that it is no part of the article's content.
    """

    start: int
    end: int
    paragraph: int
    text: str
    tokens: Sequence[Token]
    body: int
    quoted: Sequence[Span]
    noise: bool

    def in_quotation(self, token: Token) -> bool:
        """Tell whether a token stands inside quotation marks."""
        place = bisect.bisect_right(self.quoted, (token.start, sys.maxsize)) - 1
        return place >= 0 and token.start < self.quoted[place][1]

    @property
    def follows_dateline(self) -> bool:
        """Whether a dateline stands before the words of the sentence."""
        return 0 < self.body < len(self.tokens)

    @property
    def quoted_share(self) -> float:
        """The share of the sentence that stands in quotation marks, 0 to 1."""
        return sum(end - start for start, end in self.quoted) / max(1, len(self.text))


def read_sentences(article: Article, lexicon: Lexicon) -> list[ReadSentence]:
    """Split an article into sentences and read each."""
    split = [split_sentences(article.text, paragraph) for paragraph in article.paragraphs]
    decided = [_decided(article, paragraph) for paragraph in article.paragraphs]
    return read_split(article.text, split, decided, lexicon)


def read_split(
    text: str, split: Sequence[Sequence[Span]], decided: Sequence[bool | None], lexicon: Lexicon
) -> list[ReadSentence]:
    """Read the sentences of a text that is split already: the spans of each paragraph, in order.

    `decided` tells of each paragraph whether it is noise; None leaves that to its words.
    """
    read: list[ReadSentence] = []
    open_quote = ""
    for number, (spans, is_decided) in enumerate(zip(split, decided, strict=True), start=1):
        texts = [text[start:end] for start, end in spans]
        parts, open_quote = quoted_parts(texts, open_quote)
        for (start, end), words, quoted in zip(spans, texts, parts, strict=True):
            tokens = tokenise(words)
            dateline = find_dateline(words) if start == spans[0][0] else None
            body = sum(token.start < dateline.end for token in tokens) if dateline else 0
            noise = is_decided
            if noise is None:
                alone = len(spans) == 1
                noise = sentence_noise(words) is not None or (alone and is_label(words, tokens, lexicon))
            read.append(ReadSentence(start, end, number, words, tokens, body, quoted, noise))
    return read


def _decided(article: Article, paragraph: Span) -> bool | None:
    """Tell whether a paragraph is noise where a review has decided it; None where its sentences tell.

    One that its words as a whole speak against and that is kept was ticked by hand.
    """
    if article.left_out is None:
        return None
    if paragraph in article.left_out:
        return True
    return None if noise_reason(article.text[slice(*paragraph)]) is None else False


def is_label(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether a line of its own is no sentence: an agency's name, a button, “Key points:”."""
    words = [token.text for token in tokens if token.is_word]
    named = lexicon.actors.at(words, int(words[0] == "The" and len(words) > 1)) if words else None
    if named is not None and named.value.kind == "media" and named.last == len(words):
        return True
    if any(_reports(token, lexicon) for token in tokens[1:]):
        return False
    if text.endswith(":"):
        return len(words) <= _LABEL_WORDS
    return len(words) <= 2 and len(text) <= _LABEL_LENGTH and not _SENTENCE_END.search(text)


def _reports(token: Token, lexicon: Lexicon) -> bool:
    base = lexicon.reporting.get(token.lower)
    return base is not None and base not in lexicon.speech.phrasal
