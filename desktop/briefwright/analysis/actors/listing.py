"""Tells which of the figures of an article are actors worth listing, and which only speak in passing."""

from collections.abc import Iterable

from briefwright.analysis.actors.figure import LEAST_PRESENCE, Figure
from briefwright.analysis.lexicon import Lexicon

_BODIES = frozenset(["government body", "party", "armed group"])
_NEVER = frozenset(["media", "company"])


def listed(lexicon: Lexicon, figures: Iterable[Figure], focus: Figure | None) -> list[Figure]:
    """Return the figures that are actors; the focus always is one."""
    return [figure for figure in figures if figure is focus or is_listed(lexicon, figure)]


def is_listed(lexicon: Lexicon, figure: Figure) -> bool:
    """Tell whether a figure is an actor: one with a name, or a body or official of a known side.

    A state that is only the place of something is none. “Analysts”, “a source” and the like remain the
    speakers of their statements, but act for nobody.
    """
    if not figure.unnamed:
        return figure.presence >= LEAST_PRESENCE
    nouns, words = lexicon.speech.collectives, figure.name.lower().split()
    if not nouns.passing.isdisjoint(words) or figure.kind in _NEVER:
        return False
    if figure.kind in _BODIES or words[-1] in nouns.acting:
        return True
    speaks = not (nouns.singular | nouns.plural).isdisjoint(words)
    return figure.side is not None and speaks
