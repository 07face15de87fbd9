"""Edits that assign sentences of the article to a section of the brief, or leave them out."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

import msgspec

from briefwright.analysis.analysis import Analysis
from briefwright.brief.brief import Brief, Item, Origin, Section
from briefwright.brief.edits import EditStep
from briefwright.brief.item_edits import next_item_id
from briefwright.brief.quotation import quotations
from briefwright.brief.section_edits import known_section


class AssignSentences(EditStep, frozen=True):
    """Print sentences in a section: their items move there, or new ones quote them.

    What stands in the section already stays where it is; what comes to it finds its place in the article.
    """

    sentences: tuple[Origin, ...]
    section: str
    title: str

    @property
    def label(self) -> str:
        return f"Assign {_count(len(self.sentences))} to “{self.title}”"

    def apply(self, brief: Brief) -> Brief:
        target = known_section(brief, self.section)
        resting = _items_by_sentence(brief)
        here = {item.id for item in target.items}
        chosen: dict[str, Item] = {}
        number = int(next_item_id(brief)[1:])
        for origin in self.sentences:
            item = resting.get(origin.sentence)
            if item is None:
                item = Item(f"i{number}", origin.original or "", origin)
                number += 1
            stands = item.included and item.id in here
            chosen[item.id] = item if stands else msgspec.structs.replace(item, included=True, placed="hand")
        coming = [item for item in chosen.values() if item.id not in here]
        sections = tuple(
            _with_items(
                section,
                _merged([chosen.get(item.id, item) for item in section.items], coming)
                if section.id == self.section
                else [item for item in section.items if item.id not in chosen],
            )
            for section in brief.sections
        )
        return msgspec.structs.replace(brief, sections=sections)


class LeaveOutSentences(EditStep, frozen=True):
    """Untick every item that rests on one of the sentences; the items stay in their sections."""

    sentences: tuple[str, ...]

    @property
    def label(self) -> str:
        return f"Leave {_count(len(self.sentences))} out"

    def apply(self, brief: Brief) -> Brief:
        gone = frozenset(self.sentences)
        sections = tuple(
            _with_items(section, [_left_out(item, gone) for item in section.items])
            for section in brief.sections
        )
        return msgspec.structs.replace(brief, sections=sections)


def assign_sentences(
    brief: Brief, analysis: Analysis, sentences: Sequence[str], section: Section
) -> AssignSentences | None:
    """Return the step that assigns the sentences, None where all are printed in that section already."""
    resting = _items_by_sentence(brief)
    present = {item.id for item in section.items if item.included}
    wanted = frozenset(sentences)
    if all(name in resting and resting[name].id in present for name in wanted):
        return None
    origins = tuple(quotations(analysis, wanted).values())
    return AssignSentences(origins, section.id, section.title) if origins else None


def leave_out_sentences(brief: Brief, sentences: Sequence[str]) -> LeaveOutSentences | None:
    """Return the step that leaves the sentences out, None where none has a ticked item."""
    wanted = frozenset(sentences)
    ticked = {name for item in _items(brief) if item.included for name in item.origin.sentences}
    leaving = tuple(name for name in dict.fromkeys(sentences) if name in wanted & ticked)
    return LeaveOutSentences(leaving) if leaving else None


def _items(brief: Brief) -> Iterator[Item]:
    return (item for section in brief.sections for item in section.items)


def _items_by_sentence(brief: Brief) -> dict[str | None, Item]:
    """Return the item that rests on each sentence: of several the first that is ticked, or else the first."""
    found: dict[str | None, Item] = {}
    for item in _items(brief):
        for name in item.origin.sentences:
            if name not in found or (item.included and not found[name].included):
                found[name] = item
    return found


def _left_out(item: Item, sentences: frozenset[str]) -> Item:
    if not item.included or sentences.isdisjoint(item.origin.sentences):
        return item
    return msgspec.structs.replace(item, included=False)


def _merged(items: list[Item], coming: list[Item]) -> list[Item]:
    """Put each coming item before the first that stands later in the article; the others keep their order.

    `coming` is in the order of the article. Linear, as a whole article may be assigned at once.
    """
    latest = list(accumulate((item.origin.number or 0 for item in items), max))
    merged: list[Item] = []
    done = 0
    for item in coming:
        place = bisect_right(latest, item.origin.number or 0)
        merged += items[done:place]
        done = max(done, place)
        merged.append(item)
    return merged + items[done:]


def _with_items(section: Section, items: list[Item]) -> Section:
    """Return the section with these items; the very same where they are those it has."""
    if len(items) == len(section.items) and all(map(lambda a, b: a is b, items, section.items)):
        return section
    return msgspec.structs.replace(section, items=tuple(items))


def _count(number: int) -> str:
    return "sentence" if number == 1 else f"{number} sentences"
