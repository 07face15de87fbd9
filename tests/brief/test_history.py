import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article, Source
from briefwright.brief.basis import Basis
from briefwright.brief.brief import Brief, Item, Origin, Section, SourceRecord
from briefwright.brief.edits import Edit, SetHeader, SetTitle
from briefwright.brief.history import History
from briefwright.brief.item_edits import (
    AddItem,
    EditText,
    IncludeItems,
    MoveItems,
    RemoveItems,
    RestoreOriginal,
)
from briefwright.brief.section_edits import IncludeSection, MoveSection, RenameSection

BASIS = Basis(Article("A text.", ((0, 7),), Source("a.txt", "0")), Analysis("Russia", (), (), (), ()))


def start() -> Brief:
    sections = tuple(
        Section(
            name, name, tuple(Item(f"i{n}", f"Text {n}.", Origin("own")) for n in range(first, first + 3))
        )
        for first, name in ((1, "developments"), (4, "outlook"))
    )
    return Brief("Title", "Russia", SourceRecord(Source("a.txt", "0")), sections)


def test_undo_and_redo_walk_through_the_same_briefs() -> None:
    history = History(start(), BASIS)
    first = history.brief
    second = history.do(SetTitle("Second"))
    assert (history.undo_label, history.can_redo) == ("Change title", False)
    assert history.undo() == first
    assert (history.redo_label, history.can_undo) == ("Change title", False)
    assert history.redo() == second
    assert history.undo_label == "Change title"


def test_a_new_edit_forgets_what_was_undone() -> None:
    history = History(start(), BASIS)
    history.do(SetTitle("Second"))
    history.undo()
    history.do(IncludeItems(("i1",), False))
    assert not history.can_redo


def test_typing_into_one_field_is_one_step() -> None:
    history = History(start(), BASIS)
    for text in ("M", "Mi", "Min"):
        history.do(SetHeader("to", text))
    history.do(SetHeader("sender", "D"))
    assert history.undo().header.to == "Min"
    assert history.undo().header.to == ""
    assert not history.can_undo


def test_typing_after_a_pause_is_another_step() -> None:
    history = History(start(), BASIS)
    history.do(SetTitle("One"))
    history.end_merging()
    history.do(SetTitle("Two"))
    assert history.undo().title == "One"


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    history = History(start(), BASIS)
    history.do(SetTitle("Title"))
    assert not history.can_undo


def test_what_a_brief_rests_on_follows_undo() -> None:
    history = History(start(), BASIS)
    other = msgspec.structs.replace(BASIS, article=msgspec.structs.replace(BASIS.article, language="fr"))
    history.do(SetTitle("Second"))
    history.do(SetTitle("Second"), other)
    assert history.basis is other
    history.do(SetHeader("to", "M"))
    assert history.basis is other
    history.undo()
    history.undo()
    assert (history.basis, history.brief.title) == (BASIS, "Second")
    history.redo()
    assert history.basis is other


def test_clean_means_as_saved_also_on_the_way_back() -> None:
    history = History(start(), BASIS)
    assert history.is_clean
    history.do(SetTitle("A"))
    history.mark_saved()
    history.do(SetTitle("B"))
    assert not history.is_clean
    assert history.undo().title == "A"
    assert history.is_clean
    history.undo()
    history.do(SetTitle("C"))
    history.undo()
    assert not history.is_clean


item_ids = st.sampled_from([f"i{n}" for n in range(1, 8)])
section_ids = st.sampled_from(["developments", "outlook"])
texts = st.text(max_size=8)
places = st.integers(0, 8)
edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(IncludeItems, st.tuples(item_ids), st.booleans()),
    st.builds(EditText, item_ids, texts),
    st.builds(RestoreOriginal, st.tuples(item_ids)),
    st.builds(
        MoveItems, st.lists(item_ids, min_size=1, max_size=3, unique=True).map(tuple), section_ids, places
    ),
    st.builds(AddItem, section_ids, places, texts),
    st.builds(RemoveItems, st.tuples(item_ids)),
    st.builds(IncludeSection, section_ids, st.booleans()),
    st.builds(RenameSection, section_ids, texts),
    st.builds(MoveSection, section_ids, places),
    st.builds(SetTitle, texts),
    st.builds(SetHeader, st.sampled_from(["to", "sender", "date"]), texts),
)


@settings(deadline=None)
@given(st.lists(edits, max_size=40))
def test_undoing_every_edit_gives_the_first_brief_and_redoing_them_the_last(plan: list[Edit]) -> None:
    first = start()
    history = History(first, BASIS)
    for edit in plan:
        named = [name for name in getattr(edit, "items", ()) or (getattr(edit, "item", None),) if name]
        if all(history.brief.item(name) for name in named):
            history.do(edit)
        item_ids_now = [item.id for section in history.brief.sections for item in section.items]
        assert len(set(item_ids_now)) == len(item_ids_now)
    last = history.brief
    while history.can_undo:
        history.undo()
    assert history.brief == first
    while history.can_redo:
        history.redo()
    assert history.brief == last
