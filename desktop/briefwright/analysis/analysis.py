"""The Analysis: what the program understood of an article, with its reasons."""

from typing import Literal

import msgspec

SectionId = Literal["developments", "background", "position", "actors", "outlook"]
SECTION_IDS: tuple[SectionId, ...] = ("developments", "background", "position", "actors", "outlook")

Function = Literal[
    "main_event",
    "consequence",
    "previous_event",
    "current_context",
    "historical_event",
    "anecdotal_event",
    "evaluation",
    "expectation",
    "not_content",
]

ActorKind = Literal[
    "state",
    "government body",
    "person",
    "armed group",
    "party",
    "international body",
    "company",
    "media",
    "other",
]

DanglingKind = Literal["dateline", "connective", "quotation", "pronoun", "name", "description", "date"]


class Dangling(msgspec.Struct, frozen=True):
    """Words that lean on what stood before their sentence, and what could stand there instead.

    They are `article.text[start:end]`. `fix` is None where nothing is known for sure, and empty where the
    words are best left out.
    """

    start: int
    end: int
    kind: DanglingKind
    fix: str | None


PickReason = Literal["best_of_section", "salient", "repeats", "page_full", "short_article", "not_content"]
PICKED: frozenset[PickReason] = frozenset(["best_of_section", "salient"])


class Pick(msgspec.Struct, frozen=True):
    """Why a sentence is in the proposed brief or not.

    It is in it as the `best_of_section` or as one of the most `salient`. It is not where it `repeats` the
    picked sentence `like`, where better ones make the `page_full` or are as much as a brief takes of a
    `short_article`, and where it is `not_content` but what `kind` says ("caption"), if that is known.
    `rank` is its place among the content by salience, from 1.
    """

    reason: PickReason
    rank: int | None = None
    like: str | None = None
    kind: str | None = None


class Sentence(msgspec.Struct, frozen=True):
    """One sentence: `article.text[start:end] == text`, always.

    `paragraph` counts from 1. `sections` holds the primary first and is empty for what is not content.
    `functions`, `scores` and `salience` run from 0 to 1. `cues` are the words that decided.
    `speech` is true where the sentence reports what somebody said. `dangling` are the words that lean on the
    sentences before it, in their order.
    """

    id: str
    start: int
    end: int
    paragraph: int
    text: str
    function: Function
    functions: dict[str, float]
    salience: float
    picked: bool
    sections: tuple[SectionId, ...]
    scores: dict[str, float]
    cues: tuple[str, ...]
    speech: bool
    pick: Pick
    dangling: tuple[Dangling, ...] = ()


class Actor(msgspec.Struct, frozen=True):
    """A state, body, group or person; `side_of` is the actor it speaks or acts for."""

    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    side_of: str | None
    sentences: tuple[str, ...]


class Statement(msgspec.Struct, frozen=True):
    """Who said what: the reporting verb as it stands in the sentence; `quote` is true for direct speech.

    `speaker` is an actor's name, or the words for somebody without one (“analysts”). `through` are those who
    passed the words on, the nearest to the speaker first.
    """

    sentence: str
    speaker: str
    verb: str
    quote: bool
    through: tuple[str, ...] = ()


class DateMention(msgspec.Struct, frozen=True):
    """A time expression and its ISO form, None where the article does not allow one."""

    sentence: str
    when: str
    iso: str | None


class Analysis(msgspec.Struct, frozen=True):
    """What the program understood of one article for one focus.

    `focus_named` is false where a focus was asked for and nothing in the article answers to it.
    """

    focus: str
    sentences: tuple[Sentence, ...]
    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    dates: tuple[DateMention, ...]
    focus_named: bool = True
