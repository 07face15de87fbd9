"""Scores every sentence for discourse functions and sections: the one place that decides what a sentence is.

Everything after it (salience, the pick, the brief) reads `Scored` alone, so another judge can take the place
of the rules.
"""

from collections.abc import Sequence
from typing import NamedTuple

from briefwright.analysis.analysis import Function, SectionId
from briefwright.analysis.evidence import Evidence, Reading
from briefwright.analysis.weighing import deciding_words, function_shares, section_shares

# A second section is named where it comes near enough to the first to be useful there too.
_SECOND_SHARE = 0.25
_SECOND_RATIO = 0.4


class Scored(NamedTuple):
    """What a sentence is: `functions` and `scores` are shares that add up to 1, `sections` names the best."""

    function: Function
    functions: dict[Function, float]
    sections: tuple[SectionId, ...]
    scores: dict[SectionId, float]
    cues: tuple[str, ...]


_NOISE = Scored("not_content", {"not_content": 1.0}, (), {}, ())


def score(reading: Reading, evidence: Sequence[Evidence]) -> list[Scored]:
    """Score the sentences of an article by the evidence gathered for one focus."""
    return [
        _NOISE if sentence.noise else _scored(each)
        for sentence, each in zip(reading.sentences, evidence, strict=True)
    ]


def _scored(evidence: Evidence) -> Scored:
    functions, scores = function_shares(evidence), section_shares(evidence)
    order: Sequence[SectionId] = sorted(scores, key=lambda section: -scores[section])
    first, second = order[:2]
    sections: tuple[SectionId, ...] = (first,)
    if scores[second] >= _SECOND_SHARE and scores[second] >= _SECOND_RATIO * scores[first]:
        sections = (first, second)
    function = max(functions, key=lambda name: functions[name])
    return Scored(function, functions, sections, scores, deciding_words(evidence, first))
