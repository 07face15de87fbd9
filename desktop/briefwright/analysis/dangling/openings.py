"""Finds what opens a sentence and only ties it to others: datelines, connectives, days, quotations."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefwright.analysis.analysis import DanglingKind
from briefwright.analysis.dangling.introductions import Introductions
from briefwright.analysis.dangling.scene import Scene
from briefwright.analysis.lexicon import Lexicon
from briefwright.analysis.phrases import PhraseTable
from briefwright.analysis.speech.statements import FoundStatement

_MARKS = frozenset("“\"„«‘'")
_OPENING_MARK = "“"
_LEFT_OUT = "[…] "
_SPEAKERS = frozenset(["person", "state", "government body", "international body", "company"])
_QUOTED_THROUGHOUT = 0.8
_LONGEST_PHRASE = 6
_LATER = frozenset(["later", "earlier"])
_NO_ADDITION = frozenset(["who", "which", "is", "are", "was", "were", "be", "but", "and", "that"])


class FoundDangling(NamedTuple):
    """Words that dangle, by their characters in the sentence, and what could stand there."""

    start: int
    end: int
    kind: DanglingKind
    fix: str | None


class Openings:
    """Reads the first words of sentences."""

    def __init__(self, lexicon: Lexicon, introductions: Introductions) -> None:
        self._lexicon = lexicon
        self._introductions = introductions
        self._words = lexicon.dangling
        self._days = PhraseTable((phrase, True) for phrase in lexicon.dangling.days)
        self._connectives = PhraseTable((phrase, True) for phrase in lexicon.dangling.connectives)

    def find(self, scene: Scene, said: Sequence[FoundStatement]) -> Iterator[FoundDangling]:
        """Return the dangling words with which a sentence opens."""
        tokens, body = scene.tokens, scene.sentence.body
        if scene.sentence.follows_dateline:
            yield FoundDangling(0, tokens[body].start, "dateline", "")
        if scene.opening >= len(tokens):
            return
        quotation = self._quotation(scene, said)
        if quotation is not None:
            yield quotation
            return
        yield from self._connective(scene)
        yield from self._day(scene)
        if not scene.is_quoted(scene.opening):
            yield from self._despite(scene)
            yield from self._also(scene)

    def _connective(self, scene: Scene) -> Iterator[FoundDangling]:
        first = scene.opening
        words = [token.lower for token in scene.tokens[first : first + _LONGEST_PHRASE]]
        hit = self._connectives.at(words, 0)
        if hit is None:
            return
        last = first + hit.last
        comma = scene.word(last) == ","
        if not comma and not self._ties_without_comma(scene, first, last):
            return
        start, end = scene.up_to(first, last + comma)
        if end < len(scene.sentence.text):
            # What was said is not changed without a trace.
            yield FoundDangling(start, end, "connective", _LEFT_OUT if scene.is_quoted(first) else "")

    def _day(self, scene: Scene) -> Iterator[FoundDangling]:
        """Find “The next day”, which counts from a day that another sentence names."""
        first = scene.opening
        words = [token.lower for token in scene.tokens[first : first + _LONGEST_PHRASE]]
        hit = self._days.at(words, 0)
        if hit is not None and scene.word(first + hit.last) not in ("that", "when", "of"):
            yield FoundDangling(*scene.span(first, first + hit.last), "date", None)

    def _ties_without_comma(self, scene: Scene, first: int, last: int) -> bool:
        word, after = scene.word(first), scene.word(last)
        if last - first > 1 or not after:
            return False
        if word in _LATER:
            return after in ("on", "in")
        if word == "here":
            return after == "in"
        if word == "however":
            return after in self._words.subjects or scene.tokens[last].is_name
        return word in self._words.light and after not in self._words.not_before

    def _despite(self, scene: Scene) -> Iterator[FoundDangling]:
        """Find “Despite the warnings,”, which says no more than “however”."""
        first = scene.opening
        if scene.word(first) != "despite":
            return
        comma = next((place for place in range(first + 2, first + 5) if scene.word(place) == ","), None)
        if comma is None or any(scene.tokens[place].is_name for place in range(first + 1, comma)):
            return
        start, end = scene.up_to(first, comma + 1)
        if end < len(scene.sentence.text):
            yield FoundDangling(start, end, "connective", "")

    def _also(self, scene: Scene) -> Iterator[FoundDangling]:
        """Find “He also said”, which adds to what was said before."""
        for place in range(scene.opening + 1, min(scene.opening + 5, len(scene.tokens) - 1)):
            if scene.word(place) == "also" and scene.word(place - 1) not in _NO_ADDITION:
                start, end = scene.up_to(place, place + 1)
                yield FoundDangling(start, end, "connective", "")

    def _quotation(self, scene: Scene, said: Sequence[FoundStatement]) -> FoundDangling | None:
        """Find a quotation whose speaker stands in another sentence, or whose opening mark does."""
        sentence, first = scene.sentence, scene.opening
        if not scene.is_quoted(first):
            return None
        start, end = scene.span(sentence.body, first + 1)
        opened = sentence.text[start] in _MARKS
        words = sentence.text[start:end] if opened else _OPENING_MARK + sentence.text[start:end]
        if self._is_attributed(scene) or sentence.quoted_share < _QUOTED_THROUGHOUT:
            return None if opened else FoundDangling(start, end, "quotation", words)
        speaker = said[0].speaker if said else None
        if speaker is None or speaker.kind not in _SPEAKERS or not speaker.name[:1].isupper():
            return FoundDangling(start, end, "quotation", None)
        return FoundDangling(start, end, "quotation", f"[{self._introductions.words(speaker)}:] {words}")

    def _is_attributed(self, scene: Scene) -> bool:
        """Tell whether a verb beside the quotation says who speaks."""
        return any(
            token.lower in self._lexicon.reporting and not scene.sentence.in_quotation(token)
            for token in scene.tokens
        )
