"""Finds the expressions of time in a sentence, each with its kind, by which `calendar.py` reads it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefwright.analysis.dates.counts import COUNT
from briefwright.analysis.dates.years import is_year
from briefwright.article.dates import MONTHS

MONTH = "(?:" + "|".join(name.capitalize() for name in MONTHS) + r")\b\.?"
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = "(?: (?:morning|afternoon|evening|night))?"
_NUMBER = f"(?:half an?|an?|a couple of|a few|several|some|many|few|(?i:{COUNT}))"
_UNIT = "(?:day|night|week|fortnight|month|year|decade|centur(?:y|ie)|hour)s?"
_UNIT_AHEAD = "(?:day|week|fortnight|month|year|decade)s?"
_YEAR = r"(?:1[89]\d\d|20[0-4]\d)"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?\b"
_TO = "(?: ?[-–—] ?| (?:to|through|until|till) )"
_AND = f"(?:{_TO}| (?:and|&) )"
_DAY = rf"(?:{MONTH} {_NTH}(?![,\d]*\d{{3}})|\b{_NTH} (?:of )?{MONTH})"
_OF_YEAR = rf"(?:,? ?{_YEAR}\b)?"
# Before these a number is no day: “from March 3 to 5 percent”.
_NO_DAY = r"(?! ?(?:%|per|million|billion|[ap]\.?m\b|:|\.\d))"

_EXPRESSION = re.compile(
    rf"(?P<span>(?:{MONTH} {_NTH}(?:, ?{_YEAR})?|\b{_NTH} (?:of )?{MONTH}(?: {_YEAR})?){_TO}{_DAY}{_OF_YEAR}"
    rf"|(?:\b[Bb]etween )?(?:{MONTH} {_NTH}{_AND}{_NTH}{_NO_DAY}{_OF_YEAR}"
    rf"|\b{_NTH}{_AND}{_NTH} (?:of )?{MONTH}{_OF_YEAR})"
    rf"|\b[Bb]etween {_DAY} and {_DAY}{_OF_YEAR})"
    rf"|(?P<full>{MONTH} {_NTH},? ?\d{{4}}\b|\b{_NTH} (?:of )?{MONTH},? \d{{4}}\b"
    rf"|\b\d{{4}}-\d\d-\d\d\b(?! \d)"
    r"|(?<![\d/.-])\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)(?:19|20)\d\d\b(?![/-])|\b\d{4}/\d\d/\d\d\b)"
    rf"|(?P<month_span>{MONTH}(?: {_YEAR})?{_TO}{MONTH} {_YEAR}\b"
    rf"|\b[Bb]etween {MONTH} and {MONTH}{_OF_YEAR}|(?<=\b[Ff]rom ){MONTH}{_TO}{MONTH}(?! \d))"
    rf"|(?P<month_year>(?:(?:late|early|mid)[- ])?{MONTH},? (?:of )?\d{{4}}\b)"
    rf"|(?P<day>{_DAY}(?= |[.,;:’')”\"—–-]|$))"
    rf"|(?P<month>(?:(?:late|early|mid|last|next|this)[- ]){MONTH}|(?<=\b[Ii]n ){MONTH}|(?<=since ){MONTH}"
    rf"|(?<=until ){MONTH}|(?<=by ){MONTH}|(?<=during ){MONTH}|(?<=of ){MONTH}(?! \d))"
    r"|(?P<nth>(?<=\b[Oo]n the )\d{1,2}(?:st|nd|rd|th)\b"
    r"(?= (?:in|at|and|to|but|when|after|before|with)\b|[.,;]|$))"
    rf"|(?P<weekday>\b(?:(?:late|early) on |(?:[Ll]ast|[Nn]ext|[Tt]his|past|coming) )?{_WEEKDAY}{_PART}"
    r"(?: (?:of )?(?:last|this|next) week)?\b)"
    rf"|(?P<year_span>(?<![\w/.-]){_YEAR}(?:{_TO}{_YEAR}|[-–/]\d\d)\b(?![-/]?\d)"
    rf"|\b[Bb]etween {_YEAR} and {_YEAR}\b)"
    r"|(?P<decade>\b(?:(?:late|early|mid)[- ])?(?:the )?(?:1[89]\d|20[0-4])0s\b)"
    rf"|(?P<year>(?:\b(?:late|early|mid|spring|summer|autumn|fall|winter)(?: of)?[- ]|(?<![\w/.,-]))"
    rf"{_YEAR}\b(?![-,/]?\d|s\b| [Cc]ommittee))"
    rf"|(?P<ahead>\b[Ii]n (?:an?|(?i:{COUNT})) {_UNIT_AHEAD}(?:’ time|' time|’s time|'s time)?(?! of\b)\b"
    rf"|\b(?i:{_NUMBER}) {_UNIT} (?:from (?:now|today)|hence)\b)"
    rf"|(?P<ago>\b(?:more than |about |nearly |almost |over )?(?i:{_NUMBER}) {_UNIT} "
    r"(?:ago|earlier|later|before|after|since)\b)"
    r"|(?P<week>\b(?:[Ee]arlier |[Ll]ater )?(?:[Tt]his|[Ll]ast|[Nn]ext|[Cc]oming) "
    r"(?:week|month|year|weekend|night|fortnight|morning|afternoon|evening|quarter|decade|century"
    r"|spring|summer|autumn|fall|winter)\b"
    r"|\b(?:[Ee]arlier|[Ll]ater) in the (?:week|month|year)\b)"
    rf"|(?P<past>\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or) the (?:past|last) (?:{_NUMBER} )?{_UNIT}\b"
    rf"|\b(?:[Ii]n the next|[Ww]ithin(?: the next)?) (?i:{COUNT}) {_UNIT}\b)"
    r"|(?P<today>\b(?:the day before yesterday|the day after tomorrow"
    r"|[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\b)"
    r"|(?P<anchored>\b[Tt]he (?:(?:same|next|following|previous) day|day (?:before|after))\b)"
)
# Every expression has one of these; most sentences have none, and looking for it is cheap.
_TIME = re.compile(
    r"\d|day|week|month|year|night|morrow|hour|decade|centur|morning|noon|evening|quarter"
    r"|spring|summer|autumn|fall|winter|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
)
# A weekday or “Today” within the name of something else.
_NAMED_BEFORE = re.compile(
    r"\b(?:Good|Black|Bloody|Ash|Palm|Easter|Whit|Cyber|Super|Maundy|Holy|Shrove|Sheffield|Ruby)[ -]$"
)
_NAMED_AFTER = re.compile(
    r" (?:Times|Telegraph|Mirror|Express|Mail|Herald|Tribune|Independent|Post|Review|Night Live|Sun|World)\b"
)
_ENTITLED = re.compile(r"[A-Z][\w.]* $")
# In these a number of years is how long, not when: “the first visit in two years”.
_HOW_LONG = re.compile(
    r"\b(?:first|second|third|fourth|last|only|once|twice|times?|\w{3,}est|most|least)\b[^,.;]{0,50}$"
)
_AS_FAR = 90
# A stop after a month's whole name ends the sentence; after a short form it belongs to it.
_SHORTEST = ("may", "june", "july")
_STOPPED = re.compile(
    rf"\b(?:{'|'.join(name.capitalize() for name in MONTHS if len(name) > 4 or name in _SHORTEST)})\.$"
)


class Expression(NamedTuple):
    """An expression of time of a kind that `calendar.py` knows, and where it stands in its sentence."""

    kind: str
    when: str
    start: int
    end: int


def expressions(text: str, start: int = 0) -> Iterator[Expression]:
    """Return the expressions of time in `text` from the character `start` on, in order; none overlap."""
    if _TIME.search(text) is None:
        return
    for found in _EXPRESSION.finditer(text, start):
        kind, when = found.lastgroup or "", found[0]
        if _means_time(kind, text, found):
            when = when[:-1] if _STOPPED.search(when) else when
            yield Expression(kind, when, found.start(), found.end())


def _means_time(kind: str, text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - _AS_FAR) : found.start()]
    after = text[found.end() : found.end() + _AS_FAR]
    match kind:
        case "year":
            return is_year(text, found.end() - 4, found.end())
        case "year_span":
            return is_year(text, found.start(), found.end())
        case "weekday":
            return _NAMED_BEFORE.search(before) is None and _NAMED_AFTER.match(after) is None
        case "today":
            return found[0][0].islower() or _ENTITLED.search(before) is None
        case "ahead":
            return _HOW_LONG.search(before) is None
        case _:
            return True
