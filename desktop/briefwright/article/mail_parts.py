"""Looks into mail messages, also those whose headers are broken."""

import datetime
from collections.abc import Iterator
from email.message import EmailMessage, Message


def header(message: EmailMessage, name: str) -> str:
    """Return a header in plain words, on one line; empty where there is none that can be read."""
    try:
        value = message.get(name)
    except (ValueError, IndexError, LookupError, AttributeError, TypeError):
        # The parser of the standard library trips over some broken headers.
        return ""
    return " ".join(str(value).split()) if value else ""


def sent_on(message: EmailMessage) -> str | None:
    """Return the moment a message was sent, as ISO date-time."""
    try:
        field = message.get("Date")
        moment = getattr(field, "datetime", None)
    except (ValueError, IndexError, LookupError, AttributeError, TypeError, OverflowError):
        return None
    return moment.isoformat() if isinstance(moment, datetime.datetime) else None


def texts_of(message: EmailMessage, kind: str) -> Iterator[EmailMessage]:
    """Yield the parts of a message that are text of a kind, such as `text/html`, and no attachments."""
    for part in message.walk():
        if isinstance(part, EmailMessage) and part.get_content_type() == kind and not is_attached(part):
            yield part


def is_attached(part: EmailMessage) -> bool:
    """Tell whether a part is an attachment."""
    try:
        return part.is_attachment()
    except (ValueError, IndexError, LookupError, AttributeError, TypeError):
        return False


def part_bytes(part: Message) -> bytes:
    """Return the content of a part, without the encoding it travelled in."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def charset_of(part: Message) -> str | None:
    """Return the charset that a part names, if text can be in it."""
    try:
        name = part.get_content_charset()
        b" ".decode(name or "utf-8")
    except (LookupError, ValueError, AttributeError, TypeError, IndexError):
        return None
    return name
