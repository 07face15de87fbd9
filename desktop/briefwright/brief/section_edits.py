"""Edits of sections: tick, rename, move, show in another way, add, remove, merge."""

import msgspec

from briefwright.brief.brief import Brief, Item, Section, ShownAs
from briefwright.brief.edits import EditStep
from briefwright.brief.row_edits import IncludeRows
from briefwright.brief.section_ids import ACTORS, own_section_id
from briefwright.errors import BriefError


class IncludeSection(EditStep, frozen=True):
    """Tick a section on or off; its items keep their own ticks."""

    section: str
    included: bool

    @property
    def label(self) -> str:
        return "Include section" if self.included else "Leave section out"

    def apply(self, brief: Brief) -> Brief:
        section = known_section(brief, self.section)
        return with_section(brief, msgspec.structs.replace(section, included=self.included))


class RenameSection(EditStep, frozen=True):
    """Give a section another title."""

    section: str
    title: str

    @property
    def label(self) -> str:
        return "Rename section"

    def apply(self, brief: Brief) -> Brief:
        section = known_section(brief, self.section)
        return with_section(brief, msgspec.structs.replace(section, title=self.title))


class MoveSection(EditStep, frozen=True):
    """Move a section so that it stands before what is now at `index`."""

    section: str
    index: int

    @property
    def label(self) -> str:
        return "Move section"

    def apply(self, brief: Brief) -> Brief:
        section = known_section(brief, self.section)
        ahead = [other for other in brief.sections[: self.index] if other.id != self.section]
        behind = [other for other in brief.sections[self.index :] if other.id != self.section]
        return msgspec.structs.replace(brief, sections=(*ahead, section, *behind))


class ShowSection(EditStep, frozen=True):
    """Print a section's items in another way.

    `actors` are the actors by source sentence, for items of a brief that was saved without them.
    """

    section: str
    shown_as: ShownAs
    actors: dict[str, str] | None = None

    @property
    def label(self) -> str:
        return "Show section another way"

    def apply(self, brief: Brief) -> Brief:
        section = known_section(brief, self.section)
        items = tuple(self._with_actor(item) for item in section.items)
        return with_section(brief, msgspec.structs.replace(section, items=items, shown_as=self.shown_as))

    def _with_actor(self, item: Item) -> Item:
        actor = (self.actors or {}).get(item.origin.sentence or "")
        if actor is None or item.origin.actor is not None:
            return item
        return msgspec.structs.replace(item, origin=msgspec.structs.replace(item.origin, actor=actor))


class AddSection(EditStep, frozen=True):
    """Put an empty section of the user's own before what is now at `index`."""

    title: str
    index: int

    @property
    def label(self) -> str:
        return "Add section"

    def apply(self, brief: Brief) -> Brief:
        sections = list(brief.sections)
        own = own_section_id(self.title, [section.id for section in sections])
        sections.insert(self.index, Section(own, self.title))
        return msgspec.structs.replace(brief, sections=tuple(sections))


class RemoveSection(EditStep, frozen=True):
    """Take a section out of the brief with its items, and with the actors table where it holds that."""

    section: str

    @property
    def label(self) -> str:
        return "Remove section"

    def apply(self, brief: Brief) -> Brief:
        known_section(brief, self.section)
        if len(brief.sections) == 1:
            raise BriefError("A brief needs at least one section. Add another before you remove this one.")
        if self.section == ACTORS:
            brief = IncludeRows("actors", tuple(row.id for row in brief.actors), False).apply(brief)
        left = tuple(section for section in brief.sections if section.id != self.section)
        return msgspec.structs.replace(brief, sections=left)


class MergeWithNext(EditStep, frozen=True):
    """Move the items of the section below to the end of a section, which keeps its title."""

    section: str

    @property
    def label(self) -> str:
        return "Merge sections"

    def apply(self, brief: Brief) -> Brief:
        section = known_section(brief, self.section)
        at = brief.sections.index(section)
        if at + 1 == len(brief.sections):
            raise BriefError(f"Below “{section.title}” there is no section to merge it with.")
        below = brief.sections[at + 1]
        moved = (msgspec.structs.replace(item, placed="hand") for item in below.items)
        notes = "\n".join(filter(None, [section.note_to_self, below.note_to_self]))
        merged = msgspec.structs.replace(section, items=(*section.items, *moved), note_to_self=notes)
        sections = (*brief.sections[:at], merged, *brief.sections[at + 2 :])
        return msgspec.structs.replace(brief, sections=sections)


def with_section(brief: Brief, section: Section) -> Brief:
    """Return the brief with the section of that id replaced."""
    sections = tuple(section if old.id == section.id else old for old in brief.sections)
    return msgspec.structs.replace(brief, sections=sections)


def known_section(brief: Brief, section_id: str) -> Section:
    """Return the section of that id; BriefError where the brief has none."""
    for section in brief.sections:
        if section.id == section_id:
            return section
    raise BriefError(f"The brief has no section “{section_id}”.")
