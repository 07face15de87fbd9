"""Finds pronouns whose owner stands in another sentence, and names the owner where there is no doubt."""

from collections.abc import Iterator, Sequence
from typing import get_args

from briefwright.analysis.actors.figure import Figure
from briefwright.analysis.analysis import ActorKind
from briefwright.analysis.dangling.introductions import PERSONAL, Introductions
from briefwright.analysis.dangling.openings import FoundDangling
from briefwright.analysis.dangling.scene import Scene
from briefwright.analysis.lexicon import Lexicon
from briefwright.analysis.speech.antecedents import thing_of
from briefwright.analysis.speech.statements import FoundStatement

_OWNING = frozenset(["his", "her", "their", "its"])
_PLURALS = frozenset(["they", "them", "their"])
_POINTING = frozenset(["this", "that", "these", "those", "such"])
_SOME = frozenset(["some", "others", "many", "most", "both", "neither", "another", "few"])
_AUXILIARIES = frozenset(
    ["is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could"]
)
_GROUPS = {
    **PERSONAL,
    **dict.fromkeys(_PLURALS, "they"),
    **dict.fromkeys(["it", "its"], "it"),
    **{word: word for word in (*_POINTING, *_SOME, "so", "latter", "former")},
}
_PLURAL_WORDS = frozenset(
    ["people", "police", "men", "women", "children", "both", "some", "many", "few", "others"]
)
_TIED = frozenset(["as", "who", "that", "of", "which", "a", "an"])
_LINKS = frozenset([",", "but", "and", "yet", "so", "however"])
_GROUP_KINDS = frozenset(get_args(ActorKind)) - {"person"}
_REACH = 8
_SUBJECT = 12
_NEAR_OPENING = 4


class Pronouns:
    """Goes through the sentences in order and remembers who was spoken of."""

    def __init__(self, lexicon: Lexicon, introductions: Introductions) -> None:
        self._words = lexicon.dangling
        self._reporting = lexicon.reporting
        self._plurals = lexicon.speech.collectives.plural | _PLURAL_WORDS
        self._person_nouns = lexicon.people.roles | lexicon.speech.collectives.kinds["person"]
        self._introductions = introductions
        self._before: Scene | None = None
        self._owner: Figure | None = None
        self._speakers: list[Figure] = []
        self.owners: list[Figure] = []
        """The persons for whom the dangling pronouns of the last sentence stand."""

    def find(self, scene: Scene, said: Sequence[FoundStatement]) -> Iterator[FoundDangling]:
        """Return the pronouns of a sentence that dangle, the first of each; `said` is what it reports."""
        seen: set[str] = set()
        self.owners = []
        for place in range(scene.sentence.body, len(scene.tokens)):
            word = scene.word(place)
            group = _GROUPS.get(word)
            if group is None or group in seen or (scene.is_quoted(place) and place != scene.opening):
                continue
            if self._dangles(scene, place, word):
                seen.add(group)
                yield self._found(scene, place, word)
        self._remember(scene)
        self._speakers = [statement.speaker for statement in said]

    def _dangles(self, scene: Scene, place: int, word: str) -> bool:
        if word in PERSONAL:
            return not self._person_before(scene, place) and not _owner_follows(scene, place)
        if word in _PLURALS:
            if self._closes(scene, place):
                return not any(scene.word(other) in self._plurals for other in scene.before(place))
            return not self._plural_before(scene, place) and not _owner_follows(scene, place)
        if word in ("it", "its"):
            return self._thing_dangles(scene, place, word)
        if word in _POINTING:
            return self._pointing_dangles(scene, place, word)
        after = scene.word(place + 1)
        if word in ("latter", "former"):
            return self._ranks(scene, place, word)
        if place == scene.opening and after in _AUXILIARIES:
            # “Both were summoned”, “So did Norway”.
            return True
        return word != "so" and place <= scene.opening + 1 and after in self._reporting

    def _ranks(self, scene: Scene, place: int, word: str) -> bool:
        """Tell “The latter declined” from “The former minister declined”."""
        if place != scene.opening + 1 or scene.word(scene.opening) != "the":
            return False
        after = scene.word(place + 1)
        return word == "latter" or after in _AUXILIARIES or after in self._reporting

    def _person_before(self, scene: Scene, place: int) -> bool:
        """Tell whether the sentence names a person before; of whom a quotation speaks, it does not count."""
        for other in scene.before(place):
            if scene.is_quoted(other) and not scene.is_quoted(place):
                continue
            figure = scene.named_at(other)
            if (figure is not None and figure.kind == "person") or scene.word(other) in self._person_nouns:
                return True
            # A name that nobody knew may be a person’s.
            if other in scene.unknown_names:
                return True
        return False

    def _plural_before(self, scene: Scene, place: int) -> bool:
        if any(figure.kind not in ("person", "state") for figure in scene.named_before(place)):
            return True
        for other in scene.before(place):
            word = scene.word(other)
            plural = word.endswith("s") and len(word) > 3 and not word.endswith("ss")
            if word in _PLURAL_WORDS or (plural and word not in self._words.no_plurals):
                return True
            if word == "and" and other > scene.opening:
                return True
        return False

    def _closes(self, scene: Scene, place: int) -> bool:
        """Tell “…, it added.”, which names the speaker of the whole sentence."""
        if place + 4 < len(scene.tokens) or scene.word(place - 1) not in (",", "”", '"', "'"):
            return False
        return scene.word(place + 1) in self._reporting

    def _thing_dangles(self, scene: Scene, place: int, word: str) -> bool:
        if self._closes(scene, place):
            return True
        if place > scene.opening + 2 or scene.named_before(place):
            return False
        if place != scene.opening and (word == "its" or scene.word(place - 1) not in _LINKS):
            return False
        return word == "its" or not self._stands_for_nothing(scene, place)

    def _stands_for_nothing(self, scene: Scene, place: int) -> bool:
        """Tell the “it” that means nothing spoken of: “It was unclear how”, “It is time to”."""
        if scene.word(place + 1) not in self._words.verbs_of_being:
            return False
        return any(scene.word(other) in self._words.clauses for other in range(place + 2, place + 2 + _REACH))

    def _pointing_dangles(self, scene: Scene, place: int, word: str) -> bool:
        after = scene.word(place + 1)
        if after in self._words.times or after in _TIED:
            return False
        if word in ("that", "those"):
            comma_before = scene.word(place - 1) == "," and place <= scene.opening + _NEAR_OPENING
            return place == scene.opening or (word == "that" and comma_before)
        return place <= scene.opening + _REACH and place + 1 not in scene.covered

    def _found(self, scene: Scene, place: int, word: str) -> FoundDangling:
        start, end = scene.span(place - (word in ("latter", "former")), place + 1)
        if word in _POINTING:
            return FoundDangling(start, end, "pronoun", self._whose_words(scene, place))
        if word in ("it", "its"):
            owner = self._thing(scene, place, word)
        else:
            owner = self._meant(word) or self._still_speaking(scene, place, word)
        if owner is None:
            return FoundDangling(start, end, "pronoun", None)
        if owner.kind == "person":
            self.owners.append(owner)
        words = self._introductions.words(owner)
        return FoundDangling(start, end, "pronoun", f"[{words}’s]" if word in _OWNING else f"[{words}]")

    def _thing(self, scene: Scene, place: int, word: str) -> Figure | None:
        """Return the state or body for which an “it” or “its” stands that opens a sentence."""
        if self._before is None or place != scene.opening or self._before.unknown_names:
            return None
        if word == "it" and scene.word(place + 1) not in self._reporting:
            return None
        return thing_of(self._before.sentence, self._before.spots)

    def _whose_words(self, scene: Scene, place: int) -> str | None:
        """Name for “This announcement” whose it is: that of the only one who spoke in the sentence before."""
        if scene.word(place + 1) not in self._words.sayings or len(self._speakers) != 1:
            return None
        speaker = self._speakers[0]
        if scene.is_quoted(place) or not speaker.name[:1].isupper() or speaker.unnamed:
            return None
        return f"[{self._introductions.words(speaker)}’s]"

    def _still_speaking(self, scene: Scene, place: int, word: str) -> Figure | None:
        """Return who alone spoke in the sentence before, where a “he added” goes on with it."""
        if word not in ("he", "she") or len(self._speakers) != 1 or scene.is_quoted(place):
            return None
        after = scene.word(place + 1 + (scene.word(place + 1) == "also"))
        speaker = self._speakers[0]
        named = speaker.kind == "person" and speaker.name[:1].isupper() and " " in speaker.name
        sure = named and after in self._reporting and self._introductions.may_be(speaker, word)
        return speaker if sure else None

    def _meant(self, word: str) -> Figure | None:
        """Return the person whom a pronoun stands for; None where it might be another.

        That is the only one whom the sentence before names, or the one for whom its own pronoun stands.
        """
        if word not in PERSONAL or self._before is None or self._before.unknown_names:
            return None
        if self._names_somebody_by_office(self._before):
            return None
        named = {id(spot.figure): spot.figure for spot in self._before.spots if spot.figure.kind == "person"}
        fitting = [figure for figure in named.values() if self._introductions.may_be(figure, PERSONAL[word])]
        if len(fitting) == 1:
            return fitting[0]
        owner = None if named else self._owner
        return owner if owner is not None and self._introductions.may_be(owner, PERSONAL[word]) else None

    def _names_somebody_by_office(self, scene: Scene) -> bool:
        """Tell whether a sentence speaks of “an official” who has no name in it, and may be meant as well."""
        return any(
            scene.word(place) in self._person_nouns
            and not {place, place + 1} & scene.covered.keys()
            and scene.word(place - 2) != ","
            and not scene.is_quoted(place)
            for place in range(scene.opening, len(scene.tokens))
        )

    def _remember(self, scene: Scene) -> None:
        self._owner = self._meant(scene.word(scene.opening))
        self._before = scene


def _owner_follows(scene: Scene, place: int) -> bool:
    """Tell “During his campaign, Lind said”: the owner is the subject after an opening phrase."""
    if place == scene.opening or scene.word(place) not in _OWNING or place > scene.opening + _SUBJECT:
        return False
    commas = [other for other in range(place, place + _SUBJECT) if scene.word(other) == ","]
    kinds = ("person",) if scene.word(place) in PERSONAL else _GROUP_KINDS
    following = [spot for spot in scene.spots_before(place + 2 * _SUBJECT) if spot.figure.kind in kinds]
    return any(comma < spot.first <= comma + 3 for comma in commas for spot in following)
