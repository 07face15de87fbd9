"""Looks up phrases of several words in a list of tokens, the longest first, in time linear in the words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from briefwright.analysis.tokens import tokenise

Value = TypeVar("Value")


class Hit(NamedTuple, Generic[Value]):
    """A phrase found: tokens `first` to `last`, exclusive, and what the phrase stands for."""

    first: int
    last: int
    value: Value


class PhraseTable(Generic[Value]):
    """A fixed set of phrases, each with a value; the first value given for a phrase stays."""

    def __init__(self, phrases: Iterable[tuple[str, Value]]) -> None:
        self._by_word: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        seen: set[tuple[str, ...]] = set()
        for phrase, value in phrases:
            words = tuple(token.text for token in tokenise(phrase))
            if words and words not in seen:
                seen.add(words)
                self._by_word.setdefault(words[0], []).append((words, value))
        for entries in self._by_word.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, words: Sequence[str], position: int) -> Hit[Value] | None:
        """Return the longest phrase that starts at `position`."""
        for phrase, value in self._by_word.get(words[position], ()):
            last = position + len(phrase)
            if len(phrase) == 1 or tuple(words[position:last]) == phrase:
                return Hit(position, last, value)
        return None

    def hits(self, words: Sequence[str]) -> Iterator[Hit[Value]]:
        """Return the phrases found from left to right; none overlaps another."""
        position = 0
        while position < len(words):
            hit = self.at(words, position)
            if hit is not None:
                yield hit
            position = hit.last if hit is not None else position + 1
