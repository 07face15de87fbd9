"""Finds names by a few letters of their words, in any order; it knows nothing of Qt."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple


class Name(NamedTuple):
    """What can be searched: its own words, and those of the place where it stands."""

    words: str
    place: str = ""


def found(query: str, names: Sequence[Name]) -> list[int]:
    """Return which names have every word of the query, the best first, as places in `names`.

    A word of the query is the beginning of a word, part of one, or letters of the name in their order; the
    words of the name count for more than those of its place. Equally good ones keep their order.
    """
    wanted = _plain(query).split()
    scored = []
    for number, name in enumerate(names):
        costs = [_cost(word, _plain(name.words), _plain(name.place)) for word in wanted]
        if None not in costs:
            scored.append((sum(cost for cost in costs if cost is not None), number))
    return [number for _, number in sorted(scored)]


def _cost(word: str, words: str, place: str) -> int | None:
    """Return how far a word is from being found, None where it is not there."""
    if words.startswith(word):
        return 0
    for cost, text in ((1, words), (2, place)):
        if any(part.startswith(word) for part in re.split(r"\W+", text)):
            return cost
    for cost, text in ((4, words), (5, place)):
        if word in text:
            return cost
    if _has_in_order(word, words):
        return 8
    return 12 if _has_in_order(word, f"{place} {words}") else None


def _has_in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _plain(text: str) -> str:
    """Return the text without capitals and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
