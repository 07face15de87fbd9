"""Reads a written date into its ISO form."""

import datetime
import re

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

_NAME = "(?:" + "|".join(MONTHS) + r")\b\.?"
_CLOCK = r"(?:[T ,]+(?:at )?(?P<clock>\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?(?: ?(?P<half>[ap])\.?m\b)?)?"
_FORMS = (
    re.compile(rf"(?P<year>\d{{4}})[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d){_CLOCK}", re.I),
    re.compile(
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)? (?:of )?(?P<name>{_NAME}),? (?P<year>\d{{4}})(?!\d){_CLOCK}",
        re.I,
    ),
    re.compile(
        rf"\b(?P<name>{_NAME}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})(?!\d){_CLOCK}", re.I
    ),
    re.compile(
        r"(?<![\d/-])(?P<first>\d{1,2})[/-](?P<second>\d{1,2})[/-](?P<year>\d{4})(?![\d/-])" + _CLOCK, re.I
    ),
    re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})(?!\d)" + _CLOCK, re.I),
)


def month_number(name: str) -> int:
    """Return 1 to 12 for an English month's name or abbreviation, with or without its full stop."""
    return MONTHS[name.lower().rstrip(".")]


def iso_date(text: str) -> str | None:
    """Return the first full date in `text` as ISO date, or date-time where a clock time follows it.

    Of “03/04/2016” nobody can tell the month.
    """
    for form in _FORMS:
        found = form.search(text)
        if found:
            return _iso(found)
    return None


def iso_moment(written: object) -> str | None:
    """Return a written moment as ISO date or date-time."""
    text = str(written).strip() if written else ""
    if not re.match(r"\d{4}-\d{2}-\d{2}", text):
        return iso_date(text)
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        return iso_date(text)
    return moment.isoformat() if len(text) > len("2024-12-09") else moment.date().isoformat()


def _iso(found: re.Match[str]) -> str | None:
    parts = found.groupdict()
    if "first" in parts:
        parts["day"], parts["month"] = _day_and_month(int(parts["first"]), int(parts["second"]))
    month = month_number(parts["name"]) if parts.get("name") else int(parts["month"] or 0)
    try:
        day = datetime.date(int(parts["year"]), month, int(parts["day"] or 0))
        if not parts["clock"]:
            return day.isoformat()
        clock = datetime.time.fromisoformat(parts["clock"].zfill(5 if parts["clock"].count(":") == 1 else 8))
        if parts["half"]:
            clock = clock.replace(hour=clock.hour % 12 + 12 * (parts["half"].lower() == "p"))
        return datetime.datetime.combine(day, clock).isoformat()
    except ValueError:
        return None


def _day_and_month(first: int, second: int) -> tuple[int | None, int | None]:
    """Return which of two numbers is the day and which the month, where only one may be a month."""
    if first > 12 >= second or first == second:
        return first, second
    return (second, first) if second > 12 >= first else (None, None)
