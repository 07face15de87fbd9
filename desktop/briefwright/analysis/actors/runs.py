"""Reads one series of capitalised words into what it names: known actors, persons, organisations."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefwright.analysis.analysis import ActorKind
from briefwright.analysis.lexicon import Form, KnownActor, Lexicon
from briefwright.analysis.phrases import Hit
from briefwright.analysis.tokens import Token

_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
_ACRONYM = re.compile(r"[A-Z]{3,6}")
_LONGEST_PERSON = 5
_OWNED_KINDS = ("government body", "party", "armed group", "media")
# Nouns that name one party in one state and another in the next: “Sweden Democrats”, “Christian Democrats”.
_PARTY_NOUNS = frozenset(
    ["Democrats", "Conservatives", "Greens", "Republicans", "Labour", "Socialists", "Liberals"]
)
# State names that are given names too, when another name follows.
_ALSO_GIVEN_NAMES = frozenset(
    ["Jordan", "Chad", "Georgia", "Israel", "Paris", "Sydney", "Washington", "Rome"]
)


class Mention(NamedTuple):
    """A name in a sentence, tokens `first` to `last` (exclusive).

    `known` is set where the lexicon has the name; `kind` is None where nothing tells what it names.
    `led_by` is the first token of the titles before it. `side` names the actor beside it in the run.
    `owner` is the state that a body's name holds besides the name by which the body is known.
    `common` tells that it is a common word, which names a person only where somebody bears it as a surname.
    """

    first: int
    last: int
    name: str
    kind: ActorKind | None
    known: KnownActor | None = None
    form: Form = "name"
    led_by: int = 0
    titled: bool = False
    side: str | None = None
    common: bool = False
    owner: str | None = None


class NameRun:
    """One series of capitalised words, read from left to right."""

    def __init__(
        self,
        lexicon: Lexicon,
        text: str,
        tokens: Sequence[Token],
        words: Sequence[str],
        hits: dict[int, Hit[KnownActor]],
        first: int,
        last: int,
    ) -> None:
        self._lexicon = lexicon
        self._text = text
        self._tokens = tokens
        self._words = words
        self._hits = hits
        self._position = first
        self._last = last
        self._led_by: int | None = None
        self._side: str | None = None

    def mentions(self) -> Iterator[Mention]:
        """Return what the run names."""
        while self._position < self._last:
            title = self._lexicon.titles.at(self._words, self._position)
            hit = self._hits.get(self._position)
            if hit is not None and not self._is_given_name(hit):
                yield from self._known(hit)
            elif title is not None and title.last <= self._last:
                self._led_by = self._position if self._led_by is None else self._led_by
                self._position = title.last
            elif self._tokens[self._position].lower in self._lexicon.grammar.links:
                self._position += 1
            else:
                yield from self._unknown()

    def _is_given_name(self, hit: Hit[KnownActor]) -> bool:
        return (
            self._words[hit.first] in _ALSO_GIVEN_NAMES
            and hit.last < self._last
            and hit.last not in self._hits
            and self._words[hit.last] not in self._lexicon.organisation_kinds
            and self._lexicon.titles.at(self._words, hit.last) is None
            and (hit.first == 0 or self._tokens[hit.first - 1].lower not in self._lexicon.grammar.links)
        )

    def _known(self, hit: Hit[KnownActor]) -> Iterator[Mention]:
        known = hit.value
        longer = self._longer(hit)
        if longer is not None:
            self._position = longer.last
            yield longer
            self._side, self._led_by = longer.side or longer.name, None
            return
        end = self._organisation_end(hit.last) if known.kind == "state" else None
        self._position = end or hit.last
        if end is not None:
            kind = self._lexicon.organisation_kinds[self._last_noun(hit.last, end)]
            side = known.name if kind in _OWNED_KINDS else None
            yield Mention(hit.first, end, self._name(hit.first, end), kind, side=side, led_by=hit.first)
            self._side, self._led_by = None, None
            return
        yield Mention(
            hit.first, hit.last, self._name(hit.first, hit.last), known.kind, known, known.form, hit.first
        )
        self._side, self._led_by = known.name, None

    def _longer(self, hit: Hit[KnownActor]) -> Mention | None:
        """Return the body or party that a state and a known name, or the other way round, name together."""
        known, last = hit.value, hit.last
        if known.kind == "government body" and last + 1 < self._last and self._words[last] == "of":
            owner = self._hits.get(last + 1 + (self._tokens[last + 1].lower == "the"))
            if owner is not None and owner.last <= self._last and owner.value.kind == "state":
                return self._owned(hit.first, owner.last, known, owner.value.name)
        following = self._hits.get(last)
        if known.kind != "state" or following is None or following.last > self._last:
            return None
        body = following.value
        if body.kind == "government body":
            return self._owned(hit.first, following.last, body, known.name)
        named = self._words[following.last - 1]
        own = known.form == "name" and named in _PARTY_NOUNS
        other = named == "Party" and body.home not in (None, known.name)
        if body.kind == "party" and body.side is None and (own or other):
            return self._owned(hit.first, following.last, body, known.name)
        return None

    def _owned(self, first: int, last: int, body: KnownActor, side: str) -> Mention:
        """Name a body with its state; where it is that state’s known body, it stays known."""
        name = self._name(first, last)
        known = body if body.side == side else None
        return Mention(first, last, name, body.kind, known, led_by=first, side=side, owner=side)

    def _unknown(self) -> Iterator[Mention]:
        first = self._position
        end = self._unknown_end(first)
        self._position = end
        if end < self._last and self._lexicon.titles.at(self._words, end) is not None:
            # “Foreign Affairs” before “Minister”: part of the title.
            self._led_by = first if self._led_by is None else self._led_by
            return
        name = self._name(first, end)
        led_by = first if self._led_by is None else self._led_by
        if self._names_nothing(first, end, name):
            self._led_by = None
            if end - first == 1 and name in self._lexicon.not_actors:
                yield Mention(first, end, name, None, led_by=first, common=True)
            return
        titled = self._led_by is not None
        kind = self._kind(first, end, titled)
        side = self._inner_side(first, end) if kind in _OWNED_KINDS else None
        yield Mention(first, end, name, kind, None, "name", led_by, titled, side or self._side)
        self._led_by, self._side = None, None

    def _unknown_end(self, first: int) -> int:
        """Return where the name that starts at `first` ends: at a title, a known name, or a person’s name."""
        end = first + 1
        while end < self._last and not self._title_ends(end) and not self._person_starts(first, end):
            hit = self._hits.get(end)
            if hit is None or self._links_to(end):
                end += 1
            elif self._belongs(first, hit):
                end = hit.last
            else:
                break
        return min(end, self._last)

    def _belongs(self, first: int, hit: Hit[KnownActor]) -> bool:
        """Tell whether a known name is a part of another: “Anglo American Plc”, “Christian Democrats”."""
        before = self._words[hit.first - 1]
        if before in self._lexicon.organisation_kinds:
            return False
        if hit.value.kind == "party":
            return self._words[hit.last - 1] in _PARTY_NOUNS and not before.endswith("al")
        if before in self._lexicon.people.given_names:
            # “Michael Jordan”: a given name and a state's make a person's name where nothing else stands by.
            known, alone = hit.value, hit.first == first + 1 and hit.last == self._last
            return alone and (known.kind, known.form) == ("state", "name") and hit.last == hit.first + 1
        tail = self._organisation_end(hit.last)
        return hit.value.kind == "state" and tail is not None and self._led_by is None

    def _person_starts(self, first: int, place: int) -> bool:
        """Tell whether a given name follows a whole organisation’s name: “1922 Committee Graham Brady”."""
        kinds = self._lexicon.organisation_kinds
        before = self._words[first:place]
        return (
            place + 1 < self._last
            and self._words[place] in self._lexicon.people.given_names
            and (any(word in kinds for word in before) or bool(_ACRONYM.fullmatch(before[-1])))
            and not self._links_to(place)
            and not any(word in kinds for word in self._words[place : self._last])
        )

    def _inner_side(self, first: int, last: int) -> str | None:
        """Return the state that a body’s name ends with: “Ministry of Defence of Peru”."""
        inner = [self._hits[place].value for place in range(first, last) if place in self._hits]
        return next((known.name for known in inner if known.kind == "state"), None)

    def _links_to(self, position: int) -> bool:
        return self._tokens[position - 1].lower in self._lexicon.grammar.links

    def _title_ends(self, position: int) -> bool:
        """Tell whether a title at `position` ends the name before it (“Putin President” does not occur)."""
        title = self._lexicon.titles.at(self._words, position)
        if title is None or (
            self._links_to(position) and self._tokens[position].lower in self._lexicon.fields
        ):
            return False
        given = self._words[position - 1] in self._lexicon.people.given_names
        return not (given and title.last == self._last) and self._words[position] not in ("Jr.", "Sr.")

    def _organisation_end(self, start: int) -> int | None:
        """Return the end of an organisation's name whose state stands first (“Russian Foreign Ministry”)."""
        end = start
        while (
            end < self._last
            and (end not in self._hits or self._links_to(end))
            and (self._lexicon.titles.at(self._words, end) is None)
        ):
            end += 1
        if end == start or not any(
            word in self._lexicon.organisation_kinds for word in self._words[start:end]
        ):
            return None
        return end

    def _last_noun(self, first: int, last: int) -> str:
        """Return the noun that decides an organisation's kind: the last before “of” or “for”."""
        noun = ""
        for word in self._words[first:last]:
            if noun and word.lower() in ("of", "for", "on"):
                return noun
            if word in self._lexicon.organisation_kinds:
                noun = word
        return noun

    def _kind(self, first: int, last: int, titled: bool) -> ActorKind | None:
        noun = self._last_noun(first, last)
        if noun and last - first > 1:
            return self._lexicon.organisation_kinds[noun]
        if titled:
            return "person" if last - first <= _LONGEST_PERSON else None
        people = self._lexicon.people
        words = [word for word in self._words[first:last] if word.lower() not in people.particles]
        if len(words) >= 2 and last - first <= _LONGEST_PERSON:
            given, family = words[0] in people.given_names, words[0] in people.family_first
            initials = any(len(word) == 2 and word[1] == "." for word in words[:-1])
            if given or initials or (family and len(words) <= 3):
                return "person"
        return None

    def _names_nothing(self, first: int, last: int, name: str) -> bool:
        """Tell places, faiths, events and bare titles from names of actors."""
        if name in self._lexicon.not_actors or self._words[last - 1] in self._lexicon.not_actor_endings:
            return True
        if _INITIALS.fullmatch(name) and len(name) <= 4:
            return True
        return last - first > 8 or not any(
            word[:1].isupper() or "-" in word for word in self._words[first:last]
        )

    def _name(self, first: int, last: int) -> str:
        return self._text[self._tokens[first].start : self._tokens[last - 1].end].replace("’", "'")
