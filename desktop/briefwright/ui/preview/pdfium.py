"""The one door to PDFium: opens a PDF, draws its pages into images and reads their text."""

import atexit
import ctypes
import re
import threading

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from briefwright.ui.preview.page_hit import PageHit

_pdfium_is_free = threading.Lock()  # the library knows no threads: one call at a time in the whole process


def load() -> None:
    """Load the library, which the first PDF would otherwise wait for.

    It is imported only inside functions, because it would keep the first window waiting.
    """
    import pypdfium2.raw  # noqa: F401

    # Where the program ends in the middle of a page, the library is taken down only once that page is drawn:
    # this is run before the library's own farewell, which was registered first.
    atexit.unregister(_pdfium_is_free.acquire)
    atexit.register(_pdfium_is_free.acquire)


class PageSize(msgspec.Struct, frozen=True):
    """The width and height of a page in points."""

    width: float
    height: float


class PdfPages:
    """An open PDF. Every method may be called from any one thread; close it when done."""

    def __init__(self, pdf: bytes) -> None:
        load()
        from pypdfium2 import PdfDocument

        with _pdfium_is_free:
            self._document = PdfDocument(pdf)
            count = len(self._document)
            self.sizes = tuple(PageSize(*self._document.get_page_size(page)) for page in range(count))

    def draw(self, page: int, width: int, height: int) -> QImage:
        """Return the page on white as an image of that many pixels; raises MemoryError where none fits."""
        from pypdfium2 import raw

        image = QImage(width, height, QImage.Format.Format_RGB32)
        if image.isNull():
            raise MemoryError(f"no room for an image of {width} by {height} pixels")
        image.fill(Qt.GlobalColor.white)
        # PDFium draws straight into the image's memory: a page at high zoom is many megabytes to copy.
        pixels = (ctypes.c_ubyte * image.sizeInBytes()).from_buffer(image.bits())
        with _pdfium_is_free:
            bitmap = raw.FPDFBitmap_CreateEx(width, height, raw.FPDFBitmap_BGRx, pixels, image.bytesPerLine())
            if not bitmap:
                raise MemoryError(f"no room to draw {width} by {height} pixels")
            leaf = self._document[page]
            raw.FPDF_RenderPageBitmap(bitmap, leaf, 0, 0, width, height, 0, raw.FPDF_ANNOT)
            raw.FPDFBitmap_Destroy(bitmap)
            leaf.close()
        return image

    def text(self, page: int) -> str:
        """Return the words of the page in reading order."""
        with _pdfium_is_free:
            leaf = self._document[page]
            words = leaf.get_textpage()
            text = words.get_text_bounded()
            words.close()
            leaf.close()
        return text

    def find(self, page: int, pattern: re.Pattern[str]) -> tuple[PageHit, ...]:
        """Return what the pattern finds on the page, in the order of reading."""
        from briefwright.ui.preview.page_text import hits_on

        with _pdfium_is_free:
            leaf = self._document[page]
            words = leaf.get_textpage()
            hits = tuple(hits_on(words, page, self.sizes[page].height, pattern))
            words.close()
            leaf.close()
        return hits

    def close(self) -> None:
        """Give the PDF's memory back."""
        with _pdfium_is_free:
            self._document.close()
