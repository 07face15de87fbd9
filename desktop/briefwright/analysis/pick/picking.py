"""Picks the sentences of a one-page brief: the most salient, of every section, without repetition."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefwright.analysis.analysis import PICKED, SECTION_IDS, PickReason
from briefwright.analysis.judging.scoring import Scored
from briefwright.analysis.terms import Vector, likeness

_PAGE_SENTENCES = 10
_SHARE = 0.65
_REPETITION = 0.3
_WORTHWHILE = 0.3
_THE_SAME = 0.9
_MUCH_THE_SAME = 0.3  # likeness from which a reader of both sentences would agree that one repeats the other


class Choice(NamedTuple):
    """What became of a sentence: `rank` is its place by salience, from 1, `like` the number it repeats."""

    reason: PickReason
    rank: int | None = None
    like: int | None = None

    @property
    def picked(self) -> bool:
        """Whether the sentence is proposed."""
        return self.reason in PICKED


def pick(
    scored: Sequence[Scored],
    salience: Sequence[float],
    terms: Sequence[Vector],
    fits: Callable[[Sequence[int]], bool],
) -> list[Choice]:
    """Return for every sentence whether it is proposed, and why.

    `fits` tells whether the sentences of some numbers have room on a page together.
    """
    content = [number for number, each in enumerate(scored) if each.sections]
    most = min(_PAGE_SENTENCES, -int(-_SHARE * len(content) // 1))
    chosen = _Chosen(terms, fits)
    for number in _best_of_sections(scored, salience, content):
        if len(chosen.reasons) < most and not chosen.has(number):
            chosen.add(number, "best_of_section")
    left = [number for number in content if number not in chosen.reasons]
    while left and len(chosen.reasons) < most:
        best = max(left, key=lambda number: salience[number] - _REPETITION * chosen.closest(number)[0])
        left.remove(best)
        if not chosen.has(best):
            chosen.add(best, "salient")
    full = chosen.is_full or most == _PAGE_SENTENCES
    limit: PickReason = "page_full" if full else "short_article"
    reasons = chosen.reasons
    left = [number for number in content if number not in reasons]
    closest = {number: chosen.closest(number) for number in left}
    ranks = _ranks(salience, content)
    choices = [Choice("not_content")] * len(scored)
    for number in content:
        choices[number] = Choice(reasons.get(number, limit), ranks[number])
    for number in left:
        if closest[number][0] >= _MUCH_THE_SAME:
            choices[number] = Choice("repeats", ranks[number], closest[number][1])
    return choices


class _Chosen:
    """The sentences chosen so far, with the reason of each; what does not fit any more is passed over."""

    def __init__(self, terms: Sequence[Vector], fits: Callable[[Sequence[int]], bool]) -> None:
        self._terms = terms
        self._fits = fits
        self._closest: dict[int, tuple[int, tuple[float, int]]] = {}
        self.reasons: dict[int, PickReason] = {}
        self.is_full = False

    def add(self, number: int, reason: PickReason) -> None:
        """Take a sentence where the page has room for it; the first always has."""
        if self.reasons and not self._fits([*self.reasons, number]):
            self.is_full = True
        else:
            self.reasons[number] = reason

    def has(self, number: int) -> bool:
        """Tell whether a sentence says, as good as word for word, what a chosen one says."""
        return self.closest(number)[0] >= _THE_SAME

    def closest(self, number: int) -> tuple[float, int]:
        """Return how like the likest chosen sentence is, and its number."""
        met, closest = self._closest.get(number, (0, (0.0, -1)))
        for other in list(self.reasons)[met:]:
            closest = max(closest, (likeness(self._terms[number], self._terms[other]), other))
        self._closest[number] = len(self.reasons), closest
        return closest


def _best_of_sections(
    scored: Sequence[Scored], salience: Sequence[float], content: Sequence[int]
) -> list[int]:
    """Return the best sentence of each section that has a worthwhile one, the most salient first.

    The next best development comes last: the best usually becomes the bottom line, which leaves its section.
    """
    best: list[int] = []
    next_best: list[int] = []
    for section in SECTION_IDS:
        of_section = [number for number in content if scored[number].sections[0] == section]
        of_section.sort(key=lambda number: -salience[number])
        worthwhile = [number for number in of_section if salience[number] >= _WORTHWHILE]
        best += worthwhile[:1]
        if section == "developments":
            next_best = worthwhile[1:2]
    return [*sorted(best, key=lambda number: -salience[number]), *next_best]


def _ranks(salience: Sequence[float], content: Sequence[int]) -> dict[int, int]:
    """Return each sentence's place by salience; of equals the earlier comes first."""
    ordered = sorted(content, key=lambda number: -salience[number])
    return {number: rank for rank, number in enumerate(ordered, start=1)}
