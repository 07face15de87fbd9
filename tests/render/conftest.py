"""Briefs to render, templates made on the spot, and a worker that all tests of this room share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from briefwright.article.article import Article
from briefwright.article.reading import read_article
from briefwright.brief.brief import Brief, Header, Item, Origin, Section, SourceRecord
from briefwright.render.request import RenderedBrief, RenderRequest
from briefwright.render.worker import RenderWorker
from briefwright.resources import shipped

Render = Callable[..., RenderedBrief]
MakeTemplate = Callable[..., Path]

MANIFEST = """\
format = "brief-template/1"
[template]
id = "{id}"
name = "Made for a test"
version = "1.0.0"
summary = "Made for a test."
authors = ["A test"]
license = "MIT"
context = 1
entry = "page.html.j2"
styles = ["style.css"]
pages = ["A4", "Letter"]
languages = ["en"]
"""
PAGE = """\
<!DOCTYPE html><html lang="en"><head><title>{{ title }}</title></head><body><h1>{{ title }}</h1>
{% for section in sections %}<h2>{{ section.title }}</h2>
{% for item in section.items %}<p id="{{ item.anchor }}">{{ item.text }}</p>
{% endfor %}{% endfor %}</body></html>
"""


@pytest.fixture(scope="session")
def article(seed_article: Path) -> Article:
    """The reference article."""
    return read_article(seed_article)


@pytest.fixture(scope="session")
def brief(article: Article) -> Brief:
    """A brief of two sections that quotes every paragraph of the article."""
    items = [
        Item(f"i{number}", text, Origin("quoted", f"s{number}", number, number, start, end, text, "0" * 64))
        for number, (start, end) in enumerate(article.paragraphs, start=1)
        for text in [article.text[start:end]]
    ]
    return Brief(
        title="Russia grants asylum to Assad",
        focus="Russia",
        source=SourceRecord(article.source),
        sections=(
            Section("developments", "Key developments", tuple(items[:4])),
            Section("background", "Background", tuple(items[4:])),
        ),
        header=Header(to="Minister", sender="Eastern Desk", date="2024-12-09", reference="EECA/2024/118"),
        marking="OFFICIAL – SENSITIVE",
    )


@pytest.fixture(scope="session")
def worker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RenderWorker]:
    """One warm worker for all the tests that leave it well."""
    with pytest.MonkeyPatch.context() as patch, RenderWorker() as worker:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        worker.warm()
        yield worker


@pytest.fixture
def render(worker: RenderWorker, brief: Brief, article: Article) -> Render:
    """Render a brief, the reference brief by default, by the shipped template or by the one named."""

    def rendered(of: Brief = brief, template: Path | None = None, about: Article = article) -> RenderedBrief:
        folder = template or shipped("templates") / "information-note"
        return worker.submit(RenderRequest(of, about, folder)).result(timeout=60)

    return rendered


@pytest.fixture
def make_template(tmp_path: Path) -> MakeTemplate:
    """Make a template's folder of a page, a style sheet and other files."""

    def make(page: str = PAGE, css: str = "", name: str = "made", **files: bytes) -> Path:
        folder = tmp_path / name
        folder.mkdir()
        (folder / "template.toml").write_text(MANIFEST.format(id=name), encoding="utf-8")
        (folder / "page.html.j2").write_text(page, encoding="utf-8")
        (folder / "style.css").write_text(css, encoding="utf-8")
        for file, content in files.items():
            (folder / file.replace("__", ".")).write_bytes(content)
        return folder

    return make


@pytest.fixture
def open_pdf() -> Iterator[Callable[[RenderedBrief], pdfium.PdfDocument]]:
    """Open a rendered brief in the reader that the preview uses."""
    opened: list[pdfium.PdfDocument] = []

    def open_it(rendered: RenderedBrief) -> pdfium.PdfDocument:
        opened.append(pdfium.PdfDocument(rendered.pdf))
        return opened[-1]

    yield open_it
    for document in opened:
        document.close()
