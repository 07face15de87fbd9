"""The tables follow another focus and another reading, and keep what was done by hand."""

import msgspec
import pytest

from briefwright.brief.brief import Brief
from briefwright.brief.edits import Edit
from briefwright.brief.refocus import refocus
from briefwright.brief.row_edits import (
    AddRow,
    ChangeRow,
    IncludeRows,
    MoveRows,
    PrintTimeline,
    RemoveRows,
    SupportRow,
)
from briefwright.brief.row_merge import follow_rows
from briefwright.brief.rows import ActorRow, Event, Judgement, Reference

PLACES = {f"s{n}": Reference(f"s{n}", n, 1) for n in range(1, 9)}


def actor(row_id: str, name: str, position: str = "", sentence: str = "s1") -> ActorRow:
    return ActorRow(row_id, name, "State", position, (PLACES[sentence],), actor=name)


def event(row_id: str, sentence: str, date: str) -> Event:
    return Event(row_id, date, f"What {sentence} tells", (PLACES[sentence],), True, sentence, date)


@pytest.fixture
def base(brief: Brief) -> Brief:
    return msgspec.structs.replace(
        brief,
        actors=(actor("a1", "Russia"), actor("a2", "Turkey"), actor("a3", "Iran")),
        timeline=(
            event("t1", "s3", "2015"),
            event("t2", "s1", "2024-12-08"),
            event("t3", "s4", "2024-12-09"),
        ),
    )


@pytest.fixture
def proposed(base: Brief) -> Brief:
    """Another order, another position, one row less and one more."""
    return msgspec.structs.replace(
        base,
        focus="Turkey",
        actors=(actor("a1", "Turkey", "asks for talks", "s5"), actor("a2", "Russia"), actor("a3", "Israel")),
        timeline=(event("t1", "s6", "2014"), event("t2", "s3", "2015"), event("t3", "s4", "2024-12-09")),
    )


def after(brief: Brief, *edits: Edit) -> Brief:
    for edit in edits:
        brief = edit.apply(brief)
    return brief


def names(brief: Brief) -> list[str]:
    return [row.name for row in brief.actors]


def dates(brief: Brief) -> list[str]:
    return [event.date for event in brief.timeline]


def test_untouched_rows_are_those_of_the_new_proposal(base: Brief, proposed: Brief) -> None:
    merged = refocus(base, base, proposed)
    assert names(merged) == ["Turkey", "Russia", "Israel"]
    assert merged.actors[0].position == "asks for talks"
    assert [row.id for row in merged.actors[:2]] == ["a2", "a1"]
    assert dates(merged) == ["2014", "2015", "2024-12-09"]


def test_every_change_by_hand_is_kept(base: Brief, proposed: Brief) -> None:
    mine = after(
        base,
        ChangeRow("actors", "a3", "position", "denies it"),
        ChangeRow("actors", "a2", "name", "Türkiye"),
        IncludeRows("actors", ("a1",), False),
        AddRow("actors", ActorRow("a4", "Red Cross"), 1),
        RemoveRows("timeline", ("t1",)),
        ChangeRow("timeline", "t2", "text", "Asylum is granted"),
        PrintTimeline(True),
        AddRow("judgements", Judgement("j1", "Talks follow."), 0),
    )
    merged = refocus(mine, base, proposed)
    rows = {row.name: row for row in merged.actors}
    assert set(rows) == {"Türkiye", "Russia", "Israel", "Iran", "Red Cross"}
    assert rows["Türkiye"].position == "asks for talks"
    assert rows["Iran"].position == "denies it"
    assert not rows["Russia"].included
    assert names(merged).index("Red Cross") == names(merged).index("Russia") + 1
    assert dates(merged) == ["2024-12-08", "2014", "2024-12-09"]
    assert merged.timeline[0].text == "Asylum is granted"
    assert merged.judgements == mine.judgements
    assert merged.timeline_included
    for rows_of in (merged.actors, merged.timeline):
        assert len({row.id for row in rows_of}) == len(rows_of)


def test_an_order_made_by_hand_is_kept(base: Brief, proposed: Brief) -> None:
    mine = after(base, MoveRows("actors", ("a1",), 3), MoveRows("timeline", ("t3",), 0))
    merged = refocus(mine, base, proposed)
    assert names(merged) == ["Turkey", "Russia", "Israel"]
    assert dates(merged) == ["2024-12-09", "2014", "2015"]


def test_there_and_back_again_is_the_same(base: Brief, proposed: Brief) -> None:
    mine = after(base, ChangeRow("actors", "a3", "role", "Neighbour"), RemoveRows("actors", ("a1",)))
    back = refocus(refocus(mine, base, proposed), proposed, base)
    assert {row.name: row.role for row in back.actors} == {"Turkey": "State", "Iran": "Neighbour"}


def test_rows_follow_their_sentences_and_lose_those_that_are_gone(base: Brief) -> None:
    mine = after(
        base,
        ChangeRow("timeline", "t2", "text", "Asylum is granted"),
        AddRow("judgements", Judgement("j1", "Talks follow.", references=(PLACES["s1"], PLACES["s3"])), 0),
        SupportRow("actors", "a1", (PLACES["s4"],)),
    )
    found = {"s3": Reference("s1", 1, 1), "s5": Reference("s2", 2, 1)}
    followed = follow_rows(mine, base, found)
    assert followed.judgements[0].references == (Reference("s1", 1, 1),)
    assert [row.references for row in followed.actors] == [(), (), ()]
    kept = {event.date: event for event in followed.timeline}
    assert set(kept) == {"2015", "2024-12-08"}
    assert (kept["2015"].sentence, kept["2015"].references) == ("s1", (Reference("s1", 1, 1),))
    assert (kept["2024-12-08"].sentence, kept["2024-12-08"].when) == (None, "")
