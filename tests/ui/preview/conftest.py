"""Pages made by Qt and a render worker that answers when it is told to."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QMarginsF, QPointF
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter

from briefwright.article.article import Article, Source
from briefwright.brief.brief import Brief, SourceRecord
from briefwright.brief.checks.printed import Printed
from briefwright.render.request import Place, RenderedBrief, RenderRequest, Timings
from briefwright.ui.preview.pane import PreviewPane
from briefwright.ui.preview.raster import PageRaster

LINE = 20.0  # points from one line of a made page to the next
TOP, LEFT, WIDE = 60.0, 70.0, 300.0


class FakeWorker:
    """Keeps every request and lets the test answer it, from the test's own thread or another."""

    def __init__(self) -> None:
        self.requests: list[RenderRequest] = []
        self.futures: list[Future[RenderedBrief]] = []
        self.refusal: BaseException | None = None
        self.answers: list[RenderedBrief] = []

    def submit(self, request: RenderRequest) -> Future[RenderedBrief]:
        if self.refusal is not None:
            raise self.refusal
        future: Future[RenderedBrief] = Future()
        self.requests.append(request)
        self.futures.append(future)
        if self.answers:
            future.set_result(self.answers.pop(0))
        return future

    @property
    def titles(self) -> list[str]:
        return [request.brief.title for request in self.requests]

    @property
    def running(self) -> Future[RenderedBrief]:
        return self.futures[-1]


def make_pdf(pages: list[list[str]], size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4) -> bytes:
    """Return a PDF with these lines on its pages, the n-th line LINE points below the one before."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(size))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(72)
    painter = QPainter(writer)
    painter.setFont(QFont("DejaVu Sans", 11))
    for number, lines in enumerate(pages):
        if number:
            writer.newPage()
        for row, line in enumerate(lines):
            painter.drawText(QPointF(LEFT, TOP + row * LINE + 11), line)
    painter.end()
    return bytes(buffer.data().data())


def rendered(*pages: list[str], size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4) -> RenderedBrief:
    """Return a rendered brief whose lines are items named by their words; equal lines are one item."""
    places = tuple(
        Place(line, page, LEFT, TOP + row * LINE, WIDE, 14.0)
        for page, lines in enumerate(pages)
        for row, line in enumerate(lines)
    )
    printed = Printed(len(pages), tuple(map(len, pages)))
    return RenderedBrief(make_pdf(list(pages), size), printed, places, (), Timings(0, 0, 0, 0))


def request_of(title: str, template: str = "note", source: str = "a.txt") -> RenderRequest:
    """Return a request that is told from others by the brief's title."""
    origin = Source(source, "0" * 64, "utf-8")
    article = Article("A sentence.", ((0, 11),), origin)
    return RenderRequest(Brief(title, "Russia", SourceRecord(origin), ()), article, Path(template))


@pytest.fixture
def worker() -> FakeWorker:
    return FakeWorker()


@pytest.fixture
def raster(qapp: object) -> Iterator[PageRaster]:
    raster = PageRaster()
    yield raster
    raster.shutdown()


@pytest.fixture
def make_pane(qapp: object) -> Iterator[Callable[[FakeWorker], PreviewPane]]:
    panes: list[PreviewPane] = []

    def make(worker: FakeWorker) -> PreviewPane:
        pane = PreviewPane(worker)
        pane.resize(600, 500)
        pane.show()
        panes.append(pane)
        return pane

    yield make
    for pane in panes:
        pane.shutdown()
        pane.close()
        pane.deleteLater()


@pytest.fixture
def pane(make_pane: Callable[[FakeWorker], PreviewPane], worker: FakeWorker) -> PreviewPane:
    return make_pane(worker)
