"""The key judgements, their legend and the timeline, as a template gets them."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from briefwright.article.article import Article
from briefwright.brief.brief import Brief
from briefwright.brief.rows import Event, Judgement, Reference
from briefwright.brief.yardstick import Band, load_yardstick
from briefwright.template.dates import long_span
from briefwright.template.digits import in_digits
from briefwright.template.notes import Endnotes

_CONFIDENCE: Final = {"high": "confidence_high", "moderate": "confidence_moderate", "low": "confidence_low"}


def judgement_rows(brief: Brief, labels: Mapping[str, str], notes: Endnotes) -> list[dict[str, Any]]:
    """Return the judgements that are printed; what they rest on is noted before what the sections hold."""
    yardstick = load_yardstick(brief.yardstick)
    rows: list[dict[str, Any]] = []
    for judgement in printed_judgements(brief):
        term, band = yardstick.term(judgement.likelihood), yardstick.band_of(judgement.likelihood)
        rows.append(
            {
                "id": judgement.id,
                "anchor": f"judgement-{judgement.id}",
                "text": judgement.text.strip(),
                "likelihood": _capital(term.name_in(brief.language)) if term is not None else None,
                "range": _per_cent(band, brief.language) if band is not None else None,
                "confidence": labels[_CONFIDENCE[judgement.confidence]] if judgement.confidence else None,
                "reason": judgement.reason.strip(),
                "references": reference_marks(judgement.references, notes),
                "items": [],
            }
        )
    return rows


def with_item_numbers(
    rows: list[dict[str, Any]], brief: Brief, sections: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Add to the judgements the numbers of the paragraphs of own words that they rest on."""
    numbers: dict[str, int] = {
        item["id"]: item["number"] for section in sections for item in section["items"] if item["number"]
    }
    items = {judgement.id: judgement.items for judgement in brief.judgements}
    return [
        {**row, "items": sorted(numbers[item] for item in items[row["id"]] if item in numbers)}
        for row in rows
    ]


def legend_of(brief: Brief) -> dict[str, Any] | None:
    """Return the yardstick with the terms that are used told apart; None where no judgement has a term."""
    yardstick = load_yardstick(brief.yardstick)
    used = {judgement.likelihood for judgement in printed_judgements(brief)}
    names_used = {term.name_in(brief.language) for term in yardstick.terms if term.id in used}
    if not names_used:
        return None
    bands = [
        {
            "range": _per_cent(band, brief.language),
            "terms": [{"name": n, "used": n in names_used} for n in band.names_in(brief.language)],
        }
        for band in yardstick.bands
    ]
    return {"name": yardstick.name, "source": yardstick.source, "bands": bands}


def timeline_rows(brief: Brief, article: Article, notes: Endnotes) -> list[dict[str, Any]]:
    """Return the events that are printed; none where the timeline is left out."""
    if not brief.timeline_included:
        return []
    return [_event_row(event, brief, article, notes) for event in brief.timeline if _is_printed(event)]


def reference_marks(references: Iterable[Reference], notes: Endnotes) -> list[dict[str, Any]]:
    """Return the numbers of the notes on these sentences, with an id on the first reference to each."""
    marks: list[dict[str, Any]] = []
    for reference in references:
        number, first = notes.refer_to(reference)
        marks.append({"number": number, "ref": f"ref-{number}" if first else None})
    return sorted(marks, key=lambda mark: mark["number"])


def printed_judgements(brief: Brief) -> list[Judgement]:
    """Return the judgements that are printed: included ones that say something."""
    return [judgement for judgement in brief.judgements if judgement.included and judgement.text.strip()]


def _event_row(event: Event, brief: Brief, article: Article, notes: Endnotes) -> dict[str, Any]:
    return {
        "id": event.id,
        "anchor": f"event-{event.id}",
        "date": long_span(event.date, brief.language),
        "text": event.text.strip(),
        "language": article.language if event.sentence is not None else brief.language,
        "references": reference_marks(event.references, notes),
    }


def _is_printed(event: Event) -> bool:
    return event.included and bool(event.text.strip() or event.date.strip())


def _per_cent(band: Band, language: str) -> str:
    stands_close = language.lower().partition("-")[0] in ("en", "ar")
    return in_digits(f"{band.range}{'' if stands_close else chr(0xA0)}%", language)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
