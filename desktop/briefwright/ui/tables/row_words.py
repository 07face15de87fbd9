"""What a row of a table says in its list: words, a remark below them, and a tip."""

from briefwright.brief.brief import Brief
from briefwright.brief.rows import ActorRow, Event, Judgement, Row
from briefwright.brief.yardstick import load_yardstick
from briefwright.ui.review.ticked_rows import TickedRow


def shown_row(row: Row, brief: Brief) -> TickedRow:
    """Return a row as its list shows it."""
    if isinstance(row, Judgement):
        words, remark = row.text.strip() or "Empty judgement", _of_judgement(row, brief)
    elif isinstance(row, ActorRow):
        words = row.name.strip() or "Actor without a name"
        remark = " · ".join(part for part in (row.role, row.position) if part.strip())
    else:
        words, remark = row.text.strip() or "Empty event", _of_event(row, brief)
    return TickedRow(words, remark, fades=True, tip=support_words(row))


def support_words(row: Row) -> str:
    """Say what a row rests on."""
    numbers = [str(reference.number) for reference in row.references]
    if not numbers and not getattr(row, "items", ()):
        return "It rests on no sentence."
    if not numbers:
        return "It rests on own words."
    return (
        f"It rests on sentence {numbers[0]}."
        if len(numbers) == 1
        else f"It rests on sentences {', '.join(numbers)}."
    )


def _of_judgement(judgement: Judgement, brief: Brief) -> str:
    term = load_yardstick(brief.yardstick).term(judgement.likelihood)
    likelihood = term.name_in(brief.language) if term is not None else "no likelihood"
    confidence = f"{judgement.confidence} confidence" if judgement.confidence else "no confidence"
    return f"{likelihood[:1].upper()}{likelihood[1:]} · {confidence}"


def _of_event(event: Event, brief: Brief) -> str:
    return event.date.strip() or "No date"
