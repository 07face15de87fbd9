"""The content words of sentences and how much two sentences share of them."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from briefwright.analysis.lexicon import Lexicon
from briefwright.analysis.tokens import Token

Vector = Mapping[str, float]

_ENDINGS = ("ings", "ing", "edly", "ed", "ies", "es", "s", "ly")


def stem(word: str) -> str:
    """Cut a word's commonest endings, so that “sanctions” meets “sanctioned”."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def content_words(lexicon: Lexicon, tokens: Sequence[Token]) -> Counter[str]:
    """Count the stems of a sentence's words, without the small words that open and join clauses."""
    openers = lexicon.grammar.openers
    return Counter(
        stem(token.lower)
        for token in tokens
        if len(token.text) > 2 and token.text[0].isalpha() and token.lower not in openers
    )


def vectors(counts: Sequence[Counter[str]]) -> list[Vector]:
    """Weigh each sentence's words by how few sentences have them, to length one."""
    spread = Counter(word for count in counts for word in count)
    total = len(counts)
    weighed: list[Vector] = []
    for count in counts:
        weights = {
            word: (1 + math.log(times)) * math.log(1 + total / spread[word]) for word, times in count.items()
        }
        weighed.append(normed(weights))
    return weighed


def normed(weights: Vector) -> Vector:
    """Return the vector at length one; the empty vector stays empty."""
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else {}


def likeness(one: Vector, other: Vector) -> float:
    """Return the cosine of two vectors of length one."""
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[word] for word, weight in one.items() if word in other)


def centre(of: Sequence[Vector]) -> Vector:
    """Return the direction of the sum of vectors."""
    total: Counter[str] = Counter()
    for vector in of:
        total.update(vector)
    return normed(total)
