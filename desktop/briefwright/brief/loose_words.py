"""Tells which dangling words of a source sentence still stand in an item, and puts right those it can."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from briefwright.analysis.analysis import Dangling, DanglingKind
from briefwright.brief.brief import Item
from briefwright.brief.word_changes import kept_parts

_PIECE = re.compile(r"\w+|\s+|[^\w\s]")
_AROUND = " ,“”\"„«»‘’'"
_REMEMBERED = 4096  # edited items are looked at again with every key


class LooseWords(msgspec.Struct, frozen=True):
    """Dangling words where they stand in an item's text now, `text[start:end] == words`.

    `fix` is what could stand there; None where nobody can tell, empty to leave them out.
    """

    start: int
    end: int
    words: str
    kind: DanglingKind
    fix: str | None

    @property
    def shown(self) -> str:
        """The words without the marks around them."""
        return self.words.strip(_AROUND)

    @property
    def message(self) -> str:
        """Say what is the matter with the words, and what could stand there."""
        said = f"“{self.shown}” {_MEANINGS[self.kind]}"
        return f"{said}: {self.offer}?" if self.offer else f"{said}."

    @property
    def offer(self) -> str:
        """Say in a few words what the fix would do; empty where there is none."""
        if self.fix is None:
            return ""
        if self.kind == "quotation" and self.fix.startswith("["):
            return f"“{self.fix.partition(']')[0]}]”"
        if self.kind == "quotation":
            return "add its opening mark"
        return f"“{self.fix.strip()}”" if self.fix.strip() else "leave it out"


_MEANINGS: dict[DanglingKind, str] = {
    "dateline": "is a dateline",
    "connective": "ties the sentence to one that is not there",
    "quotation": "opens a quotation that began before or does not say who speaks",
    "pronoun": "stands for what was named before",
    "name": "is introduced before",
    "description": "means what was named before",
    "date": "counts from a time named before",
}


def loose_words(item: Item) -> tuple[LooseWords, ...]:
    """Return the dangling words that still stand in an item, in their order; own words have none."""
    origin = item.origin
    if not origin.dangling or origin.original is None or origin.start is None:
        return ()
    return _still_there(origin.original, origin.start, origin.dangling, item.text)


def resolved_text(item: Item) -> str:
    """Return an item's text with every known fix made, and the rest of it as it is."""
    text = item.text
    for loose in reversed(loose_words(item)):
        if loose.fix is not None:
            text = _replaced(text, loose)
    return text


def _replaced(text: str, loose: LooseWords) -> str:
    """Put the fix in place; where words with a capital are left out, the next word takes it."""
    before, after = text[: loose.start], text[loose.end :]
    first = next((letter for letter in loose.words if letter.isalpha()), "")
    if loose.fix == "" and first.isupper():
        after = after[:1].upper() + after[1:]
    return f"{before}{loose.fix}{after}"


@lru_cache(_REMEMBERED)
def _still_there(
    original: str, offset: int, dangling: tuple[Dangling, ...], text: str
) -> tuple[LooseWords, ...]:
    spans = [(each.start - offset, each.end - offset) for each in dangling]
    if text != original:
        return tuple(_found_again(original, spans, dangling, text))
    return tuple(
        LooseWords(start, end, original[start:end], each.kind, each.fix)
        for (start, end), each in zip(spans, dangling, strict=True)
    )


def _found_again(
    original: str, spans: list[tuple[int, int]], dangling: tuple[Dangling, ...], text: str
) -> Iterator[LooseWords]:
    """Find the words that an edit left alone, by comparing the two texts piece by piece."""
    kept = kept_parts(original, text)
    for (start, end), each in zip(spans, dangling, strict=True):
        shifts = (k.new - k.old for k in kept if k.old <= start and end <= k.old + k.length)
        shift = next(shifts, None)
        if shift is None or _is_resolved(original[:start], text, start + shift, each.kind):
            continue
        yield LooseWords(start + shift, end + shift, original[start:end], each.kind, each.fix)


def _is_resolved(before: str, text: str, place: int, kind: DanglingKind) -> bool:
    """Tell whether what now stands before the words makes them clear."""
    now = text[:place]
    if now.count("[") > now.count("]"):
        return True
    if kind == "quotation":
        return bool(now) and now != before
    # “Ada Lind” where “Lind” stood: somebody wrote it out.
    return kind == "name" and bool(now.strip()) and _PIECE.findall(now)[-2:] != _PIECE.findall(before)[-2:]
