"""Reads the word lists of assets/lexicons, once, into tables that are looked up word by word."""

import functools
from typing import Literal, NamedTuple, TypeVar

import msgspec

from briefwright.analysis.analysis import ActorKind, Function, SectionId
from briefwright.analysis.phrases import PhraseTable
from briefwright.analysis.spelling import fold_sounds
from briefwright.resources import shipped

Form = Literal["name", "people", "seat", "short"]
"""How a text refers to a known actor: by name, as an adjective or people, by its seat, in short."""

Read = TypeVar("Read")


class State(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One state as states.toml lists it."""

    also: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    short: str | None = None


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One body as bodies.toml lists it; `home` is the state of one of which other states have the like."""

    also: tuple[str, ...] = ()
    side: str | None = None
    home: str | None = None


class People(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of people.toml."""

    titles: tuple[str, ...]
    roles: frozenset[str]
    spokespersons: frozenset[str]
    particles: frozenset[str]
    family_first: frozenset[str]
    given_names: frozenset[str]
    common_surnames: frozenset[str]
    past: frozenset[str]
    short_titles: dict[str, str]
    leaders: dict[str, tuple[str, ...]]


class Nouns(msgspec.Struct, frozen=True):
    """A part of organisations.toml: nouns inside names (`nouns`), after them and before them."""

    nouns: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    endings: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


class Collectives(msgspec.Struct, frozen=True):
    """Nouns that speak without a name.

    `owned` name a body beside a state’s adjective, `bodies` also without one, `led` after “Saudi-led” and the
    like; `explaining` follow a name; `repeated` name a group where they stand alone time and again;
    `acting` and `passing` name those who have a part in the story without a name, and who never has one.
    """

    plural: frozenset[str]
    singular: frozenset[str]
    owned: frozenset[str]
    bodies: frozenset[str]
    led: frozenset[str]
    explaining: frozenset[str]
    repeated: frozenset[str]
    acting: frozenset[str]
    passing: frozenset[str]
    kinds: dict[ActorKind, frozenset[str]]

    def kind(self, noun: str) -> ActorKind:
        """Return the kind of actor that a noun names."""
        return next((kind for kind, nouns in self.kinds.items() if noun in nouns), "other")


class Speech(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of speech.toml."""

    verbs: tuple[str, ...]
    phrasal: dict[str, frozenset[str]]
    weak: frozenset[str]
    also_nouns: frozenset[str]
    irregular: dict[str, tuple[str, ...]]
    collectives: Collectives


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The numbers of weights.toml: how much each piece of evidence speaks for each outcome."""

    sections: dict[SectionId, dict[str, float]]
    functions: dict[Function, dict[str, float]]
    salience: dict[str, float]


class Grammar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of grammar.toml."""

    abbreviations: frozenset[str]
    openings: frozenset[str]
    openers: frozenset[str]
    modifiers: frozenset[str]
    times: frozenset[str]
    links: frozenset[str]
    place_prepositions: frozenset[str]
    government_nouns: frozenset[str]
    offices: frozenset[str]
    currencies: frozenset[str]
    papers: frozenset[str]
    quantities: frozenset[str]


class DanglingWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of dangling.toml."""

    connectives: tuple[str, ...]
    light: frozenset[str]
    days: tuple[str, ...]
    not_before: frozenset[str]
    household: frozenset[str]
    honorifics: frozenset[str]
    masculine: frozenset[str]
    feminine: frozenset[str]
    qualifiers: frozenset[str]
    happenings: tuple[str, ...]
    writings: tuple[str, ...]
    shells: tuple[str, ...]
    sayings: frozenset[str]
    people: tuple[str, ...]
    offices: tuple[str, ...]
    institutions: tuple[str, ...]
    places: tuple[str, ...]
    facilities: tuple[str, ...]
    unique: frozenset[str]
    ends: frozenset[str]
    tails: frozenset[str]
    bare: frozenset[str]
    pairs: frozenset[str]
    times: frozenset[str]
    complements: frozenset[str]
    no_modifiers: frozenset[str]
    verbs_of_being: frozenset[str]
    clauses: frozenset[str]
    no_plurals: frozenset[str]
    before_titles: frozenset[str]
    subjects: frozenset[str]


class KnownActor(NamedTuple):
    """What a phrase of the lexicon refers to."""

    name: str
    kind: ActorKind
    side: str | None
    form: Form
    home: str | None = None


class Lexicon(NamedTuple):
    """All word lists, ready for look-up."""

    actors: PhraseTable[KnownActor]
    shorts: dict[str, str]
    adjectives: dict[str, str]
    titles: PhraseTable[bool]
    people: People
    leaders: dict[str, str]
    statesmen: dict[str, tuple[str, ...]]
    organisation_kinds: dict[str, ActorKind]
    not_actors: frozenset[str]
    not_actor_endings: frozenset[str]
    fields: frozenset[str]
    kinds_after: dict[str, ActorKind]
    kinds_before: dict[str, ActorKind]
    surnames: dict[str, str]
    grammar: Grammar
    reporting: dict[str, str]
    speech: Speech
    group_nouns: frozenset[str]
    wording: PhraseTable[tuple[str, ...]]
    dangling: DanglingWords


@functools.cache
def lexicon() -> Lexicon:
    """Return the lexicon; the first call reads its files, which takes some 80 ms."""
    states = _read("states", dict[str, State])
    people = _read("people", People)
    organisations = _read("organisations", dict[str, Nouns])
    speech = _read("speech", Speech)
    grammar = _read("grammar", Grammar)
    not_actors, fields = organisations.pop("not_actors"), organisations.pop("fields")
    return Lexicon(
        actors=_known_actors(states),
        shorts={state.short: name for name, state in states.items() if state.short},
        adjectives={name: state.people[0] for name, state in states.items() if state.people},
        titles=PhraseTable((title, True) for title in people.titles),
        people=people,
        leaders={name: side for side, names in people.leaders.items() for name in names},
        statesmen=_statesmen(_read("leaders", dict[str, tuple[str, ...]]), people.leaders),
        organisation_kinds=_kinds({kind: part.nouns for kind, part in organisations.items()}),
        not_actors=not_actors.words,
        not_actor_endings=not_actors.endings,
        fields=fields.words,
        kinds_after=_kinds({kind: part.after for kind, part in organisations.items()}),
        kinds_before=_kinds({kind: part.before for kind, part in organisations.items()}),
        surnames=_surnames(people),
        grammar=grammar,
        reporting=_reporting_forms(speech),
        speech=speech,
        group_nouns=_group_nouns(speech.collectives) | grammar.government_nouns,
        wording=_wording(),
        dangling=_read("dangling", DanglingWords),
    )


@functools.cache
def weights() -> Weights:
    """Return the weights of evidence; the first call reads their file."""
    return _read("weights", Weights)


def adjective_of(name: str) -> str:
    """Return the adjective of a state (“Russian”), or the name itself where there is none."""
    return lexicon().adjectives.get(name, name)


def _read(name: str, kind: type[Read]) -> Read:
    return msgspec.toml.decode((shipped("assets") / "lexicons" / f"{name}.toml").read_bytes(), type=kind)


def _known_actors(states: dict[str, State]) -> PhraseTable[KnownActor]:
    entries: list[tuple[str, KnownActor]] = []
    for name, state in states.items():
        for form, words in (("name", (name, *state.also)), ("people", _people(state)), ("seat", state.seats)):
            known = KnownActor(name, "state", None, msgspec.convert(form, Form))
            entries += [(word, known) for word in words]
    for kind, bodies in _read("bodies", dict[ActorKind, dict[str, Body]]).items():
        for name, body in bodies.items():
            known = KnownActor(name, kind, body.side, "name", body.home)
            entries += [(word, known) for word in (name, *body.also)]
    return PhraseTable(entries)


def _kinds(nouns: dict[str, tuple[str, ...]]) -> dict[str, ActorKind]:
    """Return the kind that each noun shows."""
    return {noun: msgspec.convert(kind, ActorKind) for kind, each in nouns.items() for noun in each}


def _surnames(people: People) -> dict[str, str]:
    """Return the sides of the leaders whom a surname alone tells from everybody else."""
    sides: dict[str, set[str]] = {}
    for side, names in people.leaders.items():
        for name in names:
            sides.setdefault(name.split()[-1], set()).add(side)
    common = people.given_names | people.family_first | people.common_surnames
    return {name: of.pop() for name, of in sides.items() if len(of) == 1 and name not in common}


def leader_key(name: str) -> str:
    """Return the key of a person’s name under which neither spelling nor initials matter."""
    words = [word for word in name.replace("-", " ").split() if not word.endswith(".") or len(word) > 2]
    return "".join(fold_sounds(word.lower()) for word in words if word.lower() not in ("al", "el"))


def _statesmen(*lists: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return the sides that each leader is known to have acted for, by the key of the name."""
    sides: dict[str, dict[str, None]] = {}
    for leaders in lists:
        for side, names in leaders.items():
            for name in names:
                sides.setdefault(leader_key(name), {})[side] = None
    return {key: tuple(each) for key, each in sides.items()}


def _group_nouns(nouns: Collectives) -> frozenset[str]:
    """Return the last words of all phrases by which a group is known."""
    phrases = nouns.owned | nouns.bodies | nouns.led | nouns.repeated | nouns.explaining
    return frozenset(phrase.split()[-1] for phrase in phrases)


def _people(state: State) -> list[str]:
    """Return the words for a people with their plurals (“Iraqi”, “Iraqis”)."""
    plurals = [word + "s" for word in state.people if word[-1] in "naioctkr" and not word.endswith("men")]
    return [*state.people, *plurals]


def _reporting_forms(speech: Speech) -> dict[str, str]:
    """Return the base form of every form of the verbs that report speech."""
    forms: dict[str, str] = {}
    for verb in (*speech.verbs, *speech.irregular):
        for form in (verb, *speech.irregular.get(verb, _regular_forms(verb))):
            forms[form] = verb
    return forms


def _regular_forms(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    ending = "es" if verb.endswith(("s", "sh", "ch", "x")) else "s"
    return verb + ending, verb + "ed", verb + "ing"


def _wording() -> PhraseTable[tuple[str, ...]]:
    """Return every phrase of wording.toml with the kinds of evidence it is listed under."""
    kinds: dict[str, list[str]] = {}
    for kind, phrases in _read("wording", dict[str, tuple[str, ...]]).items():
        for phrase in phrases:
            kinds.setdefault(phrase, []).append(kind)
    return PhraseTable((phrase, tuple(of_kind)) for phrase, of_kind in kinds.items())
