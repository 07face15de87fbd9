"""What a drop or the clipboard holds for us: a file to open, or text to take as the article."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment


def is_welcome(data: QMimeData) -> bool:
    """Tell whether there is anything to open in it."""
    return data.hasUrls() or data.hasText() or data.hasHtml()


def local_file(data: QMimeData) -> Path | None:
    """Return the first file of this computer in it."""
    return next((Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()), None)


def page_piece(data: QMimeData) -> str:
    """Return the piece of a web page in it, which tells paragraphs, headings and menus apart."""
    return data.html() if data.hasHtml() and not data.hasUrls() else ""


def plain_text(data: QMimeData) -> str:
    """Return its text without formatting; empty where it only names an address."""
    if data.hasUrls():
        return ""
    if data.hasText():
        return data.text()
    return QTextDocumentFragment.fromHtml(data.html()).toPlainText() if data.hasHtml() else ""
