"""Makes the edit that puts a finding right, where the program can."""

from datetime import date

from briefwright.brief.brief import Brief
from briefwright.brief.checks.check import Check
from briefwright.brief.checks.words import proofs_of
from briefwright.brief.edits import Edit, SetHeader
from briefwright.brief.item_edits import EditText, IncludeItems, ResolveOpening, RestoreOriginal
from briefwright.brief.section_edits import IncludeSection


def fix_of(check: Check, brief: Brief, article_language: str, today: date) -> Edit | None:
    """Return the edit that `check.fix` promises; None where there is none, or no longer."""
    if check.fix is None:
        return None
    if check.code == "no-date":
        return SetHeader("date", today.isoformat())
    if check.code == "empty-section" and check.section is not None:
        return IncludeSection(check.section, False)
    if check.item is None or brief.item(check.item) is None:
        return None
    match check.code:
        case "dangling":
            return ResolveOpening((check.item,))
        case "quotation-differs":
            return RestoreOriginal((check.item,))
        case "empty-item" | "source-differs":
            return IncludeItems((check.item,), False)
        case "proofing":
            return _corrected(check, check.item, brief, article_language)
    return None


def _corrected(check: Check, item_id: str, brief: Brief, article_language: str) -> Edit | None:
    item = brief.item(item_id)
    assert item is not None, "the item was there just now"
    language = brief.language if item.origin.kind == "own" else article_language
    for found in proofs_of(item.text, language):
        if found.fix is not None and check.message.endswith(found.message):
            start, end = found.span
            return EditText(item_id, item.text[:start] + found.fix + item.text[end:])
    return None
