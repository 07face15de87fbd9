"""Reads an expression that runs from one day, month or year to another into ISO: “30 April-2 May”."""

import datetime
import re

from briefwright.article.dates import MONTHS, month_number

_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_YEAR = re.compile(r"\b\d{4}\b")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_JOINED = re.compile(r"\band\b|&")


def day_range(when: str, year: int | None) -> str | None:
    """Read a span of days; `year` is that of its first day, where the words name none.

    Days that “and” joins are a span where nothing lies between them, or “between” stands before.
    """
    months = [month_number(name) for name in _MONTH.findall(when)]
    days = [int(number) for number in _DAY.findall(when)]
    years = [int(number) for number in _YEAR.findall(when)]
    if len(days) != 2 or not months or (year is None and not years):
        return None
    last_month = months[-1]
    if len(years) == 2 or not years:
        first_year = years[0] if years else year or 0
        last_year = years[-1] if years else first_year + (last_month < months[0])
    else:
        last_year = years[0]
        first_year = last_year - (last_month < months[0])
    first = datetime.date(first_year, months[0], days[0])
    last = datetime.date(last_year, last_month, days[1])
    apart = not when.lower().startswith("between") and _JOINED.search(when) is not None
    apart = apart and len(months) == 1 and (last - first).days != 1
    return None if apart or last <= first else f"{first.isoformat()}/{last.isoformat()}"


def month_range(when: str, year: int | None) -> str | None:
    """Read a span of months; `year` is that of its last month, where the words name none."""
    months = [month_number(name) for name in _MONTH.findall(when)]
    years = [int(number) for number in _YEAR.findall(when)]
    last_year = years[-1] if years else year
    if last_year is None or len(months) != 2:
        return None
    first_year = years[0] if len(years) == 2 else last_year - (months[0] > months[1])
    first, last = (first_year, months[0]), (last_year, months[1])
    return f"{first[0]}-{first[1]:02}/{last[0]}-{last[1]:02}" if first < last else None


def year_range(when: str) -> str | None:
    """Read “2011-2013”, “from 2011 to 2013” or “2011-13”."""
    first, last = re.findall(r"\d+", when)
    last = first[:2] + last if len(last) == 2 else last
    return f"{first}/{last}" if int(first) < int(last) else None


def month_of(when: str) -> int | None:
    """Return the number of the first month that an expression names."""
    found = _MONTH.search(when)
    return month_number(found[0]) if found else None


def day_of(when: str) -> int | None:
    """Return the first number of an expression that may be a day."""
    found = _DAY.search(when)
    return int(found[0]) if found else None
