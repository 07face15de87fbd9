"""Hands the bytes of a rich format to its reader; each reader's libraries are loaded when they are needed."""

from briefwright.article.draft import Draft
from briefwright.article.formats import Format


def read_rich_text(form: Format, content: bytes, place: str, encoding: str | None) -> Draft:
    """Read a file of any format but plain text; `place` names it in errors."""
    # Imported here: one reader's libraries cost up to half a second, and no import needs all of them.
    if form == "pdf":
        from briefwright.article.pdf import read_pdf as read
    elif form == "word_document":
        from briefwright.article.word_document import read_word_document as read
    elif form == "web_archive":
        from briefwright.article.web_archive import read_web_archive as read
    elif form == "mail":
        from briefwright.article.mail import read_mail as read
    elif form == "markdown":
        from briefwright.article.markdown import read_markdown as read
    elif form == "page_piece":
        from briefwright.article.web_page import read_page_piece as read
    else:
        from briefwright.article.web_page import read_web_page as read
    return read(content, place, encoding)
