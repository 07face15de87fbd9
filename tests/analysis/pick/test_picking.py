"""The pick says of every sentence why it is proposed or not."""

import itertools
from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from briefwright.analysis.analyse import analyse
from briefwright.analysis.analysis import PICKED, SECTION_IDS, Analysis, Pick, SectionId
from briefwright.analysis.judging.scoring import Scored
from briefwright.analysis.pick.page_room import PageRoom, Row
from briefwright.analysis.pick.picking import Choice, pick
from briefwright.analysis.terms import Vector, likeness, normed
from briefwright.article.pasted import article_from_text

SHARES = st.floats(0, 1, allow_nan=False)
WORDS = st.dictionaries(st.sampled_from("abcd"), st.floats(0.1, 1), max_size=3).map(normed)


def page_of(lengths: Sequence[int]) -> Callable[[Sequence[int]], bool]:
    """Return whether sentences of these lengths fit on a page of 2,800 characters."""
    return lambda chosen: sum(lengths[number] for number in chosen) <= 2800


def scored(section: SectionId | None) -> Scored:
    return Scored("evaluation" if section else "not_content", {}, (section,) if section else (), {}, ())


@given(
    st.lists(
        st.tuples(st.none() | st.sampled_from(SECTION_IDS), SHARES, WORDS, st.integers(1, 900)), max_size=30
    )
)
def test_every_sentence_has_a_reason_that_is_true(
    sentences: list[tuple[SectionId | None, float, Vector, int]],
) -> None:
    salience = [each[1] for each in sentences]
    terms = [each[2] for each in sentences]
    choices = pick(
        [scored(each[0]) for each in sentences], salience, terms, page_of([each[3] for each in sentences])
    )
    content = [number for number, each in enumerate(sentences) if each[0] is not None]
    assert [number for number, choice in enumerate(choices) if choice.reason != "not_content"] == content
    assert sorted(choices[number].rank or 0 for number in content) == list(range(1, len(content) + 1))
    by_rank = sorted(content, key=lambda number: choices[number].rank or 0)
    assert [salience[number] for number in by_rank] == sorted(
        map(salience.__getitem__, content), reverse=True
    )
    assert sum(choice.picked for choice in choices) <= 10
    chosen = [number for number in content if choices[number].picked]
    assert len(chosen) < 2 or page_of([each[3] for each in sentences])(chosen)
    pairs = itertools.combinations(chosen, 2)
    assert all(likeness(terms[one], terms[other]) < 0.9 for one, other in pairs)
    for number, choice in enumerate(choices):
        assert (choice.like is not None) == (choice.reason == "repeats")
        if choice.like is not None:
            assert choices[choice.like].picked
            assert likeness(terms[number], terms[choice.like]) >= 0.3


def test_of_equals_the_earlier_is_the_more_salient() -> None:
    words: list[Vector] = [{"a": 1.0}, {"b": 1.0}]
    choices = pick([scored("outlook"), scored("outlook")], [0.5, 0.5], words, page_of([10, 10]))
    assert choices == [Choice("best_of_section", 1), Choice("salient", 2)]


def test_a_full_page_and_a_short_article_are_told_apart() -> None:
    words: list[Vector] = [{name: 1.0} for name in "abcd"]
    short = pick([scored("outlook")] * 4, [0.9, 0.8, 0.7, 0.6], words, page_of([10] * 4))
    assert [choice.reason for choice in short] == ["best_of_section", "salient", "salient", "short_article"]
    long = pick([scored("outlook")] * 4, [0.9, 0.8, 0.7, 0.6], words, page_of([1500] * 4))
    assert [choice.reason for choice in long] == ["best_of_section", *["page_full"] * 3]


def test_the_reference_article_fills_its_page(reference: Analysis) -> None:
    picks = {sentence.id: sentence.pick for sentence in reference.sentences}
    assert picks["s1"].rank == 1
    assert picks["s26"].reason == "page_full"
    assert all((sentence.pick.reason in PICKED) == sentence.picked for sentence in reference.sentences)


def test_an_article_tells_what_is_repeated_and_what_is_no_content() -> None:
    analysis = analyse(
        article_from_text(
            "FILE PHOTO: The port of Oslo in 2019.\n\n"
            "Norway closed its northern ports on Monday, the government said.\n\n"
            "Sweden may follow the decision of the Norwegian government next week.\n\n"
            "Denmark called for talks between the two governments in Copenhagen.\n\n"
            "Norway had opened the harbours to foreign trawlers in 2011.\n\n"
            "The closed northern ports were closed."
        )
    )
    picks = [sentence.pick for sentence in analysis.sentences]
    assert picks[0] == Pick("not_content", kind="caption")
    assert picks[-1] == Pick("repeats", rank=5, like="s2")


def test_a_sentence_that_the_article_repeats_is_picked_once() -> None:
    twice = "Norway closed its northern ports on Monday, the government in Oslo said."
    analysis = analyse(
        article_from_text(
            f"{twice}\n\nSweden may follow the decision of the Norwegian government next week.\n\n"
            "Denmark called for talks between the two governments in Copenhagen.\n\n"
            f"Norway had opened the harbours to foreign trawlers in 2011.\n\n{twice}\n\n{twice}"
        )
    )
    same = [sentence for sentence in analysis.sentences if sentence.text == twice]
    assert sum(sentence.picked for sentence in same) == 1
    assert {sentence.pick.reason for sentence in same if not sentence.picked} == {"repeats"}


@given(st.lists(st.tuples(st.integers(1, 900), st.sampled_from(SECTION_IDS)), min_size=1, max_size=20))
def test_more_sentences_take_more_room_and_so_do_their_actors(
    sentences: list[tuple[int, SectionId]],
) -> None:
    lengths, sections = [each[0] for each in sentences], [each[1] for each in sentences]
    numbers = range(len(sentences))
    rows = [
        Row("Norway", "state", 300, frozenset(numbers)),
        Row("Ada Lind", "person (Norway)", 0, frozenset([0])),
    ]
    bare, full = PageRoom("Title", lengths, sections, ()), PageRoom("Title", lengths, sections, rows)
    heights = [full.height(numbers[: end + 1]) for end in numbers]
    assert heights == sorted(set(heights))
    assert all(full.height([number]) > bare.height([number]) for number in numbers)
