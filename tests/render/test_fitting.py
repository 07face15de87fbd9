"""A brief is fitted to its pages by smaller type, never below its template's floor, always the same way."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render.conftest import PAGE, MakeTemplate, Render
from weasyprint.document import Document

from briefwright.brief.brief import Brief
from briefwright.render.fitting import fitted

ALLOWED = 2


def laid_out(keeps_to: Callable[[float], bool], tried: list[float]) -> Callable[[float], Document]:
    """Return a layout of two pages at the sizes that fit, of three at others."""

    def lay_out(scale: float) -> Document:
        tried.append(scale)
        page = SimpleNamespace(_page_box=SimpleNamespace(children=()))
        return cast("Document", SimpleNamespace(pages=[page] * (ALLOWED if keeps_to(scale) else ALLOWED + 1)))

    return lay_out


@given(st.integers(40, 110), st.integers(50, 100))
def test_the_largest_type_that_fits_is_found_in_few_layouts(largest: int, floor: int) -> None:
    tried: list[float] = []
    found = fitted(laid_out(lambda scale: scale <= largest / 100 + 1e-9, tried), ALLOWED, floor / 100)
    assert found.scale == max(min(largest, 100), floor) / 100
    assert (len(found.document.pages) == ALLOWED) == (largest >= floor or largest >= 100)
    assert len(tried) <= 9
    assert min(tried) >= floor / 100


@given(st.sets(st.integers(50, 99)), st.integers(50, 100))
def test_what_is_returned_fits_where_anything_tried_does(fitting: set[int], floor: int) -> None:
    tried: list[float] = []
    fits = {number / 100 for number in fitting}
    found = fitted(laid_out(fits.__contains__, tried), ALLOWED, floor / 100)
    assert (len(found.document.pages) == ALLOWED) == any(scale in fits for scale in tried)
    assert found.scale in tried


def test_the_shipped_template_fits_a_brief_that_is_a_little_too_long(render: Render, brief: Brief) -> None:
    longer = _just_too_long_for_two_pages(render, brief)
    wanted = msgspec.structs.replace(longer, max_pages=2, fit=True)
    first = render(wanted)
    assert first.pages == 2
    assert 0.88 <= first.printed.scale < 1
    assert sum(first.printed.lines) < sum(render(longer).printed.lines)
    render(msgspec.structs.replace(brief, max_pages=1, fit=True))
    assert render(wanted).pdf == first.pdf


def _just_too_long_for_two_pages(render: Render, brief: Brief) -> Brief:
    """Return the brief with as many items twice as it takes for a third page."""
    first, last = brief.sections
    for count in range(1, len(first.items) + 1):
        again = tuple(msgspec.structs.replace(item, id=f"again{item.id}") for item in first.items[:count])
        longer = msgspec.structs.replace(last, items=(*last.items, *again))
        grown = msgspec.structs.replace(brief, sections=(first, longer))
        if render(grown).pages == 3:
            return grown
    pytest.fail("the brief is never long enough")


def test_what_cannot_be_fitted_is_printed_at_the_floor(render: Render, brief: Brief) -> None:
    printed = render(msgspec.structs.replace(brief, max_pages=1, fit=True)).printed
    assert printed.scale == 0.88
    assert printed.pages > 1
    assert sum(printed.lines[1:]) > 10


def test_a_brief_that_fits_or_is_not_to_be_fitted_keeps_its_size(render: Render, brief: Brief) -> None:
    plain = render(brief)
    for limited in (
        msgspec.structs.replace(brief, max_pages=9, fit=True),
        msgspec.structs.replace(brief, fit=True),
        msgspec.structs.replace(brief, max_pages=1),
    ):
        printed = render(limited).printed
        assert (printed.scale, printed.lines) == (1.0, plain.printed.lines)


@pytest.mark.parametrize(("floor", "scale"), [("", 1.0), ("min-scale = 0.7\n", 0.7)])
def test_a_template_says_how_small_it_may_become(
    floor: str, scale: float, make_template: MakeTemplate, render: Render, brief: Brief
) -> None:
    folder = make_template(PAGE, "@page { margin: 60mm }")
    manifest = folder / "template.toml"
    manifest.write_text(manifest.read_text(encoding="utf-8") + floor, encoding="utf-8")
    printed = render(msgspec.structs.replace(brief, max_pages=1, fit=True), template=folder).printed
    assert printed.scale == scale
