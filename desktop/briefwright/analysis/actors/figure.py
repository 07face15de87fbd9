"""The actors of an article while it is read, and where each sentence names them."""

import bisect
from typing import NamedTuple

from briefwright.analysis.analysis import ActorKind
from briefwright.analysis.lexicon import Form

LEAST_PRESENCE = 0.6


class Spot(NamedTuple):
    """Where an actor is named: tokens `first` to `last` of a sentence; a place is a seat after “in”."""

    first: int
    last: int
    figure: "Figure"
    form: Form
    is_place: bool


class Figure:
    """An actor while the article is read.

    `unnamed` is one known by a common noun alone (“many analysts”); `offices` are those that the text gives a
    person (“minister”); one of the `past` held them once, or opposes those who do. A `distant` side
    was only named near the person. The `superior` is the person for whom one works.
    """

    def __init__(self, name: str, kind: ActorKind, side: str | None = None) -> None:
        self.name = name
        self.kind: ActorKind = kind
        self.side = side
        self.forms: dict[str, int] = {}
        self.sentences: list[int] = []
        self.weight = 0.0
        self.presence = 0.0
        self.unnamed = False
        self.offices: set[str] = set()
        self.past = False
        self.distant = False
        self.superior: Figure | None = None

    def seen(self, form: str, sentence: int, presence: float, early: float = 0.0) -> None:
        """Note one mention; the weight counts besides its presence whether it stands early."""
        self.forms[form] = self.forms.get(form, 0) + 1
        place = bisect.bisect_left(self.sentences, sentence)
        if self.sentences[place : place + 1] != [sentence]:
            self.sentences.insert(place, sentence)
        self.presence += presence
        self.weight += presence + early

    @property
    def aliases(self) -> tuple[str, ...]:
        """The other forms in the article, the most frequent first."""
        others = [form for form in self.forms if form != self.name]
        return tuple(sorted(others, key=lambda form: -self.forms[form]))
