"""Finds the item under a point of a page, and the lines of an item."""

from collections.abc import Iterable

from briefwright.render.request import Place

_REACH = (
    3.0  # points above and below a line that still belong to it, so that the leading between lines is no hole
)


class ItemPlaces:
    """The places of one rendered brief."""

    def __init__(self, places: Iterable[Place] = ()) -> None:
        self._by_page: dict[int, list[Place]] = {}
        self._by_item: dict[str, list[Place]] = {}
        for place in places:
            self._by_page.setdefault(place.page, []).append(place)
            self._by_item.setdefault(place.item, []).append(place)

    def at(self, page: int, x: float, y: float) -> str | None:
        """Return the item whose line is at that point of the page, or just above or below it."""
        best: Place | None = None
        closest = _REACH
        for place in self._by_page.get(page, ()):
            if not place.x <= x < place.x + place.width:
                continue
            distance = max(place.y - y, y - (place.y + place.height), 0.0)
            if distance < closest:
                best, closest = place, distance
        return best.item if best is not None else None

    @property
    def items(self) -> tuple[str, ...]:
        """The items that are printed, in the order of reading."""
        return tuple(self._by_item)

    def of(self, item: str | None) -> tuple[Place, ...]:
        """Return the lines of the item in reading order; none for an item that is not printed."""
        return tuple(self._by_item.get(item, ())) if item is not None else ()
