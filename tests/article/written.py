"""Texts in many languages, each in every encoding that it was ever written in.

A file of the folder `tongues` names its encodings in the first line. A report goes on with a headline and
eight sentences, two to a paragraph; the other files hold single lines, of other reports and more languages.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_FOLDER = Path(__file__).parent / "tongues"
_UNICODE = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")

# What typists wrote where their code page had no typographic sign.
_PLAIN = str.maketrans(
    {"„": '"', "”": '"', "“": '"', "’": "'", "–": "-", "«": '"', "»": '"', "״": '"', "€": "EUR ", "…": "..."}
)


class Written(NamedTuple):
    """A text as bytes of an encoding."""

    language: str
    encoding: str
    text: str
    content: bytes


def lines() -> Iterator[Written]:
    """Yield the headline and the sentences of every report, each alone."""
    for language, encodings, texts in _files("report"):
        yield from _in_each(language, encodings, texts)


def paragraphs() -> Iterator[Written]:
    """Yield two sentences of every report at a time."""
    for language, encodings, texts in _files("report"):
        yield from _in_each(language, encodings, _in_pairs(texts))


def pages() -> Iterator[Written]:
    """Yield every report as a whole."""
    for language, encodings, texts in _files("report"):
        yield from _in_each(language, encodings, ["\n\n".join((texts[0], *_in_pairs(texts)))])


def other_lines() -> Iterator[Written]:
    """Yield lines of other reports and of other languages."""
    for language, encodings, texts in _files("other"):
        yield from _in_each(language, encodings, texts)


def _files(kind: str) -> Iterator[tuple[str, list[str], list[str]]]:
    for path in sorted(_FOLDER.glob(f"{kind}-*.txt")):
        encodings, *texts = path.read_text(encoding="utf-8").splitlines()
        yield path.stem.removeprefix(f"{kind}-"), encodings.split(), texts


def _in_pairs(texts: list[str]) -> list[str]:
    return [f"{one} {other}" for one, other in zip(texts[1::2], texts[2::2], strict=True)]


def _in_each(language: str, encodings: list[str], texts: list[str]) -> Iterator[Written]:
    for encoding in (*encodings, *_UNICODE):
        for text in texts:
            held = "".join(sign if _can(sign, encoding) else sign.translate(_PLAIN) for sign in text)
            yield Written(language, encoding, held, held.encode(encoding))


def _can(sign: str, encoding: str) -> bool:
    try:
        sign.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
