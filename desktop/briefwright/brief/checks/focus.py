"""Checks whether the article knows the actor whose position the brief reports."""

from collections.abc import Iterator

from briefwright.analysis.analysis import Analysis
from briefwright.brief.checks.check import Check


def check_focus(analysis: Analysis) -> Iterator[Check]:
    """Find a focus that the article does not name."""
    note = focus_note(analysis)
    if note:
        yield Check("warn", "focus-not-named", note)


def focus_note(analysis: Analysis) -> str:
    """Say that nothing in the article answers to the focus; empty where something does."""
    if analysis.focus_named:
        return ""
    return (
        f"The article does not name “{analysis.focus}”, so what is proposed as its position is a guess. "
        "Choose another focus, or assign sentences by hand."
    )
