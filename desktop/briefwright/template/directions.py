"""Which way words run: by their language, or by the letters they are written in."""

import unicodedata
from typing import Final, Literal

Direction = Literal["ltr", "rtl"]

_RIGHT_TO_LEFT: Final = frozenset({"ar", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})
_STRONG: Final[dict[str, Direction]] = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def direction_of(language: str) -> Direction:
    """Return the direction of a language's writing."""
    return "rtl" if language.lower().partition("-")[0] in _RIGHT_TO_LEFT else "ltr"


def direction_of_words(text: str, otherwise: Direction) -> Direction:
    """Return the direction of the first letter that has one, as browsers do for `dir="auto"`."""
    found = (_STRONG.get(unicodedata.bidirectional(character)) for character in text)
    return next((direction for direction in found if direction is not None), otherwise)
