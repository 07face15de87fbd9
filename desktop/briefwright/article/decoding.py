"""Decodes the bytes of a text whose encoding nobody wrote down, or wrote down wrongly.

The order decides: a byte-order mark, an encoding the user chose, one that the file itself declares, UTF-16
known by its zero bytes, strict UTF-8, Windows Western European for text that is mostly ASCII, and only then a
guess by letter frequency: guessing first turns a lone euro sign into a Polish letter.
"""

import codecs
from collections.abc import Iterable
from typing import NamedTuple

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

# What pages and mail were written in before UTF-8; DOS and Macintosh code pages only cause false guesses.
_WEB_ENCODINGS = [
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r", "iso8859_2", "gb18030",
    "big5", "shift_jis", "euc_jp", "euc_kr",
]  # fmt: skip

# What browsers take these names for: a superset that holds what is really meant.
_MEANT = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
}
# A page in UTF-8 of which an editor broke a few characters is still in UTF-8.
_MOST_BROKEN = 0.001

_WESTERN_SHARE = 0.15
_SAMPLE = 65_536


class Decoded(NamedTuple):
    """A text and the encoding that its bytes were in."""

    text: str
    encoding: str
    guessed: bool = False
    """Whether only the bytes speak for an encoding other than UTF-8."""


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
    for name in filter(None, declared):
        decoded = _as_declared(content, name.lower())
        if decoded is not None:
            return decoded
    wide = _wide_encoding(content)
    if wide is not None:
        return Decoded(_decode_as(content, wide, place), wide, guessed=True)
    if b"\x00" in content:
        raise ArticleError(refusal(place, "a binary file"))
    return _decode_narrow(content, place)


def _as_declared(content: bytes, name: str) -> Decoded | None:
    """Decode by a declaration that is not plainly wrong."""
    name = _MEANT.get(name, name)
    # A declaration that can be read as single bytes is not in UTF-16, whatever it says.
    if name.startswith(("utf-16", "utf-32", "utf_16", "utf_32")):
        name = "utf-8"
    try:
        text = content.decode(name, errors="replace")
    except (LookupError, ValueError):
        return None
    return None if text.count("\ufffd") > _MOST_BROKEN * len(text) else Decoded(text, name)


def _decode_narrow(content: bytes, place: str) -> Decoded:
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    sample = content[:_SAMPLE]
    high = sum(byte >= 0x80 for byte in sample)
    if high < _WESTERN_SHARE * len(sample):
        try:
            return Decoded(content.decode("cp1252"), "cp1252", guessed=True)
        except UnicodeDecodeError:
            pass
    guess = _guess(content)
    if guess is None:
        raise ArticleError(
            f"Could not read {place}: its encoding is unknown. Save it as UTF-8 text (or use --encoding)."
        )
    return Decoded(_decode_as(content, guess, place), guess, guessed=True)


def _guess(content: bytes) -> str | None:
    # Imported here: few articles come this far, and start-up should not pay for them.
    from charset_normalizer import from_bytes

    best = from_bytes(content[:_SAMPLE], cp_isolation=_WEB_ENCODINGS).best()
    return None if best is None else best.encoding


def _wide_encoding(content: bytes) -> str | None:
    """Return UTF-16 without a mark: in European text every other byte is zero."""
    sample = content[:4096]
    pairs = len(sample) // 2
    if pairs < 2 or len(content) % 2:
        return None
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if second > 0.7 * pairs and first < 0.05 * pairs:
        return "utf-16-le"
    if first > 0.7 * pairs and second < 0.05 * pairs:
        return "utf-16-be"
    return None


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
