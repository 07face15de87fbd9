"""Tells what stands among the paragraphs of an article without being part of it, by noise.toml."""

import functools
import re
from typing import NamedTuple

import msgspec

from briefwright.resources import shipped

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])")
_WORDS = re.compile(r"[\w’'-]+")
_OPENING_WORDS = 25
_HEADING_WORDS = 9
# A long paragraph that merely opens like noise is read on before it is given up.
_SHORT = 600


class _List(msgspec.Struct, frozen=True):
    patterns: dict[str, tuple[str, ...]]
    caption_end: str
    caption_verbs: frozenset[str]


class _Noise(NamedTuple):
    reasons: tuple[tuple[str, re.Pattern[str]], ...]
    caption_end: re.Pattern[str]
    caption_verbs: frozenset[str]


def noise_reason(paragraph: str) -> str | None:
    """Return in a word or two what a paragraph is that is no part of the article; None for one that is."""
    if not any(map(str.isalpha, paragraph)):
        return "no words"
    sentences = _SENTENCE_END.split(paragraph)
    reasons = [_reason(sentence) for sentence in sentences]
    if reasons[0] is not None and len(paragraph) <= _SHORT:
        return reasons[0]
    noisy = sum(len(sentence) for sentence, reason in zip(sentences, reasons, strict=True) if reason)
    return next(filter(None, reasons)) if noisy > 0.5 * len(paragraph) else None


def _reason(sentence: str) -> str | None:
    noise = _noise()
    for reason, pattern in noise.reasons:
        if pattern.search(sentence):
            return reason
    words = _WORDS.findall(sentence)
    if (
        len(words) <= _HEADING_WORDS
        and sentence.isupper()
        and sentence[-1] not in ".?!"
        and len(sentence) > 4
    ):
        return "heading"
    in_sight = any(word.lower() in noise.caption_verbs for word in words[:_OPENING_WORDS])
    return "caption" if in_sight and noise.caption_end.search(sentence) else None


@functools.cache
def _noise() -> _Noise:
    file = shipped("assets") / "lexicons" / "noise.toml"
    read = msgspec.toml.decode(file.read_bytes(), type=_List)
    reasons = tuple(
        (reason, re.compile("|".join(f"(?:{pattern})" for pattern in patterns)))
        for reason, patterns in read.patterns.items()
    )
    return _Noise(reasons, re.compile(read.caption_end), read.caption_verbs)
