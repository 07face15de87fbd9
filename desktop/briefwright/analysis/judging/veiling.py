"""Writes a sentence with an invented country in the place of the focus.

The model learnt on sentences written so: which country a brief is about must not matter to it, only whose
words and deeds a sentence tells. What is written here and what it learnt from must stay the same.
"""

from collections.abc import Collection, Sequence

from briefwright.analysis.actors.figure import Figure, Spot
from briefwright.analysis.reading import ReadSentence

_COUNTRY = "Utopia"
_PEOPLE = "Utopian"


def veiled(sentence: ReadSentence, spots: Sequence[Spot], focus: Figure | None, ours: Collection[int]) -> str:
    """Return the sentence's text without the focus's names; `ours` are the ids of those who act for it."""
    parts: list[str] = []
    done = 0
    for spot in sorted(spots, key=lambda spot: spot.first):
        start, end = sentence.tokens[spot.first].start, sentence.tokens[spot.last - 1].end
        if id(spot.figure) not in ours or start < done:
            continue
        named = _PEOPLE if spot.form == "people" else _COUNTRY
        if spot.figure is not focus:
            named = f"{_PEOPLE} {sentence.text[start:end]}"
        parts += [sentence.text[done:start], named]
        done = end
    return "".join([*parts, sentence.text[done:]])
