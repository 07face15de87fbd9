"""Checks of the key judgements: support, likelihood and confidence said apart, no hedges.

They look at own and edited items too, where likelihood and confidence are not to meet in one sentence either;
quotations are left as they are.
"""

import functools
import re
from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from briefwright.brief.brief import Brief, Item
from briefwright.brief.checks.check import Check
from briefwright.brief.rows import Judgement
from briefwright.brief.yardstick import installed_yardsticks, load_yardstick
from briefwright.errors import BriefError
from briefwright.resources import shipped

_SENTENCE_END: Final = re.compile(r"(?<=[.!?؟])[\s”»\"’]+")
_SHORTEST: Final = 40


def check_judgements(brief: Brief) -> Iterator[Check]:
    """Find what is wrong with the judgements that are printed, and with own words that speak like them."""
    included = [judgement for judgement in brief.judgements if judgement.included]
    for judgement in included:
        for code, message in _flaws(judgement, brief):
            yield Check("warn", code, message, judgement=judgement.id)
    yield from _mixed_rows(brief, included)
    for section in brief.sections:
        for item in section.items:
            if section.included and item.included and item.origin.kind != "quoted":
                yield from _item_flaws(item, section.id, brief.language)


def _flaws(judgement: Judgement, brief: Brief) -> Iterator[tuple[str, str]]:
    if not judgement.text.strip():
        yield (
            "empty-judgement",
            "A key judgement is empty, so it is not printed. Write something or remove it.",
        )
        return
    name = _named(judgement)
    here = {item.id for section in brief.sections for item in section.items}
    if not judgement.references and not here.intersection(judgement.items):
        yield (
            "judgement-without-support",
            f"The judgement {name} rests on nothing. Select a sentence and add it as support.",
        )
    yield from _wording(judgement, name, brief)
    if not judgement.confidence:
        yield "judgement-without-confidence", f"The judgement {name} does not say how confident you are."
    elif not judgement.reason.strip():
        yield "confidence-without-reason", f"The judgement {name} gives no reason for its confidence."


def _wording(judgement: Judgement, name: str, brief: Brief) -> Iterator[tuple[str, str]]:
    said = _found(_likelihood_words(brief.language), judgement.text)
    yardstick = load_yardstick(brief.yardstick)
    if yardstick.term(judgement.likelihood) is None and not said:
        yield "judgement-without-likelihood", f"The judgement {name} does not say how likely it is."
    elif judgement.likelihood and said:
        message = f"The judgement {name} says twice how likely it is: by its term, and by “{said}”."
        yield "likelihood-twice", f"{message} Leave one of them out."
    hedge = _found(_words().hedges_in(brief.language), judgement.text)
    if hedge:
        message = (
            f"The judgement {name} says “{hedge}”, which can mean anything. Say how likely it is instead."
        )
        yield "hedge", message
    pair = _pair(judgement.text, brief.language) or _pair(judgement.reason, brief.language)
    if pair:
        yield "likelihood-beside-confidence", f"The judgement {name} {_beside(*pair)}"


def _item_flaws(item: Item, section: str, language: str) -> Iterator[Check]:
    pair = _pair(item.text, language)
    if pair:
        place = f"Sentence {item.origin.number}" if item.origin.number is not None else "An item of own words"
        yield Check("warn", "likelihood-beside-confidence", f"{place} {_beside(*pair)}", item.id, section)


def _beside(likelihood: str, confidence: str) -> str:
    return (
        f"says “{likelihood}” and “{confidence}” in one sentence, so that a reader takes one for the other. "
        "Make two sentences of it."
    )


def _mixed_rows(brief: Brief, included: Iterable[Judgement]) -> Iterator[Check]:
    """Find terms of both rows of a standard that asks for one of them."""
    yardstick = load_yardstick(brief.yardstick)
    rows: dict[int, str] = {}
    for judgement in included:
        term, band = yardstick.term(judgement.likelihood), yardstick.band_of(judgement.likelihood)
        row = yardstick.row_of(judgement.likelihood)
        if term is None or band is None or row is None or len(band.names_in(brief.language)) == 1:
            continue
        rows.setdefault(row, term.name_in(brief.language))
        if len(rows) > 1:
            message = (
                f"The judgements mix the two rows of {yardstick.name}: “{rows[0]}” and “{rows[1]}”. "
                "Take the terms of one row."
            )
            yield Check("warn", "mixed-terms", message, judgement=judgement.id)
            return


def _pair(text: str, language: str) -> tuple[str, str] | None:
    """Return a likelihood word and a confidence word that stand in one sentence."""
    for sentence in _SENTENCE_END.split(text):
        confidence = _found(_words().confidence_in(language), sentence)
        likelihood = _found(_likelihood_words(language), sentence) if confidence else ""
        if likelihood:
            return likelihood, confidence
    return None


def _found(words: tuple[str, ...], text: str) -> str:
    """Return the first of the words that the text has, the longer of two at one place."""
    if not words:
        return ""
    found = _pattern(words).search(text)
    return found[0] if found is not None else ""


@functools.lru_cache(maxsize=32)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Small letters are also found at the head of a sentence, except in short words: “May” is a month."""
    longest_first = sorted(words, key=lambda word: -len(word))
    forms = [
        re.escape(word)
        if len(word) < 4
        else f"[{re.escape(word[0].upper())}{re.escape(word[0])}]{re.escape(word[1:])}"
        for word in longest_first
    ]
    return re.compile(rf"\b(?:{'|'.join(forms)})\b")


def _named(judgement: Judgement) -> str:
    text = judgement.text.strip()
    if len(text) > _SHORTEST:
        cut = text.rfind(" ", 0, _SHORTEST)
        text = f"{text[: cut if cut > 0 else _SHORTEST]} …"
    return f"“{text}”"


class _Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    hedges: dict[str, tuple[str, ...]]
    confidence: dict[str, tuple[str, ...]]

    def hedges_in(self, language: str) -> tuple[str, ...]:
        return self.hedges.get(language.lower().partition("-")[0], ())

    def confidence_in(self, language: str) -> tuple[str, ...]:
        return self.confidence.get(language.lower().partition("-")[0], ())


@functools.lru_cache(maxsize=16)
def _likelihood_words(language: str) -> tuple[str, ...]:
    """Return how any yardstick says likelihood in that language."""
    words = (
        word
        for yardstick in installed_yardsticks()
        for term in yardstick.terms
        for word in term.words_in(language)
    )
    return tuple(dict.fromkeys(words))


@functools.cache
def _words() -> _Wording:
    path = shipped("assets") / "yardsticks" / "wording.toml"
    try:
        return msgspec.toml.decode(path.read_bytes(), type=_Wording)
    except (OSError, msgspec.DecodeError) as problem:
        raise BriefError(f"The words of the judgements in {path} cannot be read: {problem}.") from problem
