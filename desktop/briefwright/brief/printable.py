"""What of a brief may leave the program: everything but the notes to self."""

import msgspec

from briefwright.brief.brief import Brief, Item, Section


def printable(brief: Brief) -> Brief:
    """Return the brief without its notes to self; the very same where there is none."""
    sections = tuple(map(_section, brief.sections))
    if all(map(lambda new, old: new is old, sections, brief.sections)):
        return brief
    return msgspec.structs.replace(brief, sections=sections)


def _section(section: Section) -> Section:
    items = tuple(map(_item, section.items))
    if not section.note_to_self and all(map(lambda new, old: new is old, items, section.items)):
        return section
    return msgspec.structs.replace(section, items=items, note_to_self="")


def _item(item: Item) -> Item:
    return msgspec.structs.replace(item, note_to_self="") if item.note_to_self else item
