"""Keeps characters that no page can print away from templates."""

import re
from typing import Final

_UNPRINTABLE: Final = re.compile(
    # Controls; embeddings and overrides, which can make a line read otherwise than it was written;
    # lone surrogates and noncharacters, which cannot be encoded.
    "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+"
)
_SPACE_LIKE: Final = frozenset("\t\n\v\f\r\x85\u2028\u2029")


def clean(value: object) -> object:
    """Return the plain value with every string in it cleaned; dicts and lists are new."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, dict):
        return {key: clean(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [clean(inner) for inner in value]
    return value


def clean_text(text: str) -> str:
    """Return the text without characters that cannot be printed; line ends and tabs become a space."""
    return _UNPRINTABLE.sub(_replacement, text)


def _replacement(found: re.Match[str]) -> str:
    return " " if _SPACE_LIKE.intersection(found.group()) else ""
