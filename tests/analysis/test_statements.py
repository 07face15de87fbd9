import pytest

from briefwright.analysis.analyse import analyse
from briefwright.analysis.analysis import Analysis
from briefwright.article.pasted import article_from_text


def _said(text: str) -> list[tuple[str, str, str, bool]]:
    statements = analyse(article_from_text(text)).statements
    return [(said.sentence, said.speaker, said.verb, said.quote) for said in statements]


@pytest.mark.parametrize(
    ("text", "speaker", "verb"),
    [
        ("Prime Minister Ada Lind said the road would open.", "Ada Lind", "said"),
        ("The road will open, said Ada Lind, who owns it.", "Ada Lind", "said"),
        ("The road will open, according to Norway.", "Norway", "according to"),
        ("According to Turkish police, the road is closed.", "Turkish police", "According to"),
        ("Ada Lind, head of the road office, told reporters it would open.", "Ada Lind", "told"),
        ("Norway has repeatedly denied that the road is closed.", "Norway", "denied"),
        ("Top Norwegian officials said the road would open.", "Top Norwegian officials", "said"),
        ("The Norwegian government insisted that the road was safe.", "Norway", "insisted"),
        ("The closure was condemned by Norway.", "Norway", "condemned"),
        ("A spokesman for Norway warned that the road was icy.", "spokesman for Norway", "warned"),
        ("Norway, which owns the road, said it would open.", "Norway", "said"),
        ("Peru on Monday announced that the road would open.", "Peru", "announced"),
        ("Poland's Radoslaw Orlik urged allies to go further.", "Radoslaw Orlik", "urged"),
        ("Asked about the road, Esmail Orlik replied: “In due time.”", "Esmail Orlik", "replied"),
    ],
)
def test_the_speaker_is_found_beside_the_verb(text: str, speaker: str, verb: str) -> None:
    assert [(said[1], said[2]) for said in _said(text)] == [(speaker, verb)]


@pytest.mark.parametrize(
    "text",
    [
        "The report was long, and the state of the road is bad.",
        "Three men accused of fraud left Norway.",
        "Norway called a vote and raised its demands.",
        "It was said to be open.",
    ],
)
def test_other_uses_of_the_words_report_nothing(text: str) -> None:
    assert _said(text) == []


def test_pronouns_and_surnames_lead_to_the_person() -> None:
    said = _said(
        "Prime Minister Ada Lind spoke in Oslo. She said the road was safe. Lind added that it was wide."
    )
    assert [statement[:3] for statement in said] == [("s2", "Ada Lind", "said"), ("s3", "Ada Lind", "added")]


def test_everybody_in_a_joint_statement_speaks() -> None:
    said = _said("France’s Anna Lind, Germany’s Boris Ek and Peru’s Karl Holm said that the road must open.")
    assert [speaker for _, speaker, _, _ in said] == ["Anna Lind", "Boris Ek", "Karl Holm"]


def test_the_ministry_is_the_last_one_spoken_of() -> None:
    said = _said(
        "Russia's Foreign Ministry said no. Japan and China protested. "
        "Japan's Foreign Ministry said yes. The ministry added that it would wait."
    )
    assert said[-1][1:3] == ("Japanese Foreign Ministry", "added")


def test_a_source_named_once_and_late_is_a_speaker() -> None:
    said = _said("The road is closed. It is wide. It is long. It is old. According to Wang Yi, it will open.")
    assert said == [("s5", "Wang Yi", "According to", False)]


def test_states_that_act_together_both_speak() -> None:
    said = _said("Germany and the Netherlands pledged two batteries.")
    assert [speaker for _, speaker, _, _ in said] == ["Germany", "Netherlands"]


def test_a_question_and_an_answer_are_statements() -> None:
    said = _said(
        "“Will they come? I don't know,” Xi Jinping asked. Esmail Orlik said yes. Orlik replied: “No.”"
    )
    assert said == [
        ("s1", "Xi Jinping", "asked", True),
        ("s2", "Xi Jinping", "asked", True),
        ("s3", "Esmail Orlik", "said", False),
        ("s4", "Esmail Orlik", "replied", True),
    ]


def test_a_quotation_goes_on_over_sentences() -> None:
    said = _said("“The road is safe. It is wide,” Ada Lind said. “It is ours.” Nobody else came.")
    assert [(sentence, speaker) for sentence, speaker, _, quote in said if quote] == [
        ("s1", "Ada Lind"),
        ("s2", "Ada Lind"),
        ("s3", "Ada Lind"),
    ]


def test_an_office_leads_to_its_holder() -> None:
    said = _said("Kremlin spokesman Ivan Orlov came. Russia’s Kremlin spokesman confirmed that he had come.")
    assert said[-1][1] == "Ivan Orlov"


def test_speakers_without_a_name_become_actors() -> None:
    analysis = analyse(article_from_text("Many analysts said that the road of Norway would open."))
    assert "Many analysts" in [actor.name for actor in analysis.actors]


def test_the_statements_of_the_reference_article(reference: Analysis) -> None:
    said = {(statement.sentence, statement.speaker) for statement in reference.statements}
    assert {
        ("s1", "Dmitry Peskov"),
        ("s9", "Dmitry Peskov"),
        ("s11", "Dmitry Peskov"),
        ("s19", "Russia"),
    } <= said
