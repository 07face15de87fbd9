"""What a drag inside the brief carries, and the edit its drop asks for."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData

from briefwright.brief.brief import Brief
from briefwright.brief.edits import Edit
from briefwright.brief.item_edits import MoveItems
from briefwright.brief.section_edits import MoveSection

ITEMS_TYPE = "application/x-briefwright-items"
SECTION_TYPE = "application/x-briefwright-section"


def carry_items(brief: Brief, chosen: Sequence[str]) -> QMimeData:
    """Return what a drag of items carries, in the order of the brief; their words for other programs."""
    items = [item for section in brief.sections for item in section.items if item.id in chosen]
    data = QMimeData()
    data.setData(ITEMS_TYPE, QByteArray(json.dumps([item.id for item in items]).encode()))
    data.setText("\n".join(item.text for item in items))
    return data


def carry_section(section: str) -> QMimeData:
    """Return what a drag of a section carries."""
    data = QMimeData()
    data.setData(SECTION_TYPE, QByteArray(section.encode()))
    return data


def carries_section(data: QMimeData) -> bool:
    """Tell a section's drag from one of items."""
    return data.hasFormat(SECTION_TYPE)


def drop_edit(brief: Brief, data: QMimeData, section: str | None, row: int) -> Edit | None:
    """Return the edit for a drop before `row` of the section, or of the sections where that is None.

    Row -1 means the end. Items dropped between sections go to the end of the one above. None where the drop
    makes no sense here, as one from another window.
    """
    if carries_section(data):
        return _section_edit(brief, _text(data, SECTION_TYPE), section, row)
    if not data.hasFormat(ITEMS_TYPE):
        return None
    items: tuple[str, ...] = tuple(json.loads(_text(data, ITEMS_TYPE)))
    if any(brief.item(item) is None for item in items):
        return None
    for candidate in brief.sections:
        if candidate.id == section:
            return MoveItems(items, candidate.id, len(candidate.items) if row < 0 else row)
    above = brief.sections[-1 if row < 0 else max(0, row - 1)]
    return MoveItems(items, above.id, 0 if row == 0 else len(above.items))


def _section_edit(brief: Brief, moved: str, onto: str | None, row: int) -> Edit | None:
    order = [section.id for section in brief.sections]
    if moved not in order:
        return None
    if onto is not None:
        row = order.index(onto)
    return MoveSection(moved, len(order) if row < 0 else row)


def _text(data: QMimeData, mime_type: str) -> str:
    return bytes(data.data(mime_type).data()).decode()
