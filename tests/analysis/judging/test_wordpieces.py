from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.analysis.judging.wordpieces import WordPieces, read_word_pieces

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "sanction", "##s", "a", "##b", "##c", "-", "’", ".", "e"]
PIECES = WordPieces(VOCABULARY)


def pieces_of(text: str, most: int = 8) -> list[str]:
    return [VOCABULARY[number] for number in PIECES.cut(text, most).numbers]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Sanctions.", ["sanction", "##s", "."]),
        ("abc-a", ["a", "##b", "##c", "-", "a"]),
        ("é É", ["e", "e"]),
        ("abd a", ["[UNK]", "a"]),
        ("a" * 101, ["[UNK]"]),
        ("", []),
    ],
)
def test_words_are_cut_into_known_pieces(text: str, pieces: list[str]) -> None:
    assert pieces_of(text) == pieces


def test_what_is_beyond_the_most_is_dropped_by_whole_words() -> None:
    assert pieces_of("a sanctions a", 2) == ["a"]
    assert pieces_of("a sanctions a", 3) == ["a", "sanction", "##s"]


@given(st.text(max_size=60), st.integers(0, 20))
def test_any_text_has_no_more_than_the_most_and_each_piece_its_word(text: str, most: int) -> None:
    cut = PIECES.cut(text, most)
    assert len(cut.numbers) == len(cut.words) <= most
    assert all(word in text for word in cut.words)


def test_a_vocabulary_is_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "vocabulary.txt"
    path.write_text("".join(piece + "\n" for piece in VOCABULARY), encoding="utf-8")
    assert read_word_pieces(path).cut("sanctions", 8) == PIECES.cut("sanctions", 8)
