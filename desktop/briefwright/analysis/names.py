"""Finds the names in one sentence: known actors, persons, organisations, and names of unknown kind."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefwright.analysis.analysis import ActorKind
from briefwright.analysis.lexicon import Form, KnownActor, Lexicon
from briefwright.analysis.phrases import Hit
from briefwright.analysis.tokens import Token

_ARTICLED = re.compile(r"(?:al|el|ul|as|ad|an|ar|ash|at|az|bin|de|d|o)-[A-Z]")
_ACRONYM = re.compile(r"[A-Z][A-Z&-]{1,6}[0-9]?|[A-Z]{1,3}[0-9]{1,2}|(?:[A-Z]\.){2,}")
_LONGEST_PERSON = 5
_OPENING_MARKS = frozenset("“\"'‘(:[–—-")
_BEFORE_MONTHS = frozenset(
    ["in", "of", "since", "by", "until", "last", "next", "this", "early", "late", "mid", "during"]
)
# State names that are given names too, when another name follows.
_ALSO_GIVEN_NAMES = frozenset(
    ["Jordan", "Chad", "Georgia", "Israel", "Paris", "Sydney", "Washington", "Rome"]
)


class Mention(NamedTuple):
    """A name in a sentence, tokens `first` to `last` (exclusive).

    `known` is set where the lexicon has the name; `kind` is None where nothing tells what it names.
    `led_by` is the first token of the titles before it. `side` names the actor beside it in the run.
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


class NameFinder:
    """Finds names in sentences; `capitals` are the words that have a capital inside sentences."""

    def __init__(self, lexicon: Lexicon, capitals: frozenset[str]) -> None:
        self._lexicon = lexicon
        self._people = lexicon.people
        self._capitals = capitals

    def find(self, text: str, tokens: Sequence[Token]) -> list[Mention]:
        """Return the mentions of a sentence in order; none overlaps another."""
        words = [token.text for token in tokens]
        hits = {hit.first: hit for hit in self._lexicon.actors.hits(words)}
        mentions: list[Mention] = []
        for first, last in self._runs(tokens, hits):
            mentions += _Run(self._lexicon, text, tokens, words, hits, first, last).mentions()
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
        if after == position or after >= len(tokens) or not self._is_name(tokens, after) or after in hits:
            return position
        named = any(token.text in kinds for token in tokens[start:position])
        joined = tokens[position].lower not in ("and", "&", "in") or any(
            token.lower in ("of", "for", "on") for token in tokens[start:position]
        )
        ampersand = tokens[position].lower == "&"
        return after if (named and joined) or ampersand else position

    def _is_name(self, tokens: Sequence[Token], position: int) -> bool:
        token = tokens[position]
        if not token.is_name:
            return bool(_ARTICLED.match(token.text))
        if token.text in self._lexicon.grammar.times:
            return token.text == "May" and _is_no_month(tokens, position)
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
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        followed = following is not None and following.is_name and following.text not in grammar.times
        if first.lower in grammar.modifiers or first.lower.endswith(("ing", "ly")):
            return followed and first.lower in grammar.modifiers
        return followed or titled or first.text in self._people.given_names


def _is_no_month(tokens: Sequence[Token], position: int) -> bool:
    """Tell Theresa May from the month of May."""
    after = tokens[position + 1].text if position + 1 < len(tokens) else ""
    before = tokens[position - 1].lower if position else ""
    return not after[:1].isdigit() and before not in _BEFORE_MONTHS and not before[:1].isdigit()


class _Run:
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
        end = self._organisation_end(hit.last) if known.kind == "state" else None
        self._position = end or hit.last
        if end is not None:
            kind = self._lexicon.organisation_kinds[self._last_noun(hit.last, end)]
            side = known.name if kind in ("government body", "party", "armed group", "media") else None
            yield Mention(hit.first, end, self._name(hit.first, end), kind, side=side, led_by=hit.first)
            self._side, self._led_by = None, None
            return
        yield Mention(
            hit.first, hit.last, self._name(hit.first, hit.last), known.kind, known, known.form, hit.first
        )
        self._side, self._led_by = known.name, None

    def _unknown(self) -> Iterator[Mention]:
        first = self._position
        end = first + 1
        while (
            end < self._last and (end not in self._hits or self._links_to(end)) and not self._title_ends(end)
        ):
            end += 1
        self._position = end
        if end < self._last and self._lexicon.titles.at(self._words, end) is not None:
            # “Foreign Affairs” before “Minister”: part of the title.
            self._led_by = first if self._led_by is None else self._led_by
            return
        name = self._name(first, end)
        led_by = first if self._led_by is None else self._led_by
        if self._names_nothing(first, end, name):
            self._led_by = None
            return
        titled = self._led_by is not None
        yield Mention(
            first, end, name, self._kind(first, end, titled), None, "name", led_by, titled, self._side
        )
        self._led_by, self._side = None, None

    def _links_to(self, position: int) -> bool:
        return self._tokens[position - 1].lower in self._lexicon.grammar.links

    def _title_ends(self, position: int) -> bool:
        """Tell whether a title at `position` ends the name before it (“Putin President” does not occur)."""
        title = self._lexicon.titles.at(self._words, position)
        if title is None:
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
        return last - first > 8 or not any(
            word[:1].isupper() or "-" in word for word in self._words[first:last]
        )

    def _name(self, first: int, last: int) -> str:
        return self._text[self._tokens[first].start : self._tokens[last - 1].end].replace("’", "'")
