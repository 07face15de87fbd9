"""Joins lines of running text, and the words that were divided at their ends."""

import itertools
import re
from collections.abc import Iterable, Sequence

# PDFium gives the first two for the hyphens that it takes for soft ones.
SOFT_HYPHENS = "\x02\ufffe\u00ad\u2010"
_DIVIDED = re.compile(rf"[^\W\d_]{{2,}}[-{SOFT_HYPHENS}]$")
_KEPT_HYPHENS = re.compile(
    r"\b(?:self|well|non|ex|vice|co|anti|pro|so|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-$",
    re.I,
)


def join_lines(lines: Sequence[str], words: frozenset[str], *, typeset: bool = True) -> str:
    """Return lines as one; `words` are those of the text, which show how a word is written elsewhere.

    What is typeset divides its words; elsewhere a line breaks at a hyphen that stands in the word anyway.
    """
    ended = [_ended(line, after, words, typeset=typeset) for line, after in itertools.pairwise(lines)]
    return "".join([*ended, *lines[-1:]])


def is_divided(line: str) -> bool:
    """Tell whether the last word of a line goes on in the next."""
    return _DIVIDED.search(line) is not None


def divides_words(lines: Sequence[str], words: frozenset[str]) -> bool:
    """Tell whether one of the words divided at line ends stands whole among `words`."""
    pairs = itertools.pairwise(lines)
    return any(is_divided(line) and _forms(line, after)[0] in words for line, after in pairs)


def _ended(line: str, after: str, words: frozenset[str], *, typeset: bool) -> str:
    """Return a line as it stands before the next one: with a space, or its last word undivided."""
    if not is_divided(line):
        return line if line.endswith("/") else f"{line} "
    if not after[:1].islower():
        return line
    whole, apart = _forms(line, after)
    hyphenated = not typeset or apart in words or _KEPT_HYPHENS.search(line)
    keeps = whole not in words and hyphenated
    return line if keeps else line[:-1]


def _forms(line: str, after: str) -> tuple[str, str]:
    """Return the word that a line end divides without its hyphen, and with it."""
    first, last = _bare(line[:-1].rsplit(" ", 1)[-1].casefold()), re.match(r"\w*", after)
    rest = last[0].casefold() if last else ""
    return first + rest, f"{first}-{rest}"


def words_of(lines: Iterable[str]) -> frozenset[str]:
    """Return the words of lines in small letters, but for the last of each, which may be divided."""
    return frozenset(_bare(word.casefold()) for line in lines for word in line.split(" ")[:-1])


def _bare(word: str) -> str:
    return word.strip(".,;:!?\"'“”‘’()[]«»")
