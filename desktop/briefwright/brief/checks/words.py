"""Checks the words of the items: what dangles, what is misspelt or stray."""

import functools
from collections.abc import Iterator
from typing import Final

from briefwright.article.proof import Proof
from briefwright.brief.brief import Brief, Item, Section
from briefwright.brief.checks.check import Check, Level
from briefwright.brief.loose_words import loose_words

# With these a sentence still reads well: a reader wonders who or which, not what is wrong.
_READABLE: Final = frozenset(["name", "description"])
_REMEMBERED: Final = 4096  # items; reading those of a very long brief at every key would be felt


def check_words(brief: Brief, article_language: str) -> Iterator[Check]:
    """Find what to look at in the words of what is printed; quotations are in the article's language."""
    for section in brief.sections:
        for item in section.items:
            if section.included and item.included:
                language = brief.language if item.origin.kind == "own" else article_language
                yield from _dangling(item, section)
                yield from _proofing(item, section, language)


def proofs_of(text: str, language: str) -> tuple[Proof, ...]:
    """Return what proofing tells of an item's words."""
    return _proofs(text, language)


def _dangling(item: Item, section: Section) -> Iterator[Check]:
    """Find the words that make sense only beside the sentences that stood before them in the article."""
    for loose in loose_words(item):
        level: Level = "info" if loose.kind in _READABLE else "warn"
        message = f"Sentence {item.origin.number}: {loose.message}"
        yield Check(level, "dangling", message, item.id, section.id, loose.offer or None)


def _proofing(item: Item, section: Section, language: str) -> Iterator[Check]:
    for found in _proofs(item.text, language):
        number = item.origin.number
        place = f"In an item of “{section.title}”" if number is None else f"Sentence {number}"
        message = f"{place}: {found.message}"
        yield Check("warn", "proofing", message, item.id, section.id, _offer(found))


def _offer(found: Proof) -> str | None:
    if found.fix is None:
        return None
    return f"“{found.fix}”" if found.fix else "leave it out"


@functools.lru_cache(_REMEMBERED)
def _proofs(text: str, language: str) -> tuple[Proof, ...]:
    # Its patterns are no part of the way to the first window.
    from briefwright.article.proofing import proof_text

    return proof_text(text, language)
