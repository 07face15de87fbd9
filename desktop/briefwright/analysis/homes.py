"""Finds in which states companies are at home: “the German carmaker”, “Peru’s largest bank”."""

from collections import Counter
from collections.abc import Sequence

from briefwright.analysis.actors.figure import Spot
from briefwright.analysis.lexicon import Lexicon
from briefwright.analysis.reading import ReadSentence

_NEAR = 3
_ALSO = frozenset(["group", "brand", "chipmaker", "producer", "utility", "exporter", "shipbuilder", "brewer"])


def company_homes(
    lexicon: Lexicon, sentences: Sequence[ReadSentence], spots: Sequence[Sequence[Spot]]
) -> Counter[str]:
    """Return how many sentences call a company by the state that it is of, by the state's name."""
    homes: Counter[str] = Counter()
    for sentence, named in zip(sentences, spots, strict=True):
        if not sentence.noise:
            homes.update({spot.figure.name for spot in named if _is_home(lexicon, sentence, spot)})
    return homes


def _is_home(lexicon: Lexicon, sentence: ReadSentence, spot: Spot) -> bool:
    tokens = sentence.tokens
    owns = spot.last < len(tokens) and tokens[spot.last].text == "’s"
    if spot.figure.kind != "state" or not (spot.form == "people" or owns):
        return False
    for token in tokens[spot.last + owns : spot.last + owns + _NEAR]:
        if not token.is_word or token.is_name:
            return False
        if lexicon.kinds_before.get(token.lower) == "company" or token.lower in _ALSO:
            return True
    return False
