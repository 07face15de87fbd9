"""The formats an article may come in: their names, the endings of their files, and their first bytes."""

import codecs
import re
from typing import Literal

from briefwright.article.refusing import damage, foreign_bytes, foreign_markup, refusal
from briefwright.errors import ArticleError

Format = Literal[
    "plain_text", "web_page", "web_archive", "word_document", "pdf", "mail", "markdown", "page_piece"
]

NAMES: dict[Format, str] = {
    "plain_text": "plain text",
    "web_page": "a web page",
    "web_archive": "a saved web page",
    "word_document": "a Word document",
    "pdf": "a PDF document",
    "mail": "a mail message",
    "markdown": "Markdown",
    "page_piece": "a piece of a web page",
}
SUFFIXES: dict[str, Format] = {
    "": "plain_text",
    ".txt": "plain_text",
    ".text": "plain_text",
    ".html": "web_page",
    ".htm": "web_page",
    ".xhtml": "web_page",
    ".mhtml": "web_archive",
    ".mht": "web_archive",
    ".docx": "word_document",
    ".pdf": "pdf",
    ".eml": "mail",
    ".md": "markdown",
    ".markdown": "markdown",
}

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PDF_HEAD = 1024
_HEADERS = re.compile(rb"\s*(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\r\n]*\r?\n|From )")


def check_content(form: Format, content: bytes, place: str) -> None:
    """Raise ArticleError for bytes that cannot be of the format their file's name tells."""
    if form == "word_document" and content.startswith(_OLE):
        raise ArticleError(
            f"Could not read {place}: it is protected by a password, or older than Word 2007. Open it in "
            "Word and save it as .docx without a password."
        )
    if _may_be(form, content):
        return
    kind = foreign_bytes(content) or foreign_markup(content)
    raise ArticleError(damage(place, NAMES[form]) if kind is None else refusal(place, kind, NAMES[form]))


def _may_be(form: Format, content: bytes) -> bool:
    if form == "pdf":
        return b"%PDF-" in content[:_PDF_HEAD]
    if form == "word_document":
        return content.startswith(_ZIP)
    if form in ("mail", "web_archive"):
        return bool(_HEADERS.match(content.removeprefix(codecs.BOM_UTF8)))
    if foreign_bytes(content) is not None:
        return False
    markup = foreign_markup(content)
    return markup is None or (form == "web_page" and markup == "a web page or an XML file")
