"""Reads small numbers in words and figures: “two”, “twenty-five”, “12”, “a couple of”."""

import re

_UNITS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: number for number, word in enumerate(_UNITS, start=1)} | {
    word: 10 * number for number, word in enumerate(_TENS, start=2)
}

COUNT = rf"(?:(?:{'|'.join(_TENS)})[- ](?:{'|'.join(_UNITS[:9])})|{'|'.join(_WORDS)}|\d{{1,3}})"
"""A regular expression for a count, in lower case."""


def count(words: str) -> int | None:
    """Return the number that words or figures mean; None for “several” and its like."""
    words = words.lower().strip()
    if re.fullmatch(r"\d{1,3}", words):
        return int(words)
    if words in ("a", "an"):
        return 1
    parts = re.split(r"[- ]", words)
    if not all(part in _WORDS for part in parts) or len(parts) > 2:
        return None
    return sum(_WORDS[part] for part in parts)
