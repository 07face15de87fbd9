"""Reads the day of publication from a line above the article that gives little else, or from its byline."""

import re
from typing import NamedTuple

from briefwright.article.dates import MONTHS, iso_date

_WHEN = (
    r"(?:(?<![^\W_])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thur?s?|fri|sat|sun|published"
    r"|posted|issued|updated|modified|first|last|dated?|on|at|of|[ap]\.?m|utc|gmt|[a-z]{1,2}[sd]t|cet|msk"
    rf"|{'|'.join(MONTHS)}|\d{{1,4}}(?:st|nd|rd|th|[ap]m)?)(?![^\W_])|[\s.,:;|/()+–—-])"
)
_LINE = re.compile(rf"(?:By (?P<names>[A-Z][^.:;]{{2,60}}?)(?: ?[|,·•–—-]| on) ?)?(?P<when>(?i:{_WHEN}++))$")
_LONGEST = 100


class DateLine(NamedTuple):
    """A line that gives a day as ISO date or date-time, and the names of its byline or an empty string."""

    published: str
    names: str


def find_date_line(line: str) -> DateLine | None:
    """Read “Monday, 12 March 2024, 14:30 GMT” or “By Ada Lind | 12 March 2024”."""
    found = _LINE.match(line) if len(line) <= _LONGEST else None
    day = iso_date(found["when"]) if found else None
    return DateLine(day, found["names"] or "") if found and day else None
