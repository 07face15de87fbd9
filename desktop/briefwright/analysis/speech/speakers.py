"""Finds the speaker of a reporting verb among the words to its left and right."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from briefwright.analysis.actors.figure import Figure, Spot
from briefwright.analysis.analysis import ActorKind
from briefwright.analysis.lexicon import Lexicon
from briefwright.analysis.speech.noun_phrases import SKIPPED, NounPhrases
from briefwright.analysis.speech.reporting import BE, SAYING, VerbReader
from briefwright.analysis.tokens import Token

_PRONOUNS = frozenset(["he", "she", "they", "it"])
_ANSWERABLE = SAYING | frozenset(
    ["tell", "deny", "announce", "accuse", "claim", "reiterate", "state", "confirm"]
)
# Between a noun and the name that belongs to it: “a spokesman for Norway”, “politicians close to Hariri”.
_LINKS = frozenset(["for", "of", "from", "at", "with", "in", "to", "against"])
_ACCOMPANYING = frozenset(["after", "before", "like", "unlike", "with", "alongside", "together"])
_NO_SPEAKER = frozenset(["in", "on", "at", "with", "about", "into"])
_PASSED_ON = frozenset(["quoted", "cited", "reported"])
_NEAR = 5
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
    end: int


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
        self._nouns = NounPhrases(lexicon, tokens, self._covered)
        self._verbs = VerbReader(lexicon, tokens, self._covered, quoted)
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
        base = self._verbs.base(place)
        if base is None:
            return
        if self._verbs.inverted(place, base):
            right = list(self._right(place + 1, token.text))
            if right and not self._verbs.begins_clause(place, right[-1].end):
                yield from right
                return
        yield from self._left(place, base)

    def passer(self, place: int) -> Speaker | None:
        """Return who passes on what somebody “was quoted by TASS as saying”, or “as saying by TASS”."""
        if self._word(place) not in _PASSED_ON:
            return None
        for by in range(place + 1, min(place + _NEAR, len(self._tokens))):
            if self._word(by) == "by":
                return self._medium(by + 1, self._tokens[place].text)
            if self._word(by) not in ("as", "saying", "widely", "also", "later"):
                return None
        return None

    def _medium(self, start: int, verb: str) -> Speaker | None:
        """Read a name after “by”, of one who may be named nowhere else, or a noun: “state media”."""
        first = start + (self._word(start) == "the")
        hit = self._lexicon.actors.at([token.text for token in self._tokens[first : first + _LONGEST]], 0)
        if first in self._covered or hit is None:
            return next(self._right(start, verb), None)
        known = hit.value
        figure = Figure(known.name, known.kind, known.side)
        return Speaker(verb, figure, known.name, known.kind, known.side, first, first + hit.last)

    def _word(self, place: int) -> str:
        return self._tokens[place].lower if 0 <= place < len(self._tokens) else ""

    def _right(self, start: int, verb: str) -> Iterator[Speaker]:
        """Read the speaker after the verb: “said Neil Basu”, “according to police”."""
        end = min(len(self._tokens), start + _LONGEST)
        if self._word(start) in _PRONOUNS:
            yield Speaker(verb, None, self._word(start), "person", None, start, start + 1)
            return
        place = start
        while place < end:
            word = self._tokens[place].lower
            spot = self._covered.get(place)
            if spot is not None:
                head = self._nouns.head_after(spot)
                if head is not None:
                    yield self._holder_after(verb, head) or self._noun_after(start, head, verb)
                    return
                if spot.form != "people" or spot.last >= end or not self._tokens[spot.last].is_word:
                    yield self._named(verb, spot)
                    return
                place = spot.last
                continue
            if self._nouns.is_group(place):
                titled = self._tokens[place].is_name
                following = self._nouns.person_ahead(place + 1) if titled else self._covered.get(place + 1)
                if following is not None and following.figure.kind == "person":
                    yield self._aide_after(verb, following) or self._named(verb, following)
                else:
                    yield self._holder_after(verb, place) or self._noun_after(start, place, verb)
                return
            if word in (",", ".", ";", ":", "that", "“", '"') or word in _NO_SPEAKER:
                return
            place += 1

    def _noun_after(self, start: int, head: int, verb: str) -> Speaker:
        """Name a noun after the verb, without what stands before its phrase (“a statement from …”)."""
        return self._noun(max(start, self._nouns.start(head)), head, verb)

    def _aide_after(self, verb: str, spot: Spot) -> Speaker | None:
        """Return whose aide speaks: “said Foreign Minister Ada Lind’s deputy, Bo Ek”."""
        head = self._nouns.head_after(spot) if self._word(spot.last) == "’s" else None
        if head is None:
            return None
        return self._holder_after(verb, head) or self._noun_after(spot.first, head, verb)

    def _holder_after(self, verb: str, head: int) -> Speaker | None:
        """Return the person named after an office: “said the White House press secretary, Dana Perino”."""
        spot = self._covered.get(head + 2) if self._word(head + 1) == "," else None
        return self._named(verb, spot) if spot is not None and spot.figure.kind == "person" else None

    def _left(self, place: int, base: str) -> Iterator[Speaker]:
        """Read the subject before the verb: “Basu, head of policing, said”."""
        verb = self._tokens[place].text
        going_on = verb.lower().endswith("ing") and not self._is_progressive(place)
        if going_on and self._word(place - 1) == "as" and self._speaks_at(place - 2):
            # “Xinhua reported a spokesman as saying …”
            yield from self._subject(place - 2, verb, base)
            return
        if going_on or self._word(place - 1) in ("and", "but"):
            yield from self._main_subject(verb, place)
            return
        end = self._subject_end(place)
        if end is None or end < 0:
            return
        if self._is_passive(place, end) and base != "quote":
            if self._word(place + 1) == "by":
                yield from self._right(place + 2, verb)
            return
        yield from self._subject(end, verb, base)

    def _speaks_at(self, place: int) -> bool:
        return place + 1 in self._by_end or self._nouns.is_group(place)

    def _is_passive(self, place: int, end: int) -> bool:
        """Tell “was told” from “told”; what stands set off by commas after the subject does not count."""
        if self._word(place).endswith("ing"):
            return False
        while place - 1 > end and self._word(place - 1) != ",":
            place -= 1
            if self._word(place) in BE:
                return True
        return False

    def _is_progressive(self, place: int) -> bool:
        """Tell “was demanding” from “…, demanding”."""
        place -= 1
        while self._word(place).endswith("ly") or self._word(place) in ("not", "also", "now", "still"):
            place -= 1
        return self._word(place) in BE

    def _subject(self, end: int, verb: str, base: str) -> Iterator[Speaker]:
        spot = self._by_end.get(end + 1)
        if spot is not None:
            yield from self._named_subject(verb, spot)
        elif self._word(end) in _PRONOUNS:
            yield Speaker(verb, None, self._word(end), "person", None, end, end + 1)
        elif self._nouns.is_group(end):
            start = self._nouns.start(end)
            before = self._by_end.get(start - 1) if self._word(start - 1) == "and" else None
            if before is not None and self._word(start) == "other":
                for other in (*self._joined(before, mark=","), before):
                    yield self._named(verb, other)
                return
            if start < end or self._word(end) not in self._lexicon.people.roles or self._nouns.speaks(end):
                yield self._noun(start, end, verb)
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
                word in SKIPPED
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
            if named is not None and start is not None and self._only_accompanies(start, named):
                return start - 1
            if named is not None and (start is None or named.first - start <= 6):
                return comma - 1 if start is None or named.figure.kind == "person" else start - 1
            if start is None:
                return comma - 1 if self._nouns.is_group(comma - 1) else None
            named = self._by_end.get(start)
            if named is not None or self._nouns.is_group(start - 1):
                return start - 1
            comma = start
        return None

    def _only_accompanies(self, comma: int, named: Spot) -> bool:
        """Tell “, flanked by Ada Lind,” and “, after talks with Ada Lind,”: she is not the subject."""
        word = self._word(comma + 1)
        return comma + 1 < named.first and (
            word in _ACCOMPANYING
            or word.endswith(("ing", "ed"))
            or word in self._lexicon.grammar.place_prepositions
        )

    def _comma_before(self, comma: int) -> int | None:
        for place in range(comma - 1, max(-1, comma - _FARTHEST), -1):
            if self._tokens[place].text == ",":
                return place
            if self._tokens[place].text in _ENDS and not self._is_abbreviated(place):
                return None
        return None

    def _is_abbreviated(self, place: int) -> bool:
        """Tell the point of a shortened month from others: “on Aug. 3, 2025, said”."""
        return self._word(place) == "." and self._tokens[place - 1].text in self._lexicon.grammar.times

    def _named_subject(self, verb: str, spot: Spot) -> Iterator[Speaker]:
        """Read a name before the verb, alone, after “a spokesman for”, or joined to another by “and”."""
        link = self._link(spot)
        if link > 0 and self._is_link(link):
            holder = self._by_end.get(link)
            if holder is not None and holder.figure.kind == "person":
                yield self._named(verb, holder)
                return
            head = next(
                (place for place in range(link - 1, max(-1, link - 5), -1) if self._nouns.is_group(place)),
                None,
            )
            if head is not None:
                belongs = self._word(link) in ("for", "of")
                yield self._noun(self._nouns.start(head), spot.last - 1 if belongs else head, verb, head)
                return
            named = self._person_before_comma(link)
            if named is not None:
                yield self._named(verb, named)
                return
        for other in self._joined(spot):
            yield self._named(verb, other)
        yield self._named(verb, spot)

    def _is_link(self, place: int) -> bool:
        word = self._word(place)
        return word in _LINKS or word in self._lexicon.grammar.place_prepositions or word.endswith("ing")

    def _link(self, spot: Spot) -> int:
        """Return the token before a name and its title, over “the” and over the owner in the genitive."""
        owner = self._by_end.get(spot.first - 1) if self._word(spot.first - 1) == "’s" else None
        first = spot.first if owner is None else owner.first
        while first > 0 and self._word(first - 1) in self._lexicon.people.roles:
            first -= 1
        return first - (2 if self._word(first - 1) == "the" else 1)

    def _joined(self, spot: Spot, mark: str = "and") -> list[Spot]:
        """Return the names joined to one before it, first to last: “Peru, Chile and Norway”."""
        joined: list[Spot] = []
        while True:
            place = spot.first - (2 if self._word(spot.first - 1) == "the" else 1)
            owner = self._by_end.get(place)
            if owner is not None and self._word(place) == "’s" and owner.figure.kind == "state":
                place = owner.first - 1
            before = self._by_end.get(place)
            if before is None or self._word(place) != mark:
                return joined[::-1]
            if mark == "," and before.figure.kind != spot.figure.kind:
                return joined[::-1]
            joined.append(before)
            spot, mark = before, ","

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
            if self._nouns.is_group(place):
                yield self._noun(self._nouns.start(place), place, verb)
                return
            spot = self._by_end.get(place + 1)
            before = "" if spot is None else self._word(spot.first - 1)
            if spot is not None and spot.figure.kind == "person" and self._word(spot.last) == "’s":
                # “Lind’s office said”: the office speaks, not she.
                yield self._noun(spot.first, end, verb)
                return
            placed = before in self._lexicon.grammar.place_prepositions or before in _LINKS
            if spot is not None and not placed and before != "the":
                yield self._named(verb, spot)
                return

    def _main_subject(self, verb: str, place: int) -> Iterator[Speaker]:
        """Take the speaker before a participle or a second verb: “…, adding”, “… and said”."""
        if self._verbs.is_refused(place):
            return
        prepositions = self._lexicon.grammar.place_prepositions
        spot = next(
            (
                spot
                for spot in self._spots
                if spot.last <= place
                and spot.form != "people"
                and self._word(spot.last) != "’s"
                and self._word(spot.first - 1) not in prepositions
            ),
            None,
        )
        held = self._by_end.get(place - 1) if self._word(place - 1) == "," else None
        if held is not None and held.figure.kind == "person" and self._word(held.first - 1) == ",":
            # “With the minister, Ada Lind, saying …”
            spot, self._last = held, None
        if self._last is not None:
            yield self._last._replace(verb=verb)
        elif spot is not None:
            yield self._named(verb, spot)

    def _named(self, verb: str, spot: Spot) -> Speaker:
        figure = spot.figure
        return Speaker(verb, figure, figure.name, figure.kind, figure.side, spot.first, spot.last)

    def _noun(self, start: int, last: int, verb: str, head: int | None = None) -> Speaker:
        """Name a speaker by its noun phrase; a government speaks for its state."""
        noun = self._word(last if head is None else head)
        beside = next((spot for spot in self._spots if start <= spot.first <= last), None)
        same = self._nouns.same_body(noun, last if head is None else head)
        if same is not None:
            return self._named(verb, same)
        governs = noun in self._lexicon.grammar.government_nouns
        if beside is not None and governs and beside.figure.kind == "state":
            return self._named(verb, beside)
        while start < last and self._word(start) in ("the", "a", "an", "and"):
            start += 1
        side = None if beside is None else beside.figure.name
        words, kind = self._nouns.text(start, last), self._nouns.kind(noun)
        return Speaker(verb, None, words, kind, side, start, last + 1)
