"""Compares two texts word by word: what an edit left out, put in and left alone."""

import difflib
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import msgspec

Change = Literal["same", "out", "in"]

_PIECE = re.compile(r"\w+|\s+|[^\w\s]")
_REMEMBERED = 512


class Run(msgspec.Struct, frozen=True):
    """A stretch of words that is in both texts (`same`), in the first alone (`out`) or the second (`in`)."""

    change: Change
    words: str


class Kept(msgspec.Struct, frozen=True):
    """A part that both texts have: where it starts in each, and how long it is."""

    old: int
    new: int
    length: int


def kept_parts(original: str, text: str) -> tuple[Kept, ...]:
    """Return the parts that both texts have, in their order; the last is empty and stands at their ends."""
    old, new = _PIECE.findall(original), _PIECE.findall(text)
    old_starts, new_starts = _starts(old), _starts(new)
    blocks = difflib.SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return tuple(
        Kept(old_starts[block.a], new_starts[block.b], old_starts[block.a + block.size] - old_starts[block.a])
        for block in blocks
    )


@lru_cache(_REMEMBERED)
def word_changes(original: str, text: str) -> tuple[Run, ...]:
    """Return the runs in reading order: `same` and `out` make the original, `same` and `in` the text.

    White space alone between two changes belongs to them, so that a phrase is not told word by word.
    """
    runs: list[Run] = []
    out, new = "", ""
    for change, words in _pieces(original, text):
        if change == "same" and words.strip():
            runs += _changed(out, new)
            runs.append(Run("same", words))
            out, new = "", ""
        else:
            out += words if change != "in" else ""
            new += words if change != "out" else ""
    return tuple(_joined([*runs, *_changed(out, new)]))


def _pieces(original: str, text: str) -> Iterator[tuple[Change, str]]:
    old = new = 0
    for kept in kept_parts(original, text):
        yield "out", original[old : kept.old]
        yield "in", text[new : kept.new]
        yield "same", text[kept.new : kept.new + kept.length]
        old, new = kept.old + kept.length, kept.new + kept.length


def _changed(out: str, new: str) -> list[Run]:
    """Return what stands between two unchanged stretches; white space alike at both ends is no change."""
    if out == new:
        return [Run("same", out)] if out else []
    return [run for run in (Run("out", out), Run("in", new)) if run.words]


def _joined(runs: list[Run]) -> Iterator[Run]:
    """Join runs of the same kind that follow one another."""
    waiting: Run | None = None
    for run in runs:
        if waiting is not None and waiting.change == run.change:
            waiting = Run(run.change, waiting.words + run.words)
            continue
        if waiting is not None:
            yield waiting
        waiting = run
    if waiting is not None:
        yield waiting


def _starts(pieces: list[str]) -> list[int]:
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    return starts
