"""Finds persons named in short who were introduced in another sentence."""

from collections.abc import Iterator, Sequence

from briefwright.analysis.actors.figure import Figure, Spot
from briefwright.analysis.actors.namesakes import Namesakes
from briefwright.analysis.dangling.introductions import Introductions
from briefwright.analysis.dangling.openings import FoundDangling
from briefwright.analysis.dangling.scene import Scene
from briefwright.analysis.lexicon import Lexicon
from briefwright.analysis.spelling import fold
from briefwright.analysis.tokens import tokenise

_APPOSITION = 7


class ShortNames:
    """Knows who needs no introduction: those of the headline, and those whom every reader knows."""

    def __init__(
        self, lexicon: Lexicon, introductions: Introductions, namesakes: Namesakes, title: str | None
    ) -> None:
        self._lexicon = lexicon
        self._namesakes = namesakes
        self._introductions = introductions
        self._headline = {fold(part) for token in tokenise(title or "") for part in token.text.split("-")}

    def find(self, scene: Scene, met: Sequence[Figure]) -> Iterator[FoundDangling]:
        """Return the short names that dangle, each person's first one; `met` are told of by pronouns."""
        seen = {id(figure) for figure in met}
        for spot in scene.spots:
            if spot.figure.kind != "person" or id(spot.figure) in seen:
                continue
            seen.add(id(spot.figure))
            shared = self._is_shared(scene, spot)
            if shared or self._dangles(scene, spot):
                honorific = scene.word(spot.first - 1) in self._lexicon.dangling.honorifics
                start, end = scene.span(spot.first - honorific, spot.last)
                words = self._introductions.words(spot.figure)
                sure = not shared and " " in words and self._introductions.is_one(spot.figure)
                yield FoundDangling(start, end, "name", f"[{words}]" if sure else None)

    def _is_shared(self, scene: Scene, spot: Spot) -> bool:
        """Tell a surname that two persons bear who were named before, so that either may be meant."""
        if spot.last - spot.first > 1 or scene.word(spot.first - 1) in ("the", "a", "an"):
            return False
        surname, title = scene.words(spot.first, spot.last), scene.word(spot.first - 1)
        return self._namesakes.may_be_another(spot.figure, surname, scene.number - 1, title)

    def _dangles(self, scene: Scene, spot: Spot) -> bool:
        if not self._introductions.introduced_before(spot.figure, scene.number):
            return False
        if scene.word(spot.first - 1) in ("the", "a", "an"):
            return False  # “the Lind family”
        if spot.last - spot.first >= max(2, len(spot.figure.name.split()) - 1) or self._is_known(spot.figure):
            return False
        return not self._is_titled(scene, spot) and not self._in_apposition(scene, spot)

    def _is_known(self, figure: Figure) -> bool:
        surname = figure.name.split()[-1]
        parts = {fold(surname), *map(fold, surname.split("-"))}
        return bool(parts & self._headline) or figure.name in self._lexicon.dangling.household

    def _is_titled(self, scene: Scene, spot: Spot) -> bool:
        """Tell “President Lind” and “the minister Lind”."""
        before = scene.word(spot.first - 1)
        named = spot.first > scene.sentence.body and scene.tokens[spot.first - 1].is_name
        return before in self._lexicon.people.roles or (named and before in self._lexicon.grammar.offices)

    def _in_apposition(self, scene: Scene, spot: Spot) -> bool:
        """Tell whether the sentence itself says who it is: “Lind, the foreign minister,”."""
        if scene.word(spot.last) != "," or scene.word(spot.last + 1) not in ("a", "an", "the"):
            return False
        after = range(spot.last + 2, spot.last + _APPOSITION)
        return any(scene.word(place) in self._lexicon.people.roles for place in after)
