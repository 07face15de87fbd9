"""How an article introduces its actors: in which sentence, by what words, and as man or woman."""

from collections.abc import Sequence

from briefwright.analysis.actors.figure import Figure, Spot
from briefwright.analysis.dangling.scene import Scene
from briefwright.analysis.lexicon import Lexicon

PERSONAL = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}
_LONGEST = 60
_FARTHEST = 8
_LONGEST_TITLE = 4


class Introductions:
    """What a reader of the whole article knows of an actor when a later sentence names it."""

    def __init__(self, lexicon: Lexicon, scenes: Sequence[Scene]) -> None:
        self._lexicon = lexicon
        self._first: dict[int, int] = {}
        self._words: dict[int, str] = {}
        self._titles: dict[str, list[Figure]] = {}
        self._genders: dict[int, set[str]] = {}
        self._called: dict[int, set[str]] = {}
        for scene in scenes:
            for spot in scene.spots:
                if spot.figure.kind == "person":
                    self._meet(scene, spot)
            self._hear(scene)

    def introduced_before(self, figure: Figure, number: int) -> bool:
        """Tell whether a sentence before `number` gives the person's full name or title."""
        return self._first.get(id(figure), number) < number

    def words(self, figure: Figure) -> str:
        """Return the name as the article introduces it, with what stands before it: “King Tupou VI”."""
        return self._words.get(id(figure), figure.name)

    def is_one(self, figure: Figure) -> bool:
        """Tell a person from a couple or family that shares a surname: “Mr. Lind and Mrs. Lind”."""
        return len(self._genders.get(id(figure), ())) < 2

    def titled(self, title: str, number: int) -> Figure | None:
        """Return the only person of the article with a title, if a sentence before `number` gives it."""
        bearers = self._titles.get(title, [])
        if len(bearers) != 1 or not self.introduced_before(bearers[0], number):
            return None
        return bearers[0]

    def may_be(self, figure: Figure, pronoun: str) -> bool:
        """Tell whether “he” or “she” can stand for a person, as far as the article shows it."""
        known = self._genders.get(id(figure)) or self._called.get(id(figure), {pronoun})
        return known == {pronoun}

    def _meet(self, scene: Scene, spot: Spot) -> None:
        figure, before = spot.figure, scene.word(spot.first - 1)
        words = self._lexicon.dangling
        if before in words.masculine:
            self._genders.setdefault(id(figure), set()).add("he")
        elif before in words.feminine:
            self._genders.setdefault(id(figure), set()).add("she")
        start = self._led_by(scene, spot)
        for title in self._title_words(scene, start, spot.first):
            bearers = self._titles.setdefault(title, [])
            if figure not in bearers:
                bearers.append(figure)
        is_full = spot.last - spot.first > 1 or len(figure.name.split()) == 1
        if not (is_full or start < spot.first) or id(figure) in self._first:
            return
        self._first[id(figure)] = scene.number
        introduced = scene.words(start, spot.last).replace("\n", " ")
        if len(introduced) <= _LONGEST:
            self._words[id(figure)] = introduced

    def _hear(self, scene: Scene) -> None:
        """Note by which pronouns a sentence that names one person alone goes on to speak of that person."""
        persons = {id(spot.figure): spot.last for spot in scene.spots if spot.figure.kind == "person"}
        if len(persons) != 1 or scene.unknown_names:
            return
        ((figure, first),) = persons.items()
        called = {
            pronoun
            for place in range(first, len(scene.tokens))
            if (pronoun := PERSONAL.get(scene.word(place))) and not scene.is_quoted(place)
        }
        if len(called) == 1:
            self._called.setdefault(figure, set()).update(called)

    def _led_by(self, scene: Scene, spot: Spot) -> int:
        """Return where the title before a name begins; at the name itself where it may be cut short."""
        start, body = spot.first, scene.sentence.body
        while start > body and spot.first - start < _FARTHEST:
            before = self._title_before(scene, start, is_last=start == spot.first)
            if before == start:
                break
            start = before
        if start == spot.first or not scene.tokens[start].is_name:
            return spot.first
        while start > body and scene.word(start - 1) in self._lexicon.dangling.qualifiers:
            start -= 1
        before_it = scene.tokens[start - 1] if start > body else None
        whole = (
            before_it is None
            or not before_it.is_word
            or before_it.lower in self._lexicon.dangling.before_titles
        )
        return start if whole else spot.first

    def _title_before(self, scene: Scene, end: int, *, is_last: bool) -> int:
        """Return where a part of a title that ends before `end` begins, or `end` where none does."""
        beside = scene.covered.get(end - 1)
        if beside is not None:
            # “Ambassador to Italy Ada Lind”: a state right before a name is no title of hers.
            return end if beside.figure.kind == "person" or is_last else beside.first
        word = scene.word(end - 1)
        if word in self._lexicon.dangling.honorifics or (word.endswith("s") and word != "’s"):
            return end  # “Senators” are several
        if word == "’s" and end - 2 in scene.covered:
            return end - 1
        for first in range(max(scene.sentence.body, end - _LONGEST_TITLE), end):
            words = [token.text for token in scene.tokens[first:end]]
            title = self._lexicon.titles.at(words, 0)
            if title is not None and title.last == len(words):
                return first
        known = word in self._lexicon.people.roles or word in self._lexicon.grammar.offices
        return end - 1 if known else end

    @staticmethod
    def _title_words(scene: Scene, start: int, end: int) -> set[str]:
        """Return the ends of a title: “chinese foreign minister”, “foreign minister”, “minister”."""
        return {" ".join(scene.word(place) for place in range(first, end)) for first in range(start, end)}
