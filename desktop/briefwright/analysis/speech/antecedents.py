"""Tells what “it” and “its” mean: the state or body that the sentence before was about."""

from collections.abc import Sequence

from briefwright.analysis.actors.figure import Figure, Spot
from briefwright.analysis.reading import ReadSentence

_BEFORE_SUBJECT = frozenset(["the", "“", '"'])


def thing_of(sentence: ReadSentence, spots: Sequence[Spot]) -> Figure | None:
    """Return the one state or body that a sentence is about; None where it might be another.

    That is its subject, where a name opens it, or else the only one that it names.
    """
    tokens = sentence.tokens
    named: dict[int, Figure] = {}
    opening = sentence.body
    while opening < len(tokens) and tokens[opening].lower in _BEFORE_SUBJECT:
        opening += 1
    for spot in spots:
        if spot.figure.kind in ("person", "media") or sentence.in_quotation(tokens[spot.first]):
            continue
        owns = spot.last < len(tokens) and tokens[spot.last].text == "’s"
        joined = spot.last < len(tokens) and tokens[spot.last].lower in ("and", ",")
        if spot.first == opening and spot.form != "people" and not owns and not joined:
            return spot.figure
        named[id(spot.figure)] = spot.figure
    return next(iter(named.values())) if len(named) == 1 else None
