from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from tests.ui.brief_rows import any_edit, rows_of, rows_shown

from briefwright.brief.item_edits import EditText, MoveItems
from briefwright.brief.section_edits import MoveSection
from briefwright.ui.brief_model import BriefModel
from briefwright.ui.open_brief import OpenBrief, Opened

ROOT = QModelIndex()
MOVE = Qt.DropAction.MoveAction


def model_of(work: OpenBrief, opened: Opened) -> BriefModel:
    model = BriefModel(work, work)
    work.open(opened)
    return model


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.data())
def test_the_rows_follow_any_edits_and_their_undo(opened: Opened, qapp: object, data: st.DataObject) -> None:
    work = OpenBrief()
    model = model_of(work, opened)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for _ in range(data.draw(st.integers(1, 6))):
        work.do(any_edit(data, work.brief))
        assert rows_shown(model) == rows_of(work.brief)
    while work.undo_label:
        work.undo()
        assert rows_shown(model) == rows_of(work.brief)
    assert tester.model() is model


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(st.data())
def test_a_row_stays_the_same_row_wherever_it_goes(opened: Opened, qapp: object, data: st.DataObject) -> None:
    work = OpenBrief()
    model = model_of(work, opened)
    items = {item.id: item.text for section in work.brief.sections for item in section.items}
    held = {item: QPersistentModelIndex(model.index_of_item(item)) for item in items}
    for _ in range(3):
        section = data.draw(st.sampled_from([s.id for s in work.brief.sections]))
        moved = tuple(
            data.draw(st.lists(st.sampled_from(sorted(items)), min_size=1, max_size=3, unique=True))
        )
        work.do(MoveItems(moved, section, data.draw(st.integers(0, 6))))
        work.do(MoveSection(section, data.draw(st.integers(0, 6))))
    for item, index in held.items():
        assert index.isValid()
        assert index.data() == items[item]


def test_a_change_of_words_says_so_and_moves_nothing(work: OpenBrief, opened: Opened) -> None:
    model = model_of(work, opened)
    changed: list[str] = []
    model.dataChanged.connect(lambda first, last: changed.append(str(first.data())))
    model.rowsMoved.connect(lambda *_: changed.append("moved"))
    model.modelReset.connect(lambda: changed.append("reset"))
    item = work.brief.sections[1].items[0]
    work.do(EditText(item.id, "Other words."))
    assert changed == ["Other words.", work.brief.sections[1].title]


def test_one_move_is_one_move(work: OpenBrief, opened: Opened) -> None:
    model = model_of(work, opened)
    moves: list[object] = []
    model.rowsMoved.connect(lambda *move: moves.append(move))
    item = work.brief.sections[2].items[0]
    work.do(MoveItems((item.id,), work.brief.sections[5].id, 0))
    work.do(MoveSection(work.brief.sections[0].id, 6))
    assert len(moves) == 2


def test_ticks_and_words_are_set_through_edits(work: OpenBrief, opened: Opened) -> None:
    model = model_of(work, opened)
    section = model.index(2, 0)
    item = model.index(0, 0, section)
    assert model.setData(item, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not work.brief.sections[2].items[0].included
    assert model.setData(section, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not work.brief.sections[2].included
    assert model.setData(section, "What happened")
    assert work.brief.sections[2].title == "What happened"
    assert model.setData(item, "Two\nlines")
    assert work.brief.sections[2].items[0].text == "Two lines"
    assert not model.setData(section, "  ")
    labels = []
    while work.undo_label:
        labels.append(work.undo_label)
        work.undo()
    assert labels == ["Edit text", "Rename section", "Leave section out", "Leave item out"]


def test_an_item_is_dropped_into_another_section(work: OpenBrief, opened: Opened) -> None:
    model = model_of(work, opened)
    source, target = work.brief.sections[2], work.brief.sections[3]
    moved = source.items[0]
    data = model.mimeData([model.index_of_item(moved.id)])
    assert data.text() == moved.text
    assert model.dropMimeData(data, MOVE, 0, 0, model.index_of_section(target.id))
    assert work.brief.sections[3].items[0].id == moved.id
    assert work.undo_label == "Move item"
    work.undo()
    assert rows_shown(model) == rows_of(opened.brief)


def test_items_dropped_between_sections_end_the_one_above(work: OpenBrief, opened: Opened) -> None:
    model = model_of(work, opened)
    moved = work.brief.sections[5].items[0]
    data = model.mimeData([model.index_of_item(moved.id)])
    assert model.dropMimeData(data, MOVE, 2, 0, ROOT)
    assert work.brief.sections[1].items[-1].id == moved.id
    assert model.dropMimeData(data, MOVE, 0, 0, ROOT)
    assert work.brief.sections[0].items[0].id == moved.id
    assert model.dropMimeData(data, MOVE, -1, -1, ROOT)
    assert work.brief.sections[5].items[-1].id == moved.id


def test_a_section_is_dropped_among_the_sections(work: OpenBrief, opened: Opened) -> None:
    model = model_of(work, opened)
    names = [section.id for section in work.brief.sections]
    data = model.mimeData([model.index_of_section(names[5])])
    assert model.dropMimeData(data, MOVE, 0, 0, ROOT)
    assert [s.id for s in work.brief.sections] == [names[5], *names[:5]]
    assert model.dropMimeData(data, MOVE, -1, -1, ROOT)
    assert [s.id for s in work.brief.sections] == names
    assert model.dropMimeData(data, MOVE, 0, 0, model.index_of_section(names[2]))
    assert [s.id for s in work.brief.sections] == [*names[:2], names[5], *names[2:5]]


def test_what_comes_from_another_brief_is_refused(work: OpenBrief, opened: Opened) -> None:
    model = model_of(work, opened)
    item = work.brief.sections[1].items[0]
    data = model.mimeData([model.index_of_item(item.id)])
    other = OpenBrief()
    elsewhere = model_of(other, opened)
    other.do(MoveItems((item.id,), "outlook", 0))
    elsewhere.setData(elsewhere.index_of_item(item.id), "Changed")
    assert not model.dropMimeData(data, Qt.DropAction.CopyAction, 0, 0, ROOT)


def test_a_selection_follows_its_row(work: OpenBrief, opened: Opened) -> None:
    model = model_of(work, opened)
    selection = QItemSelectionModel(model)
    item = work.brief.sections[1].items[0]
    selection.select(model.index_of_item(item.id), QItemSelectionModel.SelectionFlag.Select)
    work.do(MoveItems((item.id,), "outlook", 0))
    assert [index.data() for index in selection.selectedIndexes()] == [item.text]


def test_own_and_edited_rows_say_so(work: OpenBrief, opened: Opened) -> None:
    model = model_of(work, opened)
    item = work.brief.sections[1].items[0]
    index = model.index_of_item(item.id)
    role = Qt.ItemDataRole
    assert "quoted" in index.data(role.AccessibleTextRole)
    model.setData(index, "Said otherwise.")
    assert "edited" in index.data(role.AccessibleTextRole)
    assert item.text in index.data(role.ToolTipRole)
