"""Picks the sentences of a one-page brief: the most salient, of every section, without repetition."""

from collections.abc import Sequence
from typing import NamedTuple

from briefwright.analysis.analysis import PICKED, SECTION_IDS, PickReason
from briefwright.analysis.scoring import Scored
from briefwright.analysis.terms import Vector, likeness

_PAGE_SENTENCES = 10
_PAGE_CHARACTERS = 2_800
_SHARE = 0.65
_REPETITION = 0.3
_WORTHWHILE = 0.3
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
    scored: Sequence[Scored], salience: Sequence[float], terms: Sequence[Vector], lengths: Sequence[int]
) -> list[Choice]:
    """Return for every sentence whether it is proposed, and why; `lengths` are their characters."""
    content = [number for number, each in enumerate(scored) if each.sections]
    most = min(_PAGE_SENTENCES, -int(-_SHARE * len(content) // 1))
    of_sections = _best_of_sections(scored, salience, content)[:most]
    reasons: dict[int, PickReason] = dict.fromkeys(of_sections, "best_of_section")
    left = [number for number in content if number not in reasons]
    closest = {number: _closest(number, of_sections, terms) for number in left}
    characters = sum(lengths[number] for number in of_sections)
    limit: PickReason = "page_full" if most == _PAGE_SENTENCES else "short_article"
    while left and len(reasons) < most:
        best = max(left, key=lambda number: salience[number] - _REPETITION * closest[number][0])
        if reasons and characters + lengths[best] > _PAGE_CHARACTERS:
            limit = "page_full"
            break
        reasons[best] = "salient"
        left.remove(best)
        characters += lengths[best]
        for number in left:
            closest[number] = max(closest[number], (likeness(terms[number], terms[best]), best))
    ranks = _ranks(salience, content)
    choices = [Choice("not_content")] * len(scored)
    for number in content:
        choices[number] = Choice(reasons.get(number, limit), ranks[number])
    for number in left:
        if closest[number][0] >= _MUCH_THE_SAME:
            choices[number] = Choice("repeats", ranks[number], closest[number][1])
    return choices


def _best_of_sections(
    scored: Sequence[Scored], salience: Sequence[float], content: Sequence[int]
) -> list[int]:
    """Return the best sentence of each section that has a worthwhile one, the most salient first."""
    best: list[int] = []
    for section in SECTION_IDS:
        of_section = [number for number in content if scored[number].sections[0] == section]
        if of_section:
            number = max(of_section, key=lambda number: salience[number])
            if salience[number] >= _WORTHWHILE:
                best.append(number)
    return sorted(best, key=lambda number: -salience[number])


def _closest(number: int, picked: Sequence[int], terms: Sequence[Vector]) -> tuple[float, int]:
    """Return how like the likest picked sentence is, and its number."""
    return max(((likeness(terms[number], terms[other]), other) for other in picked), default=(0.0, -1))


def _ranks(salience: Sequence[float], content: Sequence[int]) -> dict[int, int]:
    """Return each sentence's place by salience; of equals the earlier comes first."""
    ordered = sorted(content, key=lambda number: -salience[number])
    return {number: rank for rank, number in enumerate(ordered, start=1)}
