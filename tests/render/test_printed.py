"""What the layout tells of the printed pages: lines, text that is lost, pictures without words."""

import io

import msgspec
import pytest
from PIL import Image
from tests.render.conftest import MakeTemplate, Render

from briefwright.brief.brief import Brief
from briefwright.brief.checks.printed import LostText

HEAD = "<!DOCTYPE html><html lang='en'><head><title>{{ title }}</title></head><body>"
# Fourteen lines of 12 points on an A4 page.
CSS = """@page { margin: 118mm 75mm 118mm 20mm } html { font: 10pt/12pt "Source Sans 3" }
h1 { font: inherit }"""
SMALL = "float:left;font-size:9pt;line-height:10pt"
NARROW = "width:10mm;overflow:hidden;white-space:nowrap"


def lines(count: int) -> str:
    return "<br>".join(f"Line {number}" for number in range(count))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<h1>A</h1><p>B<br>C</p>", (3,)),
        (f"<h1>A</h1><p>{lines(15)}</p>", (14, 2)),
        ("<h1 style='height:0;width:10mm'>A</h1><p style='margin-left:20mm'>B<br>C</p>", (2,)),
        (f"<h1>A</h1><div style='columns:2'>{lines(10)}</div>", (6,)),
        (f"<h1>A</h1><div style='{SMALL}'>{lines(6)}</div><p>B<br>C</p>", (7,)),
        ("<h1>A</h1><p><b style='display:inline-block'>B<br>C</b></p>", (3,)),
        ("<h1>A</h1><table><tr><td>B<td>C<br>D</table>", (3,)),
        ("<h1>A</h1><p>B<span style='float:footnote'>C</span></p>", (3,)),
        ("<h1>A</h1><p>&nbsp;</p>B", (2,)),
        ("<h1>A</h1><div style='break-before:page'></div><p>B</p>", (1, 1)),
    ],
)
def test_lines_are_counted_as_a_reader_would(
    body: str, expected: tuple[int, ...], make_template: MakeTemplate, render: Render
) -> None:
    css = CSS + "@page { @top-left { content: 'Not counted' } }"
    assert render(template=make_template(f"{HEAD}{body}</body></html>", css)).printed.lines == expected


def test_the_lines_of_the_shipped_template_stand_below_each_other(render: Render, brief: Brief) -> None:
    printed = render().printed
    assert len(printed.lines) == printed.pages > 1
    assert 25 < printed.lines[0] < 55
    item = brief.sections[1].items[-1]
    shorter = msgspec.structs.replace(item, text="Short.")
    section = msgspec.structs.replace(brief.sections[1], items=(*brief.sections[1].items[:-1], shorter))
    less = render(msgspec.structs.replace(brief, sections=(brief.sections[0], section))).printed
    assert sum(less.lines) < sum(printed.lines)


@pytest.mark.parametrize(
    ("body", "lost"),
    [
        ("<h1 style='white-space:nowrap'>" + "wide " * 30 + "</h1>", ("wide wide", "off the page")),
        ("<h1>A</h1><p style='margin-left:-30mm'>Left</p>", ("Left", "off the page")),
        ("<h1>A</h1><div style='position:absolute;top:178mm'>Below</div>", ("Below", "off the page")),
        ("<h1>A</h1><div style='height:12pt;overflow:hidden'>Seen<br>Hidden</div>", ("Hidden", "clipped")),
        (f"<h1>A</h1><div style='{NARROW}'>Cut at an edge</div>", ("Cut", "clipped")),
    ],
)
def test_text_that_nobody_sees_is_found(
    body: str, lost: tuple[str, str], make_template: MakeTemplate, render: Render
) -> None:
    (found,) = render(template=make_template(f"{HEAD}{body}</body></html>", CSS)).printed.lost
    assert found.words.startswith(lost[0])
    assert (found.how, found.page, found.item) == (lost[1], 0, None)


@pytest.mark.parametrize(
    "body",
    [
        "<h1>A</h1><p style='margin-left:-15mm'>In the margin</p>",
        "<h1>A</h1><div style='height:0;overflow:hidden'>Hidden on purpose</div>",
        "<h1>A</h1><div style='overflow:hidden'>Seen</div>",
        "<h1>A</h1><div style='position:absolute;top:178mm;transform:translateY(-30mm)'>Moved</div>",
        "<h1 style='visibility:hidden;margin-left:-60mm'>A</h1>",
    ],
)
def test_text_that_is_seen_or_hidden_on_purpose_is_not_lost(
    body: str, make_template: MakeTemplate, render: Render
) -> None:
    assert render(template=make_template(f"{HEAD}{body}</body></html>", CSS)).printed.lost == ()


def test_lost_text_names_its_item_once_a_page(make_template: MakeTemplate, render: Render) -> None:
    wide = "wide <b>and</b> " * 20
    page = f"{HEAD}<h1>A</h1><p id='item-i7' style='white-space:nowrap'>{wide}</p></body></html>"
    (found,) = render(template=make_template(page, CSS)).printed.lost
    assert isinstance(found, LostText)
    assert found.item == "i7"


def test_nothing_of_the_shipped_template_is_lost(render: Render) -> None:
    printed = render().printed
    assert (printed.lost, printed.undescribed, printed.scale) == ((), (), 1.0)


def test_pictures_without_words_are_told_by_their_source(make_template: MakeTemplate, render: Render) -> None:
    file = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(file, "PNG")
    page = HEAD + '<h1>A</h1><p><img src="logo.png"> <img src="logo.png" alt="The logo"></p></body></html>'
    rendered = render(template=make_template(page, CSS, logo__png=file.getvalue()))
    assert rendered.printed.undescribed == ("logo.png",)
    assert rendered.messages == ()
