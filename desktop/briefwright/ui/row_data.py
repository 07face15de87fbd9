"""What the rows of the brief tell a view: words, tick, tool tip, and what a screen reader says."""

from PySide6.QtCore import Qt

from briefwright.brief.brief import Item, Section, ShownAs
from briefwright.ui.loose_chip import chip_words, loose_tip

_Role = Qt.ItemDataRole
_UNTICK = "Untick to leave the whole section out of the brief."
_SHOWN: dict[ShownAs, str] = {
    "paragraphs": "",
    "bullets": "bullets",
    "quotations": "quotations",
    "actors": "by actor",
}


def item_data(item: Item, role: int) -> object:
    """Return an item's data for a role."""
    match role:
        case _Role.DisplayRole | _Role.EditRole:
            return item.text
        case _Role.CheckStateRole:
            return Qt.CheckState.Checked if item.included else Qt.CheckState.Unchecked
        case _Role.ToolTipRole:
            return "\n\n".join(filter(None, [item_tip(item), loose_tip(item), _note_tip(item.note_to_self)]))
        case _Role.AccessibleTextRole:
            told = (origin_words(item), chip_words(item), _note_tip(item.note_to_self))
            return f"{item.text} ({', '.join(filter(None, told))})"
    return None


def section_data(section: Section, role: int, number: int) -> object:
    """Return a section's data for a role; `number` is its place in the brief, from 1."""
    match role:
        case _Role.DisplayRole | _Role.EditRole:
            return section.title
        case _Role.CheckStateRole:
            return Qt.CheckState.Checked if section.included else Qt.CheckState.Unchecked
        case _Role.ToolTipRole:
            return "\n\n".join(filter(None, [_UNTICK, _note_tip(section.note_to_self)]))
        case _Role.AccessibleTextRole:
            told = (f"{number} {section.title}", count_words(section), shown_words(section))
            return ", ".join(filter(None, [*told, _note_tip(section.note_to_self)]))
    return None


def origin_words(item: Item) -> str:
    """Say where the item's words come from, in a few words."""
    origin = item.origin
    if origin.kind == "own":
        return "own words"
    numbers = [str(source.number) for source in origin.sources if source.number is not None]
    if len(numbers) > 1:
        return f"edited from sentences {', '.join(numbers)}"
    place = f"sentence {numbers[0]}" if numbers else "the article"
    return f"edited from {place}" if origin.kind == "edited" else f"quoted, {place}"


def item_tip(item: Item) -> str:
    """Say where the item's words come from, with the original where they were changed."""
    origin = item.origin
    if origin.kind == "own":
        return "Your own words: no source is printed for them."
    places = [f"sentence {source.number}, paragraph {source.paragraph}" for source in origin.sources]
    if origin.kind == "quoted":
        return f"Quoted from {places[0]}."
    originals = [
        f"The original, {place}:\n\n{source.original}"
        for place, source in zip(places, origin.sources, strict=True)
    ]
    return "\n\n".join(["Edited.", *originals])


def count_words(section: Section) -> str:
    """Say how many of the section's items are printed."""
    ticked = sum(item.included for item in section.items)
    if not section.items:
        return "empty"
    return f"{ticked} of {len(section.items)}"


def _note_tip(note: str) -> str:
    return f"Note to self: {note}" if note else ""


def shown_words(section: Section) -> str:
    """Say in a word or two how the section is printed; empty where it is as paragraphs."""
    return _SHOWN[section.shown_as]


def margin_number(item: Item) -> str:
    """Return the number of the item's sentence for the margin, with a plus where it rests on more."""
    number = item.origin.number
    return "" if number is None else f"{number}+" if item.origin.more else str(number)


def aside_words(section: Section) -> str:
    """Return the words at the right of a section's row: a sign of its note, how it is shown, its count."""
    note = "note" if section.note_to_self else ""
    return " · ".join(filter(None, [note, shown_words(section), count_words(section)]))
