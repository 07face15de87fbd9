"""Puts the pages of a PDF on paper, as images as fine as the printer draws; runs on any one thread."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from briefwright.errors import OutputError
from briefwright.ui.preview.pdfium import PageSize, PdfPages

_FINEST = 600  # dots per inch: finer ones cost memory, and no eye sees them


def print_pages(pdf: bytes, printer: QPrinter, wanted: Callable[[], bool]) -> int:
    """Print the pages that were chosen, while they are wanted, and return how many there were.

    Raises OutputError where the printer fails.
    """
    document = PdfPages(pdf)
    painter = QPainter()
    try:
        chosen = _chosen(printer, len(document.sizes))
        if not painter.begin(printer):
            raise OutputError(
                "The printer does not answer. See whether it is switched on, or choose another."
            )
        for done, page in enumerate(chosen):
            if not wanted():
                painter.end()
                printer.abort()
                return done
            if done and not printer.newPage():
                raise OutputError("The printer took no further page. See what it says, then print the rest.")
            _draw(painter, document, page, printer)
        return len(chosen)
    finally:
        if painter.isActive():
            painter.end()
        document.close()


def _chosen(printer: QPrinter, count: int) -> range:
    """Return the pages to print, from 0."""
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        return range(printer.fromPage() - 1, min(printer.toPage(), count))
    return range(count)


def _draw(painter: QPainter, document: PdfPages, page: int, printer: QPrinter) -> None:
    size = document.sizes[page]
    dots = min(printer.resolution(), _FINEST) / 72
    image = document.draw(page, round(size.width * dots), round(size.height * dots))
    painter.drawImage(_place(size, printer), image)


def _place(size: PageSize, printer: QPrinter) -> QRectF:
    """Return where a page stands on the paper: as large as it is, or smaller where the paper is."""
    paper = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    dots = printer.resolution() / 72
    whole = QSizeF(size.width * dots, size.height * dots)
    shrink = min(1.0, paper.width() / whole.width(), paper.height() / whole.height())
    place = QRectF(0, 0, whole.width() * shrink, whole.height() * shrink)
    place.moveCenter(QRectF(0, 0, paper.width(), paper.height()).center())
    return place
