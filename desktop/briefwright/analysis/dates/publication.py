"""Finds the day on which an article was published, by its dateline and captions where it does not tell."""

import datetime
import re
from collections.abc import Iterator, Sequence

from briefwright.analysis.reading import ReadSentence
from briefwright.article.dates import MONTHS, iso_date, month_number

_MONTH = "(?:" + "|".join(name.capitalize() for name in MONTHS) + r")\b\.?"
_FULL = re.compile(rf"{_MONTH} \d{{1,2}}, ?\d{{4}}\b")
_DATELINE_DAY = re.compile(rf"({_MONTH}) (\d{{1,2}})\b")
_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile("|".join(_WEEKDAYS))
_CAPTION_END = re.compile(rf"{_FULL.pattern}[.)]*$")
_LEAD = 2
_LONGEST_DAY = 24
# A picture may be a day or two older than its article; news of a Wednesday is written then or on Thursday.
_PICTURE_AGE = 2


def publication_day(sentences: Sequence[ReadSentence], published: str | None) -> datetime.date | None:
    """Return the day of publication, None where the article does not allow one to be certain.

    Without `published` it is the day of the dateline, in the last year that the article names, or that of the
    latest picture; where the first sentences name a weekday, it has to fit.
    """
    day = _day_of(published)
    if day is not None:
        return day
    weekday = _lead_weekday(sentences)
    pictured = max(_picture_days(sentences), default=None)
    return _by_dateline(sentences, weekday, pictured) or _by_picture(pictured, weekday)


def _day_of(written: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(written[:10]) if written is not None else None
    except ValueError:
        return None


def _lead_weekday(sentences: Sequence[ReadSentence]) -> int | None:
    """Return the weekday that the first sentences name, Monday being 0."""
    for sentence in [sentence for sentence in sentences if not sentence.noise][:_LEAD]:
        found = _WEEKDAY.search(sentence.text)
        if found is not None:
            return _WEEKDAYS.index(found[0])
    return None


def _picture_days(sentences: Sequence[ReadSentence]) -> Iterator[datetime.date]:
    """Return the days of the pictures, of which those from the files tell nothing."""
    for sentence in sentences:
        if sentence.text.upper().startswith("FILE"):
            continue
        found = _FULL.findall(sentence.text) if sentence.noise else []
        ending = _CAPTION_END.search(sentence.text[-_LONGEST_DAY:])
        for written in (*found, *_FULL.findall(ending[0] if ending is not None else "")):
            day = _day_of(iso_date(written))
            if day is not None:
                yield day


def _by_dateline(
    sentences: Sequence[ReadSentence], weekday: int | None, pictured: datetime.date | None
) -> datetime.date | None:
    """Read “OSLO, Nov. 30 (Xinhua)” in the last year that the article names, or else in the next."""
    found = next(
        (found for sentence in sentences if (found := _DATELINE_DAY.search(_dateline(sentence))) is not None),
        None,
    )
    years = [int(year) for sentence in sentences for year in _YEAR.findall(sentence.text)]
    if found is None or not years:
        return None
    for year in (max(years), max(years) + 1):
        day = _day_of(f"{year}-{month_number(found[1].rstrip('.')):02}-{int(found[2]):02}")
        near = day is not None and pictured is not None and 0 <= (day - pictured).days <= _PICTURE_AGE
        fits = day is not None and weekday is not None and (day.weekday() - weekday) % 7 <= 1
        if near or fits:
            return day
    return None


def _dateline(sentence: ReadSentence) -> str:
    whole = sentence.noise or sentence.body >= len(sentence.tokens)
    return "" if whole else sentence.text[: sentence.tokens[sentence.body].start]


def _by_picture(pictured: datetime.date | None, weekday: int | None) -> datetime.date | None:
    if pictured is None or weekday is None:
        return pictured
    later = (weekday - pictured.weekday()) % 7
    return pictured + datetime.timedelta(days=later) if later <= _PICTURE_AGE else None
