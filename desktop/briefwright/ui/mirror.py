"""Works out the fewest row moves between two orders, so that a view keeps its place."""

from bisect import bisect_left
from collections.abc import Sequence


def kept_in_place(old: Sequence[str], new: Sequence[str]) -> frozenset[str]:
    """Return a largest set of names whose order is the same in both; all others have to move."""
    place = {name: number for number, name in enumerate(old)}
    known = [name for name in new if name in place]
    ends: list[int] = []  # the smallest place that ends a rising run of each length
    run_of: list[int] = []
    for name in known:
        length = bisect_left(ends, place[name])
        ends[length : length + 1] = [place[name]]
        run_of.append(length)
    kept: list[str] = []
    wanted = len(ends) - 1
    for name, length in zip(reversed(known), reversed(run_of), strict=True):
        if length == wanted:
            kept.append(name)
            wanted -= 1
    return frozenset(kept)
