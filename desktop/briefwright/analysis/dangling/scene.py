"""One sentence seen with the actors it names, as those who look for what dangles in it need it."""

import bisect
from collections.abc import Sequence
from functools import cached_property

from briefwright.analysis.actors.figure import Figure, Spot
from briefwright.analysis.reading import ReadSentence
from briefwright.analysis.tokens import Token
from briefwright.article.article import Span
from briefwright.article.dates import MONTHS

_LOOK_BACK = 150  # words; a sentence without an end must not cost its square
_QUOTES = frozenset(["“", '"', "„", "«", "'", "‘", "`"])
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# “May” after another capital is more often a person’s name.
_CALENDAR = frozenset([*_WEEKDAYS, *MONTHS]) - {"may"}


class Scene:
    """A sentence, its words and the spots where it names an actor; `opening` is its first word."""

    def __init__(self, number: int, sentence: ReadSentence, spots: Sequence[Spot]) -> None:
        self.number = number
        self.sentence = sentence
        self.tokens: Sequence[Token] = sentence.tokens
        self.spots = spots
        self.covered = {place: spot for spot in spots for place in range(spot.first, spot.last)}
        self._ends = [spot.last for spot in spots]
        self.opening = sentence.body
        while self.opening < len(self.tokens) and self.tokens[self.opening].text in _QUOTES:
            self.opening += 1

    def word(self, place: int) -> str:
        """Return a word in lower case, an empty string beyond the sentence."""
        return self.tokens[place].lower if 0 <= place < len(self.tokens) else ""

    def is_quoted(self, place: int) -> bool:
        """Tell whether a word stands in quotation marks."""
        return 0 <= place < len(self.tokens) and self.sentence.in_quotation(self.tokens[place])

    def span(self, first: int, last: int) -> Span:
        """Return the characters of the tokens `first` to `last`, exclusive."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def words(self, first: int, last: int) -> str:
        """Return the text of the tokens `first` to `last`, exclusive."""
        start, end = self.span(first, last)
        return self.sentence.text[start:end]

    def up_to(self, first: int, last: int) -> Span:
        """Return the characters from a token up to where another begins."""
        end = self.tokens[last].start if last < len(self.tokens) else len(self.sentence.text)
        return self.tokens[first].start, end

    def before(self, place: int) -> range:
        """Return the places of the words before a word, as far back as a reader remembers."""
        return range(max(self.sentence.body, place - _LOOK_BACK), place)

    def spots_before(self, place: int) -> Sequence[Spot]:
        """Return where actors are named before a word, as far back."""
        first = bisect.bisect_right(self._ends, place - _LOOK_BACK)
        return self.spots[first : bisect.bisect_right(self._ends, place)]

    def named_before(self, place: int) -> list[Figure]:
        """Return the actors named before a word, seats of government among them."""
        return [spot.figure for spot in self.spots_before(place)]

    @cached_property
    def unknown_names(self) -> frozenset[int]:
        """The words of names that nobody knows: two or more with a capital, no title, no “Last Friday”."""
        found: set[int] = set()
        run: list[int] = []
        for place in range(self.sentence.body, len(self.tokens) + 1):
            is_name = place < len(self.tokens) and self.tokens[place].is_name
            if is_name and place not in self.covered:
                run.append(place)
                continue
            if len(run) > 1 and place not in self.covered and self.word(run[-1]) not in _CALENDAR:
                found.update(run)
            run = []
        return frozenset(found)

    def named_at(self, place: int) -> Figure | None:
        """Return the actor whose name covers a word."""
        spot = self.covered.get(place)
        return spot.figure if spot is not None else None
