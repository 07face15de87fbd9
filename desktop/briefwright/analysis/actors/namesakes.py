"""Tells where a surname alone may mean either of two persons of an article."""

import bisect
from collections.abc import Sequence

from briefwright.analysis.actors.figure import Figure, Spot
from briefwright.analysis.spelling import fold_sounds, name_words


class Namesakes:
    """Knows who shares a surname, and in which sentences each is named in full."""

    def __init__(self, spots: Sequence[Sequence[Spot]]) -> None:
        self._bearers: dict[str, list[Figure]] = {}
        self._full: dict[int, list[int]] = {}
        for number, of_sentence in enumerate(spots):
            for spot in of_sentence:
                if spot.figure.kind == "person" and spot.last - spot.first > 1:
                    self._meet(number, spot.figure)

    def may_be_another(self, figure: Figure, surname: str, number: int, title: str = "") -> bool:
        """Tell whether somebody else of that surname was named in full since the person was, or as late.

        A title that only one of them has tells them apart: “President Lind”.
        """
        others = [other for other in self._bearers.get(fold_sounds(surname), []) if other is not figure]
        latest = max(self._latest(figure, number), 0)
        rivals = [other for other in others if self._latest(other, number) >= latest]
        if title in figure.offices:
            rivals = [other for other in rivals if title in other.offices]
        return bool(rivals)

    def _latest(self, figure: Figure, number: int) -> int:
        numbers = self._full.get(id(figure), [])
        place = bisect.bisect_right(numbers, number)
        return numbers[place - 1] if place else -1

    def _meet(self, number: int, figure: Figure) -> None:
        for key in _keys(figure.name):
            bearers = self._bearers.setdefault(key, [])
            if figure not in bearers:
                bearers.append(figure)
        numbers = self._full.setdefault(id(figure), [])
        if numbers[-1:] != [number]:
            numbers.append(number)


def _keys(name: str) -> set[str]:
    """Return the first and last word of a name: either may be the family’s."""
    words = name_words(name)
    return {fold_sounds(words[0]), fold_sounds(words[-1])}
