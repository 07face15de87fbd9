"""Finds the time expressions of an article and, where it allows, the dates they mean."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefwright.analysis.dates.calendar import Calendar, Tense, from_anchor
from briefwright.analysis.dates.expressions import Expression, expressions
from briefwright.analysis.dates.publication import publication_day
from briefwright.analysis.reading import ReadSentence

_FUTURE = re.compile(
    r"\b(?:will|due|scheduled|expected|plans?|planned|set to|upcoming|arrives?|is to|are to|would|slated)\b"
)
# They tell that what came before them is over: “a planned visit drew criticism on Friday”.
_PAST = re.compile(
    r"\b(?:said|told|drew|met|was|were|had|came|took|made|went|began|gave|spoke|left|won|lost)\b"
)

_BESIDE = 4
_UNITS_ALONE = (
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "fortnight",
    "decade",
    "decades",
)


class FoundDate(NamedTuple):
    """A time expression in sentence number `sentence`, with its ISO form where that is known."""

    sentence: int
    when: str
    iso: str | None


def find_dates(sentences: Sequence[ReadSentence], published: str | None) -> list[FoundDate]:
    """Return the time expressions in order, resolved against the day the article was published."""
    calendar = Calendar(publication_day(sentences, published))
    found: list[FoundDate] = []
    for number, sentence in enumerate(sentences):
        for expression in _in(sentence):
            tense = _tense(sentence.text, expression)
            if expression.kind == "ahead" and tense == "past" and expression.when.endswith(_UNITS_ALONE):
                # “Came in two weeks”: so long it took.
                continue
            iso = calendar.iso(expression.kind, expression.when, tense)
            if iso is None and found and found[-1].sentence >= number - 1:
                iso = from_anchor(expression.when, found[-1].iso)
            found.append(FoundDate(number, expression.when, iso))
    return found


def _in(sentence: ReadSentence) -> Iterator[Expression]:
    """Return the time expressions of a sentence; a caption or notice has only the days that it writes out."""
    start = sentence.tokens[sentence.body].start if sentence.body < len(sentence.tokens) else 0
    for expression in expressions(sentence.text, start):
        if not sentence.noise or expression.kind in ("full", "month_year"):
            yield expression


def _tense(text: str, expression: Expression) -> Tense:
    before = text[max(0, expression.start - 90) : expression.start]
    # “Said on Sunday that it will come”: what is said lies ahead, the Sunday does not.
    after = text[expression.end : expression.end + 40].partition(" that ")[0]
    for ahead in _FUTURE.finditer(before):
        if _PAST.search(before, ahead.end()) is None:
            # “Will meet in June” against “will try him for the attack in June”.
            return "ahead" if len(before[ahead.end() :].split()) <= _BESIDE else "perhaps ahead"
    return "perhaps ahead" if _FUTURE.search(after) else "past"
