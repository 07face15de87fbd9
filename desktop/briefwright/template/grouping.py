"""Groups a section's items under the actors who speak or are named first in them."""

from collections.abc import Iterable

from briefwright.brief.brief import Item, Section


def grouped(section: Section, items: Iterable[Item]) -> list[tuple[str | None, list[Item]]]:
    """Return the items by actor, those of no actor first, then the actors in the order they first occur.

    Own words stay with the item above them. A section that is shown in another way is one group without an
    actor, and none where it has no items.
    """
    groups: dict[str | None, list[Item]] = {None: []}
    actor: str | None = None
    for item in items:
        if section.shown_as == "actors" and item.origin.kind != "own":
            actor = item.origin.actor
        groups.setdefault(actor, []).append(item)
    return [(name, held) for name, held in groups.items() if held]
