"""Counts what a brief takes up of the pages it is allowed, in pages and lines."""

from briefwright.brief.checks.printed import Printed


def budget_words(allowed: int | None, printed: Printed) -> str:
    """Say how much is printed, and how many pages are allowed where that is known."""
    size = f" in type at {printed.scale:.0%}" if printed.scale < 1 else ""
    if allowed is None:
        return f"{used_words(printed)} used{size}"
    return f"{_count(allowed, 'page')} allowed, {used_words(printed)} used{size}"


def used_words(printed: Printed) -> str:
    """Say how much is printed: the whole pages, and the lines on the last where it is not full."""
    last = printed.lines[-1] if printed.lines else 0
    if not last:
        return _count(printed.pages, "page")
    if printed.pages == 1:
        return _count(last, "line")
    return f"{_count(printed.pages - 1, 'page')} and {_count(last, 'line')}"


def too_long(allowed: int, printed: Printed) -> int:
    """Return how many lines stand on pages that are not allowed."""
    return sum(printed.lines[allowed:])


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
