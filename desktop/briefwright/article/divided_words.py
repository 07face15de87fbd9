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


def join_lines(lines: Sequence[str], words: frozenset[str]) -> str:
    """Return lines as one; `words` are those of the text, which show how a word is written elsewhere."""
    ended = [_ended(line, after, words) for line, after in itertools.pairwise(lines)]
    return "".join([*ended, *lines[-1:]])


def _ended(line: str, after: str, words: frozenset[str]) -> str:
    """Return a line as it stands before the next one: with a space, or its last word undivided."""
    if not _DIVIDED.search(line):
        return line if line.endswith("/") else f"{line} "
    if not after[:1].islower():
        return line
    first, last = line[:-1].rsplit(" ", 1)[-1].casefold(), re.match(r"\w*", after)
    rest = last[0].casefold() if last else ""
    whole, apart = _bare(first) + rest, f"{_bare(first)}-{rest}"
    keeps = whole not in words and (apart in words or _KEPT_HYPHENS.search(line))
    return line if keeps else line[:-1]


def words_of(lines: Iterable[str]) -> frozenset[str]:
    """Return the words of lines in small letters, but for the last of each, which may be divided."""
    return frozenset(_bare(word.casefold()) for line in lines for word in line.split(" ")[:-1])


def _bare(word: str) -> str:
    return word.strip(".,;:!?\"'“”‘’()[]«»")
