"""What every PDF carries: the source text and the brief, with dates that do not depend on the day."""

from datetime import UTC, datetime
from typing import Final

import msgspec
from weasyprint import Attachment

from briefwright.article.article import Article
from briefwright.brief.brief import Brief

SOURCE_NAME: Final = "source.txt"
BRIEF_NAME: Final = "brief.json"

# An attachment must have a date; this one says that none is known.
_UNKNOWN: Final = datetime(2000, 1, 1, tzinfo=UTC)


def attachments_of(brief: Brief, article: Article) -> tuple[Attachment, Attachment]:
    """Return the brief and the article's text as files to attach, by name as the PDF must list them."""
    date = _date_of(brief, article)
    return (
        Attachment(
            string=msgspec.json.encode(brief, order="deterministic"),
            name=BRIEF_NAME,
            description="The brief as data",
            relationship="Data",
            created=date,
            modified=date,
        ),
        Attachment(
            string=article.text.encode(),
            name=SOURCE_NAME,
            description="The text of the article",
            relationship="Source",
            created=date,
            modified=date,
        ),
    )


def _date_of(brief: Brief, article: Article) -> datetime:
    """Return the brief's date, else the article's, in UTC."""
    for text in (brief.header.date, article.published or ""):
        try:
            date = datetime.fromisoformat(text.strip())
        except ValueError:
            continue
        # Beyond these years neither a change of zone nor the PDF's four digits are safe.
        if 1000 < date.year < 9999:
            return date.astimezone(UTC) if date.tzinfo else date.replace(tzinfo=UTC)
    return _UNKNOWN
