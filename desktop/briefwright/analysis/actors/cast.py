"""Gathers an article's actors from the names in its sentences, each with its other names and its side."""

import bisect
import re
from collections.abc import Iterator, Sequence

from briefwright.analysis.actors.figure import LEAST_PRESENCE, Figure, Spot
from briefwright.analysis.actors.kinds import kind_beside
from briefwright.analysis.actors.mentions import find_mentions
from briefwright.analysis.actors.persons import (
    holds_no_more,
    is_person,
    is_side_distant,
    offices_beside,
    side_beside,
    state_beside,
    superior_beside,
)
from briefwright.analysis.actors.places import names_place
from briefwright.analysis.actors.runs import Mention
from briefwright.analysis.actors.sides import settle_aides, settle_leaders
from briefwright.analysis.analysis import ActorKind
from briefwright.analysis.lexicon import Lexicon, adjective_of
from briefwright.analysis.reading import ReadSentence
from briefwright.analysis.spelling import fold, fold_sounds, name_words, same_person

_ACRONYM = re.compile(r"[A-Z][A-Za-z&.-]{1,7}[0-9]?")
_ALL_CAPITALS = re.compile(r"[A-Z]{2,6}[0-9]?|(?:[A-Z]\.){2,}")
_COURTESIES = frozenset(["mr", "mrs", "ms", "miss"])
_EARLY = 3


class Cast:
    """The actors of an article and where each sentence names them."""

    def __init__(self, lexicon: Lexicon, sentences: Sequence[ReadSentence]) -> None:
        self._lexicon = lexicon
        self._sentences = sentences
        self._figures: dict[str, Figure] = {}
        self._persons: dict[str, list[Figure]] = {}
        self._holders: dict[tuple[str, str | None], Figure] = {}
        self._bearers: dict[str, list[Figure]] = {}
        self._given: dict[str, list[Figure]] = {}
        self._shortened: dict[str, Figure] = {}
        self._bodies: dict[str, Figure] = {}
        self._kinds: dict[str, ActorKind] = {}
        self.spots: list[list[Spot]] = [[] for _ in sentences]
        self._mentions = find_mentions(lexicon, sentences)
        states = {
            mention.known.name for _, mention in self._each() if mention.known and mention.kind == "state"
        }
        self._states = frozenset(states)
        self._gather()

    @property
    def figures(self) -> list[Figure]:
        """The actors in the order in which the article first names them."""
        named = [figure for figure in self._figures.values() if figure.weight >= LEAST_PRESENCE]
        return sorted(named, key=lambda figure: (figure.sentences[0], -len(figure.sentences)))

    def figure(self, name: str) -> Figure | None:
        """Return the actor of that name or alias, however it is spelled."""
        wanted = fold(name)
        for figure in self._figures.values():
            if fold(figure.name) == wanted:
                return figure
        return next(
            (figure for figure in self.figures if any(fold(form) == wanted for form in figure.forms)), None
        )

    def holder(self, office: str, side: str | None) -> Figure | None:
        """Return the person whom the article gives that office for that side (“spokesman”, Russia)."""
        return self._holders.get((office, side)) if side is not None else None

    def bearer(self, office: str, number: int) -> Figure | None:
        """Return the person of that office (“general”) whom the sentences up to `number` named last."""
        named = [
            (bisect.bisect_right(each.sentences, number), each) for each in self._bearers.get(office, [])
        ]
        known = [(each.sentences[place - 1], each) for place, each in named if place]
        return max(known, key=lambda pair: pair[0], default=(0, None))[1]

    def main_state(self) -> Figure | None:
        """Return the state that the article names most."""
        states = [figure for figure in self.figures if figure.kind == "state"]
        return max(states, key=lambda figure: figure.weight, default=None)

    def add(self, name: str, kind: ActorKind, side: str | None, sentence: int) -> Figure:
        """Add an actor that has no name of its own (“many analysts”)."""
        figure = self._figures.setdefault(fold(name), Figure(name, kind, side))
        if side is not None and figure.side not in (None, side):
            figure = self._of_another(figure, side)
        figure.side = figure.side or side
        figure.unnamed = figure.unnamed or not figure.sentences
        figure.seen(name, sentence, LEAST_PRESENCE)
        return figure

    def add_group(self, name: str, kind: ActorKind, side: str | None, sentences: Sequence[int]) -> None:
        """Add a body or group that the text names by a common noun (“Turkish police”)."""
        figure = self._figures.setdefault(fold(name), Figure(name, kind, side))
        for number in sentences:
            figure.seen(name, number, LEAST_PRESENCE)

    def _of_another(self, figure: Figure, side: str) -> Figure:
        """Return the figure of the same name that belongs to another side."""
        own = f"{adjective_of(side)} {figure.name}"
        return self._figures.setdefault(fold(own), Figure(own, figure.kind, side))

    def _gather(self) -> None:
        self._learn_kinds()
        self._learn_persons()
        self._learn_acronyms()
        for number, mentions in enumerate(self._mentions):
            for mention in mentions:
                figure = self._resolve(number, mention, mentions)
                if figure is not None:
                    self._note(number, mention, figure)
                if mention.owner is not None:
                    self._note_owner(number, mention.owner)
            self.spots[number] += self._short_states(number)
            self.spots[number].sort()
        self._drop_mere_mentions()
        settle_leaders(self._lexicon, self._figures.values())
        settle_aides(self._figures.values())

    def _each(self) -> Iterator[tuple[int, Mention]]:
        for number, mentions in enumerate(self._mentions):
            for mention in mentions:
                yield number, mention

    def _learn_kinds(self) -> None:
        """Find the names that a noun beside them explains wherever they stand: “the Smer party”."""
        for number, mention in self._each():
            if mention.known is None and mention.kind is None and not mention.common:
                kind = kind_beside(self._lexicon, self._sentences[number].tokens, mention)
                if kind is not None:
                    self._kinds.setdefault(fold(mention.name), kind)

    def _learn_persons(self) -> None:
        """Find full names first, so that surnames alone can be understood wherever they stand."""
        alone = {
            fold_sounds(mention.name)
            for _, mention in self._each()
            if mention.known is None
            and not mention.common
            and mention.last - mention.first == 1
            and mention.kind in (None, "person")
        }
        for number, mention in self._each():
            if mention.known is not None or mention.last - mention.first < 2 or self._explained(mention):
                continue
            tokens = self._sentences[number].tokens
            if mention.kind == "person" or (
                mention.kind is None and is_person(self._lexicon, tokens, mention)
            ):
                self._add_person(mention.name)
            elif mention.kind is None and mention.last - mention.first <= 4:
                key = fold_sounds(mention.name.split()[-1])
                before = tokens[mention.first - 1].lower if mention.first else ""
                if key in alone and before not in self._lexicon.grammar.place_prepositions:
                    self._add_person(mention.name)

    def _add_person(self, name: str, titled: str | None = None) -> Figure:
        words = name_words(name)
        for figure in self._persons.get(fold_sounds(words[-1]), []):
            if same_person(name_words(figure.name), words):
                if len(words) > len(name_words(figure.name)):
                    figure.name = name
                return figure
        figure = self._figures.setdefault(fold(name), Figure(titled or name, "person"))
        self._given.setdefault(words[0], []).append(figure)
        keys = [words[-1]]
        if words[0] in self._lexicon.people.family_first or (len(words) > 1 and "-" in words[-1]):
            keys.append(words[0])
        for key in keys:
            self._persons.setdefault(fold_sounds(key), []).append(figure)
        if len(words) > 2:
            self._shortened.setdefault(fold(" ".join(words[-2:])), figure)
        return figure

    def _learn_acronyms(self) -> None:
        """Read “Name of the Body (NB)”."""
        for number, mention in self._each():
            tokens = self._sentences[number].tokens
            after = [token.text for token in tokens[mention.last : mention.last + 3]]
            if len(after) < 3 or after[0] != "(" or after[2] != ")" or not _ACRONYM.fullmatch(after[1]):
                continue
            initials = {word[0].upper() for word in mention.name.split()}
            if mention.kind == "person" or after[1][0] not in initials:
                continue
            if mention.last - mention.first >= 2 or mention.known is not None:
                figure = self._named(mention)
                self._shortened[fold(after[1])] = figure
        self._learn_initials()

    def _learn_initials(self) -> None:
        """Read “RSF” as the Rapid Support Forces where they are named, and nobody known by it in full."""
        full: dict[str, Mention] = {}
        for _, mention in self._each():
            words = mention.name.split()
            if len(words) > 2 and mention.kind not in (None, "person", "state"):
                full.setdefault("".join(word[0] for word in words if word[0].isupper()), mention)
        named = {mention.name for _, mention in self._each()}
        for _, mention in self._each():
            of = full.get(mention.name)
            if of is not None and mention.known is not None and mention.known.name not in named:
                self._shortened.setdefault(fold(mention.name), self._named(of))

    def _named(self, mention: Mention) -> Figure:
        """Return the figure of a known actor or an organisation, made at its first mention."""
        if mention.known is not None:
            known = mention.known
            return self._figures.setdefault(fold(known.name), Figure(known.name, known.kind, known.side))
        side = mention.side
        return self._figures.setdefault(
            fold(mention.name), Figure(mention.name, mention.kind or "other", side)
        )

    def _resolve(self, number: int, mention: Mention, mentions: Sequence[Mention]) -> Figure | None:
        mention = mention._replace(kind=self._explained(mention) or mention.kind)
        known = mention.known
        if known is not None and known.home not in (None, *self._states) and mention.name != known.name:
            mention = mention._replace(known=None)
        elif known is not None and known.home not in (None, *self._states) and known.side == known.home:
            mention = mention._replace(known=known._replace(side=None))
        shortened = self._shortened.get(fold(mention.name))
        if shortened is not None and mention.kind != "state":
            return self._with_side(shortened, number, mention, mentions)
        if mention.known is not None and (mention.kind != "government body" or mention.known.side):
            return self._own(number, mention, mentions)
        if mention.kind is not None and mention.kind != "person":
            return self._organisation(number, mention, mentions)
        figure = self._person(number, mention)
        return None if figure is None else self._with_side(figure, number, mention, mentions)

    def _only_state(self) -> str | None:
        """Return the state of an article that names no other."""
        return next(iter(self._states)) if len(self._states) == 1 else None

    def _explained(self, mention: Mention) -> ActorKind | None:
        return self._kinds.get(fold(mention.name)) if mention.kind is None and not mention.common else None

    def _own(self, number: int, mention: Mention, mentions: Sequence[Mention]) -> Figure:
        """Return the figure of a known actor, or another state’s body of its name (“Mexico’s Congress”)."""
        figure = self._named(mention)
        if mention.kind != "government body":
            return figure
        owner = next((each for each in mentions if each.last == mention.first - 1), None)
        marked = self._sentences[number].tokens[mention.first - 1].text == "’s" if mention.first else False
        if owner is None or not marked or owner.known is None or owner.kind != "state":
            return figure
        return figure if figure.side == owner.known.name else self._of_another(figure, owner.known.name)

    def _organisation(self, number: int, mention: Mention, mentions: Sequence[Mention]) -> Figure | None:
        if mention.kind == "government body":
            return self._body(number, mention, mentions)
        figure = self._named(mention)
        words = mention.name.split()
        if len(words) > 1:
            self._shortened.setdefault(fold(words[0]), figure) if words[0].isupper() else None
        return figure

    def _body(self, number: int, mention: Mention, mentions: Sequence[Mention]) -> Figure | None:
        """Return the body of a name that many states have bodies of; None where it may be any state's."""
        tokens = self._sentences[number].tokens
        side = mention.side or state_beside(self._lexicon, tokens, mentions, mention) or self._only_state()
        key = fold(mention.known.name if mention.known is not None else mention.name)
        latest = self._bodies.get(key)
        if side is None and latest is not None and latest.side is not None:
            definite = mention.first > 0 and tokens[mention.first - 1].lower == "the"
            return latest if definite else None
        figure = self._named(mention)
        if figure.side is None and not figure.sentences:
            figure.side = side
        if side is not None and figure.side != side:
            figure = self._of_another(figure, side)
        self._bodies[key] = figure
        return figure

    def _person(self, number: int, mention: Mention) -> Figure | None:
        words = name_words(mention.name)
        if len(words) > 1:
            for figure in self._persons.get(fold_sounds(words[-1]), []):
                if same_person(name_words(figure.name), words):
                    return figure
            return None
        known = self._persons.get(fold_sounds(words[0]), []) or self._by_given_name(words[0])
        if known or mention.common:
            return max(known, key=lambda figure: (figure.weight, -len(figure.name)), default=None)
        tokens = self._sentences[number].tokens
        if mention.titled or is_person(self._lexicon, tokens, mention):
            return self._surnamed(number, mention)
        side = self._lexicon.surnames.get(mention.name)
        placed = names_place(self._lexicon.grammar, tokens, self._mentions[number], mention)
        if side is not None and not placed:
            leader = self._add_person(mention.name)
            leader.side = side
            return leader
        if _ALL_CAPITALS.fullmatch(mention.name) and mention.name not in self._lexicon.not_actors:
            return self._figures.setdefault(fold(mention.name), Figure(mention.name, "other"))
        return None

    def _surnamed(self, number: int, mention: Mention) -> Figure:
        """Add the person of a surname, with the title, which alone tells who it is; “Mr.” tells nothing."""
        sentence = self._sentences[number]
        first = mention.led_by
        while first < mention.first and sentence.tokens[first].lower.rstrip(".") in _COURTESIES:
            first += 1
        titled = sentence.text[sentence.tokens[first].start : sentence.tokens[mention.last - 1].end]
        figure = self._add_person(mention.name, titled.replace("’", "'"))
        if first == mention.first:
            figure.side = figure.side or self._lexicon.surnames.get(mention.name)
        return figure

    def _by_given_name(self, word: str) -> list[Figure]:
        return self._given.get(word, []) if word in self._lexicon.people.given_names else []

    def _with_side(
        self, figure: Figure, number: int, mention: Mention, mentions: Sequence[Mention]
    ) -> Figure:
        if figure.side is None and figure.kind == "person":
            tokens = self._sentences[number].tokens
            figure.side = side_beside(self._lexicon, tokens, mentions, mention)
            figure.distant = is_side_distant(self._lexicon, tokens, mentions, mention)
            body = next((other for other in mentions if other.name == figure.side), None)
            if body is not None and body.known is None and body.kind == "government body":
                belongs = self._body(number, body, mentions)
                figure.side = None if belongs is None else belongs.name
        if figure.kind == "person" and figure.side is None:
            superior = superior_beside(self._lexicon, self._sentences[number].tokens, mentions, mention)
            if superior is not None and figure.superior is None:
                figure.superior = self._person(number, superior)
        if figure.kind == "person":
            figure.past = figure.past or holds_no_more(self._lexicon, self._sentences[number].tokens, mention)
            for office in offices_beside(self._lexicon, self._sentences[number].tokens, mention):
                figure.offices.add(office)
                bearers = self._bearers.setdefault(office, [])
                if figure not in bearers:
                    bearers.append(figure)
                if figure.side is not None:
                    self._holders.setdefault((office, figure.side), figure)
        return figure

    def _note(self, number: int, mention: Mention, figure: Figure) -> None:
        tokens = self._sentences[number].tokens
        before = tokens[mention.first - 1].lower if mention.first else ""
        words = [token.lower for token in tokens[max(0, mention.first - 3) : mention.first]]
        source = words[-2:] == ["according", "to"] or words == ["according", "to", "the"]
        after_place = before in self._lexicon.grammar.place_prepositions and not source
        is_place = mention.form == "seat" and after_place
        weight = 0.0 if is_place else 0.5 if mention.form == "people" or after_place else 1.0
        if figure.kind == "media" and before in ("told", "(", "to", "by"):
            weight = 0.0
        if figure.kind == "other" and before in ("at", "of", "from", "the") and not source:
            weight = 0.3
        presence = self._presence(number, mention, weight)
        figure.seen(mention.name, number, presence, weight - presence + (number < _EARLY) * bool(weight))
        self.spots[number].append(Spot(mention.first, mention.last, figure, mention.form, is_place))

    def _presence(self, number: int, mention: Mention, weight: float) -> float:
        """Return how far a mention shows an actor: places, currencies and mere adjectives show little."""
        if mention.kind != "state" or not weight:
            return weight
        tokens, grammar = self._sentences[number].tokens, self._lexicon.grammar
        after = tokens[mention.last].lower if mention.last < len(tokens) else ""
        if after in grammar.currencies:
            return 0.0
        if mention.form == "people":
            return 1.0 if after in grammar.government_nouns else 0.5
        return 0.5 if names_place(grammar, tokens, self._mentions[number], mention) else 1.0

    def _note_owner(self, number: int, name: str) -> None:
        """Count a state that is named within a body’s name: “U.S. Department of Defense”."""
        state = self._figures.setdefault(fold(name), Figure(name, "state"))
        state.seen(name, number, 0.5, 1.0 if number < _EARLY else 0.5)

    def _short_states(self, number: int) -> Iterator[Spot]:
        """Find “the North” where North Korea is spoken of."""
        tokens = self._sentences[number].tokens
        for place in range(1, len(tokens)):
            name = self._lexicon.shorts.get(tokens[place].text)
            figure = self._figures.get(fold(name)) if name else None
            if figure is None or not figure.weight or tokens[place - 1].lower != "the":
                continue
            if any(spot.first <= place < spot.last for spot in self.spots[number]):
                continue
            figure.seen(f"the {tokens[place].text}", number, 1.0)
            yield Spot(place, place + 1, figure, "short", False)

    def _drop_mere_mentions(self) -> None:
        for number, spots in enumerate(self.spots):
            self.spots[number] = [spot for spot in spots if spot.figure.weight >= LEAST_PRESENCE]
