"""The edit that sends sentences of the article, or items of the brief, to a section."""

from briefwright.analysis.analysis import Analysis
from briefwright.brief.brief import Brief, Item, Section
from briefwright.brief.edits import Edit, Several
from briefwright.brief.item_edits import AddItem, IncludeItems, MoveItems
from briefwright.brief.quotation import quotations
from briefwright.brief.section_edits import known_section


def send_items(brief: Brief, items: tuple[str, ...], section: Section) -> Edit:
    """Return the step that moves items to a section, each to its place in the article, and ticks them."""
    edits: list[Edit] = []
    present = brief
    for item_id in items:
        item = present.item(item_id)
        target = known_section(present, section.id)
        if item is not None and item not in target.items:
            move = MoveItems((item_id,), section.id, _place(target.items, item.origin.number))
            present = move.apply(present)
            edits.append(move)
    edits.append(IncludeItems(items, True))
    return Several(tuple(edits), f"Move to “{section.title}”")


def send_sentence(brief: Brief, analysis: Analysis, sentence_id: str, section: Section) -> Edit | None:
    """Return the step that puts a sentence into a section: its item moves there, or a new one quotes it."""
    item = brief.item_of_sentence(sentence_id)
    if item is not None:
        return send_items(brief, (item.id,), section)
    origin = quotations(analysis, [sentence_id]).get(sentence_id)
    if origin is None:
        return None
    return AddItem(section.id, _place(section.items, origin.number), origin.original or "", origin)


def _place(items: tuple[Item, ...], number: int | None) -> int:
    """Return the row before the first item that comes later in the article; own words stay where they are."""
    if number is not None:
        for row, item in enumerate(items):
            if item.origin.number is not None and item.origin.number > number:
                return row
    return len(items)
