"""The title of a brief whose article has none: the states it is about."""

from collections.abc import Sequence
from typing import Final

_TITLES: Final = {
    "en": ("Situation brief: ", " and "),
    "fr": ("Point de situation : ", " et "),
    "de": ("Lagevermerk: ", " und "),
    "es": ("Nota de situación: ", " y "),
    "ar": ("تقرير موقف: ", " و"),
}


def working_title(names: Sequence[str], language: str) -> str:
    """Return a title that names what the brief is about."""
    opening, conjunction = _in(language)
    return f"{opening}{conjunction.join(names)}" if any(names) else opening.strip(" :")


def in_language(title: str, old: str, new: str) -> str:
    """Return a working title of the one language in the other; any other title as it is."""
    opening, conjunction = _in(old)
    if title == opening.strip(" :"):
        return working_title((), new)
    if not title.startswith(opening):
        return title
    return working_title(title.removeprefix(opening).split(conjunction, 1), new)


def _in(language: str) -> tuple[str, str]:
    return _TITLES.get(language.lower().partition("-")[0], _TITLES["en"])
