"""What stands in a rendered PDF, and that it conforms."""

import getpass
import io
import socket
from collections.abc import Callable
from pathlib import Path

import msgspec
import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image
from tests.conformance import conformance_faults, verapdf_faults
from tests.render.conftest import PAGE, MakeTemplate, Render

from briefwright.article.article import Article
from briefwright.brief.brief import Brief, Header
from briefwright.errors import TemplateError
from briefwright.render.request import RenderedBrief

OpenPdf = Callable[[RenderedBrief], pdfium.PdfDocument]
HEAD = '<!DOCTYPE html><html lang="en"><head><title>{{ title }}</title></head><body><h1>{{ title }}</h1>'


def _words(text: str) -> str:
    """Return the text as it is compared: the reader has signs of its own for the ends of lines."""
    return "".join(filter(str.isalnum, text))


def _picture(color: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (8, 8), color).save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize("page", ["A4", "Letter"])
def test_the_reference_brief_conforms(page: str, brief: Brief, render: Render, tmp_path: Path) -> None:
    rendered = render(msgspec.structs.replace(brief, page=page))
    assert rendered.messages == ()
    assert conformance_faults(rendered.pdf) == []
    (tmp_path / "brief.pdf").write_bytes(rendered.pdf)
    assert verapdf_faults(tmp_path / "brief.pdf") == []
    with pikepdf.open(io.BytesIO(rendered.pdf)) as document:
        assert len(document.pages) == rendered.pages
        width = float(document.pages[0].MediaBox[2])
    assert width == pytest.approx({"A4": 595.28, "Letter": 612}[page], abs=0.1)


def test_a_page_without_title_and_language_takes_them_from_the_brief(
    make_template: MakeTemplate, render: Render, brief: Brief
) -> None:
    page = "<html><head></head><body><h1>{{ title }}</h1></body></html>"
    rendered = render(template=make_template(page))
    assert conformance_faults(rendered.pdf) == []
    with pikepdf.open(io.BytesIO(rendered.pdf)) as document:
        assert (str(document.docinfo.Title), str(document.Root.Lang)) == (brief.title, "en")


def test_a_strict_reader_finds_no_fault_with_its_syntax(render: Render) -> None:
    with pikepdf.open(io.BytesIO(render().pdf)) as document:
        assert document.check_pdf_syntax() == []


def test_the_source_and_the_brief_are_attached(brief: Brief, article: Article, render: Render) -> None:
    with pikepdf.open(io.BytesIO(render().pdf)) as document:
        files = {name: file.get_file().read_bytes() for name, file in document.attachments.items()}
        kinds = {name: str(file.obj.AFRelationship) for name, file in document.attachments.items()}
        types = {name: file.get_file().mime_type for name, file in document.attachments.items()}
        dates = {str(file.obj.EF.F.Params.ModDate) for file in document.attachments.values()}
    assert files["source.txt"].decode() == article.text
    assert msgspec.json.decode(files["brief.json"], type=Brief) == brief
    assert kinds == {"source.txt": "/Source", "brief.json": "/Data"}
    assert types == {"source.txt": "text/plain", "brief.json": "application/json"}
    assert dates == {"D:20241209000000Z"}


@pytest.mark.parametrize(
    ("date", "published", "expected"),
    [
        ("9 December 2024", "2024-12-08T23:30:00-05:00", "D:20241209043000Z"),
        ("", None, "D:20000101000000Z"),
        ("0001-01-01", "yesterday", "D:20000101000000Z"),
    ],
)
def test_attachments_never_take_the_date_of_the_day(
    date: str, published: str | None, expected: str, brief: Brief, article: Article, render: Render
) -> None:
    dated = msgspec.structs.replace(brief, header=Header(date=date))
    rendered = render(dated, about=msgspec.structs.replace(article, published=published))
    with pikepdf.open(io.BytesIO(rendered.pdf)) as document:
        dates = {str(file.obj.EF.F.Params.CreationDate) for file in document.attachments.values()}
    assert dates == {expected}


def test_nothing_tells_who_made_it_where(render: Render, repository: Path, tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(render().pdf)) as document:
        assert set(document.docinfo.keys()) == {"/Title", "/Producer", "/Creator"}
        plain = io.BytesIO()
        document.save(plain, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all)
    for secret in (repository, tmp_path.parent, Path.home(), "file:", socket.gethostname()):
        assert str(secret).encode() not in plain.getvalue()
    assert f"/{getpass.getuser()}/".encode() not in plain.getvalue()


@pytest.mark.parametrize(
    "around", ["<p id={id}>{text}</p>", "<li><b>1.</b> <span id={id}>{text}</span></li>"]
)
def test_every_line_of_an_item_has_its_place(
    around: str, make_template: MakeTemplate, render: Render, brief: Brief, open_pdf: OpenPdf
) -> None:
    element = around.format(id="{{ item.anchor }}", text="{{ item.text }}")
    page = PAGE.replace('<p id="{{ item.anchor }}">{{ item.text }}</p>', element)
    css = "@page { margin: 40mm } html { font: 11pt/1.5 serif; text-align: justify; hyphens: auto }"
    rendered = render(template=make_template(page, css))
    document = open_pdf(rendered)
    found: dict[str, str] = {}
    for place in rendered.places:
        page_of_it = document[place.page]
        _, height = page_of_it.get_size()
        top, bottom = height - place.y, height - place.y - place.height
        text = page_of_it.get_textpage().get_text_bounded(place.x, bottom, place.x + place.width, top)
        found[place.item] = found.get(place.item, "") + text
    items = [item for section in brief.sections for item in section.items]
    assert {item: _words(text) for item, text in found.items()} == {i.id: _words(i.text) for i in items}
    assert rendered.pages > 1
    assert len(rendered.places) > 4 * len(items)


def test_the_shipped_template_shows_every_item(render: Render, brief: Brief) -> None:
    assert {place.item for place in render().places} == {i.id for s in brief.sections for i in s.items}


def test_an_edited_template_is_seen_at_once(
    make_template: MakeTemplate, render: Render, open_pdf: OpenPdf
) -> None:
    folder = make_template(
        HEAD + '<img src="logo.png" alt="Logo"><p>Text</p></body></html>',
        'h1::after { content: " first" } img { width: 100px; display: block }',
        logo__png=_picture("red"),
    )

    def look() -> tuple[str, bool]:
        document = open_pdf(render(template=folder))
        picture = document[0].render().to_pil()
        text: str = document[0].get_textpage().get_text_range()
        return text, (255, 0, 0) in {color for _, color in picture.getcolors(1 << 20) or ()}

    assert " first" in look()[0]
    assert look()[1]
    (folder / "style.css").write_text(
        '@import "more.css"; h1::after { content: " second" }', encoding="utf-8"
    )
    assert " second" in look()[0]
    (folder / "more.css").write_text('p::after { content: " imported" }', encoding="utf-8")
    assert " imported" in look()[0]
    (folder / "more.css").write_text('p::after { content: " again" }', encoding="utf-8")
    assert " again" in look()[0]
    (folder / "logo.png").write_bytes(_picture("blue"))
    assert not look()[1]


def test_complaints_name_their_place_and_come_every_time(make_template: MakeTemplate, render: Render) -> None:
    folder = make_template(
        HEAD + '<img src="missing.png" alt=""><img src="https://example.org/x.png" alt="x"></body></html>',
        "h1 { colr: red; }\n@font-face { font-family: X; src: url(/etc/passwd) }",
    )
    for _ in range(2):
        messages = render(template=folder).messages
        assert messages == (
            "style.css: Ignored `colr: red` at 1:6, unknown property.",
            "“/etc/passwd” was not loaded: it is outside the template’s folder.",
            "style.css: Font-face 'X' cannot be loaded",
            "“missing.png” was not loaded: there is no such file in the template’s folder.",
            "“https://example.org/x.png” was not loaded: a template may use only files of its own folder.",
        )


def test_characters_without_a_glyph_are_told_once_and_apart(brief: Brief, render: Render) -> None:
    title, marking = "Private \ue123\ue124\ue123 use", "For \ue125 only"
    rendered = render(msgspec.structs.replace(brief, title=title, marking=marking))
    assert (rendered.messages, sorted(rendered.printed.missing)) == ((), ["\ue123", "\ue124", "\ue125"])
    assert render().printed.missing == ""


def test_only_web_and_mail_links_are_kept(make_template: MakeTemplate, render: Render) -> None:
    page = HEAD + (
        '<p><a href="https://example.org/">web</a> <a href="other.html">local</a> <a href="file:///etc/">file</a>'
        ' <a href="notes.txt" rel="attachment">attached</a> <a href="javascript:alert(1)">script</a>'
        ' <a href="#end">inside</a><p id="end">End</p></body></html>'
    )
    rendered = render(template=make_template(page, notes__txt=b"notes"))
    assert len(rendered.messages) == 4
    assert conformance_faults(rendered.pdf) == []
    with pikepdf.open(io.BytesIO(rendered.pdf)) as document:
        links = document.pages[0].Annots
        assert [str(link.A.URI) for link in links if "/A" in link] == ["https://example.org/"]
        assert (len(links), len(document.attachments)) == (2, 2)


def test_a_file_the_engine_cannot_do_without_is_the_templates_fault(
    make_template: MakeTemplate, render: Render
) -> None:
    folder = make_template(PAGE, "@color-profile --x { src: url(https://example.org/x.icc) }")
    with pytest.raises(TemplateError, match=r"needs a file .* own folder"):
        render(template=folder)
