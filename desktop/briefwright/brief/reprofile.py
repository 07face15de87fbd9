"""Turns a brief to another profile: its sections, and in them what was done by hand."""

import msgspec

from briefwright.brief.brief import Brief, Item, Section
from briefwright.brief.refocus import refocus


def reprofile(mine: Brief, base: Brief, proposed: Brief) -> Brief:
    """Return the sections of the proposal, with every change by hand that `mine` has over `base`.

    A section that the other profile does not have stays at the end as long as it holds own words, a note, or
    what was edited or moved by hand; sentences that nobody touched go where the other profile has a place.
    """
    merged = refocus(_with_sections_of(mine, base, proposed), base, proposed)
    wanted = {section.id for section in proposed.sections}
    sections = [section if section.id in wanted else _by_hand(section) for section in merged.sections]
    kept = tuple(s for s in sections if s.id in wanted or s.items or s.note_to_self)
    return msgspec.structs.replace(merged, sections=kept, profile=proposed.profile)


def _with_sections_of(mine: Brief, base: Brief, proposed: Brief) -> Brief:
    """Return the brief with the proposal's sections, in its order and shown as there, then its own others."""
    here = {section.id: section for section in mine.sections}
    before = {section.id: section.shown_as for section in base.sections}
    sections = []
    for fresh in proposed.sections:
        section = here.pop(fresh.id, None)
        if section is None:
            section = msgspec.structs.replace(fresh, items=())
        elif section.shown_as == before.get(section.id, "paragraphs"):
            section = msgspec.structs.replace(section, shown_as=fresh.shown_as)
        sections.append(section)
    return msgspec.structs.replace(mine, sections=(*sections, *here.values()))


def _by_hand(section: Section) -> Section:
    return msgspec.structs.replace(section, items=tuple(filter(_is_by_hand, section.items)))


def _is_by_hand(item: Item) -> bool:
    return item.origin.kind != "quoted" or item.placed == "hand" or bool(item.note_to_self)
