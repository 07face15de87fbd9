from hypothesis import given
from hypothesis import strategies as st

from briefwright.render.request import Place
from briefwright.ui.preview.item_places import ItemPlaces

PLACES = (
    Place("a", 0, 70, 100, 300, 12),
    Place("a", 0, 70, 116, 200, 12),
    Place("b", 0, 280, 116, 90, 12),
    Place("b", 1, 70, 60, 100, 12),
)


@given(st.integers(0, 1), st.floats(60, 380), st.floats(50, 140))
def test_a_point_in_a_line_finds_its_item_and_no_other(page: int, x: float, y: float) -> None:
    inside = [
        p.item for p in PLACES if p.page == page and p.x <= x < p.x + p.width and p.y <= y < p.y + p.height
    ]
    found = ItemPlaces(PLACES).at(page, x, y)
    if inside:
        assert found == inside[0]


def test_the_leading_between_two_lines_is_no_hole() -> None:
    places = ItemPlaces(PLACES)
    assert places.at(0, 80, 114) == "a"
    assert places.at(0, 300, 113) == "a"
    assert places.at(0, 300, 115) == "b"


def test_beside_the_lines_there_is_nothing() -> None:
    places = ItemPlaces(PLACES)
    assert places.at(0, 69, 105) is None
    assert places.at(0, 275, 120) is None
    assert places.at(0, 80, 96) is None
    assert places.at(2, 80, 105) is None
    assert ItemPlaces().at(0, 80, 105) is None


def test_lines_of_an_item_come_in_order() -> None:
    assert ItemPlaces(PLACES).of("b") == PLACES[2:]
    assert ItemPlaces(PLACES).of("c") == ()
    assert ItemPlaces(PLACES).of(None) == ()
