"""Remembers by which names an article tells its nouns apart: “the Pakistani military”."""

from collections.abc import Sequence
from typing import NamedTuple

from briefwright.analysis.figure import Figure
from briefwright.analysis.scene import Scene


class Modifier(NamedTuple):
    """A name beside a noun; `owns` tells “Iraq’s army” from “the Iraqi army”."""

    words: str
    owns: bool
    figure: Figure
    number: int


class ModifiedNouns:
    """The names that stand right before nouns, or with one word between, in all of an article."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        self._modifiers: dict[str, list[Modifier]] = {}
        for scene in scenes:
            if not scene.sentence.noise:
                for spot in scene.spots:
                    self._note(scene, spot.first, spot.last, spot.figure)

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
