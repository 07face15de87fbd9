"""The reader of text that came by the clipboard."""

import hashlib

from briefwright.article.article import Article, Source
from briefwright.article.plain_text import plain_text_article


def article_from_text(text: str, name: str = "Pasted text") -> Article:
    """Make an Article of pasted text; raises ArticleError where it is empty or too long."""
    content = text.encode("utf-8", errors="replace")
    source = Source(name=name, sha256=hashlib.sha256(content).hexdigest())
    return plain_text_article(text, source, name)
