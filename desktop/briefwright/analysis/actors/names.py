"""Finds the names in one sentence: known actors, persons, organisations, and names of unknown kind."""

import re
from collections.abc import Iterator, Sequence

from briefwright.analysis.actors.runs import Mention, NameRun
from briefwright.analysis.lexicon import KnownActor, Lexicon
from briefwright.analysis.phrases import Hit
from briefwright.analysis.spelling import fold_sounds
from briefwright.analysis.tokens import Token

_ARTICLED = re.compile(r"(?:al|el|ul|as|ad|an|ar|ash|at|az|bin|de|d|o)-[A-Z]")
_ACRONYM = re.compile(r"[A-Z][A-Z&-]{1,6}[0-9]?|[A-Z]{1,3}[0-9]{1,2}|(?:[A-Z]\.){2,}")
# A word of no more letters may sound like a name by chance.
_SHORT = 6
_OPENING_MARKS = frozenset("“\"'‘(:[–—-")
# Months that are names of persons too, where another name follows or no date stands beside them.
_ALSO_MONTHS = ("May", "Jan")
_BEFORE_MONTHS = frozenset(
    ["in", "of", "since", "by", "until", "last", "next", "this", "early", "late", "mid", "during"]
)


class NameFinder:
    """Finds names in sentences; `capitals` are the words that have a capital inside sentences."""

    def __init__(self, lexicon: Lexicon, capitals: frozenset[str]) -> None:
        self._lexicon = lexicon
        self._people = lexicon.people
        self._capitals = capitals
        self._sounds = frozenset(fold_sounds(word) for word in capitals if len(word) > _SHORT)

    def find(self, text: str, tokens: Sequence[Token]) -> list[Mention]:
        """Return the mentions of a sentence in order; none overlaps another."""
        words = _with_parties(tokens)
        hits = {hit.first: hit for hit in self._lexicon.actors.hits(words)}
        mentions: list[Mention] = []
        for first, last in self._runs(tokens, hits):
            mentions += NameRun(self._lexicon, text, tokens, words, hits, first, last).mentions()
        return mentions

    def _runs(self, tokens: Sequence[Token], hits: dict[int, Hit[KnownActor]]) -> Iterator[tuple[int, int]]:
        """Return the unbroken series of capitalised words and known names."""
        position = 0
        while position < len(tokens):
            start = position
            while (step := self._step(tokens, hits, start, position)) > position:
                position = step
            if position > start:
                yield start, position
            else:
                position += 1

    def _step(
        self, tokens: Sequence[Token], hits: dict[int, Hit[KnownActor]], start: int, position: int
    ) -> int:
        """Return where the run goes on after `position`, or `position` where it ends."""
        if position >= len(tokens):
            return position
        if position in hits:
            return hits[position].last
        if self._is_name(tokens, position):
            title = self._lexicon.titles.at([token.text for token in tokens[position : position + 4]], 0)
            return position + (title.last if title is not None else 1)
        if position > start and tokens[position - 1].text[-1] != "’":
            return self._over_link(tokens, hits, start, position)
        return position

    def _over_link(
        self, tokens: Sequence[Token], hits: dict[int, Hit[KnownActor]], start: int, position: int
    ) -> int:
        """Step over particles (“bin”) and, in an organisation's name, over links (“of the”)."""
        after = position
        while after < len(tokens) and tokens[after].lower in self._people.particles and after - position < 3:
            after += 1
        if after > position and after < len(tokens) and self._is_name(tokens, after):
            return after
        kinds, links = self._lexicon.organisation_kinds, self._lexicon.grammar.links
        after = position
        while after < len(tokens) and tokens[after].lower in links and after - position < 2:
            after += 1
        if after == position or after >= len(tokens):
            return position
        if after in hits:
            return hits[after].last if self._is_owner(tokens, hits[after], start, position) else position
        if not self._is_name(tokens, after):
            return position
        named = any(token.text in kinds for token in tokens[start:position])
        joined = tokens[position].lower not in ("and", "&", "in") or any(
            token.lower in ("of", "for", "on") for token in tokens[start:position]
        )
        ampersand = tokens[position].lower == "&"
        return after if (named and joined) or ampersand or self._joins_fields(tokens, position) else position

    def _is_owner(self, tokens: Sequence[Token], hit: Hit[KnownActor], start: int, position: int) -> bool:
        """Tell whether a name after “of” ends a body’s: “Bank of Peru”, but not “government of Peru”."""
        before, kinds = tokens[position - 1], self._lexicon.organisation_kinds
        if tokens[position].lower != "of" or hit.value.form != "name":
            return False
        if before.text in kinds:
            return before.lower not in self._lexicon.grammar.government_nouns
        return hit.value.kind == "state" and any(token.text in kinds for token in tokens[start:position])

    def _joins_fields(self, tokens: Sequence[Token], position: int) -> bool:
        """Tell whether “and” stands inside one body’s name: “Food and Drug Administration”."""
        if tokens[position].lower != "and" or tokens[position - 1].lower not in self._lexicon.fields:
            return False
        for token in tokens[position + 1 : position + 5]:
            if not token.is_name:
                return False
            if token.text in self._lexicon.organisation_kinds:
                return True
        return False

    def _is_name(self, tokens: Sequence[Token], position: int) -> bool:
        token = tokens[position]
        if not token.is_name:
            return bool(_ARTICLED.match(token.text))
        if token.text in self._lexicon.grammar.times:
            return token.text in _ALSO_MONTHS and _is_no_month(tokens, position)
        if position and tokens[position - 1].text not in _OPENING_MARKS:
            return True
        return self._opens_a_name(tokens, position)

    def _opens_a_name(self, tokens: Sequence[Token], position: int) -> bool:
        """Tell whether a first word would have its capital inside a sentence too."""
        grammar, first = self._lexicon.grammar, tokens[position]
        titled = self._lexicon.titles.at([first.text], 0) is not None
        if first.lower in grammar.openers or (first.lower in self._people.roles and not titled):
            return False
        if first.text in self._capitals or _ACRONYM.fullmatch(first.text):
            return True
        if len(first.text) > _SHORT and fold_sounds(first.text) in self._sounds:
            return True
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        followed = following is not None and following.is_name and following.text not in grammar.times
        if first.lower in grammar.modifiers or first.lower.endswith(("ing", "ly")):
            return followed and first.lower in grammar.modifiers
        return followed or titled or first.text in self._people.given_names


def _with_parties(tokens: Sequence[Token]) -> list[str]:
    """Return the words, with a capital for the party of a name: “the Communist party” is known with one."""
    words = [token.text for token in tokens]
    for place in range(1, len(words)):
        if words[place] == "party" and tokens[place - 1].is_name:
            words[place] = "Party"
    return words


def _is_no_month(tokens: Sequence[Token], position: int) -> bool:
    """Tell Theresa May from the month of May, and Jan Kuciak from January."""
    after = tokens[position + 1].text if position + 1 < len(tokens) else ""
    if tokens[position].text == "Jan":
        return after[:1].isupper()
    before = tokens[position - 1].lower if position else ""
    return not after[:1].isdigit() and before not in _BEFORE_MONTHS and not before[:1].isdigit()
