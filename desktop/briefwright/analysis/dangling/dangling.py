"""Finds the words of a sentence that dangle once it is lifted out of its article."""

from collections.abc import Iterator, Sequence

from briefwright.analysis.actors.cast import Cast
from briefwright.analysis.actors.namesakes import Namesakes
from briefwright.analysis.dangling.descriptions import Descriptions
from briefwright.analysis.dangling.introductions import Introductions
from briefwright.analysis.dangling.openings import FoundDangling, Openings
from briefwright.analysis.dangling.pairs import Pairs
from briefwright.analysis.dangling.pronouns import Pronouns
from briefwright.analysis.dangling.scene import Scene
from briefwright.analysis.dangling.short_names import ShortNames
from briefwright.analysis.lexicon import Lexicon
from briefwright.analysis.reading import ReadSentence
from briefwright.analysis.speech.statements import FoundStatement


def find_dangling(
    lexicon: Lexicon,
    sentences: Sequence[ReadSentence],
    cast: Cast,
    statements: Sequence[FoundStatement],
    title: str | None,
) -> list[tuple[FoundDangling, ...]]:
    """Return for each sentence the words that lean on sentences before it, in their order.

    Wherever the words might mean another, no fix is proposed: a wrong one would put words into a mouth.
    """
    scenes = [Scene(number, sentence, cast.spots[number]) for number, sentence in enumerate(sentences)]
    said: dict[int, list[FoundStatement]] = {}
    for statement in statements:
        said.setdefault(statement.sentence, []).append(statement)
    finder = _Finder(lexicon, scenes, cast, title)
    return [
        () if scene.sentence.noise else tuple(_apart(finder.find(scene, said.get(scene.number, ()))))
        for scene in scenes
    ]


class _Finder:
    """Asks everyone who knows a kind of dangling words, sentence by sentence in order."""

    def __init__(self, lexicon: Lexicon, scenes: Sequence[Scene], cast: Cast, title: str | None) -> None:
        introductions = Introductions(lexicon, scenes)
        main = cast.main_state()
        self._openings = Openings(lexicon, introductions)
        self._names = ShortNames(lexicon, introductions, Namesakes([scene.spots for scene in scenes]), title)
        self._pronouns = Pronouns(lexicon, introductions)
        self._pairs = Pairs(lexicon, introductions)
        self._descriptions = Descriptions(
            lexicon, introductions, scenes, main.name if main is not None else None
        )

    def find(self, scene: Scene, said: Sequence[FoundStatement]) -> list[FoundDangling]:
        found = [*self._openings.find(scene, said), *self._pronouns.find(scene, said)]
        found += self._names.find(scene, self._pronouns.owners)
        found += self._pairs.find(scene)
        found += self._descriptions.find(scene)
        return [_with_capital(scene, each) for each in found]


def _with_capital(scene: Scene, found: FoundDangling) -> FoundDangling:
    """Return the words with a capital in their fix where they open the sentence."""
    opens = scene.opening < len(scene.tokens) and found.start == scene.tokens[scene.opening].start
    if not opens or not found.fix or found.fix[0] != "[":
        return found
    return found._replace(fix=f"[{found.fix[1:2].upper()}{found.fix[2:]}")


def _apart(found: Sequence[FoundDangling]) -> Iterator[FoundDangling]:
    """Return those that overlap none before them, the longer first where two begin together."""
    end = 0
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        if each.start >= end:
            yield each
            end = each.end
