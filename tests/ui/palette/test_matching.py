import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.ui.palette.matching import Name, found

NAMES = [
    Name("Open article", "File"),
    Name("Export PDF", "File"),
    Name("Zoom in", "View"),
    Name("Zoom out", "View"),
    Name("Send to “Outlook”", "Brief › Send to section"),
    Name("Élaborer", "Brief"),
]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("zoom", ["Zoom in", "Zoom out"]),
        ("OUT", ["Zoom out", "Send to “Outlook”"]),
        ("pdf exp", ["Export PDF"]),
        ("view in", ["Zoom in"]),
        ("elab", ["Élaborer"]),
        ("opart", ["Open article"]),
        ("section", ["Send to “Outlook”"]),
        ("nothing like it", []),
    ],
)
def test_words_are_found_in_any_order_and_the_best_come_first(query: str, words: list[str]) -> None:
    assert [NAMES[n].words for n in found(query, NAMES)] == words


def test_an_empty_query_finds_all_as_they_stand() -> None:
    assert found("  ", NAMES) == list(range(len(NAMES)))


words = st.text(st.characters(categories=("Lu", "Ll", "Nd", "Zs")), min_size=1, max_size=20)


@given(st.lists(words.filter(str.strip), min_size=1, max_size=12), st.data())
def test_what_a_name_says_finds_it(texts: list[str], data: st.DataObject) -> None:
    names = [Name(text) for text in texts]
    number = data.draw(st.integers(0, len(texts) - 1))
    assert number in found(texts[number], names)
    letters = "".join(texts[number].split())
    assert number in found(letters[::2], names)


@given(st.lists(words, max_size=12), st.text(max_size=12))
def test_more_letters_never_find_more(texts: list[str], query: str) -> None:
    names = [Name(text) for text in texts]
    found_now = found(query, names)
    assert len(set(found_now)) == len(found_now)
    assert set(found(f"{query}x", names)) <= set(found_now)
