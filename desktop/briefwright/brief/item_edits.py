"""Edits of items: tick, change the words, restore, add, remove, move."""

from collections.abc import Collection
from typing import Literal

import msgspec

from briefwright.brief.brief import Brief, Item, Origin
from briefwright.brief.edits import EditStep
from briefwright.brief.loose_words import resolved_text
from briefwright.brief.section_edits import known_section, with_section
from briefwright.errors import BriefError


class IncludeItems(EditStep, frozen=True):
    """Tick items on or off."""

    items: tuple[str, ...]
    included: bool

    @property
    def label(self) -> str:
        return "Include item" if self.included else "Leave item out"

    def apply(self, brief: Brief) -> Brief:
        for item_id in self.items:
            item = known_item(brief, item_id)
            brief = with_item(brief, msgspec.structs.replace(item, included=self.included))
        return brief


class EditText(EditStep, frozen=True):
    """Change an item's words: a quotation becomes edited, and quoted again when its own words return."""

    item: str
    text: str

    @property
    def label(self) -> str:
        return "Edit text"

    @property
    def merge_key(self) -> str | None:
        return f"text {self.item}"

    def apply(self, brief: Brief) -> Brief:
        item = known_item(brief, self.item)
        origin = item.origin
        if origin.kind != "own":
            is_quotation = self.text == origin.original and not origin.more
            kind: Literal["quoted", "edited"] = "quoted" if is_quotation else "edited"
            origin = msgspec.structs.replace(origin, kind=kind)
        return with_item(brief, msgspec.structs.replace(item, text=self.text, origin=origin))


class RestoreOriginal(EditStep, frozen=True):
    """Give edited items their source's words back; own words stay as they are."""

    items: tuple[str, ...]

    @property
    def label(self) -> str:
        return "Restore original"

    def apply(self, brief: Brief) -> Brief:
        for item_id in self.items:
            original = known_item(brief, item_id).origin.all_original
            if original is not None:
                brief = EditText(item_id, original).apply(brief)
        return brief


class ResolveOpening(EditStep, frozen=True):
    """Put what is meant in place of words of items that lean on other sentences, as far as it is known."""

    items: tuple[str, ...]

    @property
    def label(self) -> str:
        return "Resolve opening"

    def apply(self, brief: Brief) -> Brief:
        for item_id in self.items:
            brief = EditText(item_id, resolved_text(known_item(brief, item_id))).apply(brief)
        return brief


class AddItem(EditStep, frozen=True):
    """Put a new item into a section at `index` of its items (the end where there are fewer)."""

    section: str
    index: int
    text: str
    origin: Origin = Origin("own")

    @property
    def label(self) -> str:
        return "Add own words" if self.origin.kind == "own" else "Add sentence"

    def apply(self, brief: Brief) -> Brief:
        section = known_section(brief, self.section)
        items = list(section.items)
        new = Item(id=next_item_id(brief), text=self.text, origin=self.origin, placed="hand")
        items.insert(self.index, new)
        return with_section(brief, msgspec.structs.replace(section, items=tuple(items)))


class RemoveItems(EditStep, frozen=True):
    """Take items out of the brief."""

    items: tuple[str, ...]

    @property
    def label(self) -> str:
        return "Remove item"

    def apply(self, brief: Brief) -> Brief:
        for item_id in self.items:
            known_item(brief, item_id)
        return without_items(brief, self.items)


class MoveItems(EditStep, frozen=True):
    """Move items, in the order given, into a section so that they stand before what is now at `index`."""

    items: tuple[str, ...]
    section: str
    index: int

    @property
    def label(self) -> str:
        return "Move item" if len(self.items) == 1 else "Move items"

    def apply(self, brief: Brief) -> Brief:
        moved = tuple(known_item(brief, item_id) for item_id in self.items)
        target = known_section(brief, self.section)
        here = {item.id for item in target.items}
        moved = tuple(
            item if item.id in here else msgspec.structs.replace(item, placed="hand") for item in moved
        )
        ahead = [item for item in target.items[: self.index] if item.id not in self.items]
        behind = [item for item in target.items[self.index :] if item.id not in self.items]
        brief = without_items(brief, self.items)
        return with_section(brief, msgspec.structs.replace(target, items=(*ahead, *moved, *behind)))


def with_item(brief: Brief, item: Item) -> Brief:
    """Return the brief with the item of that id replaced."""
    sections = tuple(
        msgspec.structs.replace(
            section, items=tuple(item if old.id == item.id else old for old in section.items)
        )
        if any(old.id == item.id for old in section.items)
        else section
        for section in brief.sections
    )
    return msgspec.structs.replace(brief, sections=sections)


def next_item_id(brief: Brief) -> str:
    """Return an id that no item of the brief has."""
    numbers = [
        int(item.id[1:]) for section in brief.sections for item in section.items if item.id[1:].isdigit()
    ]
    return f"i{max(numbers, default=0) + 1}"


def without_items(brief: Brief, item_ids: Collection[str]) -> Brief:
    """Return the brief without the items of those ids."""
    sections = tuple(
        msgspec.structs.replace(
            section, items=tuple(item for item in section.items if item.id not in item_ids)
        )
        for section in brief.sections
    )
    return msgspec.structs.replace(brief, sections=sections)


def known_item(brief: Brief, item_id: str) -> Item:
    """Return the item of that id; BriefError where the brief has none."""
    item = brief.item(item_id)
    if item is None:
        raise BriefError(f"The brief has no item “{item_id}”.")
    return item


def step_items(brief: Brief, item_ids: tuple[str, ...], step: Literal[-1, 1]) -> MoveItems | None:
    """Return the move of items one place up (-1) or down (1), over a section's border where they stand at it.

    Items that do not stand side by side are gathered at the first (up) or the last of them (down).
    Returns None where there is no place left to go.
    """
    ordered = tuple(item.id for section in brief.sections for item in section.items if item.id in item_ids)
    if not ordered:
        return None
    edge = ordered[0] if step < 0 else ordered[-1]
    at = next(n for n, section in enumerate(brief.sections) if any(item.id == edge for item in section.items))
    section = brief.sections[at]
    place = next(n for n, item in enumerate(section.items) if item.id == edge)
    if step < 0 and place > 0:
        return MoveItems(ordered, section.id, place - 1)
    if step > 0 and place + 1 < len(section.items):
        return MoveItems(ordered, section.id, place + 2)
    if not 0 <= at + step < len(brief.sections):
        return None
    neighbour = brief.sections[at + step]
    return MoveItems(ordered, neighbour.id, len(neighbour.items) if step < 0 else 0)
