import msgspec

from briefwright.analysis.analysis import Actor, Analysis, Statement
from briefwright.brief.quotation import quotations
from briefwright.brief.speaking import actors_by_sentence


def test_who_speaks_comes_before_who_is_named(analysis: Analysis) -> None:
    assert actors_by_sentence(analysis) == {"s1": "Russia", "s3": "Russia", "s4": "Russia", "s5": "Turkey"}


def test_a_speaker_without_a_name_is_told_by_the_words_for_them(analysis: Analysis) -> None:
    told = (*analysis.statements, Statement("s6", "analysts", "said", False))
    assert actors_by_sentence(_with(analysis, statements=told))["s6"] == "Analysts"


def test_the_first_to_be_named_counts_by_whole_words(analysis: Analysis) -> None:
    # “Fighting in the capital had ended a day before.”
    actors = (Actor("ending", "other", (), None, ("s2",)), Actor("cap", "state", ("day",), None, ("s2",)))
    later = Actor("Rebels", "armed group", ("Fighting",), None, ("s2",))
    assert actors_by_sentence(_with(analysis, actors=(*actors, later)))["s2"] == "Rebels"
    assert actors_by_sentence(_with(analysis, actors=actors))["s2"] == "cap"


def test_a_quotation_carries_its_actor(analysis: Analysis) -> None:
    made = quotations(analysis, ["s5", "s2"])
    assert [(name, origin.actor) for name, origin in made.items()] == [("s2", None), ("s5", "Turkey")]


def _with(analysis: Analysis, **parts: object) -> Analysis:
    return msgspec.structs.replace(analysis, **parts)
