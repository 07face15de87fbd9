import pytest

from briefwright.brief.brief import Brief, Origin, TemplateChoice
from briefwright.brief.edits import (
    Edit,
    ReplaceBrief,
    SetHeader,
    SetMarking,
    SetPage,
    SetSource,
    SetTemplate,
    SetTitle,
    Several,
)
from briefwright.brief.item_edits import (
    AddItem,
    EditText,
    IncludeItems,
    MoveItems,
    RemoveItems,
    RestoreOriginal,
    step_items,
)
from briefwright.brief.row_edits import IncludeRows
from briefwright.brief.section_edits import IncludeSection, MoveSection, RenameSection
from briefwright.errors import BriefError


def ids(brief: Brief, section: str) -> list[str]:
    return [item.id for s in brief.sections if s.id == section for item in s.items]


def item_of(brief: Brief, sentence: str) -> str:
    item = brief.item_of_sentence(sentence)
    assert item is not None
    return item.id


def test_ticking_an_item_leaves_its_words_alone(brief: Brief) -> None:
    item_id = item_of(brief, "s2")
    before, after = brief.item(item_id), IncludeItems((item_id,), True).apply(brief).item(item_id)
    assert before is not None
    assert after is not None
    assert (after.included, after.text) == (True, before.text)


def test_editing_a_quotation_makes_it_edited_and_its_own_words_make_it_a_quotation_again(
    brief: Brief,
) -> None:
    item_id = item_of(brief, "s4")
    edited = EditText(item_id, "The Kremlin confirmed it.").apply(brief)
    item = edited.item(item_id)
    assert item is not None
    assert item.origin.kind == "edited"
    assert item.origin.original != item.text
    for restored in (
        RestoreOriginal((item_id,)).apply(edited),
        EditText(item_id, str(item.origin.original)).apply(edited),
    ):
        assert restored == brief


def test_own_words_stay_own_however_they_are_edited(brief: Brief) -> None:
    added = AddItem("outlook", 0, "We assess that talks follow.").apply(brief)
    item_id = ids(added, "outlook")[0]
    item = EditText(item_id, "Talks follow.").apply(added).item(item_id)
    assert item is not None
    assert item.origin == Origin("own")


def test_a_new_item_gets_an_id_of_its_own(brief: Brief) -> None:
    once = AddItem("outlook", 99, "One.").apply(brief)
    twice = AddItem("actors", 0, "Two.").apply(once)
    all_ids = [item.id for section in twice.sections for item in section.items]
    assert len(set(all_ids)) == len(all_ids) == 8
    assert ids(once, "outlook")[-1] not in ids(brief, "outlook")


def test_removing_takes_items_out(brief: Brief) -> None:
    assert ids(RemoveItems(tuple(ids(brief, "outlook"))).apply(brief), "outlook") == []


def test_moving_within_a_section_counts_places_as_they_were_before(brief: Brief) -> None:
    brief = AddItem("outlook", 1, "Two.").apply(AddItem("outlook", 1, "Three.").apply(brief))
    first, second, third = ids(brief, "outlook")
    assert ids(MoveItems((first,), "outlook", 2).apply(brief), "outlook") == [second, first, third]
    assert ids(MoveItems((third,), "outlook", 0).apply(brief), "outlook") == [third, first, second]
    assert ids(MoveItems((first,), "outlook", 0).apply(brief), "outlook") == [first, second, third]


def test_moving_several_keeps_the_order_given(brief: Brief) -> None:
    moved = (item_of(brief, "s6"), item_of(brief, "s3"))
    changed = MoveItems(moved, "actors", 0).apply(brief)
    assert ids(changed, "actors") == [*moved, item_of(brief, "s5")]
    assert ids(changed, "outlook") == ids(changed, "background") == []


def test_a_step_at_the_border_crosses_into_the_next_section(brief: Brief) -> None:
    item_id = item_of(brief, "s5")
    down = step_items(brief, (item_id,), 1)
    up = step_items(brief, (item_id,), -1)
    assert down == MoveItems((item_id,), "outlook", 0)
    assert up == MoveItems((item_id,), "position", 1)


def test_there_is_no_step_beyond_the_first_and_the_last_place(brief: Brief) -> None:
    assert step_items(brief, (item_of(brief, "s1"),), -1) is None
    assert step_items(brief, (item_of(brief, "s6"),), 1) is None
    assert step_items(brief, ("i99",), 1) is None


def test_steps_inside_a_section_swap_neighbours(brief: Brief) -> None:
    brief = AddItem("outlook", 1, "Second.").apply(brief)
    first, second = ids(brief, "outlook")
    down, up = step_items(brief, (first,), 1), step_items(brief, (second,), -1)
    assert down is not None
    assert up is not None
    assert ids(down.apply(brief), "outlook") == ids(up.apply(brief), "outlook") == [second, first]


def test_sections_are_ticked_renamed_and_moved(brief: Brief) -> None:
    assert not next(
        s for s in IncludeSection("actors", False).apply(brief).sections if s.id == "actors"
    ).included
    assert RenameSection("actors", "Others").apply(brief).sections[4].title == "Others"
    order = [section.id for section in MoveSection("outlook", 1).apply(brief).sections]
    assert order == ["bottom_line", "outlook", "developments", "background", "position", "actors"]


def test_the_rest_of_the_brief_is_edited_too(brief: Brief) -> None:
    edits: tuple[Edit, ...] = (
        SetTitle("T"),
        SetHeader("sender", "Desk"),
        SetMarking("OFFICIAL"),
        SetSource("outlet", ""),
        SetTemplate(TemplateChoice("other")),
        SetPage("Letter"),
        IncludeRows("actors", ("a3",), False),
    )
    changed = Several(edits, "All at once").apply(brief)
    assert (changed.title, changed.header.sender, changed.marking) == ("T", "Desk", "OFFICIAL")
    assert (changed.source.outlet, changed.template.id, changed.page) == (None, "other", "Letter")
    assert [row.included for row in changed.actors] == [True, True, False]
    assert ReplaceBrief(brief, "Start again").apply(changed) == brief


@pytest.mark.parametrize(
    "edit",
    [
        IncludeItems(("i99",), True),
        EditText("i99", "x"),
        RemoveItems(("i99",)),
        RestoreOriginal(("i99",)),
        MoveItems(("i99",), "outlook", 0),
        MoveItems(("i1",), "nowhere", 0),
        AddItem("nowhere", 0, "x"),
        IncludeSection("nowhere", True),
        RenameSection("nowhere", "x"),
        MoveSection("nowhere", 0),
    ],
)
def test_an_edit_of_something_that_is_not_there_says_so(brief: Brief, edit: Edit) -> None:
    with pytest.raises(BriefError, match=r"i99|nowhere"):
        edit.apply(brief)
