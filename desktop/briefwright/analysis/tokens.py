"""Cuts a sentence into words and marks, so that names and phrases can be looked up word by word."""

import re
from typing import NamedTuple

_SUFFIXES = "led|run|born|based|style|held|made|built|era|wide|bound|born|owned|[a-z]+ed"
_PREFIXES = "pro|anti|non|ex|pre|post|mid|trans"

_TOKEN = re.compile(
    r"(?P<initials>(?:[A-Z]\.){2,}|[A-Z]\.(?=\s[A-Z]))"
    r"|(?P<title>(?:Gen|Lt|Maj|Brig|Col|Sgt|Capt|Cpl|Pvt|Pfc|Adm|Sens?|Reps?|Gov|Rev|Drs?|Mrs?|Ms|Prof|St|Jr|Sr"
    r"|Inc|Corp|Ltd|Co)\.)"
    rf"|(?P<prefix>(?:{_PREFIXES})(?=-[A-Z]))"
    rf"|(?P<stem>[A-Z][^\W_]+(?=-(?:{_SUFFIXES})\b))"
    r"|(?P<word>[^\W_]+(?:[-’'.&/][^\W_]+)*)"
    r"|(?P<mark>\S)"
)
_POSSESSIVE = re.compile(r"[’'][sS]$")


class Token(NamedTuple):
    """A word or a mark; offsets count from the start of the sentence."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_name(self) -> bool:
        """Whether the word begins with a capital."""
        return self.text[:1].isupper()

    @property
    def is_word(self) -> bool:
        """Whether it is a word or number and not a mark."""
        return self.text[:1].isalnum()


def tokenise(text: str) -> list[Token]:
    """Return the words and marks of a sentence; a possessive ending is a mark of its own (“’s”)."""
    tokens: list[Token] = []
    for found in _TOKEN.finditer(text):
        word, start, end = found[0], found.start(), found.end()
        ending = _POSSESSIVE.search(word) if found.lastgroup == "word" else None
        if ending and ending.start():
            end = start + ending.start()
            tokens.append(_token(word[: ending.start()], start, end))
            tokens.append(Token("’s", "’s", end, found.end()))
        else:
            tokens.append(_token(word, start, end))
    return tokens


def _token(word: str, start: int, end: int) -> Token:
    plain = word.replace("’", "'")
    return Token(plain, plain.lower(), start, end)
