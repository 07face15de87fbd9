"""Checks what the brief holds: its header, its sections, and whether its items rest on their sources."""

from collections.abc import Iterator

from briefwright.article.article import Article
from briefwright.brief.brief import Brief, Item, Section
from briefwright.brief.checks.check import Check
from briefwright.brief.marking import MOST_CHARACTERS, printed_marking
from briefwright.brief.quotation import quotation_stands
from briefwright.brief.section_ids import ACTORS


def check_content(brief: Brief, article: Article | None) -> Iterator[Check]:
    """Find what is missing or empty, and what does not match the article where that is given."""
    included = [section for section in brief.sections if section.included]
    if not any(item.included for section in included for item in section.items):
        yield Check("block", "nothing-to-print", "No item is included. Tick at least one item of a section.")
    else:
        for section in included:
            yield from _section(brief, section, article)
    yield from _marking(brief.marking)
    yield from _header(brief)


def _section(brief: Brief, section: Section, article: Article | None) -> Iterator[Check]:
    printed = [item for item in section.items if item.included]
    if not printed and not _holds_table(brief, section):
        message = (
            f"“{section.title}” has no included item, so it is not printed. Tick one, or the section off."
        )
        yield Check("warn", "empty-section", message, section=section.id, fix="leave the section out")
    for item in printed:
        yield from _item(item, section, article)


def _item(item: Item, section: Section, article: Article | None) -> Iterator[Check]:
    if not quotation_stands(item):
        message = (
            f"An item of “{section.title}” is marked as a quotation but differs from its source. "
            "Restore the original, or edit it so that it is shown as edited."
        )
        fix = "restore the original" if item.origin.original is not None else None
        yield Check("block", "quotation-differs", message, item.id, section.id, fix)
    elif article is not None and not _is_in(article, item):
        message = (
            f"An item of “{section.title}” claims a source that is not in the article: "
            f"sentence {item.origin.number} reads otherwise there. Remove it, or quote the sentence again."
        )
        yield Check("block", "source-differs", message, item.id, section.id, "leave it out")
    if not item.text.strip():
        message = f"An item of “{section.title}” is empty. Write something or tick it off."
        yield Check("warn", "empty-item", message, item.id, section.id, "leave it out")
    elif item.origin.sentence is None:
        message = f"An item of “{section.title}” has no source: it is printed as your own words."
        yield Check("info", "no-source", message, item.id, section.id)


def _is_in(article: Article, item: Item) -> bool:
    """Tell whether the article has the item's original where it claims to be; true for own words."""
    return all(article.text[each.start : each.end] == each.original for each in item.origin.sources)


def _holds_table(brief: Brief, section: Section) -> bool:
    return section.id == ACTORS and any(row.included for row in brief.actors)


def _header(brief: Brief) -> Iterator[Check]:
    if not brief.title.strip():
        yield Check("block", "no-title", "The brief has no title. Give it one: readers and archives need it.")
    if not brief.header.date.strip():
        yield Check("warn", "no-date", "The header has no date.", fix="enter today’s date")


def _marking(marking: str) -> Iterator[Check]:
    length = len(printed_marking(marking))
    if not length:
        yield Check("warn", "no-marking", "No marking is set. Choose one if the brief needs handling rules.")
    if length > MOST_CHARACTERS:
        message = (
            f"The marking has {length} characters, but {MOST_CHARACTERS} are the most that can be printed so "
            "that it is read at once. Shorten it, and put the rest into an item."
        )
        yield Check("block", "marking-too-long", message)
