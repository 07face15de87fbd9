"""The reader of pages that a browser saved whole, in one file (MHTML)."""

import re
from email import message_from_bytes, policy

import msgspec

from briefwright.article.draft import Draft
from briefwright.article.mail_parts import charset_of, header, part_bytes, texts_of
from briefwright.article.web_page import decode_page, page_draft
from briefwright.errors import ArticleError


def read_web_archive(content: bytes, place: str, encoding: str | None) -> Draft:
    """Read the article in a saved page; `place` names its file in errors."""
    message = message_from_bytes(content, policy=policy.default)
    page = next(texts_of(message, "text/html"), None)
    if page is None:
        raise ArticleError(
            f"Could not read {place}: there is no web page in it. Save the page again, or copy its text and "
            "paste it."
        )
    decoded = decode_page(part_bytes(page), place, encoding, charset_of(page))
    address = header(message, "Snapshot-Content-Location") or header(page, "Content-Location")
    draft = page_draft(decoded, place, address if re.match(r"https?://", address) else None)
    return msgspec.structs.replace(draft, title=draft.title or header(message, "Subject") or None)
