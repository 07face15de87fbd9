"""Where an item's lines stand is exact: what the PDF holds inside its rectangles is the item, and no more."""

from collections.abc import Callable

import msgspec
import pypdfium2 as pdfium
import pytest
from tests.render.conftest import MakeTemplate, Render

from briefwright.brief.brief import SHOWN_AS, Brief, Item, Origin, ShownAs
from briefwright.render.request import Place, RenderedBrief

OpenPdf = Callable[[RenderedBrief], pdfium.PdfDocument]
HAIR = 0.4  # points
# Pages of a few lines, so that items go on to the next page, and the next.
LOW = "@page { margin: 124mm 40mm } html { font: 11pt/1.5 serif } h1 { font: inherit }"
ITEMS = "{% for section in sections %}{% for item in section.items %}BODY{% endfor %}{% endfor %}"
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>{{ title }}</title></head><body><h1>{{ title }}</h1>'
    + "AROUND</body></html>"
)


def _letters(text: str) -> str:
    """Return the text as it is compared: the reader has signs of its own for spaces and the ends of lines."""
    return "".join(filter(str.isalnum, text))


def _texts(rendered: RenderedBrief, document: pdfium.PdfDocument) -> dict[str, str]:
    """Return the letters that the PDF holds inside the places of each item."""
    found: dict[str, str] = {}
    for place in rendered.places:
        page = document[place.page]
        height = page.get_size()[1]
        text = page.get_textpage().get_text_bounded(
            place.x - HAIR, height - place.y - place.height, place.x + place.width + HAIR, height - place.y
        )
        found[place.item] = found.get(place.item, "") + _letters(text)
    return found


def _of_all_kinds(brief: Brief, shown_as: ShownAs) -> Brief:
    """Return the brief with an edited item, own words, and both sections shown in one way."""
    first, second = brief.sections
    edited = first.items[1]
    edited = msgspec.structs.replace(
        edited, text="It was edited.", origin=msgspec.structs.replace(edited.origin, kind="edited")
    )
    own = Item(
        "own1", "These are own words, long enough to go on to a second line of the page. " * 3, Origin("own")
    )
    return msgspec.structs.replace(
        brief,
        sections=(
            msgspec.structs.replace(
                first, items=(first.items[0], edited, own, *first.items[2:]), shown_as=shown_as
            ),
            msgspec.structs.replace(second, shown_as=shown_as),
        ),
    )


@pytest.mark.parametrize("shown_as", SHOWN_AS)
def test_the_shipped_template_has_each_item_where_it_says(
    shown_as: ShownAs, render: Render, brief: Brief, open_pdf: OpenPdf
) -> None:
    every = _of_all_kinds(brief, shown_as)
    rendered = render(every)
    found = _texts(rendered, open_pdf(rendered))
    expected: dict[str, str] = {}
    items = [item for section in every.sections for item in section.items]
    for number, item in enumerate(items, start=1):
        shown_number = "" if shown_as == "bullets" else str(number)
        note = "" if item.origin.kind == "own" else str(_note(every, item))
        mark = {"quoted": "", "edited": "Edited", "own": "Ownwords"}[item.origin.kind]
        expected[item.id] = f"{shown_number}{_letters(item.text)}{note}{mark}"
    assert found == expected
    assert {place.page for place in rendered.places} == set(range(rendered.pages))


def _note(brief: Brief, item: Item) -> int:
    quoting = [i.id for section in brief.sections for i in section.items if i.origin.kind != "own"]
    return quoting.index(item.id) + 1


@pytest.mark.parametrize(
    ("around", "body", "css"),
    [
        ("ITEMS", "<p id={id}>{text}</p>", ""),
        ("ITEMS", "<p id={id}>{text}</p>", "p { text-align: justify; hyphens: auto }"),
        ("ITEMS", "<p id={id}>{text}</p>", "p { text-align: end; text-indent: 3em }"),
        ("ITEMS", "<p>He said: <span id={id}>{text}</span> And so on.</p>", ""),
        ("ITEMS", "<p><span id={id}><b>{text}</b></span></p>", "b { padding: 0 1em }"),
        ("<ol>ITEMS</ol>", "<li id={id}>{text}</li>", ""),
        ("<ol>ITEMS</ol>", "<li><p id={id}>{text}</p></li>", ""),
        ("<div>ITEMS</div>", "<p id={id}>{text}</p>", "div { columns: 2; hyphens: auto }"),
        (
            "<table>ITEMS</table>",
            "<tr><td>Beside</td><td id={id}>{text}</td></tr>",
            "tr { break-inside: auto }",
        ),
        ("ITEMS", "<div><b>Beside</b><p id={id}>{text}</p></div>", "div { display: flex } b { width: 4em }"),
        ("ITEMS", "<p dir=rtl id={id}>{text}</p>", ""),
        ("ITEMS", "<blockquote id={id}><p>{text}</p></blockquote>", "blockquote { padding: 0 2em }"),
    ],
)
def test_items_are_where_they_say_also_where_they_break_over_pages(
    around: str,
    body: str,
    css: str,
    make_template: MakeTemplate,
    render: Render,
    brief: Brief,
    open_pdf: OpenPdf,
) -> None:
    element = body.format(id="{{ item.anchor }}", text="{{ item.text }}")
    page = PAGE.replace("AROUND", around).replace("ITEMS", ITEMS).replace("BODY", element)
    rendered = render(template=make_template(page, LOW + css))
    found = _texts(rendered, open_pdf(rendered))
    items = [item for section in brief.sections for item in section.items]
    in_order = sorted if "rtl" in body else list  # the reader has an order of its own there
    for item in items:
        assert in_order(found[item.id]) == in_order(_letters(item.text))
    pages = {item.id: {place.page for place in rendered.places if place.item == item.id} for item in items}
    assert any(len(on) > 1 for on in pages.values())
    assert not any(
        _overlap(one, other) for one, other in zip(rendered.places, rendered.places[1:], strict=False)
    )


def _overlap(one: Place, other: Place) -> bool:
    """Tell whether two lines that follow each other lie over one another by more than a hair."""
    return (
        one.page == other.page
        and min(one.x + one.width, other.x + other.width) - max(one.x, other.x) > HAIR
        and min(one.y + one.height, other.y + other.height) - max(one.y, other.y) > 2 * HAIR
    )
