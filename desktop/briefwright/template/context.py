"""Makes the context: what a template knows of a brief, as plain values under a version number.

Nothing but dicts, lists, strings, whole numbers, booleans and None leaves this module, so that a template
can reach no object of the program. templates/README.md describes every field.
"""

from collections.abc import Mapping
from typing import Any, Final

from briefwright.article.article import Article
from briefwright.brief.brief import Brief, Item, OriginKind, Section
from briefwright.brief.rows import ActorRow
from briefwright.brief.section_ids import ACTORS, BOTTOM_LINE
from briefwright.template.clean_text import clean
from briefwright.template.dates import long_date
from briefwright.template.digits import counter_style
from briefwright.template.directions import direction_of
from briefwright.template.grouping import grouped
from briefwright.template.labels import labels_for
from briefwright.template.notes import Endnotes, source_description
from briefwright.template.tables import (
    judgement_rows,
    legend_of,
    reference_marks,
    timeline_rows,
    with_item_numbers,
)

CONTEXT_VERSION: Final = 1
"""Raised when a field is renamed, removed or changes its meaning; a manifest names the one it is made for."""

CONTEXT_FIELDS: Final = (
    *("context", "title", "focus", "language", "direction", "counter", "page", "header", "bottom_line"),
    *(
        "sections",
        "judgements",
        "legend",
        "timeline",
        "actors",
        "notes",
        "source",
        "origins",
        "labels",
        "options",
    ),
)

_ORIGINS: Final[tuple[OriginKind, ...]] = ("quoted", "edited", "own")


def brief_context(
    brief: Brief, article: Article, options: Mapping[str, str | bool | int] | None = None
) -> dict[str, Any]:
    """Return the context of a brief; `options` are the template's, already checked."""
    labels = labels_for(brief.language)
    notes = Endnotes(brief, article)
    printed = _Printer(brief, article, labels, notes)
    bottom_line = printed.bottom_line()
    judgements = judgement_rows(brief, labels, notes)
    sections = printed.sections()
    rows = printed.actor_rows()
    title = brief.title.strip() or labels["untitled"]
    context = {
        "context": CONTEXT_VERSION,
        "title": title,
        "focus": brief.focus,
        "language": brief.language,
        "direction": direction_of(brief.language),
        "counter": counter_style(brief.language),
        "page": brief.page,
        "header": _header(brief, title, labels),
        "bottom_line": bottom_line,
        "sections": _with_actors(sections, rows, labels),
        "judgements": with_item_numbers(judgements, brief, sections),
        "legend": legend_of(brief),
        "timeline": timeline_rows(brief, article, notes),
        "actors": rows,
        "notes": notes.listed(),
        "source": source_description(brief, article),
        "origins": printed.origins(),
        "labels": labels,
        "options": dict(options or {}),
    }
    return {field: clean(value) for field, value in context.items()}


class _Printer:
    """Goes through a brief once, in the order of printing, and numbers what it meets."""

    def __init__(self, brief: Brief, article: Article, labels: dict[str, str], notes: Endnotes) -> None:
        self._brief = brief
        self._article = article
        self._labels = labels
        self._notes = notes
        self._count = 0
        self._kinds: set[OriginKind] = set()

    def bottom_line(self) -> dict[str, Any] | None:
        """Return the bottom line, None where it has no item."""
        lead = next((s for s in self._included() if s.id == BOTTOM_LINE and _printed(s)), None)
        return self._section(lead, numbered=False) if lead else None

    def sections(self) -> list[dict[str, Any]]:
        """Return the other sections that print something.

        An actors section without items stays, since it may hold the table.
        """
        others = [s for s in self._included() if s.id != BOTTOM_LINE and (_printed(s) or s.id == ACTORS)]
        return [self._section(section, numbered=True) for section in others]

    def actor_rows(self) -> list[dict[str, Any]]:
        """Return the rows of the actors table; none where the actors section was left out."""
        if any(s.id == ACTORS and not s.included for s in self._brief.sections):
            return []
        return [self._row(row) for row in self._brief.actors if row.included]

    def origins(self) -> list[dict[str, Any]]:
        """Return the kinds of origin that occur, with what their mark means."""
        return [
            {"kind": kind, "label": self._labels[kind], "meaning": self._labels[f"{kind}_meaning"]}
            for kind in _ORIGINS
            if kind in self._kinds
        ]

    def _included(self) -> list[Section]:
        return [section for section in self._brief.sections if section.included]

    def _section(self, section: Section, *, numbered: bool) -> dict[str, Any]:
        numbered = numbered and section.shown_as != "bullets"
        groups: list[dict[str, Any]] = [
            {"actor": actor, "items": [self._item(item, numbered=numbered) for item in items]}
            for actor, items in grouped(section, _printed(section))
        ]
        return {
            "id": section.id,
            "anchor": f"section-{section.id}",
            "title": section.title.strip() or self._labels.get(section.id, section.id),
            "shown_as": section.shown_as,
            "groups": groups,
            "items": [item for group in groups for item in group["items"]],
            "actors": [],
        }

    def _item(self, item: Item, *, numbered: bool) -> dict[str, Any]:
        kind = item.origin.kind
        self._kinds.add(kind)
        self._count += numbered
        notes = self._notes.refer(item)
        return {
            "id": item.id,
            "anchor": f"item-{item.id}",
            "number": self._count if numbered else None,
            "text": item.text,
            "language": self._article.language if kind == "quoted" else self._brief.language,
            "origin": kind,
            "mark": None if kind == "quoted" else self._labels[kind],
            "note": notes[0]["number"] if notes else None,
            "ref": notes[0]["ref"] if notes else None,
            "notes": notes,
        }

    def _row(self, row: ActorRow) -> dict[str, Any]:
        """Return a row with the notes on its printed sentences; where none is printed, its first is noted."""
        printed = [each for each in row.references if self._notes.numbers_of([each.sentence])]
        marks = reference_marks(printed or row.references[:1], self._notes)
        return {
            "name": row.name,
            "role": row.role,
            "position": row.position,
            "references": marks,
            "notes": [mark["number"] for mark in marks],
        }


def _printed(section: Section) -> list[Item]:
    return [item for item in section.items if item.included and item.text.strip()]


def _with_actors(
    sections: list[dict[str, Any]], rows: list[dict[str, Any]], labels: dict[str, str]
) -> list[dict[str, Any]]:
    """Put the rows into the actors section, or into one of their own at the end."""
    home = next((section for section in sections if section["id"] == ACTORS), None)
    if home is not None:
        home["actors"] = rows
    elif rows:
        own = {"id": ACTORS, "anchor": f"section-{ACTORS}", "title": labels["actors"]}
        empty = {"shown_as": "paragraphs", "groups": [], "items": []}
        sections = [*sections, {**own, **empty, "actors": rows}]
    return [section for section in sections if section["items"] or section["actors"]]


def _header(brief: Brief, title: str, labels: dict[str, str]) -> list[dict[str, Any]]:
    header = brief.header
    values = {
        "to": header.to,
        "from": header.sender,
        "date": long_date(header.date, brief.language),
        "subject": title,
        "reference": header.reference,
        "as_of": long_date(header.as_of, brief.language),
        "copies": header.copies,
        "purpose": header.purpose,
        "deadline": long_date(header.deadline, brief.language),
        "cleared_by": header.cleared_by,
        "contact": header.contact,
    }
    return [
        {"id": field, "label": labels[field], "value": value.strip()}
        for field, value in values.items()
        if value.strip()
    ]
