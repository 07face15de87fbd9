"""Tells what stands among the paragraphs of an article without being part of it, by noise.toml."""

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from briefwright.article.datelines import find_dateline
from briefwright.resources import shipped

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])")
_WORDS = re.compile(r"[\w’'-]+")
_OPENING_WORDS = 25
_HEADING_WORDS = 9
_ENTRY_WORDS = 14
_ENDED = re.compile(r"[.!?…:;,。！？؟।][\"'”’»)\]]*$")
_FEWEST_LETTERS = 3
# A long paragraph that merely opens like noise is read on before it is given up.
_SHORT = 600
_BETWEEN_NAMES = r"[\s,;:|/&()–—]+(?:- )?"


class _List(msgspec.Struct, frozen=True):
    patterns: dict[str, tuple[str, ...]]
    alone: dict[str, tuple[str, ...]]
    list_headings: tuple[str, ...]
    name_words: tuple[str, ...]
    saying: tuple[str, ...]
    caption_end: str
    caption_states: str
    caption_verbs: frozenset[str]
    noun_markers: frozenset[str]
    past_verbs: frozenset[str]


class _Reason(NamedTuple):
    """What a sentence is that one of the patterns finds, those at its beginning apart."""

    name: str
    openings: re.Pattern[str] | None
    anywhere: re.Pattern[str] | None

    def fits(self, sentence: str) -> bool:
        return (self.openings is not None and self.openings.match(sentence) is not None) or (
            self.anywhere is not None and self.anywhere.search(sentence) is not None
        )


class _Noise(NamedTuple):
    reasons: tuple[_Reason, ...]
    alone: tuple[_Reason, ...]
    list_headings: re.Pattern[str]
    caption_end: re.Pattern[str]
    caption_states: re.Pattern[str]
    said: _List


def noise_reasons(paragraphs: Sequence[str]) -> list[str | None]:
    """Return what each of the paragraphs of an article is, as `noise_reason`, by those above it as well."""
    noise = _noise()
    reasons: list[str | None] = []
    heading: str | None = None
    for text in paragraphs:
        reason = noise_reason(text) or next((each.name for each in noise.alone if each.fits(text)), None)
        if reason is not None:
            heading = reason if noise.list_headings.search(text) else heading
        elif heading is not None and not _is_entry(text):
            heading = None
        reasons.append(reason or heading)
    return reasons


def noise_reason(paragraph: str) -> str | None:
    """Return in a word or two what a paragraph is that is no part of the article; None for one that is."""
    if not any(map(str.isalpha, paragraph)):
        return "no words"
    sentences = _SENTENCE_END.split(paragraph)
    first = _reason(sentences[0])
    if first is not None and len(paragraph) <= _SHORT:
        return first
    reasons = [first, *map(_reason, sentences[1:])]
    noisy = sum(len(sentence) for sentence, reason in zip(sentences, reasons, strict=True) if reason)
    return next(filter(None, reasons)) if noisy > 0.5 * len(paragraph) else None


def sentence_noise(sentence: str) -> str | None:
    """Return what one sentence is that is no part of the article; None for one that is."""
    return _reason(sentence) if any(map(str.isalpha, sentence)) else "no words"


def _reason(sentence: str) -> str | None:
    noise = _noise()
    reason = next((reason.name for reason in noise.reasons if reason.fits(sentence)), None)
    if reason is not None:
        return reason
    dateline = find_dateline(sentence)
    if dateline is not None and dateline.end == len(sentence):
        return "dateline"
    words = _WORDS.findall(sentence)
    if len(words) <= _HEADING_WORDS and _is_shouted(sentence):
        return "heading"
    return "caption" if noise.caption_end.search(sentence) and _tells_a_picture(sentence, words) else None


def _is_entry(paragraph: str) -> bool:
    return len(_WORDS.findall(paragraph)) <= _ENTRY_WORDS and not _ENDED.search(paragraph)


def _is_shouted(sentence: str) -> bool:
    letters = sum(map(str.isalpha, sentence))
    return sentence.isupper() and letters > _FEWEST_LETTERS and sentence[-1] not in ".?!"


def _tells_a_picture(sentence: str, words: Sequence[str]) -> bool:
    """Tell whether the first verb in sight is the present tense of a caption."""
    noise = _noise()
    if noise.caption_states.search(sentence):
        return True
    opening = [word.lower() for word in words[:_OPENING_WORDS]]
    nouns = noise.said.noun_markers
    was_noun = False
    for before, word, after in zip(["", *opening], opening, [*opening[1:], ""], strict=False):
        if word not in noise.said.caption_verbs:
            was_noun = False
            continue
        # “the talks”, “their protest march”, “talks ended”
        was_noun = was_noun or before in nouns or before.endswith(("’s", "'s")) or _is_past(after)
        if not was_noun:
            return True
    return False


def _is_past(word: str) -> bool:
    return word.endswith("ed") or word in _noise().said.past_verbs


@functools.cache
def _noise() -> _Noise:
    file = shipped("assets") / "lexicons" / "noise.toml"
    read = msgspec.toml.decode(file.read_bytes(), type=_List)
    name = rf"(?:(?![a-z])[^\W\d_][\w.’'-]*|(?:{'|'.join(read.name_words)})(?!\w))"
    names_only = rf"{name}(?:{_BETWEEN_NAMES}{name})*"
    parts = {
        "{names}": rf"{names_only}\W*$",
        "{names_only}": names_only,
        "{unsaid}": rf"(?!.*\b(?:{'|'.join(read.saying)})\b)",
    }
    return _Noise(
        _reasons(read.patterns, parts),
        _reasons(read.alone, parts),
        re.compile("|".join(read.list_headings)),
        re.compile(read.caption_end),
        re.compile(read.caption_states),
        read,
    )


def _reasons(patterns: Mapping[str, Iterable[str]], parts: Mapping[str, str]) -> tuple[_Reason, ...]:
    return tuple(
        _Reason(reason, *_compiled([_filled(pattern, parts) for pattern in said]))
        for reason, said in patterns.items()
    )


def _filled(pattern: str, parts: Mapping[str, str]) -> str:
    for name, part in parts.items():
        pattern = pattern.replace(name, part)
    return pattern


def _compiled(patterns: Iterable[str]) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """Join the patterns; those of a sentence's beginning are looked for there alone, which is quicker."""
    openings = [pattern for pattern in patterns if pattern.startswith("^")]
    anywhere = [pattern for pattern in patterns if not pattern.startswith("^")]
    return _joined(openings), _joined(anywhere)


def _joined(patterns: list[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns)) if patterns else None
