"""Checks before export: what must, should or might be looked at."""

import functools
from collections.abc import Iterator
from typing import Final, Literal

import msgspec

from briefwright.analysis.analysis import Analysis
from briefwright.article.proof import Proof
from briefwright.brief.brief import Brief, Item, Section
from briefwright.brief.loose_words import loose_words
from briefwright.brief.marking import MOST_CHARACTERS, printed_marking
from briefwright.brief.quotation import quotation_stands
from briefwright.brief.section_ids import ACTORS

Level = Literal["block", "warn", "info"]

_NAMED: Final = 12
# With these a sentence still reads well: a reader wonders who or which, not what is wrong.
_READABLE: Final = frozenset(["name", "description"])
_REMEMBERED: Final = 4096  # items; reading those of a very long brief at every key would be felt


class Check(msgspec.Struct, frozen=True):
    """One finding; `code` is stable, `item` and `section` tell where to jump.

    `fix` says what resolving the item's opening would do, None where that does nothing for the finding.
    """

    level: Level
    code: str
    message: str
    item: str | None = None
    section: str | None = None
    fix: str | None = None


def check_brief(
    brief: Brief,
    pages: int | None = None,
    missing: str = "",
    article_language: str | None = None,
    analysis: Analysis | None = None,
) -> tuple[Check, ...]:
    """Return every finding, the gravest first.

    `pages` is the printed length where it is known, `missing` the characters that could not be printed.
    Quotations are in `article_language`, by default the brief's own. Of `analysis` the focus is looked at.
    """
    findings = [
        *_content(brief),
        *_focus(analysis),
        *_marking(brief.marking),
        *_header(brief),
        *_length(brief, pages),
        *_glyphs(missing),
        *_words(brief, article_language or brief.language),
    ]
    order: dict[Level, int] = {"block": 0, "warn": 1, "info": 2}
    return tuple(sorted(findings, key=lambda finding: order[finding.level]))


def focus_note(analysis: Analysis) -> str:
    """Say that nothing in the article answers to the focus; empty where something does."""
    if analysis.focus_named:
        return ""
    return (
        f"The article does not name “{analysis.focus}”, so what is proposed as its position is a guess. "
        "Choose another focus, or assign sentences by hand."
    )


def blocking(checks: tuple[Check, ...]) -> tuple[Check, ...]:
    """Return the findings that forbid an export."""
    return tuple(check for check in checks if check.level == "block")


def _content(brief: Brief) -> Iterator[Check]:
    included = [section for section in brief.sections if section.included]
    if not any(item.included for section in included for item in section.items):
        yield Check("block", "nothing-to-print", "No item is included. Tick at least one item of a section.")
        return
    for section in included:
        if not any(item.included for item in section.items) and not _holds_table(brief, section):
            message = (
                f"“{section.title}” has no included item, so it is not printed. Tick one, or the section off."
            )
            yield Check("warn", "empty-section", message, section=section.id)
        for item in section.items:
            if item.included and not quotation_stands(item):
                message = (
                    f"An item of “{section.title}” is marked as a quotation but differs from its source. "
                    "Restore the original, or edit it so that it is shown as edited."
                )
                yield Check("block", "quotation-differs", message, item=item.id, section=section.id)
            if item.included and not item.text.strip():
                message = f"An item of “{section.title}” is empty. Write something or tick it off."
                yield Check("warn", "empty-item", message, item=item.id, section=section.id)
            if item.included:
                yield from _dangling(item, section)


def _dangling(item: Item, section: Section) -> Iterator[Check]:
    """Find the words that make sense only beside the sentences that stood before them in the article."""
    for loose in loose_words(item):
        level: Level = "info" if loose.kind in _READABLE else "warn"
        message = f"Sentence {item.origin.number}: {loose.message}"
        yield Check(level, "dangling", message, item.id, section.id, loose.offer or None)


def _focus(analysis: Analysis | None) -> Iterator[Check]:
    note = focus_note(analysis) if analysis is not None else ""
    if note:
        yield Check("warn", "focus-not-named", note)


def _holds_table(brief: Brief, section: Section) -> bool:
    return section.id == ACTORS and any(row.included for row in brief.actors)


def _header(brief: Brief) -> Iterator[Check]:
    if not brief.title.strip():
        yield Check("block", "no-title", "The brief has no title. Give it one: readers and archives need it.")
    if not brief.header.date.strip():
        yield Check("warn", "no-date", "The header has no date.")


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


def _length(brief: Brief, pages: int | None) -> Iterator[Check]:
    if brief.max_pages is not None and pages is not None and pages > brief.max_pages:
        allowed = "1 page is allowed" if brief.max_pages == 1 else f"{brief.max_pages} pages are allowed"
        message = f"The brief has {pages} pages, but {allowed}. Leave some items out or allow more pages."
        yield Check("block", "too-long", message)


def _glyphs(missing: str) -> Iterator[Check]:
    if missing:
        message = (
            f"No font on this computer has {_listed(missing)} Install a font that has them, "
            "or change the words."
        )
        yield Check("block", "missing-glyphs", message)


def _words(brief: Brief, article_language: str) -> Iterator[Check]:
    for section in brief.sections:
        for item in section.items:
            if section.included and item.included:
                yield from _words_of(item, section, brief.language, article_language)


def _words_of(item: Item, section: Section, language: str, article_language: str) -> Iterator[Check]:
    for found in _proofs(item.text, language if item.origin.kind == "own" else article_language):
        number = item.origin.number
        place = f"In an item of “{section.title}”" if number is None else f"Sentence {number}"
        yield Check("warn", "proofing", f"{place}: {found.message}", item.id, section.id)


@functools.lru_cache(_REMEMBERED)
def _proofs(text: str, language: str) -> tuple[Proof, ...]:
    # Its patterns are no part of the way to the first window.
    from briefwright.article.proofing import proof_text

    return proof_text(text, language)


def _listed(characters: str) -> str:
    """Return the end of a sentence that names the characters, “☃” (U+2603), the first dozen of them."""
    names = [
        f"“{character}” (U+{ord(character):04X})" if character.isprintable() else f"U+{ord(character):04X}"
        for character in characters[:_NAMED]
    ]
    return f"{', '.join(names)}{', …' if len(characters) > _NAMED else '.'}"
