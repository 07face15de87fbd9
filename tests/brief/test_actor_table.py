import msgspec
import pytest

from briefwright.analysis.analysis import Analysis, Statement
from briefwright.brief.actor_table import propose_actors


def position(analysis: Analysis, text: str, verb: str) -> str:
    """Return the position that the table gives Turkey where its sentence is `text`."""
    sentence = msgspec.structs.replace(analysis.sentences[4], text=text)
    sentences = (*analysis.sentences[:4], sentence, *analysis.sentences[5:])
    statements = (Statement(sentence.id, "Turkey", verb, False),)
    changed = msgspec.structs.replace(analysis, sentences=sentences, statements=statements)
    rows = {row.name: row for row in propose_actors(changed, frozenset({sentence.id}))}
    return rows["Turkey"].position


@pytest.mark.parametrize(
    ("text", "verb", "printed"),
    [
        ("Turkey denied that it had known of the plan.", "denied", "denied that it had known of the plan"),
        ("While Turkey insists that all is well, doubts remain.", "insists", "insists that all is well"),
        ("Turkey acted, hinting at a plan that others made.", "hinting", ""),
        ("“Enough,” Turkey said.", "said", ""),
        ("Turkey said the bases “will stay as they are.”", "said", "said the bases “will stay as they are.”"),
        ("While Turkey says “we stay, and wait”, it left.", "says", "says “we stay, and wait”"),
        ("Turkey did not confirm that it had left.", "confirm", "did not confirm that it had left"),
        ("Turkey refused to say when it would leave.", "say", "refused to say when it would leave"),
        ("“It may go, Turkey warned in a letter” of May.", "warned", ""),
    ],
)
def test_a_position_is_what_the_actor_is_reported_to_say_and_no_more(
    analysis: Analysis, text: str, verb: str, printed: str
) -> None:
    assert position(analysis, text, verb) == printed


def test_a_long_position_is_cut_between_words_and_shows_it(analysis: Analysis) -> None:
    words = "said that " + "the talks about the future of the bases and of the port must go on " * 5
    cut = position(analysis, f"Turkey {words}.", "said")
    assert cut.endswith(" …")
    assert len(cut) <= 222
    assert words.startswith(cut.removesuffix(" …"))


LONG = "the talks about the future of the bases and of the port must go on "


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (f"said that {LONG * 2}in the north, {LONG}", f"said that {LONG * 2}in the north …"),
        (f"said that {LONG.strip()}, “{LONG * 2}, {LONG * 2}”", f"said that {LONG.strip()} …"),
        (f"said that {LONG * 3}, but would not pay for it", None),
        (f"said that {LONG * 3}if that could not be helped", None),
        (f"said that {LONG * 6}but would not pay for it", ""),
    ],
)
def test_a_long_position_keeps_its_meaning_and_its_quotations_whole(
    analysis: Analysis, words: str, printed: str | None
) -> None:
    assert position(analysis, f"Turkey {words}.", "said") == (words if printed is None else printed)


def test_only_actors_of_printed_sentences_are_listed(analysis: Analysis) -> None:
    assert [row.name for row in propose_actors(analysis, frozenset({"s5"}))] == ["Turkey"]
    assert propose_actors(analysis, frozenset()) == ()
