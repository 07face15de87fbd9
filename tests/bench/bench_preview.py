"""What the preview itself takes from a finished PDF to painted pages, and how still the window stays."""

import time
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from briefwright.article.article import Article
from briefwright.article.reading import read_article
from briefwright.brief.brief import Brief, Header, Item, Origin, Section, SourceRecord
from briefwright.render.request import RenderedBrief, RenderRequest
from briefwright.render.worker import RenderWorker
from briefwright.template.package import find_template
from briefwright.ui.preview.pane import PreviewPane
from briefwright.ui.preview.pdfium import PdfPages
from briefwright.ui.preview.rendering import Renderer

SENTENCES_OF_TWO_PAGES = 12
SENTENCES_OF_TWENTY_PAGES = 330


class Echo:
    """Answers every request at once with the same brief: what is left is the preview's own time."""

    def __init__(self, brief: RenderedBrief) -> None:
        self.brief = brief

    def submit(self, _request: RenderRequest) -> Future[RenderedBrief]:
        future: Future[RenderedBrief] = Future()
        future.set_result(self.brief)
        return future


class Pulse(QObject):
    """Beats every 5 ms on the GUI thread and keeps the longest wait between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


@pytest.fixture(scope="module")
def worker() -> Iterator[RenderWorker]:
    with RenderWorker() as worker:
        worker.warm()
        yield worker


@pytest.fixture(scope="module")
def article(seed_article: Path) -> Article:
    return read_article(seed_article)


@pytest.fixture(scope="module")
def two_pages(article: Article, worker: RenderWorker) -> RenderedBrief:
    rendered = worker.submit(request_of(article, SENTENCES_OF_TWO_PAGES)).result(60)
    assert rendered.pages == 2
    return rendered


def request_of(article: Article, sentences: int, edit: int = 0) -> RenderRequest:
    """Return the request for a brief of so many sentences, told from others by the number of the edit."""
    words = article.text.replace("\n", " ").split(". ")
    texts = [f"{words[number % len(words)]}." for number in range(sentences)]
    items = tuple(Item(f"i{n}", text, Origin("own")) for n, text in enumerate(texts))
    half = len(items) // 2
    brief = Brief(
        title=f"Russia grants asylum to the former president, edit {edit}",
        focus="Russia",
        source=SourceRecord(article.source),
        sections=(
            Section("developments", "Key developments", items[:half]),
            Section("position", "Russian position", items[half:]),
        ),
        header=Header("The Minister", "Policy unit", "9 December 2024", "FP/2024/118", "9 December 2024"),
        marking="OFFICIAL",
    )
    return RenderRequest(brief, article, find_template("information-note").folder)


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[list[PreviewPane]]:
    panes: list[PreviewPane] = []
    yield panes
    for pane in panes:
        pane.shutdown()
        pane.close()
        pane.deleteLater()


def open_pane(opened: list[PreviewPane], worker: Renderer) -> PreviewPane:
    pane = PreviewPane(worker)
    pane.resize(640, 900)
    pane.show()
    opened.append(pane)
    return pane


def show_and_paint(pane: PreviewPane, request: RenderRequest, qtbot: QtBot) -> None:
    """Make an edit and return once its pages are painted."""
    with qtbot.waitSignal(pane.pages_shown, timeout=60_000):
        pane.show_brief(request)
    pane.view.viewport().repaint()


def test_the_previews_own_part(
    opened: list[PreviewPane],
    article: Article,
    two_pages: RenderedBrief,
    benchmark: BenchmarkFixture,
    qtbot: QtBot,
) -> None:
    pane = open_pane(opened, Echo(two_pages))
    request = request_of(article, SENTENCES_OF_TWO_PAGES)
    benchmark.pedantic(show_and_paint, (pane, request, qtbot), rounds=50, warmup_rounds=3)
    assert pane.is_current


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_raster_of_a_page(two_pages: RenderedBrief, scale: float, benchmark: BenchmarkFixture) -> None:
    pages = PdfPages(two_pages.pdf)
    size = pages.sizes[0]
    width, height = round(size.width * scale * 4 / 3), round(size.height * scale * 4 / 3)
    image = benchmark(pages.draw, 0, width, height)
    assert (image.width(), image.height()) == (width, height)
    pages.close()


def test_longest_stall_while_twenty_pages_change(
    opened: list[PreviewPane],
    article: Article,
    worker: RenderWorker,
    benchmark: BenchmarkFixture,
    qtbot: QtBot,
) -> None:
    request = request_of(article, SENTENCES_OF_TWENTY_PAGES)
    rendered = worker.submit(request).result(60)
    assert rendered.pages >= 15
    pane = open_pane(opened, Echo(rendered))
    stalls: list[float] = []

    def change() -> None:
        pulse = Pulse()
        show_and_paint(pane, request, qtbot)
        stalls.append(pulse.longest)

    benchmark.pedantic(change, rounds=30, warmup_rounds=3)
    benchmark.extra_info["longest_stall"] = max(stalls[-30:])
