"""A note to self reaches neither the context of a template, nor the pages, nor what is attached to them."""

import io
from pathlib import Path

import pikepdf
import pytest

from briefwright.article.article import Article, Source
from briefwright.brief.brief import Brief, Item, Origin, Section, SourceRecord
from briefwright.render.request import RenderRequest
from briefwright.render.worker import RenderWorker
from briefwright.resources import shipped
from briefwright.template.context import brief_context

SECRET = "Zanzibar"


@pytest.fixture
def article() -> Article:
    return Article("Words.", ((0, 6),), Source("a.txt", "00" * 32))


@pytest.fixture
def noted(article: Article) -> Brief:
    items = (
        Item("i1", "Printed words.", Origin("own"), note_to_self=SECRET),
        Item("i2", "Left out.", Origin("own"), included=False, note_to_self=SECRET),
    )
    sections = (
        Section("background", "Background", items, note_to_self=SECRET),
        Section("outlook", "Outlook", items[:1], included=False, note_to_self=SECRET),
    )
    return Brief("A title", "Russia", SourceRecord(article.source), sections)


def test_the_context_holds_no_note(noted: Brief, article: Article) -> None:
    assert SECRET not in str(brief_context(noted, article))


def test_a_request_holds_no_note(noted: Brief, article: Article) -> None:
    request = RenderRequest(noted, article, Path("x"))
    assert SECRET not in str(request)
    assert request.brief.sections[0].items[0].text == "Printed words."


def test_neither_the_pages_nor_the_attachments_hold_a_note(noted: Brief, article: Article) -> None:
    with RenderWorker() as worker:
        request = RenderRequest(noted, article, shipped("templates") / "information-note")
        rendered = worker.submit(request).result(timeout=120)
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        attached = {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}
        streams = [bytes(each.read_bytes()) for each in pdf.objects if isinstance(each, pikepdf.Stream)]
        rest = [str(each) for each in pdf.objects if not isinstance(each, pikepdf.Stream)]
    assert set(attached) == {"brief.json", "source.txt"}
    assert b"Printed words." in attached["brief.json"]
    assert not any(SECRET.encode() in content for content in [*attached.values(), *streams, rendered.pdf])
    assert not any(SECRET in text for text in rest)
