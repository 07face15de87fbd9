from hypothesis import given
from hypothesis import strategies as st

from briefwright.ui.mirror import kept_in_place

orders = st.lists(st.sampled_from("abcdefghij"), unique=True)


@given(orders, orders)
def test_what_is_kept_stands_in_the_same_order_in_both(old: list[str], new: list[str]) -> None:
    kept = kept_in_place(old, new)
    assert [name for name in old if name in kept] == [name for name in new if name in kept]
    assert kept <= set(old) & set(new)


@given(orders, st.data())
def test_moving_one_row_keeps_all_others(order: list[str], data: st.DataObject) -> None:
    if not order:
        return
    moved = data.draw(st.sampled_from(order))
    rest = [name for name in order if name != moved]
    place = data.draw(st.integers(0, len(rest)))
    new = [*rest[:place], moved, *rest[place:]]
    assert len(kept_in_place(order, new)) >= len(order) - 1


def test_nothing_moves_where_nothing_changed() -> None:
    assert kept_in_place("abc", "abc") == {"a", "b", "c"}
