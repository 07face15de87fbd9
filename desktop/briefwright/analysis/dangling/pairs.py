"""Finds “the two countries”, “both leaders”, “the two”: two of a kind that another sentence named."""

from collections.abc import Iterator

from briefwright.analysis.actors.figure import Figure
from briefwright.analysis.dangling.introductions import Introductions
from briefwright.analysis.dangling.openings import FoundDangling
from briefwright.analysis.dangling.scene import Scene
from briefwright.analysis.lexicon import Lexicon

_STATES = frozenset(
    ["countries", "nations", "states", "governments", "capitals", "neighbours", "neighbors", "sides"]
)
_AUXILIARIES = frozenset(["have", "are", "were", "also", "will", "met", "had", "agreed"])
_REMEMBERED = 3


class Pairs:
    """Goes through the sentences in order and remembers which named two of a kind."""

    def __init__(self, lexicon: Lexicon, introductions: Introductions) -> None:
        self._pairs = lexicon.dangling.pairs
        self._reporting = lexicon.reporting
        self._introductions = introductions
        self._before: list[Scene] = []

    def find(self, scene: Scene) -> Iterator[FoundDangling]:
        """Return the pairs of a sentence that dangle."""
        for place in range(scene.sentence.body, len(scene.tokens) - 1):
            if not scene.is_quoted(place):
                found = self._pair(scene, place)
                if found is not None:
                    yield found
        self._before = [*self._before[1 - _REMEMBERED :], scene]

    def _pair(self, scene: Scene, place: int) -> FoundDangling | None:
        head = place + 1
        if scene.word(place) == "the" and scene.word(head) in ("two", "three", "pair"):
            head += 1
        elif scene.word(place) != "both":
            return None
        if self._two_before(scene, place):
            return None
        for last in range(head, min(head + 3, len(scene.tokens))):
            size = 3 if scene.word(last) == "heads" else 2 if scene.word(last + 1) == "ministers" else 1
            noun = " ".join(scene.word(other) for other in range(last, last + size))
            if noun in self._pairs:
                return self._found(scene, place, last + size, noun)
            if not scene.tokens[last].is_word:
                break
        if scene.word(place) == "the" and self._is_verb(scene.word(head)):
            return self._found(scene, place, head, "")
        return None

    def _is_verb(self, word: str) -> bool:
        return word in self._reporting or word in _AUXILIARIES or word.endswith("ed")

    def _two_before(self, scene: Scene, place: int) -> bool:
        named = {id(spot.figure) for spot in scene.spots_before(place) if spot.form != "people"}
        return len(named) >= 2

    def _found(self, scene: Scene, place: int, last: int, noun: str) -> FoundDangling:
        kind = "state" if noun in _STATES else "person"
        named = self._last_named(kind) if scene.word(place + 1) != "three" else []
        fix = None
        if len(named) == 2:
            one, other = (self._introductions.words(figure) for figure in named)
            fix = f"[{one} and {other}]"
        return FoundDangling(*scene.span(place, last), "description", fix)

    def _last_named(self, kind: str) -> list[Figure]:
        """Return whom of a kind the nearest sentence before names that names any."""
        for scene in reversed(self._before):
            named = {id(spot.figure): spot.figure for spot in scene.spots if spot.figure.kind == kind}
            if named:
                return list(named.values())
        return []
