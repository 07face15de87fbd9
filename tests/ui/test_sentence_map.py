from hypothesis import given
from hypothesis import strategies as st

from briefwright.analysis.analysis import Pick, Sentence
from briefwright.ui.sentence_map import SentenceMap


def sentence(number: int, start: int, text: str) -> Sentence:
    end, pick = start + len(text), Pick("salient", number)
    return Sentence(f"s{number}", start, end, 1, text, "main_event", {}, 0.5, True, (), {}, (), False, pick)


@given(st.lists(st.text("aé😀 ", min_size=1, max_size=8), min_size=1, max_size=6))
def test_places_count_as_qt_counts(pieces: list[str]) -> None:
    text, sentences = "", []
    for number, piece in enumerate(pieces, start=1):
        sentences.append(sentence(number, len(text), piece))
        text += piece + "\n"
    shown = text.encode("utf-16-le")
    places = SentenceMap(text, sentences)
    for row, piece in enumerate(pieces):
        start, end = places.span(row)
        assert shown[2 * start : 2 * end].decode("utf-16-le") == piece
        assert places.row_at(start) == row
        assert places.row_at(end - 1) == row
        assert places.row_at(end) != row
        assert row in places.rows_within(start, end)
        assert places.row(f"s{row + 1}") == row
    assert list(places.rows_within(0, len(shown) // 2)) == list(range(len(pieces)))
    assert places.row("s99") is None
    assert places.row(None) is None
