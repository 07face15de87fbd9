"""Tells a verb that reports speech from the same word doing something else."""

import itertools
from collections.abc import Callable, Mapping, Sequence

from briefwright.analysis.actors.figure import Spot
from briefwright.analysis.lexicon import Lexicon
from briefwright.analysis.tokens import Token

BE = frozenset(["was", "were", "is", "are", "been", "be", "being"])
SAYING = frozenset(
    ["say", "add", "write", "ask", "explain", "recall", "continue", "tweet", "reply", "warn", "insist"]
)
_NOUN_BEFORE = frozenset(
    ["the", "a", "an", "its", "his", "her", "their", "to", "of", "’s", "be", "would", "could", "will"]
)
# What was not said reports nothing: “the sources did not say how”.
_UNSAID = frozenset(
    ["say", "comment", "explain", "tell", "identify", "mention", "disclose", "reveal", "reply"]
)
_AUXILIARIES = frozenset([
    "is", "was", "were", "are", "has", "have", "had", "will", "would", "could", "may", "might", "must",
    "should", "can", "does", "did", "do",
])  # fmt: skip
_CLAUSES = frozenset(["that", "how", "whether", "why"])
_REFUSING = frozenset(
    [
        "vetoed",
        "vetoes",
        "blocked",
        "blocks",
        "rejected",
        "rejects",
        "opposed",
        "opposes",
        "stopped",
        "shelved",
    ]
)
_CLOSING = frozenset([",", "”", '"', "'", "?", "!", "—", "–", "-"])
_OPENING = frozenset(["“", '"', "'"])
_QUOTE_MARKS = frozenset('”"')
_SUBJECT = 4
_CITED = 12
_CLAUSE_ENDS = frozenset(',;:.“”"')


class VerbReader:
    """Reads the verbs of a sentence; `covered` are its names by token, `quoted` tells what stands quoted."""

    def __init__(
        self,
        lexicon: Lexicon,
        tokens: Sequence[Token],
        covered: Mapping[int, Spot],
        quoted: Callable[[Token], bool],
    ) -> None:
        self._lexicon = lexicon
        self._tokens = tokens
        self._covered = covered
        self._quoted = quoted

    def base(self, place: int) -> str | None:
        """Return the base form of the verb at `place` if it reports what somebody said."""
        base = self._lexicon.reporting.get(self._tokens[place].lower)
        return base if base is not None and self._reports(place, base) else None

    def inverted(self, place: int, base: str) -> bool:
        """Tell whether the speaker may follow the verb: “…, said Ada Lind”."""
        return base in SAYING and self._word(place - 1) in _CLOSING

    def begins_clause(self, verb: int, end: int) -> bool:
        """Tell whether the words from a verb to `end` open what is said: “…, an official, said it was …”."""
        if self._word(verb - 1) != ",":
            return False
        after = self._word(end)
        genitive = after == "’s" and end == verb + 2 and end - 1 not in self._covered
        opens = after in _AUXILIARIES or after in _OPENING
        return genitive or opens or (after.endswith("ed") and len(after) > 3)

    def is_refused(self, place: int) -> bool:
        """Tell what the subject would not hear of: “vetoed a statement criticising the vote”."""
        if self._word(place - 1) not in self._lexicon.grammar.papers:
            return False
        return any(self._word(before) in _REFUSING for before in range(place - _SUBJECT - 2, place - 1))

    def _word(self, place: int) -> str:
        return self._tokens[place].lower if 0 <= place < len(self._tokens) else ""

    def _is_denied(self, place: int) -> bool:
        """Tell what nobody said or only might: “no one in Oslo said”, “would never say”, “if Oslo says”."""
        if "never" in (self._word(place - 1), self._word(place - 2)):
            return True
        first = place
        while first > max(0, place - _CITED) and self._tokens[first - 1].text not in _CLAUSE_ENDS:
            first -= 1
        words = [self._word(other) for other in range(first, place)]
        no_one = "nobody" in words or "neither" in words or ("no", "one") in itertools.pairwise(words)
        return no_one or words[:1] == ["if"]

    def _reports(self, place: int, base: str) -> bool:
        speech = self._lexicon.speech
        before, after = self._word(place - 1), self._word(place + 1)
        if self._is_denied(place):
            return False
        if before == "not":
            if base in _UNSAID:
                return False
            before = self._word(place - 2)
        if (
            before in _NOUN_BEFORE
            or (base == "accuse" and after in ("of", "in"))
            or self._is_noun(place, base)
        ):
            return False
        allowed = speech.phrasal.get(base)
        if allowed and after not in allowed:
            return False
        if base in speech.weak and not allowed:
            return self._clause_beside(place) or (after == "by" and before in BE)
        return True

    def _is_noun(self, place: int, base: str) -> bool:
        """Tell whether an adjective makes a noun of the word: “Palestinian demands”, “the Russian state”."""
        spot = self._covered.get(place - 1)
        if spot is None or spot.form != "people" or self._tokens[place - 1].text.endswith("s"):
            return False
        return base in self._lexicon.speech.also_nouns and self._word(place) in (base, base + "s")

    def _clause_beside(self, place: int) -> bool:
        """Tell whether what is said follows the verb, stands quoted beside it, or came before it."""
        following = self._tokens[place + 1 : place + 4]
        if any(token.lower in _CLAUSES or token.text in ":“\"'" for token in following):
            return True
        if self._cites(place):
            return True
        if place + 2 >= len(self._tokens) and any(token.text == "," for token in self._tokens[:place]):
            return True
        # A quotation stands before the verb, or before the verb and its subject: “…,” he continued.
        return any(
            token.text in _QUOTE_MARKS or self._quoted(token)
            for token in self._tokens[max(0, place - _SUBJECT) : place]
        )

    def _cites(self, place: int) -> bool:
        """Read “reported a spokesman as saying”."""
        words = [token.lower for token in self._tokens[place + 1 : place + _CITED]]
        return any(pair == ("as", "saying") for pair in itertools.pairwise(words))
