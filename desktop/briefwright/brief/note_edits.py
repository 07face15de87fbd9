"""Edits of the notes to self: what is written beside an item or a section, and is never printed."""

import msgspec

from briefwright.brief.brief import Brief
from briefwright.brief.edits import EditStep
from briefwright.brief.item_edits import known_item, with_item
from briefwright.brief.section_edits import known_section, with_section


class NoteItem(EditStep, frozen=True):
    """Write the note of an item; an empty one takes it away."""

    item: str
    note: str

    @property
    def label(self) -> str:
        return "Change note to self"

    @property
    def merge_key(self) -> str | None:
        return f"note on item {self.item}"

    def apply(self, brief: Brief) -> Brief:
        item = known_item(brief, self.item)
        return with_item(brief, msgspec.structs.replace(item, note_to_self=self.note))


class NoteSection(EditStep, frozen=True):
    """Write the note of a section; an empty one takes it away."""

    section: str
    note: str

    @property
    def label(self) -> str:
        return "Change note to self"

    @property
    def merge_key(self) -> str | None:
        return f"note on section {self.section}"

    def apply(self, brief: Brief) -> Brief:
        section = known_section(brief, self.section)
        return with_section(brief, msgspec.structs.replace(section, note_to_self=self.note))
