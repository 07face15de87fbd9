import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefwright.analysis.analysis import Analysis
from briefwright.brief.brief import Brief, Section
from briefwright.brief.edits import Edit
from briefwright.brief.item_edits import AddItem, IncludeItems, MoveItems, RemoveItems
from briefwright.brief.sentence_edits import assign_sentences, leave_out_sentences


def section(brief: Brief, name: str) -> Section:
    return next(section for section in brief.sections if section.id == name)


def numbers(brief: Brief, name: str) -> list[int | None]:
    return [item.origin.number for item in section(brief, name).items]


def made(edit: Edit | None, brief: Brief) -> Brief:
    assert edit is not None
    return edit.apply(brief)


def test_sentences_go_to_their_place_in_the_article_and_are_ticked(brief: Brief, analysis: Analysis) -> None:
    edit = assign_sentences(brief, analysis, ("s6", "s2", "s4"), section(brief, "background"))
    assert edit is not None
    assert edit.label == "Assign 3 sentences to “Background”"
    after = edit.apply(brief)
    assert numbers(after, "background") == [2, 3, 4, 6]
    assert all(item.included for item in section(after, "background").items)
    assert numbers(after, "outlook") == numbers(after, "position") == []


def test_what_is_moved_keeps_its_item_and_its_words(brief: Brief, analysis: Analysis) -> None:
    item = brief.item_of_sentence("s5")
    assert item is not None
    after = made(assign_sentences(brief, analysis, ("s5",), section(brief, "outlook")), brief)
    assert after.item_of_sentence("s5") == msgspec.structs.replace(item, placed="hand")
    assert after.section_of(item.id) is section(after, "outlook")


def test_a_sentence_without_an_item_is_quoted(brief: Brief, analysis: Analysis) -> None:
    edit = assign_sentences(brief, analysis, ("s7",), section(brief, "bottom_line"))
    assert edit is not None
    assert edit.label == "Assign sentence to “Bottom line”"
    added = section(edit.apply(brief), "bottom_line").items[-1]
    assert (added.text, added.origin.kind, added.origin.number) == ("Source: Agency desk.", "quoted", 7)


def test_what_is_printed_there_already_is_no_edit(brief: Brief, analysis: Analysis) -> None:
    assert assign_sentences(brief, analysis, ("s3",), section(brief, "background")) is None
    assert assign_sentences(brief, analysis, (), section(brief, "background")) is None
    unticked = made(leave_out_sentences(brief, ("s3",)), brief)
    again = made(assign_sentences(unticked, analysis, ("s3",), section(unticked, "background")), unticked)
    item = again.item_of_sentence("s3")
    assert item is not None
    assert (item.included, item.placed) == (True, "hand")


def test_sentences_are_left_out_where_they_stand(brief: Brief) -> None:
    edit = leave_out_sentences(brief, ("s1", "s2", "s3", "s7"))
    assert edit is not None
    assert edit.label == "Leave 2 sentences out"  # s2 is out already, and nothing rests on s7
    after = edit.apply(brief)
    assert [numbers(after, each.id) for each in after.sections] == [
        numbers(brief, each.id) for each in brief.sections
    ]
    out = [after.item_of_sentence(name) for name in ("s1", "s2", "s3")]
    assert not any(item.included for item in out if item is not None)
    assert leave_out_sentences(after, ("s1", "s2", "s3", "s7")) is None


def _any_edit(data: st.DataObject, brief: Brief) -> Edit:
    target = data.draw(st.sampled_from([section.id for section in brief.sections]))
    items = [item.id for section in brief.sections for item in section.items]
    some = tuple(data.draw(st.lists(st.sampled_from(items), unique=True, max_size=3))) if items else ()
    edits: tuple[Edit, ...] = (
        AddItem(target, data.draw(st.integers(0, 3)), "We judge so."),
        IncludeItems(some, False),
        MoveItems(some, target, data.draw(st.integers(0, 3))),
        RemoveItems(some[:1]),
    )
    return data.draw(st.sampled_from(edits))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_nothing_is_lost_or_doubled(brief: Brief, analysis: Analysis, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(0, 4))):
        brief = _any_edit(data, brief).apply(brief)
    names = data.draw(st.lists(st.sampled_from([each.id for each in analysis.sentences]), unique=True))
    target = data.draw(st.sampled_from(brief.sections))
    edit = assign_sentences(brief, analysis, names, target)
    after = edit.apply(brief) if edit is not None else brief
    before = {item.id: item for each in brief.sections for item in each.items}
    now = {item.id: item for each in after.sections for item in each.items}
    assert len(now) == sum(len(each.items) for each in after.sections)
    assert before.keys() <= now.keys()
    for name in names:
        there = [item for item in section(after, target.id).items if item.origin.sentence == name]
        assert any(item.included for item in there)
    for name, item in before.items():
        if item.origin.sentence not in names:
            assert now[name] is item
        assert msgspec.structs.replace(now[name], included=item.included, placed=item.placed) == item
    stayed = [item.id for item in target.items]
    assert [item.id for item in section(after, target.id).items if item.id in stayed] == stayed
