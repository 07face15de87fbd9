"""Numbers the endnotes: one for each source sentence, in the order in which a reader meets it."""

from collections.abc import Iterable
from typing import Any

from briefwright.article.article import Article
from briefwright.brief.brief import Brief, Item, Origin
from briefwright.brief.rows import Reference
from briefwright.template.dates import long_date


class Endnotes:
    """Collects the notes of one brief while its items and rows are gone through in the order of printing."""

    def __init__(self, brief: Brief, article: Article) -> None:
        self._article = article
        self._cited = _citation(brief, article)
        self._notes: dict[str, dict[str, Any]] = {}

    def refer(self, item: Item) -> list[dict[str, Any]]:
        """Return the references to the notes of the item's sources, with an id where it is the first."""
        return [
            self._reference(key, source, is_edited=item.origin.kind == "edited")
            for source in item.origin.sources
            if (key := _key(source)) is not None
        ]

    def _reference(self, key: str, source: Origin, *, is_edited: bool) -> dict[str, Any]:
        first = key not in self._notes
        if first:
            self._add(key, source.number, source.paragraph)
        note = self._notes[key]
        if is_edited:
            note["original"] = self._original(source)
        return {"number": note["number"], "ref": note["ref"] if first else None}

    def refer_to(self, reference: Reference) -> tuple[int, bool]:
        """Return the number of the note on a row’s sentence, and whether this is its first use."""
        first = reference.sentence not in self._notes
        if first:
            self._add(reference.sentence, reference.number, reference.paragraph)
        number: int = self._notes[reference.sentence]["number"]
        return number, first

    def numbers_of(self, sentences: Iterable[str]) -> list[int]:
        """Return the numbers of the notes on those source sentences, ascending; the unprinted have none."""
        return sorted({self._notes[key]["number"] for key in sentences if key in self._notes})

    def listed(self) -> list[dict[str, Any]]:
        """Return the notes in the order of their numbers."""
        return list(self._notes.values())

    def _add(self, key: str, sentence: int | None, paragraph: int | None) -> None:
        number = len(self._notes) + 1
        self._notes[key] = {
            "number": number,
            "anchor": f"note-{number}",
            "ref": f"ref-{number}",
            **self._cited,
            "paragraph": paragraph,
            "sentence": sentence,
            "original": None,
        }

    def _original(self, origin: Origin) -> str | None:
        if origin.original is not None:
            return origin.original
        if origin.start is None or origin.end is None:
            return None
        return self._article.text[origin.start : origin.end] or None


def source_description(brief: Brief, article: Article) -> dict[str, Any]:
    """Return what a template may print of the source: its citation, file, hash, address and language."""
    return {
        **_citation(brief, article),
        "sha256": brief.source.file.sha256,
        "url": brief.source.url,
        "language": article.language,
    }


def _citation(brief: Brief, article: Article) -> dict[str, Any]:
    source = brief.source
    published = source.published or ""
    return {
        "outlet": source.outlet or source.file.name,
        "title": source.title,
        "authors": list(source.authors),
        "published": long_date(published, brief.language, with_time=False) or None,
        "file": source.file.name,
    }


def _key(origin: Origin) -> str | None:
    """Tell source sentences apart, also where an old brief names no sentence."""
    if origin.sentence is not None:
        return origin.sentence
    return None if origin.start is None else f"{origin.start}-{origin.end}"
