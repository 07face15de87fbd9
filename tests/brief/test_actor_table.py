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


def test_only_actors_of_printed_sentences_are_listed(analysis: Analysis) -> None:
    assert [row.name for row in propose_actors(analysis, frozenset({"s5"}))] == ["Turkey"]
    assert propose_actors(analysis, frozenset()) == ()
