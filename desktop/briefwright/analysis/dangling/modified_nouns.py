"""Remembers by which names an article tells its nouns apart: “the Pakistani military”."""

from collections.abc import Sequence
from typing import NamedTuple

from briefwright.analysis.actors.figure import Figure, Spot
from briefwright.analysis.dangling.scene import Scene

_LINKS = frozenset(["with", "against", "over", "of"])
_GOES_ON = frozenset(["’s", "and", "or", "-", "/"])


class Modifier(NamedTuple):
    """A name beside a noun; `owns` tells “Iraq’s army” from “the Iraqi army”.

    `follows` tells “the talks with Iraq”: the words stand behind the noun.
    """

    words: str
    owns: bool
    figure: Figure
    number: int
    follows: bool = False


class ModifiedNouns:
    """The names that stand right before nouns, or with one word between, in all of an article."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        self._modifiers: dict[str, list[Modifier]] = {}
        for scene in scenes:
            if not scene.sentence.noise:
                for spot in scene.spots:
                    self._note(scene, spot.first, spot.last, spot.figure)
                    self._note_behind(scene, spot)

    def only_one(self, noun: str, number: int) -> Modifier | None:
        """Return how a sentence before `number` tells a noun apart, None where the article does so twice."""
        found = self._modifiers.get(noun, [])
        if len({id(modifier.figure) for modifier in found}) != 1:
            return None
        return found[0] if found[0].number < number else None

    def _note(self, scene: Scene, first: int, last: int, figure: Figure) -> None:
        owns = scene.word(last) == "’s"
        words = scene.words(first, last)
        noun = last + owns
        token = scene.tokens[noun] if noun < len(scene.tokens) else None
        if token is not None and token.is_word and not token.is_name:
            modifier = Modifier(words, owns, figure, scene.number)
            self._modifiers.setdefault(scene.word(noun), []).append(modifier)

    def _note_behind(self, scene: Scene, spot: Spot) -> None:
        """Note “talks with Peru”, but not “talks with Peru’s envoy” or “talks with Peru and Chile”."""
        link = spot.first - 1 - (scene.word(spot.first - 1) == "the")
        if scene.word(link) not in _LINKS or spot.form == "people" or scene.word(spot.last) in _GOES_ON:
            return
        if spot.last < len(scene.tokens) and scene.tokens[spot.last].is_name:
            # “Talks with U.S. President Ada Lind”: the state is not whom they are with.
            return
        noun = scene.tokens[link - 1] if link > scene.sentence.body else None
        if noun is not None and noun.is_word and not noun.is_name:
            words = scene.words(link, spot.last)
            modifier = Modifier(words, False, spot.figure, scene.number, follows=True)
            self._modifiers.setdefault(noun.lower, []).append(modifier)
