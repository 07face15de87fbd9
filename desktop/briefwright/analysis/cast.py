"""Gathers an article's actors from the names in its sentences, each with its other names and its side."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefwright.analysis.analysis import ActorKind
from briefwright.analysis.lexicon import Form, Lexicon, adjective_of
from briefwright.analysis.names import Mention, NameFinder
from briefwright.analysis.persons import is_person, side_beside, state_beside
from briefwright.analysis.reading import ReadSentence
from briefwright.analysis.spelling import fold, fold_sounds

_ACRONYM = re.compile(r"[A-Z][A-Za-z&.-]{1,7}[0-9]?")
_ALL_CAPITALS = re.compile(r"[A-Z]{2,6}[0-9]?|(?:[A-Z]\.){2,}")
_LEAST_WEIGHT = 0.6


class Spot(NamedTuple):
    """Where an actor is named: tokens `first` to `last` of a sentence; a place is a seat after “in”."""

    first: int
    last: int
    figure: "Figure"
    form: Form
    is_place: bool


class Figure:
    """An actor while the article is read."""

    def __init__(self, name: str, kind: ActorKind, side: str | None = None) -> None:
        self.name = name
        self.kind: ActorKind = kind
        self.side = side
        self.forms: dict[str, int] = {}
        self.sentences: list[int] = []
        self.weight = 0.0

    def seen(self, form: str, sentence: int, weight: float) -> None:
        """Note one mention."""
        self.forms[form] = self.forms.get(form, 0) + 1
        if not self.sentences or self.sentences[-1] != sentence:
            self.sentences.append(sentence)
        self.weight += weight

    @property
    def aliases(self) -> tuple[str, ...]:
        """The other forms in the article, the most frequent first."""
        others = [form for form in self.forms if form != self.name]
        return tuple(sorted(others, key=lambda form: -self.forms[form]))


class Cast:
    """The actors of an article and where each sentence names them."""

    def __init__(self, lexicon: Lexicon, sentences: Sequence[ReadSentence]) -> None:
        self._lexicon = lexicon
        self._sentences = sentences
        self._figures: dict[str, Figure] = {}
        self._persons: dict[str, list[Figure]] = {}
        self._holders: dict[tuple[str, str | None], Figure] = {}
        self._given: dict[str, list[Figure]] = {}
        self._shortened: dict[str, Figure] = {}
        self._bodies: dict[str, Figure] = {}
        self.spots: list[list[Spot]] = [[] for _ in sentences]
        self._mentions = self._find_names()
        states = {
            mention.known.name for _, mention in self._each() if mention.known and mention.kind == "state"
        }
        self._only_state = states.pop() if len(states) == 1 else None
        self._gather()

    @property
    def figures(self) -> list[Figure]:
        """The actors in the order in which the article first names them."""
        named = [figure for figure in self._figures.values() if figure.weight >= _LEAST_WEIGHT]
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

    def main_state(self) -> Figure | None:
        """Return the state that the article names most."""
        states = [figure for figure in self.figures if figure.kind == "state"]
        return max(states, key=lambda figure: figure.weight, default=None)

    def add(self, name: str, kind: ActorKind, side: str | None, sentence: int) -> Figure:
        """Add an actor that has no name of its own (“many analysts”)."""
        figure = self._figures.setdefault(fold(name), Figure(name, kind, side))
        if side is not None and figure.side not in (None, side):
            figure = self._of_another(figure, side)
        figure.seen(name, sentence, _LEAST_WEIGHT)
        return figure

    def _of_another(self, figure: Figure, side: str) -> Figure:
        """Return the figure of the same name that belongs to another side."""
        own = f"{adjective_of(side)} {figure.name}"
        return self._figures.setdefault(fold(own), Figure(own, figure.kind, side))

    def _find_names(self) -> list[list[Mention]]:
        content = [sentence for sentence in self._sentences if not sentence.noise and not _shouts(sentence)]
        capitals = frozenset(
            token.text
            for sentence in content
            for token in sentence.tokens[sentence.body + 1 :]
            if token.is_name
        )
        finder = NameFinder(self._lexicon, capitals)
        found: list[list[Mention]] = []
        for sentence in self._sentences:
            if sentence.noise or _shouts(sentence):
                found.append([])
                continue
            body = sentence.tokens[sentence.body :]
            shift = sentence.body
            found.append(
                [
                    mention._replace(
                        first=mention.first + shift, last=mention.last + shift, led_by=mention.led_by + shift
                    )
                    for mention in finder.find(sentence.text, body)
                ]
            )
        return found

    def _gather(self) -> None:
        self._learn_persons()
        self._learn_acronyms()
        for number, mentions in enumerate(self._mentions):
            for mention in mentions:
                figure = self._resolve(number, mention, mentions)
                if figure is not None:
                    self._note(number, mention, figure)
            self.spots[number] += self._short_states(number)
            self.spots[number].sort()
        self._drop_mere_mentions()
        self._settle_sides()

    def _each(self) -> Iterator[tuple[int, Mention]]:
        for number, mentions in enumerate(self._mentions):
            for mention in mentions:
                yield number, mention

    def _learn_persons(self) -> None:
        """Find full names first, so that surnames alone can be understood wherever they stand."""
        alone = {
            fold_sounds(mention.name)
            for _, mention in self._each()
            if mention.known is None
            and mention.last - mention.first == 1
            and mention.kind in (None, "person")
        }
        for number, mention in self._each():
            if mention.known is not None or mention.last - mention.first < 2:
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
        words = _name_words(name)
        for figure in self._persons.get(fold_sounds(words[-1]), []):
            if _same_person(_name_words(figure.name), words):
                if len(words) > len(_name_words(figure.name)):
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
        shortened = self._shortened.get(fold(mention.name))
        if shortened is not None and mention.kind != "state":
            return self._with_side(shortened, number, mention, mentions)
        if mention.known is not None and (mention.kind != "government body" or mention.known.side):
            return self._named(mention)
        if mention.kind is not None and mention.kind != "person":
            return self._organisation(number, mention, mentions)
        figure = self._person(number, mention)
        return None if figure is None else self._with_side(figure, number, mention, mentions)

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
        side = mention.side or state_beside(self._lexicon, tokens, mentions, mention) or self._only_state
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
        words = _name_words(mention.name)
        if len(words) > 1:
            for figure in self._persons.get(fold_sounds(words[-1]), []):
                if _same_person(_name_words(figure.name), words):
                    return figure
            return None
        known = self._persons.get(fold_sounds(words[0]), []) or self._by_given_name(words[0])
        if known:
            return max(known, key=lambda figure: (figure.weight, -len(figure.name)))
        tokens = self._sentences[number].tokens
        if mention.titled or is_person(self._lexicon, tokens, mention):
            titled = self._sentences[number].text[tokens[mention.led_by].start : tokens[mention.last - 1].end]
            return self._add_person(mention.name, titled.replace("’", "'"))
        if _ALL_CAPITALS.fullmatch(mention.name) and mention.name not in self._lexicon.not_actors:
            return self._figures.setdefault(fold(mention.name), Figure(mention.name, "other"))
        return None

    def _by_given_name(self, word: str) -> list[Figure]:
        return self._given.get(word, []) if word in self._lexicon.people.given_names else []

    def _with_side(
        self, figure: Figure, number: int, mention: Mention, mentions: Sequence[Mention]
    ) -> Figure:
        if figure.side is None and figure.kind == "person":
            figure.side = side_beside(self._lexicon, self._sentences[number].tokens, mentions, mention)
            body = next((other for other in mentions if other.name == figure.side), None)
            if body is not None and body.known is None and body.kind == "government body":
                belongs = self._body(number, body, mentions)
                figure.side = None if belongs is None else belongs.name
        before = self._sentences[number].tokens[mention.first - 1].lower if mention.first else ""
        if before in self._lexicon.people.roles and figure.side is not None:
            self._holders.setdefault((before, figure.side), figure)
        return figure

    def _note(self, number: int, mention: Mention, figure: Figure) -> None:
        tokens = self._sentences[number].tokens
        before = tokens[mention.first - 1].lower if mention.first else ""
        source = before == "to" and mention.first > 1 and tokens[mention.first - 2].lower == "according"
        after_place = before in self._lexicon.grammar.place_prepositions and not source
        is_place = mention.form == "seat" and after_place
        weight = 0.0 if is_place else 0.5 if mention.form == "people" or after_place else 1.0
        if figure.kind == "media" and before in ("told", "(", "to", "by"):
            weight = 0.0
        if figure.kind == "other" and before in ("at", "of", "from", "the"):
            weight = 0.3
        if weight and number < 3:
            weight += 1.0
        figure.seen(mention.name, number, weight)
        self.spots[number].append(Spot(mention.first, mention.last, figure, mention.form, is_place))

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
            self.spots[number] = [spot for spot in spots if spot.figure.weight >= _LEAST_WEIGHT]

    def _settle_sides(self) -> None:
        for figure in self._figures.values():
            if figure.kind == "person" and figure.side is None:
                figure.side = self._lexicon.leaders.get(figure.name)
            if figure.side is not None and fold(figure.side) == fold(figure.name):
                figure.side = None


def _shouts(sentence: ReadSentence) -> bool:
    """Tell a headline in capitals, or with a capital on most words, from a sentence."""
    words = [token for token in sentence.tokens[sentence.body :] if token.is_word and len(token.text) > 3]
    if sentence.text[-1:] in '.?!”"':
        return False
    return len(words) >= 5 and sum(token.is_name for token in words) > 0.85 * len(words)


def _name_words(name: str) -> list[str]:
    words = [word for word in name.split() if word not in ("Jr.", "Sr.", "II", "III")]
    return words or [name]


def _same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two full names with the same last word can be one person's."""
    if len(one) == 1 or len(other) == 1:
        return True
    first, second = fold_sounds(one[0]), fold_sounds(other[0])
    return first == second or (len(min(first, second, key=len)) == 1 and first[0] == second[0])
