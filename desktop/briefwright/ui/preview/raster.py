"""Draws pages on a thread of its own, the wanted ones first, and drops what is wanted no longer."""

import contextlib
import re
import threading
from collections.abc import Callable, Iterable

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from briefwright.ui.preview.page_hit import PageHit
from briefwright.ui.preview.pdfium import PageSize, PdfPages, load
from briefwright.ui.relay import Relay


class Wish(msgspec.Struct, frozen=True):
    """A page wanted as an image of so many device pixels."""

    page: int
    width: int
    height: int


class PdfOpened(msgspec.Struct, frozen=True):
    """The pages of a PDF are known."""

    document: int
    sizes: tuple[PageSize, ...]


class PageDrawn(msgspec.Struct, frozen=True):
    """A wish come true."""

    document: int
    wish: Wish
    image: QImage


class PageRead(msgspec.Struct, frozen=True):
    """The words of a page."""

    document: int
    page: int
    text: str


class WordsFound(msgspec.Struct, frozen=True):
    """What a pattern finds on all pages, in the order of reading."""

    document: int
    pattern: re.Pattern[str]
    hits: tuple[PageHit, ...]


class PdfUnreadable(msgspec.Struct, frozen=True):
    """A PDF could not be opened, or a page of it not drawn."""

    document: int
    problem: BaseException


News = PdfOpened | PageDrawn | PageRead | WordsFound | PdfUnreadable


class PageRaster(QObject):
    """The GUI thread's side of the raster thread: every report is about the PDF shown last.

    The thread starts with `warm` or the first PDF and ends with `shutdown`.
    """

    opened = Signal(object)
    """PdfOpened"""
    drawn = Signal(object)
    """PageDrawn"""
    read = Signal(object)
    """PageRead"""
    found = Signal(object)
    """WordsFound"""
    unreadable = Signal(object)
    """PdfUnreadable"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = 0
        self._orders = _Orders()
        self._thread: threading.Thread | None = None
        self._relay: Relay[News] = Relay(self._deliver)
        self.destroyed.connect(self._orders.close)

    def show(self, pdf: bytes, wishes: Iterable[Wish] = ()) -> int:
        """Take up a PDF in place of the last one and return its number; wishes beyond its end are ignored."""
        self._document += 1
        self._orders.open(self._document, pdf, wishes)
        self.warm()
        return self._document

    def warm(self) -> None:
        """Start the thread, so that the first PDF finds it ready."""
        if self._thread is None:
            # A daemon, so that a program that fails before `shutdown` still ends.
            self._thread = threading.Thread(
                target=_raster,
                args=(self._orders, self._relay.send),
                name="briefwright-pages",
                daemon=True,
            )
            self._thread.start()

    def wish(self, wishes: Iterable[Wish]) -> None:
        """Want these pages, in this order, and no others."""
        self._orders.wish(wishes)

    def read_text(self, page: int) -> None:
        """Want the words of this page, once no wish is open."""
        self._orders.read_text(page)

    def find(self, pattern: re.Pattern[str]) -> None:
        """Want what this pattern finds in the PDF, once no wish is open."""
        self._orders.find(pattern)

    def clear(self) -> None:
        """Let go of the PDF; nothing more is reported of it."""
        self._document += 1
        self._orders.open(self._document, None, ())

    def shutdown(self) -> None:
        """End the thread after the page it is drawing."""
        self._document += 1
        self._orders.close()
        if self._thread is not None:
            self._thread.join()

    def _deliver(self, news: News) -> None:
        if isinstance(news, PageDrawn):
            self._orders.delivered(news.document, news.wish)
        if news.document != self._document:
            return
        match news:
            case PdfOpened():
                self.opened.emit(news)
            case PageDrawn():
                self.drawn.emit(news)
            case PageRead():
                self.read.emit(news)
            case WordsFound():
                self.found.emit(news)
            case PdfUnreadable():
                self.unreadable.emit(news)


class _Open(msgspec.Struct, frozen=True):
    document: int
    pdf: bytes | None


class _Draw(msgspec.Struct, frozen=True):
    document: int
    wish: Wish


class _Read(msgspec.Struct, frozen=True):
    document: int
    page: int


class _Find(msgspec.Struct, frozen=True):
    document: int
    pattern: re.Pattern[str]


class _Orders:
    """What is wanted now: the only thing that both threads touch."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._document = 0
        self._unopened: _Open | None = None
        self._wishes: list[Wish] = []
        self._underway: set[Wish] = set()
        self._page_to_read: int | None = None
        self._pattern: re.Pattern[str] | None = None
        self._is_closed = False

    def open(self, document: int, pdf: bytes | None, wishes: Iterable[Wish]) -> None:
        with self._changed:
            self._document = document
            self._unopened = _Open(document, pdf)
            self._wishes = list(wishes)
            self._underway.clear()
            self._page_to_read = None
            self._pattern = None
            self._changed.notify()

    def wish(self, wishes: Iterable[Wish]) -> None:
        with self._changed:
            self._wishes = [wish for wish in wishes if wish not in self._underway]
            self._changed.notify()

    def read_text(self, page: int) -> None:
        with self._changed:
            self._page_to_read = page
            self._changed.notify()

    def find(self, pattern: re.Pattern[str]) -> None:
        with self._changed:
            self._pattern = pattern
            self._changed.notify()

    def delivered(self, document: int, wish: Wish) -> None:
        with self._changed:
            if document == self._document:
                self._underway.discard(wish)

    def close(self) -> None:
        with self._changed:
            self._is_closed = True
            self._changed.notify()

    def take(self) -> _Open | _Draw | _Read | _Find | None:
        """Wait for the next thing to do; None means that there will be none."""
        with self._changed:
            while True:
                if self._is_closed:
                    return None
                if self._unopened is not None:
                    unopened, self._unopened = self._unopened, None
                    return unopened
                if self._wishes:
                    wish = self._wishes.pop(0)
                    self._underway.add(wish)
                    return _Draw(self._document, wish)
                if self._page_to_read is not None:
                    page, self._page_to_read = self._page_to_read, None
                    return _Read(self._document, page)
                if self._pattern is not None:
                    pattern, self._pattern = self._pattern, None
                    return _Find(self._document, pattern)
                self._changed.wait()


def _raster(orders: _Orders, report: Callable[[News], None]) -> None:
    """Do what is wanted until there is nothing more to come."""
    with contextlib.suppress(ImportError):  # told when a PDF comes
        load()
    pages: PdfPages | None = None
    while (task := orders.take()) is not None:
        news: News | None = None
        try:
            if isinstance(task, _Open):
                old, pages = pages, None
                if old is not None:
                    old.close()
                if task.pdf is not None:
                    pages = PdfPages(task.pdf)
                    news = PdfOpened(task.document, pages.sizes)
            elif pages is not None:
                news = _perform(task, pages)
        except BaseException as problem:  # noqa: BLE001 - the thread's edge: whatever it is, the user hears of it
            news = PdfUnreadable(task.document, problem)
        if news is not None:
            report(news)
    if pages is not None:
        pages.close()


def _perform(task: _Draw | _Read | _Find, pages: PdfPages) -> News | None:
    match task:
        case _Draw(document=document, wish=wish) if wish.page < len(pages.sizes):
            return PageDrawn(document, wish, pages.draw(wish.page, wish.width, wish.height))
        case _Read(document=document, page=page) if page < len(pages.sizes):
            return PageRead(document, page, pages.text(page))
        case _Find(document=document, pattern=pattern):
            hits = (hit for page in range(len(pages.sizes)) for hit in pages.find(page, pattern))
            return WordsFound(document, pattern, tuple(hits))
    return None
