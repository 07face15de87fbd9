"""Finds the bodies and groups that a text names by a common noun: “Turkish police”, “the junta”."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefwright.analysis.actors.cast import Cast
from briefwright.analysis.actors.figure import Figure, Spot
from briefwright.analysis.analysis import ActorKind
from briefwright.analysis.lexicon import Lexicon
from briefwright.analysis.reading import ReadSentence
from briefwright.analysis.tokens import Token

_MODIFIERS = 2
_OFTEN = 2
_LONGEST_BODY = 4


class Group(NamedTuple):
    """A body or group and the sentences that name it; with `of`, only another name of that figure."""

    name: str
    kind: ActorKind
    side: str | None
    sentences: tuple[int, ...]
    of: Figure | None = None


class _Owned(NamedTuple):
    """One place where a group is named: whose it is, its whole name, and the words after the owner."""

    number: int
    owner: Figure
    name: str
    rest: str


def add_groups(lexicon: Lexicon, sentences: Sequence[ReadSentence], cast: Cast) -> None:
    """Add to the cast the bodies and groups that have no name of their own, and such names of its actors."""
    for group in find_groups(lexicon, sentences, cast.spots):
        if group.of is not None:
            group.of.seen(group.name, group.sentences[0], 0.0)
        else:
            cast.add_group(group.name, group.kind, group.side, group.sentences)


def find_groups(
    lexicon: Lexicon, sentences: Sequence[ReadSentence], spots: Sequence[Sequence[Spot]]
) -> Iterator[Group]:
    """Return the groups that belong to a named actor, then those that are named by their noun alone."""
    owned: dict[tuple[str, str], list[_Owned]] = {}
    bare: dict[str, list[int]] = {}
    for number, sentence in enumerate(sentences):
        if sentence.noise:
            continue
        ends = {spot.last: spot for spot in spots[number]}
        for place in range(sentence.body, len(sentence.tokens)):
            if sentence.tokens[place].text not in lexicon.group_nouns:
                continue
            if not _is_head(lexicon, sentence.tokens, place):
                continue
            found = _owned(lexicon, number, sentence, ends, place)
            if found is not None:
                owned.setdefault((found.owner.name, found.rest), []).append(found)
            else:
                noun = _bare(lexicon, sentence.tokens, place)
                before = place - len(noun.split())
                if before < 0 or sentence.tokens[before].lower != "its":
                    bare.setdefault(noun, []).append(number)
    for places in owned.values():
        yield from _with_owner(lexicon, places, owned, bare)
    nouns = lexicon.speech.collectives
    for noun, numbers in bare.items():
        if noun in nouns.bodies or (noun in nouns.repeated and len(set(numbers)) >= _OFTEN):
            yield Group(noun, _kind(lexicon, noun), None, tuple(numbers))


def _with_owner(
    lexicon: Lexicon,
    places: Sequence[_Owned],
    owned: dict[tuple[str, str], list[_Owned]],
    bare: dict[str, list[int]],
) -> Iterator[Group]:
    """Name a group by its owner; where no other owner has the like, its noun alone names it too."""
    nouns = lexicon.speech.collectives
    rest, owner = places[0].rest, places[0].owner
    explained = rest in nouns.explaining and owner.kind not in ("state", "person")
    numbers = [place.number for place in places]
    last = rest.split()[-1]
    governs = owner.kind == "state" and last in lexicon.grammar.government_nouns
    if explained:
        yield from (Group(place.name, owner.kind, None, (place.number,), owner) for place in places)
    elif governs and last != "administration":
        yield from (Group(place.name, "state", None, (place.number,), owner) for place in places)
    elif rest == "administration" and owner.kind == "person" and owner.side is not None:
        yield Group(_called(places), "government body", owner.side, tuple(numbers))
    elif rest.startswith("-") and last in nouns.led:
        yield Group(_called(places), "other", owner.name, tuple(numbers))
    elif owner.kind == "state" and _is_body(lexicon, rest):
        if sum(other.split()[-1] == last for _, other in owned) == 1:
            numbers += bare.pop(rest, [])
        yield Group(_called(places), _kind(lexicon, rest), owner.name, tuple(sorted(numbers)))


def _called(places: Sequence[_Owned]) -> str:
    """Return the commonest of a group’s names."""
    names = [place.name for place in places]
    return max(names, key=names.count)


def _kind(lexicon: Lexicon, phrase: str) -> ActorKind:
    if phrase in lexicon.speech.collectives.bodies:
        return "government body"
    return lexicon.speech.collectives.kind(phrase.split()[-1])


def _is_body(lexicon: Lexicon, phrase: str) -> bool:
    """Tell whether the last words of a phrase name a body: “federal police”, “intelligence services”."""
    words = phrase.split()
    nouns = lexicon.speech.collectives.owned | lexicon.speech.collectives.bodies
    return any(" ".join(words[start:]) in nouns for start in range(len(words)))


def _owned(
    lexicon: Lexicon, number: int, sentence: ReadSentence, ends: dict[int, Spot], place: int
) -> _Owned | None:
    """Read the owner before a noun and at most two other words: “Turkish security forces”."""
    tokens = sentence.tokens
    for start in range(place, max(0, place - _MODIFIERS) - 1, -1):
        marked = start > 0 and tokens[start - 1].text == "’s"
        spot = ends.get(start - marked)
        if spot is not None:
            if not _owns(spot, tokens, start, marked=marked):
                return None
            name = sentence.text[tokens[spot.first].start : tokens[place].end].replace("’", "'")
            return _Owned(number, spot.figure, name, _words(tokens, start, place))
        if start == 0 or not _modifies(lexicon, tokens[start - 1]):
            return None
    return None


def _owns(spot: Spot, tokens: Sequence[Token], start: int, *, marked: bool) -> bool:
    """Tell whether a name stands as an owner: as an adjective, in the genitive, or before “-led”."""
    led = (
        start + 1 < len(tokens) and tokens[start].text == "-" and tokens[start + 1].lower in ("led", "backed")
    )
    adjective = spot.form == "people" or spot.figure.name in ("United States", "United Kingdom")
    return marked or led or adjective or spot.figure.kind != "state"


def _modifies(lexicon: Lexicon, token: Token) -> bool:
    plain = token.text.isalpha() and token.text.islower() and token.lower not in lexicon.grammar.openers
    return plain or token.text == "-"


def _bare(lexicon: Lexicon, tokens: Sequence[Token], place: int) -> str:
    """Return the longest phrase known to name a body that ends here, or the noun alone."""
    for start in range(max(0, place - _LONGEST_BODY), place):
        phrase = _words(tokens, start, place)
        if phrase in lexicon.speech.collectives.bodies:
            return phrase
    return tokens[place].text


def _words(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(token.lower for token in tokens[first : last + 1]).replace(" ’s", "’s")


def _is_head(lexicon: Lexicon, tokens: Sequence[Token], place: int) -> bool:
    """Tell a noun that names a group from one before another noun (“police officer”, “court order”)."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is None or not after.is_word:
        return True
    collectives = lexicon.speech.collectives
    nouns = (lexicon.people.roles, collectives.plural, collectives.singular, lexicon.grammar.papers)
    return not any(after.lower in words for words in nouns)
