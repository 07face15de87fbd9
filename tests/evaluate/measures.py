"""Counts what was right: F1 over pairs, macro-F1 over classes, and names that are told as the same."""

from collections.abc import Collection, Hashable, Sequence
from typing import NamedTuple

_BEFORE_NAMES = ("the ", "president ", "prime minister ")


class Count(NamedTuple):
    """Right, wrongly given, and missed; sums are sums of each."""

    hits: int = 0
    extra: int = 0
    missed: int = 0

    def plus(self, other: "Count") -> "Count":
        return Count(self.hits + other.hits, self.extra + other.extra, self.missed + other.missed)

    @property
    def f1(self) -> float:
        return 2 * self.hits / max(1, 2 * self.hits + self.extra + self.missed)

    @property
    def precision(self) -> float:
        return self.hits / max(1, self.hits + self.extra)

    @property
    def recall(self) -> float:
        return self.hits / max(1, self.hits + self.missed)


def compared(wanted: Collection[Hashable], given: Collection[Hashable]) -> Count:
    """Compare two sets."""
    want, have = set(wanted), set(given)
    return Count(len(want & have), len(have - want), len(want - have))


def macro_f1(wanted: Sequence[str], given: Sequence[str]) -> float:
    """Return the mean F1 of the classes that are wanted anywhere."""
    scores: list[float] = []
    for name in set(wanted):
        hits = sum(want == have == name for want, have in zip(wanted, given, strict=True))
        scores.append(2 * hits / (wanted.count(name) + given.count(name)))
    return sum(scores) / max(1, len(scores))


def calibration_error(told: Sequence[tuple[float, bool]], bins: int = 10) -> float:
    """Return how far chances are from the share that came true, on average, in bins of like chances."""
    error = 0.0
    for number in range(bins):
        of_bin = [(chance, true) for chance, true in told if min(bins - 1, int(chance * bins)) == number]
        error += abs(sum(chance - true for chance, true in of_bin))
    return error / max(1, len(told))


def name_key(name: str) -> str:
    """Return a name without what does not tell it from others: case, points, “the”, “President”."""
    key = name.lower().replace("’", "'").strip()
    for word in _BEFORE_NAMES:
        key = key.removeprefix(word)
    return key.replace(".", "")


def name_keys(name: str, aliases: Collection[str]) -> set[str]:
    """Return the keys of all names of one actor."""
    return {name_key(each) for each in (name, *aliases)}
