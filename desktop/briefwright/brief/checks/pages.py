"""Checks the printed pages: their number, text that is not seen, characters and pictures."""

from collections.abc import Iterator
from typing import Final

from briefwright.brief.brief import Brief
from briefwright.brief.budget import too_long, used_words
from briefwright.brief.checks.check import Check
from briefwright.brief.checks.printed import LostText, Printed

_NAMED: Final = 12


def check_pages(brief: Brief, printed: Printed) -> Iterator[Check]:
    """Find what the layout shows to be wrong."""
    yield from _length(brief, printed)
    yield from _glyphs(brief, printed.missing)
    for lost in printed.lost:
        yield _lost(brief, lost)
    for picture in printed.undescribed:
        message = (
            f"The picture “{picture}” has no alternative text, which a screen reader would read out. "
            "Choose another template, or give it one there."
        )
        yield Check("warn", "no-alternative-text", message)


def _length(brief: Brief, printed: Printed) -> Iterator[Check]:
    if brief.max_pages is None or printed.pages <= brief.max_pages:
        return
    allowed = "1 page is allowed" if brief.max_pages == 1 else f"{brief.max_pages} pages are allowed"
    lines = too_long(brief.max_pages, printed)
    excess = f" It is {lines} {'line' if lines == 1 else 'lines'} too long." if lines else ""
    smaller = " in the smallest type that its template allows" if brief.fit else ""
    message = (
        f"The brief has {used_words(printed)}{smaller}, but {allowed}.{excess} "
        "Leave some items out or allow more pages."
    )
    yield Check("block", "too-long", message, page=brief.max_pages)


def _glyphs(brief: Brief, missing: str) -> Iterator[Check]:
    if missing:
        message = (
            f"No font on this computer has {_listed(missing)} Install a font that has them, "
            "or change the words."
        )
        item, section = _bearer(brief, missing)
        yield Check("block", "missing-glyphs", message, item, section)


def _bearer(brief: Brief, characters: str) -> tuple[str | None, str | None]:
    """Return the first printed item that has one of the characters, and its section."""
    for section in brief.sections:
        for item in section.items:
            if section.included and item.included and not set(characters).isdisjoint(item.text):
                return item.id, section.id
    return None, None


def _lost(brief: Brief, lost: LostText) -> Check:
    place = f"On page {lost.page + 1}, “{lost.words}”"
    seen = "stands off the page" if lost.how == "off the page" else "is cut off"
    message = f"{place} {seen}, so that nobody can read it. Shorten it, or choose another template."
    section = brief.section_of(lost.item) if lost.item is not None else None
    return Check(
        "warn", "text-lost", message, lost.item, section.id if section is not None else None, page=lost.page
    )


def _listed(characters: str) -> str:
    """Return the end of a sentence that names the characters, “☃” (U+2603), the first dozen of them."""
    names = [
        f"“{character}” (U+{ord(character):04X})" if character.isprintable() else f"U+{ord(character):04X}"
        for character in characters[:_NAMED]
    ]
    return f"{', '.join(names)}{', …' if len(characters) > _NAMED else '.'}"
