"""Finds the speaker of a reporting verb among the words to its left and right."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from briefwright.analysis.analysis import ActorKind
from briefwright.analysis.cast import Figure, Spot
from briefwright.analysis.lexicon import Lexicon
from briefwright.analysis.tokens import Token

_PRONOUNS = frozenset(["he", "she", "they", "it"])
_BE = frozenset(["was", "were", "is", "are", "been", "be", "being"])
_SKIPPED = _BE | frozenset(
    [
        "has",
        "have",
        "had",
        "also",
        "then",
        "later",
        "once",
        "again",
        "earlier",
        "already",
        "now",
        "often",
        "even",
        "still",
        "both",
        "all",
        "always",
        "never",
        "further",
        "did",
        "not",
        "does",
        "do",
        "quoted",
        "as",
        "on",
        "himself",
        "herself",
        "itself",
        "themselves",
        "since",
        "long",
        "yesterday",
        "today",
    ]
)
_ARTICLES = frozenset(
    ["the", "a", "an", "its", "his", "her", "their", "some", "many", "most", "several", "one", "two"]
)
_NOUN_BEFORE = frozenset(
    ["the", "a", "an", "its", "his", "her", "their", "to", "of", "’s", "be", "would", "could", "will"]
)
_BREAKS = frozenset([
    "said", "says", "that", "and", "but", "or", "as", "in", "on", "at", "with", "after", "before",
    "when", "while", "by", "to", "from", "because", "if", "than", "which", "who", "into", "over",
    "about", "although", "though", "whether", "for", "of", "told", "had", "has", "have",
])  # fmt: skip
_SAYING = frozenset(
    ["say", "add", "write", "ask", "explain", "recall", "continue", "tweet", "reply", "warn", "insist"]
)
_ANSWERABLE = _SAYING | frozenset(
    ["tell", "deny", "announce", "accuse", "claim", "reiterate", "state", "confirm"]
)
_LONGEST = 9
_FARTHEST = 60
_ENDS = frozenset('.;“”"')


class Speaker(NamedTuple):
    """Who stands as the speaker of a verb: a figure, or the `words` of a pronoun or noun."""

    verb: str
    figure: Figure | None
    words: str
    kind: ActorKind
    side: str | None
    place: int


class SpeakerFinder:
    """Looks for speakers in one sentence; `quoted` tells whether a token stands in quotation marks."""

    def __init__(
        self,
        lexicon: Lexicon,
        tokens: Sequence[Token],
        spots: Sequence[Spot],
        quoted: Callable[[Token], bool],
    ) -> None:
        self._lexicon = lexicon
        self._tokens = tokens
        self._quoted = quoted
        self._spots = [spot for spot in spots if not quoted(tokens[spot.first])]
        self._by_end = {spot.last: spot for spot in spots}
        self._covered = {place: spot for spot in spots for place in range(spot.first, spot.last)}
        self._plural = lexicon.speech.collectives.plural
        self._singular = lexicon.speech.collectives.singular
        self._last: Speaker | None = None

    def speakers(self, place: int) -> Iterator[Speaker]:
        """Return the speakers of the reporting verb at `place`; none where there is no such verb.

        Call it for the places of a sentence in order: a participle speaks for the speaker before it.
        """
        for speaker in self._candidates(place):
            self._last = speaker
            yield speaker

    def _candidates(self, place: int) -> Iterator[Speaker]:
        token = self._tokens[place]
        if self._quoted(token) or place in self._covered:
            return
        if token.lower == "according" and self._word(place + 1) == "to":
            yield from self._right(place + 2, token.text + " to")
            return
        base = self._lexicon.reporting.get(token.lower)
        if base is None or not self._reports(place, base):
            return
        if self._inverted(place, base):
            right = list(self._right(place + 1, token.text))
            if right:
                yield from right
                return
        yield from self._left(place, base)

    def _word(self, place: int) -> str:
        return self._tokens[place].lower if 0 <= place < len(self._tokens) else ""

    def _is_group(self, place: int) -> bool:
        word = self._word(place)
        return place not in self._covered and (word in self._plural or word in self._singular)

    def _reports(self, place: int, base: str) -> bool:
        """Tell a verb that reports speech from the same word doing something else."""
        speech = self._lexicon.speech
        after = self._word(place + 1)
        if self._word(place - 1) in _NOUN_BEFORE or (base == "accuse" and after == "of"):
            return False
        allowed = speech.phrasal.get(base)
        if allowed and after not in allowed:
            return False
        if base in speech.weak and not allowed:
            return self._clause_beside(place) or (after == "by" and self._word(place - 1) in _BE)
        return True

    def _clause_beside(self, place: int) -> bool:
        """Tell whether what is said follows the verb, stands quoted beside it, or came before it."""
        following = self._tokens[place + 1 : place + 4]
        if any(
            token.lower in ("that", "how", "whether", "why") or token.text in ":“\"'" for token in following
        ):
            return True
        if place + 2 >= len(self._tokens) and any(token.text == "," for token in self._tokens[:place]):
            return True
        previous = self._tokens[place - 1] if place else None
        return previous is not None and (previous.text in '”"' or self._quoted(previous))

    def _inverted(self, place: int, base: str) -> bool:
        closes = self._word(place - 1) in (",", "”", '"', "'", "?", "!", "—", "–", "-")
        return closes and base in _SAYING

    def _right(self, start: int, verb: str) -> Iterator[Speaker]:
        """Read the speaker after the verb: “said Neil Basu”, “according to police”."""
        end = min(len(self._tokens), start + _LONGEST)
        if self._word(start) in _PRONOUNS:
            yield Speaker(verb, None, self._word(start), "person", None, start)
            return
        place = start
        while place < end:
            word = self._tokens[place].lower
            spot = self._covered.get(place)
            if spot is not None:
                head = self._head_after(spot)
                if head is not None:
                    yield self._noun(start, head, verb)
                    return
                if spot.form != "people" or spot.last >= end or not self._tokens[spot.last].is_word:
                    yield self._named(verb, spot)
                    return
                place = spot.last
                continue
            if self._is_group(place):
                following = self._covered.get(place + 1)
                named = following is not None and following.figure.kind == "person"
                yield self._named(verb, following) if following and named else self._noun(start, place, verb)
                return
            if word in (",", ".", ";", ":", "that", "“", '"'):
                return
            place += 1

    def _head_after(self, spot: Spot) -> int | None:
        """Return the collective noun that a name stands before as an adjective (“Turkish police”)."""
        place = spot.last + (self._word(spot.last) == "’s")
        for head in range(place, min(place + 4, len(self._tokens))):
            if head in self._covered or self._word(head) in _BREAKS or not self._tokens[head].is_word:
                return None
            if self._is_group(head):
                return None if head + 1 in self._covered else head
        return None

    def _left(self, place: int, base: str) -> Iterator[Speaker]:
        """Read the subject before the verb: “Basu, head of policing, said”."""
        verb = self._tokens[place].text
        if verb.lower().endswith("ing") or self._word(place - 1) in ("and", "but"):
            yield from self._main_subject(verb)
            return
        end = self._subject_end(place)
        if end is None or end < 0:
            return
        passive = any(self._word(between) in _BE for between in range(end + 1, place))
        if passive and base != "quote":
            if self._word(place + 1) == "by":
                yield from self._right(place + 2, verb)
            return
        yield from self._subject(end, verb, base)

    def _subject(self, end: int, verb: str, base: str) -> Iterator[Speaker]:
        spot = self._by_end.get(end + 1)
        if spot is not None:
            yield from self._named_subject(verb, spot)
        elif self._word(end) in _PRONOUNS:
            yield Speaker(verb, None, self._word(end), "person", None, end)
        elif self._is_group(end):
            yield self._noun(self._phrase_start(end), end, verb)
        elif base in _ANSWERABLE:
            yield from self._before_complement(verb, end)

    def _subject_end(self, place: int) -> int | None:
        """Return the last token of the subject, stepping over auxiliaries, adverbs and appositions."""
        end = place - 1
        while end >= 0:
            word = self._word(end)
            if end in self._covered:
                return end
            if word == ")":
                while end >= 0 and self._word(end) != "(":
                    end -= 1
                end -= 1
            elif (
                word in _SKIPPED
                or self._tokens[end].text in self._lexicon.grammar.times
                or word.endswith("ly")
            ):
                end -= 1
            elif word in ("who", "which"):
                return end - (2 if self._word(end - 1) == "," else 1)
            elif word == ",":
                return self._before_apposition(end)
            else:
                return end
        return None

    def _before_apposition(self, comma: int) -> int | None:
        """Return the end of the subject before “, head of policing,”, or of a name inside such commas."""
        named = self._by_end.get(comma)
        for _ in range(3):
            start = self._comma_before(comma)
            if named is not None and (start is None or named.first - start <= 6):
                return comma - 1 if start is None or named.figure.kind == "person" else start - 1
            if start is None:
                return comma - 1 if self._is_group(comma - 1) else None
            named = self._by_end.get(start)
            if named is not None or self._is_group(start - 1):
                return start - 1
            comma = start
        return None

    def _comma_before(self, comma: int) -> int | None:
        for place in range(comma - 1, max(-1, comma - _FARTHEST), -1):
            if self._tokens[place].text == ",":
                return place
            if self._tokens[place].text in _ENDS:
                return None
        return None

    def _named_subject(self, verb: str, spot: Spot) -> Iterator[Speaker]:
        """Read a name before the verb, alone, after “a spokesman for”, or joined to another by “and”."""
        link = spot.first - (2 if self._word(spot.first - 1) == "the" else 1)
        if self._word(link) in ("for", "of", "from", "at", "with", "in") and link > 0:
            head = next(
                (place for place in range(link - 1, max(-1, link - 5), -1) if self._is_group(place)), None
            )
            if head is not None:
                belongs = self._word(link) in ("for", "of")
                yield self._noun(self._phrase_start(head), spot.last - 1 if belongs else head, verb, head)
                return
            named = self._person_before_comma(link)
            if named is not None:
                yield self._named(verb, named)
                return
        for other in self._joined(spot):
            yield self._named(verb, other)
        yield self._named(verb, spot)

    def _joined(self, spot: Spot) -> list[Spot]:
        """Return the names joined to one before it, first to last: “Peru, Chile and Norway”."""
        joined: list[Spot] = []
        while True:
            place = spot.first - (2 if self._word(spot.first - 1) == "the" else 1)
            owner = self._by_end.get(place)
            if owner is not None and self._word(place) == "’s" and owner.figure.kind == "state":
                place = owner.first - 1
            before = self._by_end.get(place)
            mark = "," if joined else "and"
            if before is None or self._word(place) != mark:
                return joined[::-1]
            if joined and before.figure.kind != spot.figure.kind:
                return joined[::-1]
            joined.append(before)
            spot = before

    def _person_before_comma(self, place: int) -> Spot | None:
        comma = self._comma_before(place)
        named = None if comma is None else self._by_end.get(comma)
        return named if named is not None and named.figure.kind == "person" else None

    def _before_complement(self, verb: str, end: int) -> Iterator[Speaker]:
        """Look further left, within the clause, for the noun or name that a complement follows."""
        for place in range(end, max(-1, end - 10), -1):
            token = self._tokens[place]
            if token.text in ',;:.“”"' or token.lower in ("that", "said", "but", "when", "if", "because"):
                return
            if self._is_group(place):
                yield self._noun(self._phrase_start(place), place, verb)
                return
            spot = self._by_end.get(place + 1)
            before = "" if spot is None else self._word(spot.first - 1)
            if spot is not None and before not in ("of", "for", "in", "at", "from", "to", "with", "the"):
                yield self._named(verb, spot)
                return

    def _main_subject(self, verb: str) -> Iterator[Speaker]:
        """Take the speaker before a participle or a second verb: “…, adding”, “… and said”."""
        spot = next((spot for spot in self._spots if spot.form != "people" and not spot.is_place), None)
        if self._last is not None:
            yield self._last._replace(verb=verb)
        elif spot is not None:
            yield self._named(verb, spot)

    def _named(self, verb: str, spot: Spot) -> Speaker:
        return Speaker(verb, spot.figure, spot.figure.name, spot.figure.kind, spot.figure.side, spot.first)

    def _phrase_start(self, head: int) -> int:
        """Return where the phrase of a noun starts: “top Lebanese officials”."""
        start = head
        while start > 0 and head - start < 5:
            before = self._tokens[start - 1]
            joins = before.lower == "and" and self._is_group(start - 2)
            if (before.lower in _BREAKS and not joins) or not (before.is_word or before.text == "’s"):
                break
            start -= 1
            if before.lower in _ARTICLES:
                break
        return start

    def _noun(self, start: int, last: int, verb: str, head: int | None = None) -> Speaker:
        """Name a speaker by its noun phrase; a government speaks for its state."""
        noun = self._word(last if head is None else head)
        beside = next((spot for spot in self._spots if start <= spot.first <= last), None)
        governs = noun in self._lexicon.grammar.government_nouns
        if beside is not None and governs and beside.figure.kind == "state":
            return self._named(verb, beside)
        while start < last and self._word(start) in ("the", "a", "an"):
            start += 1
        side = None if beside is None else beside.figure.name
        kind = self._lexicon.speech.collectives.kind(noun)
        return Speaker(verb, None, self._phrase(start, last), kind, side, start)

    def _phrase(self, start: int, last: int) -> str:
        text = ""
        for place in range(start, last + 1):
            gap = " " if text and self._tokens[place].start > self._tokens[place - 1].end else ""
            text += gap + self._tokens[place].text
        return text
