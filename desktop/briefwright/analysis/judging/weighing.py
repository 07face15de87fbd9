"""Weighs the evidence of a sentence for each of several outcomes, and names the words that decided."""

import math
from collections.abc import Mapping
from typing import TypeVar

from briefwright.analysis.analysis import Function, SectionId
from briefwright.analysis.judging.evidence import Evidence
from briefwright.analysis.lexicon import weights

Outcome = TypeVar("Outcome")

_MOST_CUES = 4


def section_shares(evidence: Evidence) -> dict[SectionId, float]:
    """Return how the evidence shares out among the sections, each 0 to 1, together 1.

    The words of another side are never the focus's position, whatever else speaks for it.
    """
    shares = _shares(evidence, weights().sections)
    if evidence.only_other_sides:
        rest = 1 - shares["position"]
        return {name: 0.0 if name == "position" else share / rest for name, share in shares.items()}
    return shares


def function_shares(evidence: Evidence) -> dict[Function, float]:
    """Return how the evidence shares out among the discourse functions, each 0 to 1, together 1."""
    return _shares(evidence, weights().functions)


def deciding_words(evidence: Evidence, section: SectionId) -> tuple[str, ...]:
    """Return the words whose evidence weighed most for a section, the heaviest first."""
    table = weights().sections[section]
    rivals = [other for name, other in weights().sections.items() if name != section]
    gains = {
        name: strength * (table.get(name, 0.0) - max(rival.get(name, 0.0) for rival in rivals) / 2)
        for name, strength in evidence.strengths.items()
        if name in evidence.cues
    }
    helpful = [name for name in gains if gains[name] > 0] or [
        name for name in gains if table.get(name, 0.0) > 0
    ]
    words: list[str] = []
    for name in sorted(helpful, key=lambda name: -gains[name]):
        words += [cue for cue in evidence.cues[name] if cue not in words]
    return tuple(words[:_MOST_CUES])


def _shares(evidence: Evidence, tables: Mapping[Outcome, Mapping[str, float]]) -> dict[Outcome, float]:
    sums = {
        outcome: sum(table.get(name, 0.0) * strength for name, strength in evidence.strengths.items())
        for outcome, table in tables.items()
    }
    largest = max(sums.values())
    powers = {outcome: math.exp(value - largest) for outcome, value in sums.items()}
    total = sum(powers.values())
    return {outcome: power / total for outcome, power in powers.items()}
