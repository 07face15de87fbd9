"""Edits of the tables: what they change, what they leave, and what undo calls them."""

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article
from briefwright.brief.basis import Basis
from briefwright.brief.brief import Brief
from briefwright.brief.edits import Edit
from briefwright.brief.history import History
from briefwright.brief.row_edits import (
    AddRow,
    ChangeRow,
    DropSupport,
    IncludeRows,
    MoveRows,
    PrintTimeline,
    RemoveRows,
    SetYardstick,
    SortTimeline,
    SupportRow,
    known_row,
    next_row_id,
    step_rows,
    table_rows,
)
from briefwright.brief.rows import ActorRow, Event, Judgement, Reference, TableName
from briefwright.errors import BriefError

FIRST, THIRD = Reference("s1", 1, 1), Reference("s3", 3, 1)
TABLES: tuple[TableName, ...] = ("judgements", "actors", "timeline")


@pytest.fixture
def basis(article: Article, analysis: Analysis) -> Basis:
    return Basis(article, analysis)


@pytest.fixture
def full(brief: Brief) -> Brief:
    """Three rows in each table."""
    return msgspec.structs.replace(
        brief,
        judgements=tuple(Judgement(f"j{n}", f"Judgement {n}", "likely") for n in (1, 2, 3)),
        timeline=tuple(Event(f"t{n}", f"2024-12-0{n}", f"Event {n}") for n in (1, 2, 3)),
    )


def order(brief: Brief, table: TableName) -> str:
    return " ".join(row.id for row in table_rows(brief, table))


def test_a_judgement_is_added_changed_and_removed(brief: Brief) -> None:
    brief = AddRow("judgements", Judgement("j1"), 0).apply(brief)
    brief = ChangeRow("judgements", "j1", "text", "Russia keeps its bases.").apply(brief)
    brief = ChangeRow("judgements", "j1", "likelihood", "likely").apply(brief)
    brief = ChangeRow("judgements", "j1", "confidence", "moderate").apply(brief)
    brief = ChangeRow("judgements", "j1", "reason", "One source.").apply(brief)
    expected = Judgement("j1", "Russia keeps its bases.", "likely", "moderate", "One source.")
    assert brief.judgements == (expected,)
    assert RemoveRows("judgements", ("j1",)).apply(brief).judgements == ()


def test_a_row_of_ones_own_goes_where_it_was_added(full: Brief) -> None:
    row = ActorRow(next_row_id(full.actors, "actors"), "Iran")
    assert order(AddRow("actors", row, 1).apply(full), "actors") == "a1 a4 a2 a3"


def test_support_is_kept_once_and_in_the_order_of_the_article(full: Brief) -> None:
    changed = SupportRow("judgements", "j1", (THIRD,), ("i9",)).apply(full)
    changed = SupportRow("judgements", "j1", (FIRST, THIRD), ("i9",)).apply(changed)
    row = changed.judgements[0]
    assert (row.references, row.items) == ((FIRST, THIRD), ("i9",))
    row = DropSupport("judgements", "j1", "s1").apply(changed).judgements[0]
    assert (row.references, row.items) == ((THIRD,), ("i9",))
    assert DropSupport("judgements", "j1", "i9").apply(changed).judgements[0].items == ()


def test_only_judgements_rest_on_own_words(full: Brief) -> None:
    changed = SupportRow("timeline", "t1", (FIRST,), ("i9",)).apply(full)
    assert changed.timeline[0].references == (FIRST,)


@pytest.mark.parametrize("table", TABLES)
def test_rows_move_by_one_place_and_no_further(full: Brief, table: TableName) -> None:
    one, two, three = (row.id for row in table_rows(full, table))
    down = step_rows(full, table, (one,), 1)
    assert down is not None
    assert order(down.apply(full), table) == f"{two} {one} {three}"
    up = step_rows(full, table, (two, three), -1)
    assert up is not None
    assert order(up.apply(full), table) == f"{two} {three} {one}"
    assert step_rows(full, table, (one, two), -1) is None
    assert step_rows(full, table, (three,), 1) is None
    assert step_rows(full, table, (), 1) is None


def test_the_yardstick_takes_the_terms_with_it(full: Brief) -> None:
    full = ChangeRow("judgements", "j2", "likelihood", "roughly-even-chance").apply(full)
    full = ChangeRow("judgements", "j3", "likelihood", "nearly-certain").apply(full)
    turned = SetYardstick("phia").apply(full)
    assert turned.yardstick == "phia"
    terms = [judgement.likelihood for judgement in turned.judgements]
    assert terms == ["likely", "realistic-possibility", "almost-certain"]


def test_the_timeline_is_printed_or_not_and_sorted_on_demand(full: Brief) -> None:
    assert PrintTimeline(True).apply(full).timeline_included
    late = ChangeRow("timeline", "t1", "date", "2025").apply(full)
    assert order(late, "timeline") == "t1 t2 t3"
    assert order(SortTimeline().apply(late), "timeline") == "t2 t3 t1"


@pytest.mark.parametrize(
    "edit",
    [
        ChangeRow("judgements", "j9", "text", "x"),
        ChangeRow("judgements", "j1", "name", "x"),
        ChangeRow("actors", "a1", "text", "x"),
        IncludeRows("actors", ("a9",), True),
        MoveRows("timeline", ("t9",), 0),
        RemoveRows("timeline", ("t9",)),
        SupportRow("judgements", "j9", (FIRST,)),
        DropSupport("judgements", "j9", "s1"),
    ],
    ids=repr,
)
def test_a_row_or_field_that_is_not_there_is_refused(full: Brief, edit: Edit) -> None:
    with pytest.raises(BriefError):
        edit.apply(full)


def test_undo_names_the_table(full: Brief) -> None:
    assert AddRow("judgements", Judgement("j4"), 0).label == "Add judgement"
    assert RemoveRows("actors", ("a1",)).label == "Remove actor"
    assert IncludeRows("timeline", ("t1",), False).label == "Leave event out"
    assert MoveRows("timeline", ("t1",), 2).label == "Move event"


def test_typing_into_a_field_is_one_step(full: Brief, basis: Basis) -> None:
    history = History(full, basis)
    for text in ("R", "Ru", "Rus"):
        history.do(ChangeRow("judgements", "j1", "text", text))
    history.do(ChangeRow("judgements", "j2", "text", "R"))
    history.undo()
    assert history.brief.judgements[0].text == "Rus"
    history.undo()
    assert history.brief == full


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_done_to_rows_is_undone_by_value(full: Brief, basis: Basis, data: st.DataObject) -> None:
    history = History(full, basis)
    for _ in range(data.draw(st.integers(1, 12))):
        history.do(data.draw(_edits(history.brief)))
        for table in TABLES:
            ids = [row.id for row in table_rows(history.brief, table)]
            assert len(set(ids)) == len(ids)
    while history.can_undo:
        history.undo()
    assert history.brief == full


def _edits(brief: Brief) -> st.SearchStrategy[Edit]:
    tables = [table for table in TABLES if table_rows(brief, table)]
    adding: st.SearchStrategy[Edit] = st.builds(
        AddRow, st.just("actors"), st.just(ActorRow(next_row_id(brief.actors, "actors"))), st.integers(0, 5)
    )
    other: st.SearchStrategy[Edit] = st.sampled_from(
        [SetYardstick("phia"), SetYardstick("icd-203"), PrintTimeline(True), SortTimeline()]
    )
    return st.one_of(adding, other, *(_row_edits(brief, table) for table in tables))


def _row_edits(brief: Brief, table: TableName) -> st.SearchStrategy[Edit]:
    ids = [row.id for row in table_rows(brief, table)]
    some = st.lists(st.sampled_from(ids), min_size=1, unique=True).map(tuple)
    field = {"judgements": "text", "actors": "name", "timeline": "date"}[table]
    return st.one_of(
        st.builds(IncludeRows, st.just(table), some, st.booleans()),
        st.builds(MoveRows, st.just(table), some, st.integers(0, 5)),
        st.builds(RemoveRows, st.just(table), some),
        st.builds(ChangeRow, st.just(table), st.sampled_from(ids), st.just(field), st.text(max_size=5)),
        st.builds(SupportRow, st.just(table), st.sampled_from(ids), st.just((FIRST, THIRD))),
    )


def test_a_known_row_is_found(full: Brief) -> None:
    assert known_row(full, "judgements", "j2") is full.judgements[1]
