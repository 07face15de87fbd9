import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.analysis.sentences import split_sentences


def _split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, (0, len(text)))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Gen. Ada Lind met Sen. Bo Ek on Monday.", "They agreed."],
        ["The U.S. Secretary of State left.", "He was tired of the U.S.", "He said so."],
        ["Talks with the U.S. will go on.", "Nobody objects."],
        ["It was the fourth visit in a month.", "Ministers came too."],
        ["“We shall see.”", "She left the room."],
        ["“Will they come?” Ek asked.", "Nobody knew."],
        ["“It is over!” Ada Lind wrote on Monday.", "Others doubted it."],
        ["The fund holds 3.5 million euros.", "It will grow."],
        ["Alexei A. Varga spoke first.", "J. R. Ode followed."],
        ["The company, Ode Cos. Ltd. (OCL), is new.", "It is small."],
        ["It rained all day.", "(Xinhua/Ada Lind)"],
        ["Is that so?", "It is."],
    ],
)
def test_news_copy_is_split_where_sentences_end(sentences: list[str]) -> None:
    assert _split(" ".join(sentences)) == sentences


def test_only_the_paragraph_is_split() -> None:
    text = "Before it. A sentence here. Another one.\n\nAfter it."
    spans = split_sentences(text, (11, 40))
    assert [text[start:end] for start, end in spans] == ["A sentence here.", "Another one."]


def test_a_paragraph_without_full_stops_is_cut() -> None:
    parts = _split("word " * 3000)
    assert all(len(part) <= 2000 for part in parts)
    assert sum(part.count("word") for part in parts) == 3000


@given(st.text(alphabet=st.sampled_from("aB .!?\"”'“)U.S.é\u0301😀ש"), max_size=300))
def test_sentences_are_in_order_and_lose_no_word(text: str) -> None:
    spans = split_sentences(text, (0, len(text)))
    assert all(start < end for start, end in spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())
