import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from briefwright.ui.preview.layout import GAP, LARGEST, MARGIN, SMALLEST, Desk, PageLayout, Zoom, next_step
from briefwright.ui.preview.pdfium import PageSize

A4 = PageSize(595.28, 841.89)
LETTER = PageSize(612.0, 792.0)

sizes = st.lists(st.sampled_from([A4, LETTER, PageSize(842.0, 595.0)]), min_size=1, max_size=8).map(tuple)
zooms = st.one_of(
    st.sampled_from([Zoom("fit_width"), Zoom("fit_page")]),
    st.floats(SMALLEST, LARGEST).map(lambda factor: Zoom("fixed", factor)),
)
desks = st.builds(
    Desk, st.floats(100, 3000), st.floats(100, 3000), st.just(96 / 72), st.sampled_from([1.0, 1.25, 1.5, 2.0])
)


def test_fit_width_fills_the_view_but_for_its_margins() -> None:
    layout = PageLayout((A4, A4), Zoom("fit_width"), Desk(640, 400))
    assert layout.pages[0].left() == pytest.approx(MARGIN, abs=1)
    assert layout.pages[0].width() == pytest.approx(640 - 2 * MARGIN, abs=1)
    assert layout.width == 640
    assert layout.pages[1].top() - layout.pages[0].bottom() == pytest.approx(GAP, abs=1)


def test_fit_page_shows_the_whole_page() -> None:
    layout = PageLayout((A4,), Zoom("fit_page"), Desk(900, 500))
    assert layout.height <= 501
    assert layout.pages[0].height() == pytest.approx(500 - 2 * MARGIN, abs=1)


def test_the_size_on_paper_is_a_factor_of_one() -> None:
    layout = PageLayout((A4,), Zoom("fixed", 1.0), Desk(900, 500))
    assert layout.factor == 1.0
    assert layout.pages[0].width() == pytest.approx(A4.width * 96 / 72, abs=1)


@given(sizes, zooms, desks)
def test_pages_stand_below_each_other_on_whole_device_pixels(
    sizes: tuple[PageSize, ...], zoom: Zoom, desk: Desk
) -> None:
    layout = PageLayout(sizes, zoom, desk)
    for upper, lower in zip(layout.pages, layout.pages[1:], strict=False):
        assert upper.bottom() < lower.top()
    for number, page in enumerate(layout.pages):
        for edge in (page.left(), page.top(), page.width(), page.height()):
            assert edge * desk.pixel_ratio == pytest.approx(round(edge * desk.pixel_ratio), abs=1e-6)
        assert page.left() >= 0
        assert page.right() <= layout.width + 1
        assert layout.pixels(number)[0] == pytest.approx(page.width() * desk.pixel_ratio, abs=1e-6)
    assert layout.pages[-1].bottom() < layout.height


@given(sizes, zooms, desks, st.floats(0, 1), st.floats(0, 1))
def test_a_point_of_a_page_is_found_again(
    sizes: tuple[PageSize, ...], zoom: Zoom, desk: Desk, across: float, down: float
) -> None:
    layout = PageLayout(sizes, zoom, desk)
    for number, size in enumerate(sizes):
        x, y = across * (size.width - 2) + 1, down * (size.height - 2) + 1
        spot = layout.rect_of(number, x, y, 1.0, 1.0).topLeft()
        if not layout.pages[number].contains(spot):
            continue  # a page of few pixels is rounded by more than the edge
        found = layout.point_on(spot)
        assert found is not None
        assert found[0] == number
        assert found[1:] == pytest.approx((x, y), abs=1e-3)


@given(sizes, zooms, zooms, desks, st.floats(0, 1), st.floats(0, 1))
def test_an_anchor_is_put_back(
    sizes: tuple[PageSize, ...], before: Zoom, after: Zoom, desk: Desk, x: float, y: float
) -> None:
    old, new = PageLayout(sizes, before, desk), PageLayout(sizes, after, desk)
    at = (x * desk.width, y * desk.height)
    anchor = old.anchor(x * old.width, y * old.height, at)
    assert anchor is not None
    again = old.position(anchor)
    assert (again.x(), again.y()) == pytest.approx((x * old.width - at[0], y * old.height - at[1]), abs=1e-6)
    moved = new.position(anchor) + QPointF(*at)
    assert new.anchor(moved.x(), moved.y(), at) is not None


@given(sizes, zooms, desks, st.floats(0, 1))
def test_visible_pages_are_those_that_cross_the_view(
    sizes: tuple[PageSize, ...], zoom: Zoom, desk: Desk, down: float
) -> None:
    layout = PageLayout(sizes, zoom, desk)
    top = down * layout.height
    crossing = [n for n, p in enumerate(layout.pages) if p.bottom() > top and p.top() < top + desk.height]
    assert list(layout.visible(top, desk.height)) == crossing


def test_no_pages_are_no_trouble() -> None:
    layout = PageLayout((), Zoom(), Desk(500, 500))
    assert layout.visible(0, 500) == range(0)
    assert layout.point_on(QPointF(10, 10)) is None
    assert layout.anchor(0, 0) is None


@given(st.floats(SMALLEST, LARGEST))
def test_steps_lead_up_and_down_and_end(factor: float) -> None:
    assert next_step(factor, 1) > factor or next_step(factor, 1) == LARGEST
    assert next_step(factor, -1) < factor or next_step(factor, -1) == SMALLEST
