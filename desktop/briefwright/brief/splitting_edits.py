"""Edits that split an item in two and merge several into one; each keeps the sources of its words."""

from collections.abc import Sequence

import msgspec

from briefwright.brief.brief import Brief, Item, Origin
from briefwright.brief.edits import EditStep
from briefwright.brief.item_edits import known_item, next_item_id, with_item, without_items
from briefwright.brief.quotation import origin_of
from briefwright.brief.section_edits import with_section
from briefwright.brief.word_changes import kept_parts
from briefwright.errors import BriefError

_SHARE = 0.25
"""A part rests on a source if it holds so much of what is left of the source's words."""


class SplitItem(EditStep, frozen=True):
    """Make two items of one, the second beginning at `position` in its text.

    Each keeps the sources that its words come from; a part that is a whole source sentence is a quotation.
    The note to self stays with the first.
    """

    item: str
    position: int

    @property
    def label(self) -> str:
        return "Split item"

    def apply(self, brief: Brief) -> Brief:
        item = known_item(brief, self.item)
        section = brief.section_of(self.item)
        assert section is not None
        first, second = item.text[: self.position].strip(), item.text[self.position :].strip()
        if not first or not second:
            raise BriefError("There is nothing to split here. Put the cursor between two words of the item.")
        sources = _sources_by_part(item, self.position)
        upper = _with_words(item, first, sources[0])
        lower = msgspec.structs.replace(
            _with_words(item, second, sources[1]), id=next_item_id(brief), note_to_self=""
        )
        row = section.items.index(item)
        items = (*section.items[:row], upper, lower, *section.items[row + 1 :])
        return with_section(brief, msgspec.structs.replace(section, items=items))


class MergeItems(EditStep, frozen=True):
    """Make one item of several, in the order of the brief, where the first of them stands."""

    items: tuple[str, ...]

    @property
    def label(self) -> str:
        return "Merge items"

    def apply(self, brief: Brief) -> Brief:
        for item_id in self.items:
            known_item(brief, item_id)
        merged = [item for section in brief.sections for item in section.items if item.id in self.items]
        if len(merged) < 2:
            return brief
        text = " ".join(item.text.strip() for item in merged if item.text.strip())
        sources = [source for item in merged for source in item.origin.sources]
        one = msgspec.structs.replace(
            _with_words(merged[0], text, sources),
            included=any(item.included for item in merged),
            note_to_self="\n".join(item.note_to_self for item in merged if item.note_to_self),
        )
        return without_items(with_item(brief, one), [item.id for item in merged[1:]])


def _with_words(item: Item, text: str, sources: Sequence[Origin]) -> Item:
    return msgspec.structs.replace(item, text=text, origin=origin_of(sources, text), placed="hand")


def _sources_by_part(item: Item, position: int) -> tuple[Sequence[Origin], Sequence[Origin]]:
    """Return the sources of the words before and after a position; all of them where nobody can tell."""
    sources = item.origin.sources
    shares = [_shares(source, item.text, position) for source in sources]
    before = [source for source, (upper, _) in zip(sources, shares, strict=True) if upper >= _SHARE]
    after = [source for source, (_, lower) in zip(sources, shares, strict=True) if lower >= _SHARE]
    return before or sources, after or sources


def _shares(source: Origin, text: str, position: int) -> tuple[float, float]:
    """Return how much of what is left of a source's words stands before the position, and how much after."""
    before = after = 0
    for kept in kept_parts(source.original or "", text):
        upper = max(0, min(kept.length, position - kept.new))
        before, after = before + upper, after + kept.length - upper
    whole = before + after
    return (before / whole, after / whole) if whole else (0.0, 0.0)
