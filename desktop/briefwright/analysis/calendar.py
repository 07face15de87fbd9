"""Reads a time expression into ISO, as seen from the day on which an article was published."""

import datetime
import re

from briefwright.article.dates import iso_date, month_number

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip


class Calendar:
    """Knows the day of publication, or None: then only what names its own year can be read."""

    def __init__(self, day: datetime.date | None) -> None:
        self._day = day

    def iso(self, kind: str, when: str, *, future: bool) -> str | None:
        """Return the ISO form of an expression of a kind of `dates.py`, None where it cannot be known."""
        if kind == "full":
            return iso_date(when)
        if kind in ("year", "month_year"):
            return self._with_year(when)
        if self._day is None:
            return None
        try:
            return self._relative(kind, when.lower(), self._day, future=future)
        except (ValueError, OverflowError):
            return None

    def _with_year(self, when: str) -> str | None:
        year = when[-4:]
        name = re.search(r"([A-Z][a-z]+)\.?,? \d{4}$", when)
        return f"{year}-{month_number(name[1]):02}" if name else year

    def _relative(self, kind: str, when: str, day: datetime.date, *, future: bool) -> str | None:
        if kind in ("day", "span", "month"):
            return _month_day(when, day, future=future)
        if kind == "weekday":
            return _weekday(when, day, future=future).isoformat()
        if kind == "ago":
            return _ago(when, day)
        if kind == "week":
            return _week(when, day)
        steps = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
        return (day + datetime.timedelta(days=steps[when])).isoformat() if when in steps else None


def from_anchor(when: str, anchor: str | None) -> str | None:
    """Return the day or month that “a day later” or “the same day” means, from the date told before."""
    if anchor is None or not re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", anchor):
        return None
    words = when.lower().split()
    if words[-2:] == ["same", "day"]:
        return anchor if len(anchor) == 10 else None
    count = _count(words[-3]) if len(words) == 3 else None
    if count is None or words[-1] not in ("later", "earlier"):
        return None
    steps = count if words[-1] == "later" else -count
    unit = words[-2].rstrip("s")
    try:
        if unit == "month":
            return _months_from(datetime.date.fromisoformat(f"{anchor[:7]}-01"), steps)
        if unit in ("day", "week") and len(anchor) == 10:
            days = datetime.timedelta(days=steps * (7 if unit == "week" else 1))
            return (datetime.date.fromisoformat(anchor) + days).isoformat()
    except (ValueError, OverflowError):
        return None
    return None


def _count(word: str) -> int | None:
    return int(word) if word.isdigit() else _NUMBERS.get(word)


def _months_from(day: datetime.date, steps: int) -> str:
    months = day.year * 12 + day.month - 1 + steps
    return f"{months // 12}-{months % 12 + 1:02}"


def _month_day(when: str, day: datetime.date, *, future: bool) -> str:
    """Read “March 4”, “July 19-21” or “last August” in the year that lies nearest."""
    names = re.findall(r"[a-z]{3,}", when)
    month = month_number(names[-1])
    numbers = [int(number) for number in re.findall(r"\d+", when)]
    first = datetime.date(day.year, month, numbers[0] if numbers else 1)
    ahead = (first - day).days
    year = day.year
    if ahead > (240 if future else 45) or (when.startswith("last") and ahead > 0):
        year -= 1
    elif future and ahead < -240:
        year += 1
    if not numbers:
        return f"{year}-{month:02}"
    days = [datetime.date(year, month, number).isoformat() for number in numbers[:2]]
    return "/".join(days)


def _weekday(when: str, day: datetime.date, *, future: bool) -> datetime.date:
    name = next(word for word in when.split() if word.endswith("day"))
    back = (day.weekday() - _WEEKDAYS.index(name)) % 7
    if when.startswith("next") or (future and back):
        return day + datetime.timedelta(days=7 - back)
    if when.startswith("last") and not back:
        back = 7
    return day - datetime.timedelta(days=back)


def _ago(when: str, day: datetime.date) -> str | None:
    words = when.split()
    number, unit, direction = words[-3], words[-2].rstrip("s"), words[-1]
    if direction not in ("ago", "since") or len(words) > 3:
        return None
    count = _count(number)
    if count is None or unit in ("decade", "hour"):
        return None
    if unit == "year":
        return str(day.year - count)
    if direction == "since":
        return _months_from(day, -count) if unit == "month" else None
    if unit == "month":
        months = day.year * 12 + day.month - 1 - count
        return datetime.date(months // 12, months % 12 + 1, min(day.day, 28)).isoformat()
    return (day - datetime.timedelta(days=count * (7 if unit == "week" else 1))).isoformat()


def _week(when: str, day: datetime.date) -> str:
    step = -1 if "last" in when else 1 if "next" in when or "coming" in when else 0
    if when.endswith("year"):
        return str(day.year + step)
    if when.endswith("month"):
        return _months_from(day, step)
    if when.endswith("night"):
        return (day + datetime.timedelta(days=step)).isoformat()
    if when.endswith("weekend"):
        # On a Monday or Tuesday “this weekend” is the one just past.
        ahead = (5 - day.weekday()) if day.weekday() >= 2 else -2 - day.weekday()
        saturday = day + datetime.timedelta(days=ahead + 7 * step)
        return f"{saturday.isoformat()}/{(saturday + datetime.timedelta(days=1)).isoformat()}"
    return (day + datetime.timedelta(days=7 * step)).isoformat()[:7]
