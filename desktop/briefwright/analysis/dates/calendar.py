"""Reads a time expression into ISO, as seen from the day on which an article was published."""

import datetime
import re
from typing import Literal

from briefwright.analysis.dates.counts import count
from briefwright.analysis.dates.ranges import day_of, day_range, month_of, month_range, year_range
from briefwright.article.dates import iso_date

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_TODAY = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_ANCHORED = {
    "same day": 0,
    "next day": 1,
    "following day": 1,
    "previous day": -1,
    "day before": -1,
    "day after": 1,
}
_LONGER_AGO = 45
_FAR_AHEAD = 240

Tense = Literal["past", "perhaps ahead", "ahead"]
"""Where the words beside an expression put it, as seen from the day of publication."""


class Calendar:
    """Knows the day of publication, or None: then only what names its own year can be read."""

    def __init__(self, day: datetime.date | None) -> None:
        self._day = day

    def iso(self, kind: str, when: str, tense: Tense = "past") -> str | None:
        """Return the ISO form of an expression, of its kind in `expressions.py`; None where it is open."""
        try:
            if kind in ("span", "month_span", "year_span"):
                return self._range(kind, when, tense)
            if kind == "full":
                return iso_date(when)
            if kind in ("year", "month_year"):
                return _with_year(when)
            return self._relative(kind, when.lower(), self._day, tense) if self._day else None
        except (ValueError, OverflowError):
            return None

    def _range(self, kind: str, when: str, tense: Tense) -> str | None:
        month = month_of(when)
        if kind == "year_span" or month is None:
            return year_range(when)
        day = self._day
        year = None if day is None else _nearest_year(day, month, day_of(when) or 1, tense)
        if kind == "month_span":
            return month_range(when, year)
        return day_range(when, year)

    def _relative(self, kind: str, when: str, day: datetime.date, tense: Tense) -> str | None:
        match kind:
            case "day" | "month":
                return _month_day(when, day, tense)
            case "nth":
                return _day_of_month(when, day, tense)
            case "weekday":
                return _weekday(when, day, tense).isoformat()
            case "ago":
                return _ago(when, day)
            case "ahead":
                return _ahead(when, day)
            case "week":
                return _week(when, day)
            case "today":
                return (day + datetime.timedelta(days=_TODAY[when])).isoformat()
            case _:
                return None


def from_anchor(when: str, anchor: str | None) -> str | None:
    """Return the day or month that “a day later” or “the same day” means, from the date told before."""
    if anchor is None or not re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", anchor):
        return None
    words = when.lower().split()
    try:
        step = _ANCHORED.get(" ".join(words[-2:]))
        if step is not None:
            day = datetime.date.fromisoformat(anchor) if len(anchor) == 10 else None
            return (day + datetime.timedelta(days=step)).isoformat() if day is not None else None
        number = count(words[-3]) if len(words) == 3 else None
        if number is None or words[-1] not in ("later", "earlier"):
            return None
        steps = number if words[-1] == "later" else -number
        unit = words[-2].rstrip("s")
        if unit == "month":
            return _months_from(datetime.date.fromisoformat(f"{anchor[:7]}-01"), steps)
        if unit in _DAYS and len(anchor) == 10:
            days = datetime.timedelta(days=steps * _DAYS[unit])
            return (datetime.date.fromisoformat(anchor) + days).isoformat()
    except (ValueError, OverflowError):
        return None
    return None


def _with_year(when: str) -> str:
    month = month_of(when)
    return when[-4:] if month is None else f"{when[-4:]}-{month:02}"


def _months_from(day: datetime.date, steps: int) -> str:
    months = day.year * 12 + day.month - 1 + steps
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _nearest_year(day: datetime.date, month: int, number: int, tense: Tense) -> int:
    """Return the year in which a day without one lies: the last such day, or the next that lies ahead."""
    ahead = (datetime.date(day.year, month, number) - day).days
    if ahead > (_LONGER_AGO if tense == "past" else _FAR_AHEAD):
        return day.year - 1
    missed = {"past": -366, "perhaps ahead": -_FAR_AHEAD, "ahead": -_LONGER_AGO}
    return day.year + 1 if ahead < missed[tense] else day.year


def _month_day(when: str, day: datetime.date, tense: Tense) -> str | None:
    """Read “March 4” or “last August” in the year that lies nearest."""
    month, number = month_of(when), day_of(when)
    if month is None:
        return None
    year = _nearest_year(day, month, number or 1, tense)
    if when.startswith("last"):
        year = day.year - (month > day.month)
    elif when.startswith("next"):
        year = day.year + (month <= day.month)
    elif when.startswith("this"):
        year = day.year
    return datetime.date(year, month, number).isoformat() if number else f"{year}-{month:02}"


def _day_of_month(when: str, day: datetime.date, tense: Tense) -> str | None:
    """Read “the 15th”: the last one, or the next."""
    number = day_of(when) or 0
    steps = (number < day.day) if tense != "past" else -(number > day.day)
    return datetime.date.fromisoformat(f"{_months_from(day, steps)}-{number:02}").isoformat()


def _weekday(when: str, day: datetime.date, tense: Tense) -> datetime.date:
    words = when.split()
    name = next(word for word in words if word.endswith("day"))
    if words[-1] == "week":
        monday = day - datetime.timedelta(days=day.weekday())
        weeks = {"last": -1, "next": 1}.get(words[-2], 0)
        return monday + datetime.timedelta(days=7 * weeks + _WEEKDAYS.index(name))
    back = (day.weekday() - _WEEKDAYS.index(name)) % 7
    if words[0] in ("last", "past"):
        return day - datetime.timedelta(days=back or 7)
    if words[0] in ("next", "coming") or (tense != "past" and back):
        return day + datetime.timedelta(days=7 - back)
    return day - datetime.timedelta(days=back)


def _ago(when: str, day: datetime.date) -> str | None:
    """Read “two weeks ago”; “about”, “several” and “a couple of” leave the day open."""
    words = when.split()
    number, unit, direction = count(" ".join(words[:-2])), words[-2], words[-1]
    if number is None or direction not in ("ago", "since"):
        return None
    unit = "century" if unit == "centuries" else unit.rstrip("s")
    if unit == "year":
        return f"{day.year - number:04}"
    if direction == "since":
        return _months_from(day, -number) if unit == "month" else None
    if unit == "month":
        return f"{_months_from(day, -number)}-{min(day.day, 28):02}"
    if unit not in _DAYS:
        return None
    return (day - datetime.timedelta(days=number * _DAYS[unit])).isoformat()


def _ahead(when: str, day: datetime.date) -> str | None:
    """Read “in two weeks” and “two weeks from now”."""
    found = re.match(r"(?:in )?(.+?) (\w+?)s?(?:[’'].*| from .*| hence)?$", when)
    number = count(found[1]) if found else None
    if found is None or number is None:
        return None
    if found[2] == "year":
        return str(day.year + number)
    if found[2] == "month":
        return _months_from(day, number)
    if found[2] not in _DAYS:
        return None
    return (day + datetime.timedelta(days=number * _DAYS[found[2]])).isoformat()


def _week(when: str, day: datetime.date) -> str | None:
    words = when.split()
    unit, step = words[-1], {"last": -1, "next": 1, "coming": 1}.get(words[-2], 0)
    if unit == "year":
        return f"{day.year + step:04}"
    if unit == "month":
        return _months_from(day, step)
    if unit in ("night", "morning", "afternoon", "evening"):
        return (day + datetime.timedelta(days=step)).isoformat()
    if unit == "weekend":
        # On a Monday or Tuesday “this weekend” is the one just past.
        ahead = (5 - day.weekday()) if day.weekday() >= 2 else -2 - day.weekday()
        saturday = day + datetime.timedelta(days=ahead + 7 * step)
        return f"{saturday.isoformat()}/{(saturday + datetime.timedelta(days=1)).isoformat()}"
    return (day + datetime.timedelta(days=7 * step)).isoformat()[:7] if unit == "week" else None
