"""Every change of a brief as a value: applied, named for the menu, undone by keeping the brief before it.

Here are the edits of the whole brief; those of its parts in `item_edits`, `section_edits` and `row_edits`.
"""

from typing import Literal, Protocol

import msgspec

from briefwright.brief.brief import Brief, PageSize, TemplateChoice
from briefwright.brief.marking import MarkingRules

HeaderField = Literal[
    "to", "sender", "date", "reference", "as_of", "copies", "purpose", "deadline", "cleared_by", "contact"
]
SourceField = Literal["title", "outlet", "published", "url"]


class Edit(Protocol):
    """A change of a brief that core code can make without a window."""

    @property
    def label(self) -> str:
        """What the edit does, as it reads after “Undo”."""

    @property
    def merge_key(self) -> str | None:
        """Edits in a row with the same key are one step; None is a step of its own."""

    def apply(self, brief: Brief) -> Brief:
        """Return the changed brief; BriefError where the edit names something that is not there."""


class EditStep(msgspec.Struct, frozen=True):
    """Base of the edits: a step of its own unless said otherwise."""

    @property
    def merge_key(self) -> str | None:
        return None


class SetTitle(EditStep, frozen=True):
    """Change the brief's title."""

    title: str

    @property
    def label(self) -> str:
        return "Change title"

    @property
    def merge_key(self) -> str | None:
        return "title"

    def apply(self, brief: Brief) -> Brief:
        return msgspec.structs.replace(brief, title=self.title)


class SetHeader(EditStep, frozen=True):
    """Change one field of the header block."""

    field: HeaderField
    value: str

    @property
    def label(self) -> str:
        return "Change header"

    @property
    def merge_key(self) -> str | None:
        return f"header {self.field}"

    def apply(self, brief: Brief) -> Brief:
        header = msgspec.structs.replace(brief.header, **{self.field: self.value})
        return msgspec.structs.replace(brief, header=header)


class SetMarking(EditStep, frozen=True):
    """Change the handling label of every page; `rules` are those of a preset of the organisation's own."""

    marking: str
    rules: MarkingRules | None = None

    @property
    def label(self) -> str:
        return "Change marking"

    @property
    def merge_key(self) -> str | None:
        return "marking"

    def apply(self, brief: Brief) -> Brief:
        return msgspec.structs.replace(brief, marking=self.marking, marking_rules=self.rules)


class SetSource(EditStep, frozen=True):
    """Change what the endnotes say of the article; an empty value means unknown."""

    field: SourceField
    value: str

    @property
    def label(self) -> str:
        return "Change source"

    @property
    def merge_key(self) -> str | None:
        return f"source {self.field}"

    def apply(self, brief: Brief) -> Brief:
        source = msgspec.structs.replace(brief.source, **{self.field: self.value or None})
        return msgspec.structs.replace(brief, source=source)


class SetTemplate(EditStep, frozen=True):
    """Lay the brief out by another template."""

    template: TemplateChoice

    @property
    def label(self) -> str:
        return "Change template"

    def apply(self, brief: Brief) -> Brief:
        return msgspec.structs.replace(brief, template=self.template)


class SetPage(EditStep, frozen=True):
    """Print on another paper size."""

    page: PageSize

    @property
    def label(self) -> str:
        return "Change page size"

    def apply(self, brief: Brief) -> Brief:
        return msgspec.structs.replace(brief, page=self.page)


class SetProfile(EditStep, frozen=True):
    """Name another profile as the one the brief's sections are those of; nothing else changes."""

    profile: str

    @property
    def label(self) -> str:
        return "Save sections as profile"

    def apply(self, brief: Brief) -> Brief:
        return msgspec.structs.replace(brief, profile=self.profile)


class ReplaceBrief(EditStep, frozen=True):
    """Put a whole new brief in place of the old one, as when the focus changes."""

    brief: Brief
    what: str

    @property
    def label(self) -> str:
        return self.what

    def apply(self, brief: Brief) -> Brief:
        return self.brief


class Several(EditStep, frozen=True):
    """Edits that belong together: one step, one undo."""

    edits: tuple[Edit, ...]
    what: str

    @property
    def label(self) -> str:
        return self.what

    def apply(self, brief: Brief) -> Brief:
        for edit in self.edits:
            brief = edit.apply(brief)
        return brief
