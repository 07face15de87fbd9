"""Finds the time expressions of an article and, where it allows, the dates they mean."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefwright.analysis.calendar import Calendar, from_anchor
from briefwright.analysis.publication import publication_day
from briefwright.analysis.reading import ReadSentence
from briefwright.article.dates import MONTHS

_MONTH = "(?:" + "|".join(name.capitalize() for name in MONTHS) + r")\b\.?"
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = "(?: (?:morning|afternoon|evening|night))?"
_COUNT = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3})"
_NUMBER = f"(?:an?|several|some|many|few|{_COUNT})"
_UNIT = "(?:day|week|month|year|decade|hour)s?"

_EXPRESSION = re.compile(
    rf"(?P<full>{_MONTH} \d{{1,2}}, ?\d{{4}}\b|\b\d{{1,2}} {_MONTH} \d{{4}}\b|\b\d{{4}}-\d\d-\d\d\b(?! \d))"
    rf"|(?P<span>{_MONTH} \d{{1,2}} ?[-–] ?\d{{1,2}}\b)"
    rf"|(?P<month_year>(?:(?:late|early|mid)[- ])?{_MONTH},? \d{{4}}\b)"
    rf"|(?P<day>{_MONTH} \d{{1,2}}\b(?![,\d]*\d{{3}})|\b\d{{1,2}} {_MONTH}(?= |[.,;]|$))"
    rf"|(?P<month>(?:(?:late|early|mid|last|next|this)[- ]){_MONTH}|(?<=\b[Ii]n ){_MONTH}|(?<=since ){_MONTH}"
    rf"|(?<=until ){_MONTH}|(?<=by ){_MONTH}|(?<=during ){_MONTH}|(?<=of ){_MONTH}(?! \d))"
    rf"|(?P<weekday>\b(?:(?:late|early) on |(?:last|next|this) )?{_WEEKDAY}{_PART}\b)"
    r"|(?P<year>\b(?:(?:late|early|mid|spring|summer|autumn|fall|winter)(?: of)?[- ])?"
    r"(?<!esolution )(?:1[89]\d\d|20[0-4]\d)\b(?![-,]?\d|s\b|%| [Cc]ommittee))"
    rf"|(?P<ago>\b(?:more than |about |nearly |almost |over )?(?i:{_NUMBER}) {_UNIT} "
    r"(?:ago|earlier|later|before|after|since)\b)"
    r"|(?P<week>\b(?:[Ee]arlier |[Ll]ater )?(?:[Tt]his|[Ll]ast|[Nn]ext|[Cc]oming) "
    r"(?:week|month|year|weekend|night)\b)"
    rf"|(?P<past>\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or) the (?:past|last) (?:{_NUMBER} )?{_UNIT}\b"
    rf"|\b(?:[Ii]n the next|[Ww]ithin(?: the next)?) {_COUNT} {_UNIT}\b)"
    r"|(?P<today>\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|the same day|the day before)\b)"
)
_FUTURE = re.compile(
    r"\b(?:will|due|scheduled|expected|plans?|planned|set to|upcoming|arrives?|is to|are to|would|slated)\b"
)
# Every expression has one of these; most sentences have none, and looking for it is cheap.
_TIME = re.compile(
    r"\d|day|week|month|year|night|morrow|hour|decade"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
)
# They tell that what came before them is over: “a planned visit drew criticism on Friday”.
_PAST = re.compile(
    r"\b(?:said|told|drew|met|was|were|had|came|took|made|went|began|gave|spoke|left|won|lost)\b"
)

# A stop after a month's whole name ends the sentence; after a short form it belongs to it.
_SHORTEST = ("may", "june", "july")
_STOPPED = re.compile(
    rf"\b(?:{'|'.join(name.capitalize() for name in MONTHS if len(name) > 4 or name in _SHORTEST)})\.$"
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
            when = expression[0][:-1] if _STOPPED.search(expression[0]) else expression[0]
            future = _lies_ahead(sentence.text, expression)
            iso = calendar.iso(expression.lastgroup or "", when, future=future)
            if iso is None and found and found[-1].sentence >= number - 1:
                iso = from_anchor(when, found[-1].iso)
            found.append(FoundDate(number, when, iso))
    return found


def _in(sentence: ReadSentence) -> Iterator[re.Match[str]]:
    """Return the time expressions of a sentence; a caption or notice has only the days that it writes out."""
    if _TIME.search(sentence.text) is None:
        return
    start = sentence.tokens[sentence.body].start if sentence.body < len(sentence.tokens) else 0
    for expression in _EXPRESSION.finditer(sentence.text, start):
        if not sentence.noise or expression.lastgroup in ("full", "month_year"):
            yield expression


def _lies_ahead(text: str, expression: re.Match[str]) -> bool:
    before = text[max(0, expression.start() - 90) : expression.start()]
    # “Said on Sunday that it will come”: what is said lies ahead, the Sunday does not.
    after = text[expression.end() : expression.end() + 40].partition(" that ")[0]
    for ahead in _FUTURE.finditer(before):
        if _PAST.search(before, ahead.end()) is None:
            return True
    return _FUTURE.search(after) is not None
