"""Folds the spellings of one name together: Assad and al-Assad, Türkiye and Turkiye, Tartus and Tartous."""

import functools
import re
import unicodedata
from collections.abc import Sequence

_ARTICLE = re.compile(r"^(?:al|el|ul|ad|as|ar|ash|at|an)[- ](?=[a-z])")
_DOUBLED = re.compile(r"([a-z])\1")
_FOLDS = (
    ("ph", "f"),
    ("ou", "u"),
    ("oo", "u"),
    ("kh", "h"),
    ("gh", "k"),
    ("dj", "j"),
    ("iy", "i"),
    ("ey", "ei"),
    ("y", "i"),
    ("q", "k"),
    ("w", "v"),
    ("z", "s"),
)


@functools.lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """Return a key under which the accents, articles and case of a name do not matter."""
    plain = unicodedata.normalize("NFKD", name.lower().replace("’", "'"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = plain.removeprefix("the ").replace(".", "")
    return _ARTICLE.sub("", plain).strip()


@functools.lru_cache(maxsize=4096)
def fold_sounds(name: str) -> str:
    """Return a key under which the ways of writing a foreign name in English do not matter either."""
    plain = fold(name)
    for written, sound in _FOLDS:
        plain = plain.replace(written, sound)
    return _DOUBLED.sub(r"\1", plain.replace("-", "").replace("'", ""))


def name_words(name: str) -> list[str]:
    """Return the words of a person’s name without “Jr.” and the like."""
    words = [word for word in name.split() if word not in ("Jr.", "Sr.", "II", "III")]
    return words or [name]


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two full names with the same last word can be one person's."""
    if len(one) == 1 or len(other) == 1:
        return True
    first, second = fold_sounds(one[0]), fold_sounds(other[0])
    return first == second or (len(min(first, second, key=len)) == 1 and first[0] == second[0])
