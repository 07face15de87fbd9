"""Edits of sections: tick, rename, move."""

import msgspec

from briefwright.brief.brief import Brief, Section
from briefwright.brief.edits import EditStep
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
