"""How long a PDF takes, cold and warm, and what of that is not the layout engine's own."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import msgspec
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from briefwright.article.article import Article
from briefwright.article.reading import read_article
from briefwright.brief.brief import Brief, Header, Item, Origin, Section, SourceRecord
from briefwright.render.fonts import use_bundled_fonts
from briefwright.render.request import RenderedBrief, RenderRequest
from briefwright.render.worker import RenderWorker
from briefwright.template.compose import compose
from briefwright.template.package import find_template, stylesheet_paths

SENTENCES_OF_TWO_PAGES = 14
SENTENCES_OF_TWENTY_PAGES = 330


@pytest.fixture(scope="module")
def article(seed_article: Path) -> Article:
    return read_article(seed_article)


@pytest.fixture
def worker() -> Iterator[RenderWorker]:
    with RenderWorker() as worker:
        worker.warm()
        yield worker


def request_of(article: Article, sentences: int, edit: int = 0) -> RenderRequest:
    """Return the request for a brief of so many sentences; each edit brings a letter it had not before."""
    words = article.text.replace("\n", " ").split(". ")
    texts = [f"{words[number % len(words)]}." for number in range(sentences)]
    texts[0] += f" {chr(0x100 + edit % 96)}{edit}"
    items = tuple(
        Item(f"i{n}", text, Origin("quoted", f"s{n}", n, 1, 0, len(text), text, "0" * 64))
        for n, text in enumerate(texts, start=1)
    )
    half = len(items) // 2
    brief = Brief(
        title="Russia grants asylum to Assad as Syrian government falls",
        focus="Russia",
        source=SourceRecord(article.source),
        sections=(
            Section("developments", "Key developments", items[:half]),
            Section("position", "Russian position", items[half:]),
        ),
        header=Header("Minister", "Eastern Desk", "2024-12-09", "EECA/2024/118"),
        marking="OFFICIAL",
    )
    return RenderRequest(brief, article, find_template("information-note").folder)


def test_first_pdf_of_a_new_worker(article: Article, benchmark: BenchmarkFixture) -> None:
    """From nothing to the PDF: the child is started, loads the engine and renders cold."""
    request = request_of(article, SENTENCES_OF_TWO_PAGES)

    def render() -> RenderedBrief:
        with RenderWorker() as worker:
            return worker.submit(request).result()

    assert benchmark.pedantic(render, rounds=5).pages == 2


def test_edit_to_pdf(
    article: Article, worker: RenderWorker, benchmark: BenchmarkFixture, tmp_path: Path
) -> None:
    """An edit to the reference brief by a warm worker, in turn with the bare engine on the same HTML."""
    bare = BareEngine(tmp_path)
    edits = iter(range(10_000))
    parts: list[dict[str, float]] = []
    worker.submit(request_of(article, SENTENCES_OF_TWO_PAGES)).result()

    def setup() -> tuple[tuple[RenderRequest], dict[str, object]]:
        request = request_of(article, SENTENCES_OF_TWO_PAGES, next(edits))
        parts.append({"bare": bare.seconds(request)})
        return (request,), {}

    def render(request: RenderRequest) -> None:
        began = time.perf_counter()
        rendered = worker.submit(request).result()
        taken = time.perf_counter() - began
        assert rendered.pages == 2
        timings = rendered.timings
        inside = msgspec.structs.asdict(timings)
        parts[-1] |= inside
        parts[-1]["transport"] = taken - sum(inside.values())
        parts[-1]["own"] = taken - parts[-1]["bare"]

    benchmark.pedantic(render, setup=setup, rounds=30, warmup_rounds=3)
    benchmark.extra_info.update({name: median(part[name] for part in parts) for name in parts[-1]})


def test_twenty_pages(article: Article, worker: RenderWorker, benchmark: BenchmarkFixture) -> None:
    requests = [request_of(article, SENTENCES_OF_TWENTY_PAGES, edit) for edit in range(4)]
    worker.submit(requests.pop()).result()

    def setup() -> tuple[tuple[RenderRequest], dict[str, object]]:
        return (requests[-1] if len(requests) == 1 else requests.pop(),), {}

    def render(request: RenderRequest) -> None:
        assert worker.submit(request).result().pages >= 15

    benchmark.pedantic(render, setup=setup, rounds=3)


class BareEngine:
    """WeasyPrint in this process, warm, with parsed style sheets: a plain tagged PDF of the same HTML."""

    def __init__(self, folder: Path) -> None:
        use_bundled_fonts(folder)
        from weasyprint import CSS
        from weasyprint.text.fonts import FontConfiguration

        self._fonts = FontConfiguration()
        sheets = stylesheet_paths(find_template("information-note"))
        self._sheets = [CSS(url=sheet.as_uri(), font_config=self._fonts) for sheet in sheets]

    def seconds(self, request: RenderRequest) -> float:
        """Return how long the engine takes from the HTML to the bytes."""
        from weasyprint import HTML

        html = compose(find_template("information-note"), request.brief, request.article)
        began = time.perf_counter()
        page = HTML(string=html, base_url=os.fspath(request.template) + "/")
        page.render(font_config=self._fonts, stylesheets=self._sheets).write_pdf(pdf_tags=True)
        return time.perf_counter() - began
