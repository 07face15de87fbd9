"""Reads the tree as a user does, and makes up edits of the brief in it."""

from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt

from briefwright.brief.brief import SHOWN_AS, Brief
from briefwright.brief.edits import Edit
from briefwright.brief.item_edits import AddItem, EditText, IncludeItems, MoveItems, RemoveItems
from briefwright.brief.section_edits import (
    AddSection,
    IncludeSection,
    MergeWithNext,
    MoveSection,
    RemoveSection,
    RenameSection,
    ShowSection,
)
from briefwright.brief.splitting_edits import MergeItems, SplitItem
from briefwright.ui.brief_model import BriefModel

Rows = list[tuple[str, bool, list[tuple[str, bool]]]]


def rows_shown(model: BriefModel) -> Rows:
    """Return what the rows say: title and tick of each section, words and tick of its items."""
    shown: Rows = []
    for number in range(model.rowCount()):
        section = model.index(number, 0)
        below = [model.index(row, 0, section) for row in range(model.rowCount(section))]
        assert all(item.parent() == section for item in below)
        shown.append((_words(section), _tick(section), [(_words(item), _tick(item)) for item in below]))
    return shown


def rows_of(brief: Brief) -> Rows:
    """Return what the rows should say."""
    return [
        (section.title, section.included, [(item.text, item.included) for item in section.items])
        for section in brief.sections
    ]


def _words(index: QModelIndex) -> str:
    return str(index.data())


def _tick(index: QModelIndex) -> bool:
    return bool(index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)


def any_edit(data: st.DataObject, brief: Brief) -> Edit:
    """Draw an edit that the brief allows."""
    sections = [section.id for section in brief.sections]
    items = [item.id for section in brief.sections for item in section.items]
    section = data.draw(st.sampled_from(sections))
    place = data.draw(st.integers(0, 8))
    words = data.draw(st.text("abc ", min_size=1, max_size=6))
    edits: list[Edit] = [
        AddItem(section, place, words),
        IncludeSection(section, data.draw(st.booleans())),
        RenameSection(section, words),
        MoveSection(section, place),
        AddSection(words, place),
        ShowSection(section, data.draw(st.sampled_from(SHOWN_AS))),
    ]
    if len(sections) > 1:
        edits += [RemoveSection(section), MergeWithNext(data.draw(st.sampled_from(sections[:-1])))]
    if items:
        some = tuple(data.draw(st.lists(st.sampled_from(items), min_size=1, max_size=3, unique=True)))
        edits += [
            MoveItems(some, section, place),
            RemoveItems(some[:1]),
            IncludeItems(some, data.draw(st.booleans())),
            EditText(some[0], words),
            MergeItems(some),
        ]
        all_items = [item for s in brief.sections for item in s.items]
        long = [item for item in all_items if len(item.text.split()) > 1]
        edits += [SplitItem(item.id, item.text.index(item.text.split()[1], 1)) for item in long[:3]]
    return data.draw(st.sampled_from(edits))
