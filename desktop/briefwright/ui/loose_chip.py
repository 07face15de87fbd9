"""The words and the size of the small mark under an item whose words lean on sentences that are not there."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics

from briefwright.brief.brief import Item
from briefwright.brief.loose_words import LooseWords, loose_words
from briefwright.ui.row_layout import elided

_PADDING = 12
_NAMED = 2
_UNSURE = "What is meant cannot be told for sure: click the mark, and write it."


def chip_words(item: Item) -> str:
    """Return what the mark says; “Resolve …” where a click puts it right, empty where nothing dangles.

    Where it does not, a click lets the user write what is meant.
    """
    loose = loose_words(item)
    if not loose:
        return ""
    fixable = [each for each in loose if each.fix is not None]
    return f"Resolve {_listed(fixable)}" if fixable else f"Dangles: {_listed(loose)}"


def can_resolve(item: Item) -> bool:
    """Tell whether something that dangles in an item can be put right."""
    return any(loose.fix is not None for loose in loose_words(item))


def loose_tip(item: Item) -> str:
    """Say of each of the words what is the matter, and what a click does; empty where nothing dangles."""
    lines = [loose.message for loose in loose_words(item)]
    if lines and not can_resolve(item):
        lines.append(_UNSURE)
    return "\n".join(lines)


def chip_size(item: Item, font: QFont, room: int) -> QSize | None:
    """Return the size of the mark, no wider than the room; None where nothing dangles."""
    words = chip_words(item)
    if not words:
        return None
    metrics = QFontMetrics(font)
    return QSize(min(room, metrics.horizontalAdvance(words) + _PADDING), metrics.height() + 2)


def chip_text(item: Item, font: QFont, width: int) -> str:
    """Return what the mark says, cut to its width."""
    return elided(chip_words(item), font, width - _PADDING + 2)


def _listed(loose: Sequence[LooseWords]) -> str:
    named = [f"“{each.shown}”" for each in loose[:_NAMED]]
    return ", ".join(named) + (", …" if len(loose) > _NAMED else "")
