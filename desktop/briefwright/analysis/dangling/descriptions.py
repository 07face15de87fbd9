"""Finds nouns with “the” that mean what another sentence named: “the group”, “the talks”."""

from collections.abc import Iterator, Sequence
from typing import Literal

from briefwright.analysis.dangling.introductions import Introductions
from briefwright.analysis.dangling.modified_nouns import ModifiedNouns
from briefwright.analysis.dangling.openings import FoundDangling
from briefwright.analysis.dangling.scene import Scene
from briefwright.analysis.lexicon import DanglingWords, Lexicon
from briefwright.analysis.phrases import PhraseTable

NounKind = Literal[
    "institution", "office", "people", "happening", "writing", "shell", "place", "facility", "repeated"
]

_STEM = 5
_NEAR_OPENING = 5
_RANKS = frozenset(["second", "third", "fourth", "another"])
_NUMBERS = frozenset(
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozens"]
)
_PLACING = frozenset(["in", "on", "at", "from", "near", "inside", "outside", "off"])
_AUXILIARIES = frozenset(["is", "are", "was", "were", "has", "have", "had", "will", "would", "may"])


class Descriptions:
    """Knows the nouns that mean something spoken of before, by what they mean."""

    def __init__(
        self, lexicon: Lexicon, introductions: Introductions, scenes: Sequence[Scene], main: str | None
    ) -> None:
        self._words = lexicon.dangling
        self._reporting = frozenset(lexicon.reporting)
        self._roles = lexicon.people.roles
        self._person_nouns = lexicon.people.roles | lexicon.speech.collectives.kinds["person"]
        self._introductions = introductions
        self._modified = ModifiedNouns(scenes)
        self._main = main
        self._nouns = _nouns(lexicon.dangling)
        self._used = _first_used(scenes)

    def find(self, scene: Scene) -> Iterator[FoundDangling]:
        """Return the descriptions of a sentence that dangle."""
        words = [token.lower for token in scene.tokens]
        if scene.word(scene.opening) in self._words.bare and scene.word(scene.opening + 1) in _AUXILIARIES:
            yield FoundDangling(*scene.span(scene.opening, scene.opening + 1), "description", None)
        for place in range(scene.sentence.body, len(words) - 1):
            if words[place] == "the":
                found = self._short_state(scene, place) or self._described(scene, place, words)
                if found is not None:
                    yield found
            elif (words[place] in _RANKS or words[place + 1] == "other") and not scene.is_quoted(place):
                yield from self._ranked(scene, place)

    def _short_state(self, scene: Scene, place: int) -> FoundDangling | None:
        """Find “the North” where North Korea is not named before."""
        spot = scene.covered.get(place + 1)
        if spot is None or spot.form != "short":
            return None
        if spot.figure in scene.named_before(place):
            return None
        return FoundDangling(*scene.span(place, spot.last), "description", f"[{spot.figure.name}]")

    def _ranked(self, scene: Scene, place: int) -> Iterator[FoundDangling]:
        """Find “a second diplomat”, “another official”, “two other men”: somebody was the first."""
        if scene.word(place) not in _RANKS and scene.word(place) not in _NUMBERS:
            return
        for head in range(place + 1, min(place + 4, len(scene.tokens))):
            word = scene.word(head)
            if word in self._person_nouns or word.removesuffix("s") in self._person_nouns:
                first = place - (scene.word(place - 1) in ("a", "the"))
                yield FoundDangling(*scene.span(first, head + 1), "description", None)
                return
            if not scene.tokens[head].is_word or (word in self._words.no_modifiers and word != "other"):
                return

    def _described(self, scene: Scene, place: int, words: Sequence[str]) -> FoundDangling | None:
        """Read a noun after “the”, with one word between at most, and judge it."""
        for head in range(place + 1, min(place + 3, len(words))):
            token = scene.tokens[head]
            if (
                head in scene.covered
                or words[head] in self._words.no_modifiers
                or not token.is_word
                or token.is_name
            ):
                return None
            hit = self._nouns.at(words, head)
            if hit is not None:
                compound = hit.last < len(words) and self._nouns.at(words, hit.last) is not None
                return None if compound else self._judged(scene, place, hit.first, hit.last, hit.value)
            if self._is_repeated(scene, head):
                return self._judged(scene, place, head, head + 1, "repeated")
            if words[head].endswith("est") or (token.text.isdigit() and len(token.text) > 3):
                return None
        return None

    def _is_repeated(self, scene: Scene, head: int) -> bool:
        """Tell a noun that another sentence used before, as far as its neighbours show a noun."""
        word = scene.word(head)
        after = scene.tokens[head + 1] if head + 1 < len(scene.tokens) else None
        ends = after is None or not after.is_word or after.lower in self._words.ends | self._reporting
        known = word in self._words.unique or word.endswith("est") or len(word) < _STEM
        return ends and not known and self._used.get(_stem(word), scene.number) < scene.number

    def _judged(self, scene: Scene, place: int, head: int, last: int, kind: NounKind) -> FoundDangling | None:
        if scene.is_quoted(place) and kind not in ("facility", "happening"):
            return None
        if self._is_explained(scene, last, kind) or self._stands_before(scene, place, last, kind):
            return None
        fix = self._fix(scene, place, head, last, kind)
        return FoundDangling(*scene.span(place, last), "description", fix)

    def _is_explained(self, scene: Scene, last: int, kind: NounKind) -> bool:
        """Tell whether what follows the noun says which one is meant, or is the noun itself."""
        after = scene.word(last)
        if last in scene.covered or (after in _PLACING and last + 1 in scene.covered):
            return True
        if after in self._words.complements or after in self._words.tails or after in self._roles:
            return True
        if after == "," and kind in ("office", "people") and last + 1 < len(scene.tokens):
            return scene.tokens[last + 1].is_name
        if after.endswith("ing"):
            return True
        return after.endswith("ed") and scene.word(last + 1) in ("by", "at", "in", "on", "with", "to")

    def _stands_before(self, scene: Scene, place: int, last: int, kind: NounKind) -> bool:
        """Tell whether the sentence itself names before what the noun means."""
        stem = _stem(scene.word(last - 1))
        before = scene.before(place)
        if any(_stem(scene.word(other)) == stem for other in before):
            return True
        named = {figure.kind for figure in scene.named_before(place)}
        match kind:
            case "institution":
                return bool(named & {"state", "government body", "armed group", "person"})
            case "place" | "office":
                return bool(named)
            case "people":
                counted = any(scene.word(other) in _NUMBERS for other in before)
                return counted or (
                    not scene.word(last - 1).endswith("s") and bool(named - {"state", "person"})
                )
            case "shell":
                return place > scene.opening + _NEAR_OPENING
            case _:
                return False

    def _fix(self, scene: Scene, place: int, head: int, last: int, kind: NounKind) -> str | None:
        """Name what is meant where the article leaves no doubt: by its only holder, or its only owner."""
        noun = scene.words(head, last)
        if kind == "office":
            holder = self._introductions.titled(noun.lower(), scene.number)
            return f"[{self._introductions.words(holder)}]" if holder is not None else None
        modifier = self._modified.only_one(noun.lower(), scene.number)
        if modifier is None or head > place + 1 or kind == "repeated":
            return None
        if kind == "institution" and modifier.figure.name != self._main:
            return None
        if modifier.follows:
            return f"{scene.words(place, last)} [{modifier.words}]"
        if modifier.owns:
            return f"[{modifier.words}’s] {noun}"
        return f"{scene.words(place, place + 1)} [{modifier.words}] {noun}"


def _stem(word: str) -> str:
    return word[:_STEM]


def _first_used(scenes: Sequence[Scene]) -> dict[str, int]:
    """Return the first sentence that uses each word, by the word's stem."""
    used: dict[str, int] = {}
    for scene in scenes:
        for token in scene.tokens if not scene.sentence.noise else ():
            used.setdefault(_stem(token.lower), scene.number)
    return used


def _nouns(words: DanglingWords) -> PhraseTable[NounKind]:
    kinds: tuple[tuple[NounKind, tuple[str, ...]], ...] = (
        ("institution", words.institutions),
        ("office", words.offices),
        ("people", words.people),
        ("happening", words.happenings),
        ("writing", words.writings),
        ("shell", words.shells),
        ("place", words.places),
        ("facility", words.facilities),
    )
    return PhraseTable((noun, kind) for kind, nouns in kinds for noun in nouns)
