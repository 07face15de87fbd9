"""Edits of the tables: add, change, tick, move and remove key judgements, actors and events."""

from typing import Final, Literal

import msgspec

from briefwright.brief.brief import Brief, YardstickId
from briefwright.brief.edits import EditStep
from briefwright.brief.event_order import in_order_of_time
from briefwright.brief.rows import Reference, Row, TableName
from briefwright.brief.yardstick import nearest_term
from briefwright.errors import BriefError

RowField = Literal["text", "likelihood", "confidence", "reason", "name", "role", "position", "date"]
_PREFIXES: Final[dict[TableName, str]] = {"judgements": "j", "actors": "a", "timeline": "t"}
_LABELS: Final[dict[TableName, tuple[str, str, str, str, str, str]]] = {
    "judgements": (
        *("Add judgement", "Change judgement", "Include judgement", "Leave judgement out"),
        *("Move judgement", "Remove judgement"),
    ),
    "actors": (
        *("Add actor", "Change actor", "Include actor", "Leave actor out"),
        *("Move actor", "Remove actor"),
    ),
    "timeline": (
        *("Add event", "Change event", "Include event", "Leave event out"),
        *("Move event", "Remove event"),
    ),
}


class AddRow(EditStep, frozen=True):
    """Put a row into a table at `index` of its rows; its id is given by `next_row_id`."""

    table: TableName
    row: Row
    index: int

    @property
    def label(self) -> str:
        return _LABELS[self.table][0]

    def apply(self, brief: Brief) -> Brief:
        rows = list(table_rows(brief, self.table))
        rows.insert(self.index, self.row)
        return with_rows(brief, self.table, tuple(rows))


class ChangeRow(EditStep, frozen=True):
    """Change one field of a row."""

    table: TableName
    row: str
    field: RowField
    value: str

    @property
    def label(self) -> str:
        return _LABELS[self.table][1]

    @property
    def merge_key(self) -> str | None:
        return f"{self.table} {self.row} {self.field}"

    def apply(self, brief: Brief) -> Brief:
        row = known_row(brief, self.table, self.row)
        if self.field not in row.__struct_fields__:
            raise BriefError(f"A row of the {self.table} has no field “{self.field}”.")
        return _with_row(brief, self.table, msgspec.structs.replace(row, **{self.field: self.value}))


class IncludeRows(EditStep, frozen=True):
    """Tick rows on or off."""

    table: TableName
    rows: tuple[str, ...]
    included: bool

    @property
    def label(self) -> str:
        return _LABELS[self.table][2 if self.included else 3]

    def apply(self, brief: Brief) -> Brief:
        for row_id in self.rows:
            row = known_row(brief, self.table, row_id)
            brief = _with_row(brief, self.table, msgspec.structs.replace(row, included=self.included))
        return brief


class MoveRows(EditStep, frozen=True):
    """Move rows, in the order given, so that they stand before what is now at `index`."""

    table: TableName
    rows: tuple[str, ...]
    index: int

    @property
    def label(self) -> str:
        return _LABELS[self.table][4]

    def apply(self, brief: Brief) -> Brief:
        moved = [known_row(brief, self.table, row_id) for row_id in self.rows]
        rows = table_rows(brief, self.table)
        ahead = [row for row in rows[: self.index] if row.id not in self.rows]
        behind = [row for row in rows[self.index :] if row.id not in self.rows]
        return with_rows(brief, self.table, (*ahead, *moved, *behind))


class RemoveRows(EditStep, frozen=True):
    """Take rows out of a table."""

    table: TableName
    rows: tuple[str, ...]

    @property
    def label(self) -> str:
        return _LABELS[self.table][5]

    def apply(self, brief: Brief) -> Brief:
        for row_id in self.rows:
            known_row(brief, self.table, row_id)
        kept = tuple(row for row in table_rows(brief, self.table) if row.id not in self.rows)
        return with_rows(brief, self.table, kept)


class SupportRow(EditStep, frozen=True):
    """Let a row rest on more sentences and, where it is a judgement, on own words of the brief."""

    table: TableName
    row: str
    references: tuple[Reference, ...]
    items: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return "Add support"

    def apply(self, brief: Brief) -> Brief:
        row = known_row(brief, self.table, self.row)
        named = {reference.sentence for reference in row.references}
        fresh = [reference for reference in self.references if reference.sentence not in named]
        references = sorted((*row.references, *fresh), key=lambda reference: reference.number)
        changes: dict[str, object] = {"references": tuple(references)}
        if self.table == "judgements":
            changes["items"] = tuple(dict.fromkeys((*_items_of(row), *self.items)))
        return _with_row(brief, self.table, msgspec.structs.replace(row, **changes))


class DropSupport(EditStep, frozen=True):
    """Take away one sentence, or one of the analyst's own items, that a row rests on."""

    table: TableName
    row: str
    support: str

    @property
    def label(self) -> str:
        return "Remove support"

    def apply(self, brief: Brief) -> Brief:
        row = known_row(brief, self.table, self.row)
        kept = tuple(reference for reference in row.references if reference.sentence != self.support)
        changes: dict[str, object] = {"references": kept}
        if self.table == "judgements":
            changes["items"] = tuple(item for item in _items_of(row) if item != self.support)
        return _with_row(brief, self.table, msgspec.structs.replace(row, **changes))


class SetYardstick(EditStep, frozen=True):
    """Measure likelihood by another yardstick; each judgement takes its term nearest in meaning."""

    yardstick: YardstickId

    @property
    def label(self) -> str:
        return "Change yardstick"

    def apply(self, brief: Brief) -> Brief:
        judgements = tuple(
            msgspec.structs.replace(
                judgement, likelihood=nearest_term(judgement.likelihood, brief.yardstick, self.yardstick)
            )
            for judgement in brief.judgements
        )
        return msgspec.structs.replace(brief, yardstick=self.yardstick, judgements=judgements)


class PrintTimeline(EditStep, frozen=True):
    """Print the timeline, or leave it out; its rows keep their own ticks."""

    included: bool

    @property
    def label(self) -> str:
        return "Print timeline" if self.included else "Leave timeline out"

    def apply(self, brief: Brief) -> Brief:
        return msgspec.structs.replace(brief, timeline_included=self.included)


class SortTimeline(EditStep, frozen=True):
    """Put the events in the order of their dates."""

    @property
    def label(self) -> str:
        return "Sort timeline"

    def apply(self, brief: Brief) -> Brief:
        return msgspec.structs.replace(brief, timeline=in_order_of_time(brief.timeline))


def step_rows(
    brief: Brief, table: TableName, row_ids: tuple[str, ...], step: Literal[-1, 1]
) -> MoveRows | None:
    """Return the move of rows one place up (-1) or down (1), None where there is no place left to go.

    Rows that do not stand side by side are gathered at the first (up) or the last of them (down).
    """
    order = [row.id for row in table_rows(brief, table)]
    moved = tuple(row_id for row_id in order if row_id in row_ids)
    if not moved:
        return None
    place = order.index(moved[0 if step < 0 else -1])
    if not 0 <= place + step < len(order):
        return None
    return MoveRows(table, moved, place - 1 if step < 0 else place + 2)


def table_rows(brief: Brief, table: TableName) -> tuple[Row, ...]:
    """Return the rows of a table."""
    rows: tuple[Row, ...] = getattr(brief, table)
    return rows


def with_rows(brief: Brief, table: TableName, rows: tuple[Row, ...]) -> Brief:
    """Return the brief with these rows in the table."""
    return msgspec.structs.replace(brief, **{table: rows})


def known_row(brief: Brief, table: TableName, row_id: str) -> Row:
    """Return the row of that id; BriefError where the table has none."""
    for row in table_rows(brief, table):
        if row.id == row_id:
            return row
    raise BriefError(f"The brief has no row “{row_id}” among its {table}.")


def next_row_id(rows: tuple[Row, ...], table: TableName) -> str:
    """Return an id that none of the table's rows has."""
    numbers = [int(row.id[1:]) for row in rows if row.id[1:].isdigit()]
    return f"{_PREFIXES[table]}{max(numbers, default=0) + 1}"


def _with_row(brief: Brief, table: TableName, row: Row) -> Brief:
    rows = tuple(row if old.id == row.id else old for old in table_rows(brief, table))
    return with_rows(brief, table, rows)


def _items_of(row: Row) -> tuple[str, ...]:
    items: tuple[str, ...] = getattr(row, "items", ())
    return items
