"""Puts events in the order of their dates, with the vague ones where they most likely belong."""

import re
from collections.abc import Sequence
from typing import Final

from briefwright.brief.rows import Event

Moment = tuple[int, int, int]

_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?=$|[T /])")
_NO_DATE: Final = (10_000, 0, 0)
# In a year “late” is about November, in a month about the 25th.
_PARTS: Final = {
    "early": (2, 5), "winter": (2, 5), "spring": (4, 10), "mid": (6, 15), "summer": (7, 15),
    "autumn": (10, 20), "fall": (10, 20), "late": (11, 25),
}  # fmt: skip


def in_order_of_time(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events by date; those of one date keep their order, those without one come last.

    A year or a month goes before the days within it, unless its words say which part of it is meant.
    """
    return tuple(sorted(events, key=lambda event: moment(event.date, event.when)))


def moment(date: str, words: str = "") -> Moment:
    """Return where an ISO date, month, year or span stands in time; `words` are those it was read from."""
    found = _DATE.match(date.strip())
    if found is None:
        return _NO_DATE
    year, month, day = (int(part) if part else 0 for part in found.groups())
    part = next((_PARTS[word] for word in re.findall(r"[a-z]+", words.lower()) if word in _PARTS), (0, 0))
    if not month:
        return year, part[0], 0
    return year, month, day or part[1]
