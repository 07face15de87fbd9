from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefwright.brief.word_changes import word_changes


def told(original: str, text: str) -> str:
    """Write a change as [out|in]."""
    marks = {"same": "{}", "out": "[-{}]", "in": "[+{}]"}
    return "".join(marks[run.change].format(run.words) for run in word_changes(original, text))


def test_whole_words_are_told() -> None:
    assert told("Russia granted asylum.", "Russia gave asylum.") == "Russia [-granted][+gave] asylum."
    assert told("It said so.", "It said so twice.") == "It said so[+ twice]."
    assert told("", "New.") == "[+New.]"
    assert told("Same.", "Same.") == "Same."


def test_a_phrase_is_told_as_one_change() -> None:
    assert told("He took it at once.", "He left all of it.") == "He [-took][+left all of] it[- at once]."
    assert told("one two three", "four five six") == "[-one two three][+four five six]"


@given(st.text("ab ,.é\n", max_size=40), st.text("ab ,.é\n", max_size=40))
def test_both_texts_can_be_read_from_the_runs(original: str, text: str) -> None:
    runs = word_changes(original, text)
    assert "".join(run.words for run in runs if run.change != "in") == original
    assert "".join(run.words for run in runs if run.change != "out") == text
    assert all(run.words for run in runs)
    assert all(a.change != b.change for a, b in pairwise(runs))
