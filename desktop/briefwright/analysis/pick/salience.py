"""Rates how much a sentence deserves a place in a one-page brief."""

import math
from collections.abc import Sequence

from briefwright.analysis.judging.evidence import Evidence, Reading
from briefwright.analysis.judging.scoring import Scored
from briefwright.analysis.lexicon import weights
from briefwright.analysis.terms import centre, likeness

_FULL_LENGTH = 40
_SHORT = 12
_QUOTED_THROUGHOUT = 0.8


def rate(reading: Reading, evidence: Sequence[Evidence], scored: Sequence[Scored]) -> list[float]:
    """Return the salience of every sentence, 0 to 1; what is no content has 0."""
    content = [number for number, each in enumerate(scored) if each.sections]
    middle = centre([reading.terms[number] for number in content])
    rated = [0.0] * len(reading.sentences)
    for place, number in enumerate(content):
        strengths = evidence[number].strengths
        merits: dict[str, float] = {
            **_form(reading, number),
            **_plain(scored[number]),
            "opening": 1 / (1 + place),
            "depth": place / len(content),
            "central": likeness(reading.terms[number], middle),
            "like_lead": strengths.get("like_lead", 0.0),
            "names_focus": strengths.get("names_focus", 0.0),
            "starts_paragraph": strengths.get("starts_paragraph", 0.0),
        }
        rated[number] = _squashed(merits)
    return rated


def _plain(scored: Scored) -> dict[str, float]:
    """Return the shares of functions and sections by their plain names."""
    return {str(name): share for name, share in [*scored.functions.items(), *scored.scores.items()]}


def _form(reading: Reading, number: int) -> dict[str, float]:
    """Rate the sentence's make: whole and narrated sentences stand alone better than quoted scraps."""
    sentence = reading.sentences[number]
    words = len(sentence.tokens)
    return {
        "always": 1.0,
        "length": min(1.0, words / _FULL_LENGTH),
        "short": float(words < _SHORT),
        "quoted": sentence.quoted_share,
        "quoted_throughout": float(sentence.quoted_share > _QUOTED_THROUGHOUT),
    }


def _squashed(merits: dict[str, float]) -> float:
    table = weights().salience
    total = sum(table.get(merit, 0.0) * strength for merit, strength in merits.items())
    return 1 / (1 + math.exp(-total))
