"""The rows of a brief's tables: key judgements, actors and the timeline."""

from typing import Literal

import msgspec

TableName = Literal["judgements", "actors", "timeline"]
Confidence = Literal["", "high", "moderate", "low"]


class Reference(msgspec.Struct, frozen=True):
    """A sentence of the article that a row rests on; `number` and `paragraph` are its place, from 1."""

    sentence: str
    number: int
    paragraph: int


class Judgement(msgspec.Struct, frozen=True):
    """A key judgement of the analyst.

    `likelihood` is the id of a term of the brief's yardstick, `reason` says why the confidence is what it is.
    It rests on sentences of the article and on `items`, the ids of the analyst's own words in the brief.
    """

    id: str
    text: str = ""
    likelihood: str = ""
    confidence: Confidence = ""
    reason: str = ""
    references: tuple[Reference, ...] = ()
    items: tuple[str, ...] = ()
    included: bool = True


class ActorRow(msgspec.Struct, frozen=True):
    """A row of the actors table; `actor` is the one it was proposed for, None in a row of one’s own."""

    id: str
    name: str = ""
    role: str = ""
    position: str = ""
    references: tuple[Reference, ...] = ()
    included: bool = True
    actor: str | None = None


class Event(msgspec.Struct, frozen=True):
    """A row of the timeline.

    `date` is an ISO date, month, year or span (“2024-12-07/2024-12-08”), or words. An event that was proposed
    keeps the sentence and the time expression `when` that it was proposed for; in one’s own both are empty.
    """

    id: str
    date: str = ""
    text: str = ""
    references: tuple[Reference, ...] = ()
    included: bool = True
    sentence: str | None = None
    when: str = ""


Row = Judgement | ActorRow | Event
