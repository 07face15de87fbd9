import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.ui.find.needle import Needle, in_units

TEXT = st.text(st.sampled_from("aAbé \n-–’'“\"\U0001f600"), max_size=30)


@pytest.mark.parametrize(
    ("needle", "text", "found"),
    [
        (Needle("russia"), "Russia and Belarussian", ["Russia", "russia"]),
        (Needle("russia", matches_case=True), "Russia and Belarussian", ["russia"]),
        (Needle("russia", whole_words=True), "Russia and Belarussian", ["Russia"]),
        (Needle("Assad's"), "Assad’s, Assad's, Assads", ["Assad’s", "Assad's"]),
        (Needle('"no"'), "“no” «no» no", ["“no”", "«no»"]),
        (Needle("al-Sham"), "al–Sham al‑Sham al Sham", ["al–Sham", "al‑Sham"]),
        (Needle("on  Sunday"), "on\u00a0Sunday, on\nSunday", ["on\u00a0Sunday", "on\nSunday"]),
        (Needle("a.c (x)"), "abc (x) a.c (x)", ["a.c (x)"]),
        (Needle(" \t"), "any thing", []),
        (Needle("ÉTÉ"), "été", ["été"]),
    ],
)
def test_words_are_found_however_they_are_set(needle: Needle, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in needle.spans(text)] == found


@given(TEXT, st.integers(0, 29), st.integers(1, 30))
def test_any_piece_of_a_text_is_found_in_it(text: str, start: int, length: int) -> None:
    piece = text[start : start + length].strip()
    spans = Needle(piece, matches_case=True).spans(text)
    assert bool(spans) == bool(piece)
    assert all(text[first:last].split() != [] for first, last in spans)
    assert list(spans) == sorted(spans)
    units = text.encode("utf-16-le")
    for span in spans:
        first, last = in_units(text, span)
        assert units[2 * first : 2 * last].decode("utf-16-le") == text[span[0] : span[1]]
