"""Picks the sentences of a one-page brief: the most salient, of every section, without repetition."""

from collections.abc import Sequence

from briefwright.analysis.analysis import SECTION_IDS
from briefwright.analysis.scoring import Scored
from briefwright.analysis.terms import Vector, likeness

_PAGE_SENTENCES = 10
_PAGE_CHARACTERS = 2_800
_SHARE = 0.65
_REPETITION = 0.3
_WORTHWHILE = 0.3


def pick(
    scored: Sequence[Scored], salience: Sequence[float], terms: Sequence[Vector], lengths: Sequence[int]
) -> frozenset[int]:
    """Return the numbers of the sentences to propose; `lengths` are their characters."""
    content = [number for number, each in enumerate(scored) if each.sections]
    most = min(_PAGE_SENTENCES, -int(-_SHARE * len(content) // 1))
    picked = _best_of_sections(scored, salience, content)[:most]
    left = [number for number in content if number not in picked]
    repeated = {number: _repeats(number, picked, terms) for number in left}
    characters = sum(lengths[number] for number in picked)
    while left and len(picked) < most:
        best = max(left, key=lambda number: salience[number] - _REPETITION * repeated[number])
        if picked and characters + lengths[best] > _PAGE_CHARACTERS:
            break
        picked.append(best)
        left.remove(best)
        characters += lengths[best]
        for number in left:
            repeated[number] = max(repeated[number], likeness(terms[number], terms[best]))
    return frozenset(picked)


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


def _repeats(number: int, picked: Sequence[int], terms: Sequence[Vector]) -> float:
    return max((likeness(terms[number], terms[other]) for other in picked), default=0.0)
