"""Brings the rows of a table in line with a new proposal, and keeps what was done to them by hand."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import msgspec

from briefwright.brief.brief import Brief
from briefwright.brief.row_edits import next_row_id
from briefwright.brief.rows import ActorRow, Event, Reference, Row, TableName

ProposedRow = TypeVar("ProposedRow", ActorRow, Event)
AnyRow = TypeVar("AnyRow", bound=Row)
Key = str | tuple[str, str] | None


def merged_actors(mine: Brief, base: Brief, proposed: Brief) -> tuple[ActorRow, ...]:
    """Return the proposed actors with every change that `mine` has over `base`."""
    return _merged(mine.actors, base.actors, proposed.actors, "actors", lambda row: row.actor)


def merged_timeline(mine: Brief, base: Brief, proposed: Brief) -> tuple[Event, ...]:
    """Return the proposed events with every change that `mine` has over `base`."""
    return _merged(mine.timeline, base.timeline, proposed.timeline, "timeline", _event_key)


def follow_rows(brief: Brief, base: Brief, found: Mapping[str, Reference]) -> Brief:
    """Return the brief with its rows resting on another reading, whose sentences `found` has by the old ids.

    An event whose sentence is gone goes with it; one that `base` has otherwise stays, as one’s own.
    """
    untouched = {_event_key(event): _without_id(event) for event in base.timeline}
    timeline: list[Event] = []
    for event in brief.timeline:
        is_gone = event.sentence is not None and event.sentence not in found
        if is_gone and untouched.get(_event_key(event)) == _without_id(event):
            continue
        sentence = None if is_gone or event.sentence is None else found[event.sentence].sentence
        when = event.when if sentence is not None else ""
        timeline.append(msgspec.structs.replace(_followed(event, found), sentence=sentence, when=when))
    return msgspec.structs.replace(
        brief,
        judgements=tuple(_followed(judgement, found) for judgement in brief.judgements),
        actors=tuple(_followed(row, found) for row in brief.actors),
        timeline=tuple(timeline),
    )


def _followed(row: AnyRow, found: Mapping[str, Reference]) -> AnyRow:
    kept = [found[reference.sentence] for reference in row.references if reference.sentence in found]
    return msgspec.structs.replace(row, references=tuple(sorted(kept, key=lambda each: each.number)))


def _merged(
    mine: tuple[ProposedRow, ...],
    base: tuple[ProposedRow, ...],
    proposed: tuple[ProposedRow, ...],
    table: TableName,
    key: Callable[[ProposedRow], Key],
) -> tuple[ProposedRow, ...]:
    by_hand = {key(row): row for row in mine if key(row) is not None}
    before = {key(row): row for row in base}
    here = {key(row) for row in proposed}
    rows = [
        _with_changes(row, by_hand.get(key(row)), before.get(key(row)))
        for row in proposed
        if key(row) in by_hand or key(row) not in before  # one that was removed by hand stays away
    ]
    for place, row in enumerate(mine):
        is_own = key(row) is None
        if is_own or (key(row) not in here and _differs(row, before.get(key(row)))):
            rows.insert(_place_after(rows, mine[:place]), row)
    if _order(mine, key, before) != _order(base, key, by_hand):
        rows = _in_the_order_of(mine, rows)
    return _numbered(rows, mine, table)


def _with_changes(fresh: ProposedRow, mine: ProposedRow | None, base: ProposedRow | None) -> ProposedRow:
    """Return a proposed row with what was changed by hand; a new one has no id yet."""
    if mine is None:
        return msgspec.structs.replace(fresh, id="")
    changed = {
        field: getattr(mine, field)
        for field in mine.__struct_fields__
        if base is None or field == "id" or getattr(mine, field) != getattr(base, field)
    }
    return msgspec.structs.replace(fresh, **changed)


def _differs(row: ProposedRow, base: ProposedRow | None) -> bool:
    return base is None or _without_id(row) != _without_id(base)


def _place_after(rows: Sequence[Row], above: Sequence[Row]) -> int:
    """Return the place below the nearest of the rows that stood above and is still here."""
    ids = [row.id for row in rows]
    return next((ids.index(row.id) + 1 for row in reversed(above) if row.id in ids), 0)


def _order(
    rows: Sequence[ProposedRow], key: Callable[[ProposedRow], Key], among: Mapping[Key, ProposedRow]
) -> list[Key]:
    return [key(row) for row in rows if key(row) in among]


def _in_the_order_of(mine: Sequence[ProposedRow], rows: list[ProposedRow]) -> list[ProposedRow]:
    """Put the rows in the order that was made by hand, each new one beside the row it is proposed beside."""
    by_id = {row.id: row for row in rows if row.id}
    ordered = [by_id[row.id] for row in mine if row.id in by_id]
    for place, row in enumerate(rows):
        if not row.id:
            above = [other for other in rows[:place] if other.id]
            below = next((ordered.index(other) for other in rows[place:] if other.id), 0)
            ordered.insert(_place_after(ordered, above) if above else below, row)
    return ordered


def _numbered(
    rows: Sequence[ProposedRow], mine: Sequence[ProposedRow], table: TableName
) -> tuple[ProposedRow, ...]:
    """Give the rows that are new an id of their own."""
    numbered: list[ProposedRow] = []
    for row in rows:
        row_id = row.id or next_row_id((*mine, *numbered), table)
        numbered.append(msgspec.structs.replace(row, id=row_id))
    return tuple(numbered)


def _event_key(event: Event) -> Key:
    return None if event.sentence is None else (event.sentence, event.when)


def _without_id(row: AnyRow) -> AnyRow:
    return msgspec.structs.replace(row, id="")
