"""The marking stands on every page, top and bottom, whatever the template does."""

import io
from collections.abc import Callable

import msgspec
import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image
from tests.conformance import conformance_faults
from tests.render.conftest import PAGE, MakeTemplate, Render

from briefwright.brief.brief import Brief
from briefwright.brief.marking import MarkingRules
from briefwright.errors import RenderError, TemplateError
from briefwright.render.request import RenderedBrief
from briefwright.resources import shipped

OpenPdf = Callable[[RenderedBrief], pdfium.PdfDocument]
REACH = 12 / 25.4 * 72
MARKING = "OFFICIAL – SENSITIVE"

HOSTILE = """
@page { margin: 5mm; background: #000; color: #000;
  @top-center { content: "UNCLASSIFIED"; font-size: 40pt; background: #f00; z-index: 999 }
  @bottom-center { content: "UNCLASSIFIED"; font-size: 40pt; background: #f00 } }
@page wide { size: 400mm 120mm }
@page small { size: 75mm 90mm }
* { color: #000 !important; font-size: 30pt }
h2 { page: wide; break-before: page; break-after: page }
p { page: small }
.over { position: fixed; inset: 0; background: #000; z-index: 2147483647 }
.turned { position: fixed; inset: -50mm; background: #00f; z-index: 3; transform: rotate(20deg) }
span { display: none }
"""
OVER = PAGE.replace("</body>", '<div class="turned"></div><div class="over"></div></body>')


def _bands(page: pdfium.PdfPage) -> tuple[Image.Image, Image.Image]:
    """Return the page's upper and lower 12 mm as pictures."""
    picture = page.render(scale=2).to_pil()
    width, height = picture.size
    reach = round(REACH * 2)
    return picture.crop((0, 0, width, reach)), picture.crop((0, height - reach, width, height))


def _texts(page: pdfium.PdfPage) -> tuple[str, str]:
    """Return the text of the page's upper and lower 12 mm."""
    width, height = page.get_size()
    text = page.get_textpage()
    bands = (0, height - REACH, width, height), (0, 0, width, REACH)
    upper, lower = (" ".join(text.get_text_bounded(*band).split()) for band in bands)
    return upper, lower


def _is_readable(band: Image.Image) -> bool:
    """Tell whether there is black print on a white band in the middle."""
    middle = band.crop((band.width // 2 - 60, 0, band.width // 2 + 60, band.height)).convert("L")
    pixels = middle.tobytes()
    rows = [pixels[start : start + middle.width] for start in range(0, len(pixels), middle.width)]
    written = [row for row in rows if max(row) > 250 and min(row) < 60 and sum(row) / len(row) > 110]
    return len(written) >= 8


def test_it_stands_on_every_page_of_the_reference_brief(render: Render, open_pdf: OpenPdf) -> None:
    document = open_pdf(render())
    for page in document:
        assert _texts(page) == (MARKING, MARKING)
        assert all(_is_readable(band) for band in _bands(page))


def test_it_stands_over_a_template_that_covers_it(
    make_template: MakeTemplate, render: Render, open_pdf: OpenPdf
) -> None:
    rendered = render(template=make_template(OVER, HOSTILE))
    document = open_pdf(rendered)
    sizes = {tuple(round(side) for side in page.get_size()) for page in document}
    assert {(1134, 340), (213, 255)} <= sizes
    for page in document:
        assert all(MARKING in text for text in _texts(page))
        assert all(_is_readable(band) for band in _bands(page))
    assert not [fault for fault in conformance_faults(rendered.pdf) if "heading" not in fault]


def test_it_stands_over_a_template_with_a_font_of_the_same_name(
    make_template: MakeTemplate, render: Render, open_pdf: OpenPdf
) -> None:
    other = shipped("assets") / "fonts" / "source-serif-4" / "SourceSerif4_600SemiBold.ttf"
    css = (
        '@font-face { font-family: "Source Sans 3"; font-weight: 600; src: url(fake.ttf) }'
        'h1 { font: 600 9pt "Source Sans 3"; text-transform: uppercase }'
    )
    page = '<html lang="en"><head><title>T</title></head><body><h1>Official sensitive –</h1></body></html>'
    rendered = render(template=make_template(page, css, fake__ttf=other.read_bytes()))
    assert rendered.messages == ()
    reference = _bands(open_pdf(render())[0])
    for band, expected in zip(_bands(open_pdf(rendered)[0]), reference, strict=True):
        assert band.tobytes() == expected.tobytes()


@pytest.mark.parametrize(
    "marking",
    [
        "TLP:AMBER+STRICT",
        "Confidentiel",
        "VS – NUR FÜR DEN DIENSTGEBRAUCH <b>&amp;</b>",
        "VS-NfD",
        "Verschlusssache straße",
        ("RESTREINT UE/EU RESTRICTED " * 5)[:120],
        "W" * 120,
        "機密" * 60,
        "ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ",
        "مقيد للاستخدام الرسمي",
        "{{ title }} {% raw %}",
    ],
)
def test_any_text_is_printed_within_its_reach(
    marking: str, brief: Brief, render: Render, open_pdf: OpenPdf
) -> None:
    rendered = render(msgspec.structs.replace(brief, marking=marking))
    expected = "".join(marking.split())
    for page in open_pdf(rendered):
        assert ["".join(text.split()) for text in _texts(page)] == [expected, expected]
    assert conformance_faults(rendered.pdf) == []


@pytest.mark.parametrize(
    ("marking", "printed"),
    [("A\nB", "A B"), ("\u202eSECRET", "SECRET"), ("SEC\u200bRET\x07\ufffe", "SECRET"), ("a \t b", "a b")],
)
def test_what_cannot_be_seen_is_not_printed(
    marking: str, printed: str, brief: Brief, render: Render, open_pdf: OpenPdf
) -> None:
    for page in open_pdf(render(msgspec.structs.replace(brief, marking=marking))):
        assert _texts(page) == (printed, printed)


def _colours(band: Image.Image) -> set[tuple[int, ...]]:
    """Return the colours that fill more than a trace of the band."""
    counted = band.convert("RGB").getcolors(1 << 24) or []
    return {colour for count, colour in counted if count > 60 and isinstance(colour, tuple)}


@pytest.mark.parametrize(
    ("marking", "ink"),
    [
        ("TLP:RED", (255, 43, 43)),
        ("TLP:AMBER+STRICT", (255, 192, 0)),
        ("TLP:AMBER", (255, 192, 0)),
        ("TLP:GREEN", (51, 255, 0)),
        ("TLP:CLEAR", (255, 255, 255)),
    ],
)
def test_a_tlp_label_is_in_its_colour_on_black_at_the_right(
    marking: str, ink: tuple[int, int, int], brief: Brief, render: Render, open_pdf: OpenPdf
) -> None:
    rendered = render(msgspec.structs.replace(brief, marking=marking))
    assert conformance_faults(rendered.pdf) == []
    for page in open_pdf(rendered):
        assert _texts(page) == (marking, marking)
        for band in _bands(page):
            right = band.crop((band.width // 2, 0, band.width, band.height))
            assert {(0, 0, 0), ink} <= _colours(right)
            assert _colours(band.crop((0, 0, band.width // 2, band.height))) == {(255, 255, 255)}


def test_a_preset_of_the_organisation_is_printed_by_its_rules(
    brief: Brief, render: Render, open_pdf: OpenPdf
) -> None:
    rules = MarkingRules("#ffffff", "#7a1f1f", 14)
    rendered = render(msgspec.structs.replace(brief, marking="MINISTRY", marking_rules=rules))
    for page in open_pdf(rendered):
        assert _texts(page) == ("MINISTRY", "MINISTRY")
        assert all((0x7A, 0x1F, 0x1F) in _colours(band) for band in _bands(page))


def test_a_marking_that_does_not_fit_is_refused(
    brief: Brief, render: Render, make_template: MakeTemplate
) -> None:
    template = make_template(css="@page card { size: 80mm 120mm } body { page: card }")
    assert render(template=template).pages > 1
    with pytest.raises(RenderError, match="too long for a page 80 mm wide"):
        render(msgspec.structs.replace(brief, marking="W" * 120), template)
    with pytest.raises(RenderError, match="too long for a page 210 mm wide"):
        render(msgspec.structs.replace(brief, marking="OFFICIAL " * 100))


def test_a_page_too_small_for_a_marking_is_refused(make_template: MakeTemplate, render: Render) -> None:
    css = "@page tiny { size: 69mm 200mm } h2 { page: tiny; break-before: page }"
    with pytest.raises(TemplateError, match="69 × 200 mm"):
        render(template=make_template(css=css))
    assert (
        render(
            template=make_template(css="@page least { size: 70mm 70mm } body { page: least }", name="least")
        ).pages
        > 1
    )


@pytest.mark.parametrize("marking", ["", "  ", "\u200b\n"])
def test_no_marking_draws_nothing(marking: str, brief: Brief, render: Render, open_pdf: OpenPdf) -> None:
    rendered = render(msgspec.structs.replace(brief, marking=marking))
    for page in open_pdf(rendered):
        assert _texts(page) == ("", "")
        assert all(set(band.tobytes()) == {255} for band in _bands(page))


def test_it_is_an_artifact_of_the_page_and_in_no_tag(render: Render) -> None:
    with pikepdf.open(io.BytesIO(render().pdf)) as document:
        for page in document.pages:
            artifacts = [
                mark.operands[1].get("/Type")
                for mark in pikepdf.parse_content_stream(page)
                if str(mark.operator) == "BDC" and mark.operands[0] == pikepdf.Name.Artifact
            ]
            assert artifacts == [pikepdf.Name.Pagination]
