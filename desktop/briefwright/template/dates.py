"""Writes ISO dates out in the language of the brief."""

import re
from datetime import datetime, timedelta
from typing import Final

from briefwright.template.digits import in_digits

_ISO: Final = re.compile(r"\d{4}-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?")

_MONTHS: Final = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
_DAY_FORMS: Final = {
    "en": "{day} {month} {year}",
    "en-us": "{month} {day}, {year}",
    "fr": "{day} {month} {year}",
    "de": "{day}. {month} {year}",
    "es": "{day} de {month} de {year}",
    "ar": "{day} {month} {year}",
}
_MONTH_FORMS: Final = {"es": "{month} de {year}"}


def long_date(value: str, language: str, *, with_time: bool = True) -> str:
    """Return an ISO date, month or date-time in its long form: “9 December 2024, 18:00 UTC”.

    Anything else passes through unchanged: a date that somebody wrote as text is printed as it was written.
    A language without a table of its own gets English.
    """
    text = value.strip()
    if not _ISO.fullmatch(text):
        return value
    try:
        moment = datetime.fromisoformat(f"{text}-01" if len(text) == 7 else text.replace(",", "."))
    except ValueError:
        return value
    if len(text) == 7:
        return _month(moment, language)
    day = _day(moment, language)
    if not with_time or len(text) == 10:
        return day
    comma = "،" if _known(language) == "ar" else ","
    return f"{day}{comma} {in_digits(f'{moment:%H:%M}{_zone(moment)}', language)}"


def long_span(value: str, language: str) -> str:
    """Return what `long_date` does, and two ISO days with a slash between them as “7–8 December 2024”."""
    first, slash, last = value.strip().partition("/")
    if not slash or not _ISO.fullmatch(first) or not _ISO.fullmatch(last):
        return long_date(value, language)
    if len(first) == len(last) == 10 and first[:8] == last[:8]:
        try:
            return _day(datetime.fromisoformat(last), language, from_day=datetime.fromisoformat(first).day)
        except ValueError:
            return value
    return f"{long_date(first, language)} – {long_date(last, language)}"


def _day(moment: datetime, language: str, *, from_day: int | None = None) -> str:
    form = _DAY_FORMS.get(language.lower(), _DAY_FORMS[_known(language)])
    day = "1er" if _known(language) == "fr" and moment.day == 1 else str(moment.day)
    if from_day is not None:
        stop = "." if _known(language) == "de" else ""
        day = f"{from_day}{stop}–{day}"
    return in_digits(form.format(day=day, month=_month_name(moment, language), year=moment.year), language)


def _month(moment: datetime, language: str) -> str:
    form = _MONTH_FORMS.get(_known(language), "{month} {year}")
    return in_digits(form.format(month=_month_name(moment, language), year=moment.year), language)


def _month_name(moment: datetime, language: str) -> str:
    return _MONTHS[_known(language)].split()[moment.month - 1]


def _zone(moment: datetime) -> str:
    offset = moment.utcoffset()
    if offset is None:
        return ""
    minutes = offset // timedelta(minutes=1)
    if minutes == 0:
        return " UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f" UTC{'+' if minutes > 0 else '−'}{hours}{f':{rest:02}' if rest else ''}"


def _known(language: str) -> str:
    primary = language.lower().partition("-")[0]
    return primary if primary in _MONTHS else "en"
