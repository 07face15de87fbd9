"""Decodes the bytes of a text whose encoding nobody wrote down, or wrote down wrongly.

The order decides: a byte-order mark, an encoding the user chose, UTF-32 and UTF-16 known by bytes that no
other text has, one that the file itself declares, the escape sequences of East Asian mail, UTF-8, and only
then a guess. A guess that another reading comes near to is told as doubtful.
"""

import codecs
from collections.abc import Iterable
from typing import NamedTuple

from briefwright.article.encoding_names import doubt_about, meant_by
from briefwright.article.guessing import Guess, guess_by_escapes, guess_narrow, guess_wide, holds_controls
from briefwright.article.refusing import refusal
from briefwright.errors import ArticleError

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    # Before UTF-16: its little-endian mark begins with the same two bytes.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# A page in UTF-8 of which an editor broke a few characters is still in UTF-8.
_MOST_BROKEN = 0.001
_WHOLE_TO_BROKEN = 10


class Decoded(NamedTuple):
    """A text and the encoding that its bytes were in."""

    text: str
    encoding: str
    guessed: bool = False
    """Whether only the bytes speak for an encoding other than UTF-8."""
    doubtful: bool = False
    """Whether the bytes can be read in another way that looks as much like writing."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """What to tell the user of how the text was decoded."""
        return (doubt_about(self.encoding),) if self.doubtful else ()


def decode(
    content: bytes, place: str, encoding: str | None = None, declared: Iterable[str | None] = ()
) -> Decoded:
    """Decode `content`, by `encoding` where the user chose one; `place` names the file in errors.

    `declared` are the encodings that the file itself names, the most trusted first.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return Decoded(_decode_as(content[len(mark) :], name, place), name)
    if encoding is not None:
        return Decoded(_decode_as(content, encoding, place), encoding)
    wide = guess_wide(content) if holds_controls(content) else None
    if wide is not None:
        return _guessed(wide)
    for name in filter(None, declared):
        text = _as_declared(content, meant_by(name))
        if text is not None:
            return Decoded(text, meant_by(name))
    if b"\x00" in content:
        raise ArticleError(refusal(place, "a binary file"))
    return _decode_undeclared(content, place)


def _decode_undeclared(content: bytes, place: str) -> Decoded:
    escaped = guess_by_escapes(content)
    if escaped is not None:
        return _guessed(escaped)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    broken = _as_broken_utf_8(content)
    if broken is not None:
        return Decoded(broken, "utf-8", guessed=True, doubtful=True)
    guess = guess_narrow(content)
    if guess is None:
        raise ArticleError(
            f"Could not read {place}: its encoding is unknown. Save it as UTF-8 text (or use --encoding)."
        )
    return _guessed(guess)


def _guessed(guess: Guess) -> Decoded:
    return Decoded(guess.text, guess.encoding, guessed=True, doubtful=guess.doubtful)


def _as_declared(content: bytes, name: str) -> str | None:
    """Decode by a declaration that is not plainly wrong."""
    try:
        text = content.decode(name, errors="replace")
    except (LookupError, ValueError):
        return None
    return None if text.count("\ufffd") > _MOST_BROKEN * len(text) else text


def _as_broken_utf_8(content: bytes) -> str | None:
    """Decode UTF-8 that was cut off or that an editor broke in a few places."""
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(sign > "\x7f" for sign in text) - broken
    few = broken <= max(1, _MOST_BROKEN * len(text))
    return text if few and whole >= _WHOLE_TO_BROKEN * broken else None


def _decode_as(content: bytes, encoding: str, place: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeError as problem:
        where = f" (byte {problem.start:,})" if isinstance(problem, UnicodeDecodeError) else ""
        raise ArticleError(
            f"Could not read {place}: it is not valid {encoding}{where}. "
            "Choose another encoding, or save it as UTF-8."
        ) from problem
    except (LookupError, ValueError) as problem:
        raise ArticleError(
            f"Could not read {place}: no encoding is called “{encoding}”. "
            "Choose another, such as utf-8 or cp1252."
        ) from problem
