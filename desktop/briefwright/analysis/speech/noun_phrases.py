"""Reads the noun phrases of one sentence that may name a speaker: “top Lebanese officials”, “the general”."""

from collections.abc import Mapping, Sequence

from briefwright.analysis.actors.figure import Spot
from briefwright.analysis.analysis import ActorKind
from briefwright.analysis.lexicon import Lexicon
from briefwright.analysis.speech.reporting import BE
from briefwright.analysis.tokens import Token

# Between a subject and its verb.
SKIPPED = BE | frozenset([
    "has", "have", "had", "also", "then", "later", "once", "again", "earlier", "already", "now", "often",
    "even", "still", "both", "all", "always", "never", "further", "did", "not", "does", "do", "quoted", "as",
    "on", "himself", "herself", "itself", "themselves", "since", "long", "yesterday", "today", "first",
    "night", "morning", "afternoon", "evening", "too", "however", "meanwhile", "each", "soon",
])  # fmt: skip
_ARTICLES = frozenset(
    ["the", "a", "an", "its", "his", "her", "their", "some", "many", "most", "several", "one", "two"]
)
_BREAKS = frozenset([
    "said", "says", "that", "and", "but", "or", "as", "in", "on", "at", "with", "after", "before",
    "when", "while", "by", "to", "from", "because", "if", "than", "which", "who", "into", "over",
    "about", "although", "though", "whether", "for", "of", "told", "had", "has", "have",
])  # fmt: skip
# Kinds that a noun after the name may repeat, and the nouns that fit several of them.
_BODIES = frozenset(["media", "party", "armed group", "company", "international body", "government body"])
_LOOSE = frozenset(["group", "movement", "organization", "organisation", "agency"])


class NounPhrases:
    """Knows which tokens are nouns that speak; `covered` are the names of the sentence, by token."""

    def __init__(self, lexicon: Lexicon, tokens: Sequence[Token], covered: Mapping[int, Spot]) -> None:
        self._lexicon = lexicon
        self._tokens = tokens
        self._covered = covered
        self._by_end = {spot.last: spot for spot in covered.values()}

    def is_group(self, place: int) -> bool:
        """Tell a noun that may speak: a group or office, or a role with no noun after it."""
        word = self._word(place)
        if place in self._covered or (word == "media" and self._word(place - 1) == "social"):
            return False
        if self.speaks(place):
            return True
        titled = self._tokens[place].is_name and self._word(place - 1) != "the"
        return word in self._lexicon.people.roles and not titled and self.ends_phrase(place + 1)

    def speaks(self, place: int) -> bool:
        """Tell a noun that speaks without a name, in whatever phrase it stands."""
        collectives = self._lexicon.speech.collectives
        return self._word(place) in collectives.plural or self._word(place) in collectives.singular

    def ends_phrase(self, place: int) -> bool:
        """Tell whether no noun follows, which would make an adjective of the word (“a general election”)."""
        word = self._word(place)
        if not word or not self._tokens[place].is_word or place in self._covered:
            return True
        return (
            word in _BREAKS
            or word in SKIPPED
            or word in self._lexicon.grammar.openers
            or word in self._lexicon.reporting
            or word.endswith(("ed", "ing", "ly"))
            or self._tokens[place].text in self._lexicon.grammar.times
        )

    def person_ahead(self, place: int) -> Spot | None:
        """Return the person whose title starts before `place`: “Special Envoy for Yemen Martin Griffiths”."""
        for ahead in range(place, min(place + 5, len(self._tokens))):
            spot = self._covered.get(ahead)
            if spot is not None and spot.figure.kind == "person":
                return spot
            if not self._tokens[ahead].is_word:
                return None
        return None

    def head_after(self, spot: Spot) -> int | None:
        """Return the collective noun that a name stands before as an adjective (“Turkish police”)."""
        place = spot.last + (self._word(spot.last) == "’s")
        found: int | None = None
        for head in range(place, min(place + 4, len(self._tokens))):
            if head in self._covered or self._word(head) in _BREAKS or not self._tokens[head].is_word:
                break
            if self.is_group(head):
                found = head
        return None if found is None or found + 1 in self._covered else found

    def start(self, head: int) -> int:
        """Return where the phrase of a noun starts: “top Lebanese officials”."""
        start = head
        while start > 0 and head - start < 5:
            before = self._tokens[start - 1]
            joins = before.lower == "and" and self.is_group(start - 2)
            named = start - 1 in self._covered or self.is_group(start - 1)
            breaks = self._breaks(before) and not joins and not named
            if breaks or not (before.is_word or before.text == "’s"):
                break
            start -= 1
            if before.lower in _ARTICLES:
                break
        part = self._word(start - 1) == "of" and self._word(start - 2) in self._lexicon.grammar.quantities
        return start - 2 if part else start

    def _breaks(self, token: Token) -> bool:
        """Tell whether a word before a noun stands outside its phrase."""
        if token.lower in _BREAKS or token.lower in self._lexicon.grammar.place_prepositions:
            return True
        return (
            token.lower in self._lexicon.grammar.openers
            and token.lower not in self._lexicon.grammar.quantities
        )

    def same_body(self, noun: str, head: int) -> Spot | None:
        """Return the name that a noun only explains: “Anadolu news agency”, “the Hezbollah group”."""
        spot = self._by_end.get(head) or self._by_end.get(head - 1)
        if spot is None or self._word(spot.last) == "’s" or spot.form != "name":
            return None
        kind = self._lexicon.speech.collectives.kind(noun)
        same = kind == spot.figure.kind and kind in _BODIES
        return spot if same or (noun in _LOOSE and spot.figure.kind in _BODIES) else None

    def text(self, start: int, last: int) -> str:
        """Return the words of a phrase as they stand."""
        text = ""
        for place in range(start, last + 1):
            gap = " " if text and self._tokens[place].start > self._tokens[place - 1].end else ""
            text += gap + self._tokens[place].text
        return text

    def kind(self, noun: str) -> ActorKind:
        """Return the kind of actor that a noun names."""
        kind = self._lexicon.speech.collectives.kind(noun)
        return "person" if kind == "other" and noun in self._lexicon.people.roles else kind

    def _word(self, place: int) -> str:
        return self._tokens[place].lower if 0 <= place < len(self._tokens) else ""
