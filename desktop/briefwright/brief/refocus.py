"""Turns a brief to another focus: a new proposal that keeps what was done by hand."""

import msgspec

from briefwright.brief.brief import Brief, Item, Section
from briefwright.brief.item_edits import next_item_id
from briefwright.brief.row_merge import merged_actors, merged_timeline


def refocus(mine: Brief, base: Brief, proposed: Brief) -> Brief:
    """Return the new proposal with every change that `mine` has over `base`, the proposal it began as.

    Kept are edited and own items, ticks, moves between sections, removals, the order and the titles of
    sections, changes of the tables, and everything else outside the sections. Items that nobody touched go
    where the new proposal puts them; those that rest on the same sentence keep their ids.
    """
    keep = _Hand(mine, base, proposed)
    sections = tuple(_section(section, proposed, keep) for section in mine.sections)
    title = mine.title if mine.title != base.title else proposed.title
    merged = msgspec.structs.replace(mine, title=title, focus=proposed.focus, sections=sections)
    return _numbered(
        msgspec.structs.replace(
            merged,
            actors=merged_actors(mine, base, proposed),
            timeline=merged_timeline(mine, base, proposed),
        )
    )


class _Hand:
    """What was done by hand to `mine` since it was `base`."""

    def __init__(self, mine: Brief, base: Brief, proposed: Brief) -> None:
        self.items = _by_sentence(mine)
        self.base = _by_sentence(base)
        here = {section.id for section in mine.sections}
        self._placed = {s for s, (section, _) in _by_sentence(proposed).items() if section in here}
        self.titles = {
            section.id: section.title
            for section in mine.sections
            if section.title != next((s.title for s in base.sections if s.id == section.id), None)
        }

    def leaves_free(self, proposed: Item) -> bool:
        """Whether a proposed item may go where it is proposed: it was neither moved nor taken out by hand."""
        sentence = proposed.origin.sentence or ""
        was_removed = sentence in self.base and sentence not in self.items
        return not was_removed and not self._has_moved(sentence)

    def stays(self, item: Item) -> bool:
        """Whether an item stays in its section: own words, moved by hand, or proposed nowhere else."""
        sentence = item.origin.sentence
        return sentence is None or self._has_moved(sentence) or sentence not in self._placed

    def _has_moved(self, sentence: str) -> bool:
        if sentence not in self.items:
            return False
        section, item = self.items[sentence]
        return item.placed == "hand" or sentence not in self.base or section != self.base[sentence][0]

    def with_changes(self, proposed: Item) -> Item:
        """Return a proposed item with the words and the changed tick of the one it replaces."""
        sentence = proposed.origin.sentence or ""
        if sentence not in self.items:
            return msgspec.structs.replace(proposed, id="")
        _, item = self.items[sentence]
        ticked_by_hand = sentence not in self.base or item.included != self.base[sentence][1].included
        is_edited = item.origin.kind == "edited"
        included = item.included if ticked_by_hand or is_edited else proposed.included
        return msgspec.structs.replace(item, included=included, placed=proposed.placed)


def _section(mine: Section, proposed: Brief, keep: _Hand) -> Section:
    """Return one section: the proposed items that belong in it, and between them those that stay there."""
    fresh = next((section for section in proposed.sections if section.id == mine.id), None)
    items = [keep.with_changes(item) for item in (fresh.items if fresh else ()) if keep.leaves_free(item)]
    for row, item in enumerate(mine.items):
        if keep.stays(item):
            items.insert(_place_after(items, mine.items[:row]), item)
    title = keep.titles.get(mine.id, fresh.title if fresh else mine.title)
    return msgspec.structs.replace(mine, title=title, items=tuple(items))


def _place_after(items: list[Item], above: tuple[Item, ...]) -> int:
    """Return the place below the nearest of the items that stood above and is still here."""
    ids = [item.id for item in items]
    return next((ids.index(item.id) + 1 for item in reversed(above) if item.id in ids), 0)


def _by_sentence(brief: Brief) -> dict[str, tuple[str, Item]]:
    return {
        sentence: (section.id, item)
        for section in brief.sections
        for item in section.items
        for sentence in item.origin.sentences
    }


def _numbered(brief: Brief) -> Brief:
    """Give the items that are new an id of their own."""
    for at, section in enumerate(brief.sections):
        for row, item in enumerate(section.items):
            if not item.id:
                named = msgspec.structs.replace(item, id=next_item_id(brief))
                items = (*brief.sections[at].items[:row], named, *brief.sections[at].items[row + 1 :])
                changed = msgspec.structs.replace(brief.sections[at], items=items)
                brief = msgspec.structs.replace(
                    brief, sections=(*brief.sections[:at], changed, *brief.sections[at + 1 :])
                )
    return brief
