"""Guesses an encoding that nobody declared, and knows when another would do as well.

chardet ranks the encodings by the bytes' frequencies in each language; of those it finds near, the text that
looks most like writing is taken. The rare code pages it knows beyond these only make false guesses.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefwright.article.plausibility import is_in_one_script, oddity

# By chardet's names. A pair of them that gives the same text is no reason for doubt.
_ENCODINGS = (
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874",
    "iso8859-2", "iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8", "iso8859-9", "iso8859-15",
    "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic",
    "cp437", "cp737", "cp850", "cp852", "cp857", "cp862", "cp866", "cp1125",
    "gb18030", "big5hkscs", "cp932", "euc_jis_2004", "cp949",
)  # fmt: skip
_ESCAPED = ("iso2022_jp_2", "iso2022_kr", "hz")
_ESCAPES = re.compile(rb"\x1b\$|~\{")
# The encodings by which the rest of the world calls the usual part of those.
_USUAL_PARTS = {"big5hkscs": "big5", "euc_jis_2004": "euc_jp", "iso2022_jp_2": "iso2022_jp"}
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")

_NEAR = 0.5
_AS_NEAR = 0.75
# So many odd things, and so many more for each sign beyond ASCII, may stand in any text.
_ODD_ANYWAY = 3.0
_ODD_SHARE = 0.1
# Of prose, at least so much is letters and spaces.
_FEWEST_LETTERS = 0.75
_MOST_BROKEN = 0.001
_SAMPLE = 65_536


class Guess(NamedTuple):
    """A reading of some bytes; doubtful where another one looks as much like writing."""

    encoding: str
    text: str
    doubtful: bool = False


def guess_by_escapes(content: bytes) -> Guess | None:
    """Read the seven-bit encodings of East Asian mail, which would pass for UTF-8."""
    if _ESCAPES.search(content) is None or not content.isascii():
        return None
    for name, _ in _ranked(content, _ESCAPED):
        text = _read(content, name)
        if text is not None and not text.isascii():
            return _named(name, content, text)
    return None


def holds_controls(content: bytes) -> bool:
    """Tell whether some bytes of a text in UTF-8 would be signs that no text has."""
    return _CONTROLS.search(content) is not None


def guess_wide(content: bytes) -> Guess | None:
    """Read UTF-32 or UTF-16 without a mark: by it the bytes are of one script, otherwise of many."""
    readings: list[Guess] = []
    for name in _WIDE:
        try:
            text = content.decode(name)
        except UnicodeDecodeError:
            continue
        if is_in_one_script(text[:_SAMPLE]):
            readings.append(Guess(name, text))
    # Both byte orders of some Chinese are Chinese; only one has spaces, line ends and commas.
    return max(readings, key=_separators, default=None)


def guess_narrow(content: bytes) -> Guess | None:
    """Read an encoding of one or more bytes to a letter, or UTF-16 in which no byte is zero."""
    readings = sorted(_near_readings(content))
    if not readings:
        return guess_wide(content)
    odd, unlikely, best = readings[0]
    sample = best.text[:_SAMPLE]
    foreign = sum(sign > "\x7f" for sign in sample)
    words = sum(sign.isalpha() or sign.isspace() for sign in sample)
    if odd > _ODD_ANYWAY + _ODD_SHARE * foreign or words < _FEWEST_LETTERS * len(sample):
        return (guess_wide(content) or best)._replace(doubtful=True)
    rivals = [other for other in readings[1:] if other[0] <= odd and -other[1] >= _AS_NEAR * -unlikely]
    return best._replace(doubtful=bool(rivals))


def _near_readings(content: bytes) -> Iterator[tuple[float, float, Guess]]:
    """Yield the different readings that come near the likeliest, each with its oddity."""
    seen: set[str] = set()
    nearest: float | None = None
    for name, likelihood in _ranked(content, _ENCODINGS):
        if nearest is not None and likelihood < _NEAR * nearest:
            return
        text = _read(content, name)
        if text is None or text in seen:
            continue
        nearest = nearest or likelihood
        seen.add(text)
        yield oddity(text), -likelihood, _named(name, content, text)


def _ranked(content: bytes, encodings: tuple[str, ...]) -> list[tuple[str, float]]:
    # Imported here: few articles come this far, and start-up should not pay for them.
    from chardet import detect_all

    found = detect_all(
        content[:_SAMPLE], ignore_threshold=True, compat_names=False, include_encodings=encodings
    )
    return [(each["encoding"], each["confidence"]) for each in found if each["encoding"] is not None]


def _read(content: bytes, encoding: str) -> str | None:
    text = content.decode(encoding, errors="replace")
    return None if text.count("\ufffd") > _MOST_BROKEN * len(text) else text


def _named(encoding: str, content: bytes, text: str) -> Guess:
    part = _USUAL_PARTS.get(encoding, encoding)
    return Guess(part if _read(content, part) == text else encoding, text)


def _separators(guess: Guess) -> int:
    return sum(sign < "\x80" or sign in "、。，" for sign in guess.text[:_SAMPLE])
