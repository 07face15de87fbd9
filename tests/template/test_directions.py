from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.template.digits import counter_style, in_digits
from briefwright.template.directions import Direction, direction_of, direction_of_words


@pytest.mark.parametrize(
    ("language", "direction"),
    [("en", "ltr"), ("ar", "rtl"), ("ar-u-nu-arab", "rtl"), ("AR-EG", "rtl"), ("he", "rtl"), ("arn", "ltr")],
)
def test_a_language_has_a_direction(language: str, direction: str) -> None:
    assert direction_of(language) == direction


@pytest.mark.parametrize(
    ("words", "direction"),
    [
        ("Moscow said so.", "ltr"),
        ("قالت موسكو ذلك.", "rtl"),
        ("“HTS” دمشق", "ltr"),
        ("(12) دمشق HTS", "rtl"),
        ("12, 14.", "rtl"),
        ("", "rtl"),
    ],
)
def test_the_first_letter_tells_which_way_words_run(words: str, direction: str) -> None:
    assert direction_of_words(words, "rtl") == direction


@given(st.text(), st.sampled_from(get_args(Direction)))
def test_words_that_say_nothing_run_as_is_given(words: str, otherwise: Direction) -> None:
    assert direction_of_words("".join(c for c in words if not c.isalpha()), otherwise) in get_args(Direction)
    assert direction_of_words("– 12 –", otherwise) == otherwise


def test_digits_are_those_of_the_language() -> None:
    assert in_digits("55–80%", "ar-u-nu-arab") == "٥٥–٨٠٪"
    assert in_digits("55–80%", "ar") == "55–80%"
    assert (counter_style("ar-u-nu-arab"), counter_style("en")) == ("arabic-indic", "decimal")
