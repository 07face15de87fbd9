"""Cuts a sentence into the word pieces that the model knows, as the vocabulary of BERT has them.

Own work of few lines: the library for it brings an HTTP client and a model hub into a program without a
network.
"""

import functools
import re
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

_LONGEST_WORD = 100
_WORD = re.compile(r"[^\W_]+|\S")


class Cut(NamedTuple):
    """The numbers of a text's pieces, and beside each the word of the text that it is a piece of."""

    numbers: list[int]
    words: list[str]


class WordPieces:
    """A vocabulary: one piece a line, numbered from 0; pieces that continue a word begin with “##”.

    `first` is the number of the mark that a text begins with, `last` that of the mark between its parts.
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers: Mapping[str, int] = {piece: number for number, piece in enumerate(vocabulary)}
        self.first, self.last = self._numbers["[CLS]"], self._numbers["[SEP]"]
        self._unknown = self._numbers["[UNK]"]
        self._of_word = functools.lru_cache(maxsize=20_000)(self._cut)

    def cut(self, text: str, most: int) -> Cut:
        """Cut a text into its pieces, and drop what is beyond the first `most`."""
        numbers: list[int] = []
        words: list[str] = []
        for found in _WORD.finditer(text):
            pieces = self._of_word(found[0])
            if len(numbers) + len(pieces) > most:
                break
            numbers += pieces
            words += [found[0]] * len(pieces)
        return Cut(numbers, words)

    def _cut(self, word: str) -> tuple[int, ...]:
        """Return a word's longest pieces from its start on; what the vocabulary does not have is unknown."""
        word = _plain(word)
        if len(word) > _LONGEST_WORD:
            return (self._unknown,)
        pieces: list[int] = []
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            ends = range(len(word), start, -1)
            end = next((end for end in ends if mark + word[start:end] in self._numbers), None)
            if end is None:
                return (self._unknown,)
            pieces.append(self._numbers[mark + word[start:end]])
            start = end
        return tuple(pieces)


def read_word_pieces(path: Path) -> WordPieces:
    """Read a vocabulary file."""
    return WordPieces(path.read_text(encoding="utf-8").splitlines())


def _plain(word: str) -> str:
    """Return a word in lower case and without accents."""
    marked = unicodedata.normalize("NFD", word)
    return "".join(mark for mark in marked if unicodedata.category(mark) != "Mn").lower()
