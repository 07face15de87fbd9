"""Checks whether the source is still what the brief was made of, and still new enough to brief from."""

from collections.abc import Iterator
from datetime import date

import msgspec

from briefwright.brief.brief import Brief
from briefwright.brief.checks.check import Check

DAYS_ALLOWED = 30


class Currency(msgspec.Struct, frozen=True):
    """What is known of the source beside the brief: the day it is, and whether its file has changed.

    `days_allowed` is how old an article may be on the day of the brief; None takes any.
    """

    today: date
    days_allowed: int | None = DAYS_ALLOWED
    file_changed: bool = False


def check_source(brief: Brief, currency: Currency) -> Iterator[Check]:
    """Find a source published long before the brief, and a file that is no longer the one imported."""
    if currency.file_changed:
        message = (
            f"The file {brief.source.file.name} has changed since it was imported. The brief still quotes it "
            "as it was; open it again to brief from what it says now."
        )
        yield Check("warn", "source-changed", message)
    published = _day(brief.source.published or "")
    if published is None or currency.days_allowed is None:
        return
    day = _day(brief.header.date)
    age = ((day or currency.today) - published).days
    if age > currency.days_allowed:
        past = f"{age} days before the date of the brief" if day is not None else f"{age} days ago"
        message = f"The article was published {past}. Make sure that what it says still holds."
        yield Check("warn", "source-old", message)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written.strip()[:10])
    except ValueError:
        return None
