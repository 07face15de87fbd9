"""The reader of what comes by the clipboard or a drop: text, or a piece of a web page."""

import hashlib
from collections.abc import Callable

import msgspec

from briefwright.article.article import Article, Source
from briefwright.article.assembling import Imported, assemble, content_of
from briefwright.article.plain_text import plain_text_draft

PASTED = "Pasted text"


def article_from_text(text: str, name: str = PASTED) -> Article:
    """Make an Article of pasted text; raises ArticleError where it is empty or too long."""
    return import_text(text, name).article


def article_from_html(html: str, name: str = PASTED, *, wanted: Callable[[], bool] | None = None) -> Article:
    """Make an Article of a copied piece of a web page; raises ArticleError where it holds no text."""
    return content_of(import_html(html, name, wanted=wanted))


def import_text(text: str, name: str = PASTED) -> Imported:
    """Take every paragraph of pasted text."""
    return assemble(plain_text_draft(text, name), _source(text, name), name)


def import_html(html: str, name: str = PASTED, *, wanted: Callable[[], bool] | None = None) -> Imported:
    """Take every paragraph of a copied piece of a web page."""
    # Imported here: pasted text needs no other process.
    from briefwright.article.child import read_in_child

    draft = read_in_child("page_piece", html.encode("utf-8", errors="replace"), name, "utf-8", wanted=wanted)
    return assemble(msgspec.structs.replace(draft, encoding=None), _source(html, name), name)


def _source(text: str, name: str) -> Source:
    content = text.encode("utf-8", errors="replace")
    return Source(name=name, sha256=hashlib.sha256(content).hexdigest())
