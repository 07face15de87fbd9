"""Finds the time expressions of an article and, where it allows, the dates they mean."""

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefwright.analysis.calendar import Calendar
from briefwright.analysis.reading import ReadSentence
from briefwright.article.dates import MONTHS

_MONTH = "(?:" + "|".join(name.capitalize() for name in MONTHS) + r")\b\.?"
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = "(?: (?:morning|afternoon|evening|night))?"
_NUMBER = (
    "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|few|\\d{1,3})"
)
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
    r"(?:1[89]\d\d|20[0-4]\d)\b(?![-,]?\d|s\b|%))"
    rf"|(?P<ago>\b(?:more than |about |nearly |almost |over )?{_NUMBER} {_UNIT} "
    r"(?:ago|earlier|later|before)\b)"
    r"|(?P<week>\b(?:[Ee]arlier |[Ll]ater )?(?:[Tt]his|[Ll]ast|[Nn]ext|[Cc]oming) "
    r"(?:week|month|year|weekend|night)\b)"
    rf"|(?P<past>\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or) the (?:past|last|coming|next) (?:{_NUMBER} )?{_UNIT}\b)"
    r"|(?P<today>\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|the same day|the day before)\b)"
)
_FUTURE = re.compile(
    r"\b(?:will|due|scheduled|expected|plans?|planned|set to|upcoming|arrives?|is to|are to|would|slated)\b"
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
    day = _day_of(published) or _day_of_captions(sentences)
    calendar = Calendar(day)
    return [found for number, sentence in enumerate(sentences) for found in _in(number, sentence, calendar)]


def _in(number: int, sentence: ReadSentence, calendar: Calendar) -> Iterator[FoundDate]:
    start = sentence.tokens[sentence.body].start if sentence.body < len(sentence.tokens) else 0
    for found in _EXPRESSION.finditer(sentence.text, start):
        before = sentence.text[: found.start()]
        # “Said on Sunday that it will come”: what is said lies ahead, the Sunday does not.
        after = sentence.text[found.end() : found.end() + 40].partition(" that ")[0]
        future = bool(_FUTURE.search(before[-90:]) or _FUTURE.search(after))
        when = found[0][:-1] if _STOPPED.search(found[0]) else found[0]
        yield FoundDate(number, when, calendar.iso(found.lastgroup or "", when, future=future))


def _day_of(published: str | None) -> datetime.date | None:
    if published is None:
        return None
    try:
        return datetime.date.fromisoformat(published[:10])
    except ValueError:
        return None


def _day_of_captions(sentences: Sequence[ReadSentence]) -> datetime.date | None:
    """Take the day of the latest picture for that of an article without a date of its own."""
    days = []
    for sentence in sentences:
        if not sentence.noise or sentence.text.upper().startswith("FILE"):
            continue
        for found in _EXPRESSION.finditer(sentence.text):
            if found.lastgroup == "full":
                day = _day_of(Calendar(None).iso("full", found[0], future=False))
                days += [day] if day is not None else []
    return max(days, default=None)
