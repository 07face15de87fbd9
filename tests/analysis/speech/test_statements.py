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
        ("Prime Minister Ada Lind, flanked by Peru's Esmail Orlik, said it would open.", "Ada Lind", "said"),
        ("Prime Minister Ada Lind, after talks with Esmail Orlik, said it would open.", "Ada Lind", "said"),
        ("A critic of President Ada Lind said it would open.", "critic of President Ada Lind", "said"),
        ("A spokesman for President Ada Lind said so.", "spokesman for President Ada Lind", "said"),
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
        ("Bo Ek, a researcher and author, said it is too early.", "Bo Ek", "said"),
        ("An official, Bo Ek, said the government ''has been reassured.''", "Bo Ek", "said"),
        ("Bo Ek, who is also an author, said the road is closed.", "Bo Ek", "said"),
        ("“It is closed,” said the Norwegian road secretary, Bo Ek.", "Bo Ek", "said"),
        ("According to a note by the Envoy for Peru Martin Ek, it is closed.", "Martin Ek", "According to"),
        ("According to a statement from his own analysts, it is closed.", "his own analysts", "According to"),
        ("A Peruvian envoy visiting Norway said it was closed.", "Peruvian envoy", "said"),
        ("Politicians close to Bo Ek said it was closed.", "Politicians", "said"),
        ("Sources from across Norway said it was closed.", "Sources", "said"),
        ("President Bo Ek of Norway denied that it was closed.", "Bo Ek", "denied"),
        ("A spokesman for Norway's Reform Party denied it.", "spokesman for Norway’s Reform Party", "denied"),
        ("The Hezbollah group denied that it was closed.", "Hezbollah", "denied"),
        ("Peru is demanding that the road be closed.", "Peru", "demanding"),
        ("The talks failed, with the envoy, Bo Ek, saying that it was closed.", "Bo Ek", "saying"),
        ("“It is closed,” said Foreign Minister Ada Lind’s deputy, Martin Ek.", "Martin Ek", "said"),
        ("Martin Ek, speaking in Oslo on Aug. 3, 2025, said it was closed.", "Martin Ek", "said"),
        ("Peru issued a statement criticising the road.", "Peru", "criticising"),
        ("“It is closed,” said one state banker, asking for more.", "one state banker", "said"),
        ("“It is closed,” Martin Ek continued.", "Martin Ek", "continued"),
        ("Martin Ek on Monday night vowed to open it.", "Martin Ek", "vowed"),
        ("Martin Ek, an author, wrote on social media that it was closed.", "Martin Ek", "wrote"),
        ("Some of the analysts said it was closed.", "Some of the analysts", "said"),
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
        "It gave in to other Peruvian demands like that.",
        "Peru would not ask Norway to open the road.",
        "The sources did not say how the road would open.",
        "Peru and Norway have rival claims, of which the second is larger.",
        "Wishing for more, he left Norway.",
        "No one in the Norwegian government said that the road would close.",
        "Neither Peru nor Norway condemned the road.",
        "Peru would never say that Norway is wrong.",
        "If Norway says the road is closed, Peru will object.",
        "Peru vetoed a Norwegian statement criticising the road.",
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


def test_speakers_without_a_name_are_actors_only_where_they_act_for_a_side() -> None:
    analysis = analyse(
        article_from_text("Many analysts said it would open. Norwegian officials said it would not.")
    )
    assert [said.speaker for said in analysis.statements] == ["Many analysts", "Norwegian officials"]
    assert [actor.name for actor in analysis.actors] == ["Norway", "Norwegian officials"]


def test_the_statements_of_the_reference_article(reference: Analysis) -> None:
    said = {(statement.sentence, statement.speaker) for statement in reference.statements}
    assert {
        ("s1", "Dmitry Peskov"),
        ("s9", "Dmitry Peskov"),
        ("s11", "Dmitry Peskov"),
        ("s19", "Russia"),
    } <= said


def test_states_named_before_other_nations_speak() -> None:
    said = _said("Peru, Norway and other nations contended that the road was closed.")
    assert [speaker for _, speaker, _, _ in said] == ["Peru", "Norway"]


def test_an_office_or_title_alone_means_its_last_bearer() -> None:
    said = _said("Maj. Gen. Bo Ek came. King Ola Rask of Norway left. “It is closed,” the general said.")
    assert [(sentence, speaker) for sentence, speaker, _, _ in said] == [("s3", "Bo Ek")]
    said = _said("Chile's consul-general in Lima, Bo Ek, came. The consul-general said it was closed.")
    assert said[-1][1] == "Bo Ek"


def test_a_participle_before_its_subject_says_nothing_yet() -> None:
    said = _said("Noting that Chile was far away, Bo Ek said the road was closed.")
    assert [(speaker, verb) for _, speaker, verb, _ in said] == [("Bo Ek", "said")]


def _through(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(said.speaker, said.through) for said in analyse(article_from_text(text)).statements]


def test_media_pass_on_what_others_say() -> None:
    assert _through("Bo Ek said the road was closed, Xinhua reported.") == [("Bo Ek", ("Xinhua",))]
    assert _through("Xinhua reported a Peruvian spokesman as saying it was closed.") == [
        ("Peruvian spokesman", ("Xinhua",))
    ]
    assert _through("Xinhua reported that the road was closed.") == [("Xinhua", ())]


def test_who_tells_what_another_said_passes_it_on() -> None:
    assert _through("Bo Ek said Norway denied it.") == [("Bo Ek", ()), ("Norway", ("Bo Ek",))]
    far = _through("Bo Ek warned against meddling in the affairs of states on the day that Norway denied it.")
    assert far[1:] == [("Norway", ())]
    assert _through("Bo Ek said no, and Norway denied it.") == [("Bo Ek", ()), ("Norway", ())]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Norway closed its border with Sweden. Its foreign ministry said Russia agreed.",
            "Norwegian foreign ministry",
        ),
        ("Norway warned Russia. Russia wrote back. Its army said it was ready.", "Russian army"),
        (
            "Sweden’s envoy met the king of Norway. Its foreign ministry said Russia agreed.",
            "Its foreign ministry",
        ),
    ],
)
def test_its_ministry_is_that_of_the_state_spoken_of(text: str, speaker: str) -> None:
    assert _said(text)[-1][1] == speaker
    sides = {actor.name: actor.side_of for actor in analyse(article_from_text(text)).actors}
    owner = {"Norwegian": "Norway", "Russian": "Russia"}.get(speaker.split()[0])
    assert sides[speaker] == owner


@pytest.mark.parametrize("title", ["", "President "])
def test_an_office_or_a_deputy_is_not_who_they_work_for(title: str) -> None:
    text = "President Karl Holm spoke in Oslo. {}Holm’s {} the road was closed. He said so."
    assert _said(text.format(title, "office said"))[0][1] == "Holm’s office"
    assert _said(text.format(title, "deputy came when"))[-1:] == []


@pytest.mark.parametrize(
    ("text", "through"),
    [
        ("Karl Holm was quoted as saying by Interfax that the road was closed.", ("Interfax",)),
        ("Karl Holm was quoted by TASS as saying that the road was closed.", ("TASS",)),
        ("“It is closed,” Karl Holm was quoted as saying by the RIA news agency.", ("RIA Novosti",)),
        ("Karl Holm was quoted by state media as saying that the road was closed.", ("state media",)),
        ("Karl Holm was quoted as saying that the police stood by TASS.", ()),
    ],
)
def test_who_quotes_somebody_passes_the_words_on(text: str, through: tuple[str, ...]) -> None:
    (said,) = analyse(article_from_text(f"Ministers met. {text}")).statements
    assert (said.speaker, said.through) == ("Karl Holm", through)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Holm met Karl Holm in Oslo. Holm said it was closed.", "Holm"),
        ("Ada Holm spoke. Karl Holm, her aide, spoke. Ada Holm left. Holm said it was closed.", "Ada Holm"),
        ("Minister Ada Holm met envoy Karl Holm. Minister Holm said it was closed.", "Ada Holm"),
        ("Ada Holm spoke in Oslo. Holm said it was closed.", "Ada Holm"),
    ],
)
def test_a_surname_that_two_bear_is_nobody_in_particular(text: str, speaker: str) -> None:
    assert _said(text)[-1][1] == speaker


def test_who_says_what_he_said_speaks_of_himself() -> None:
    text = "Karl Holm spoke in Oslo. {} said {}he had warned his counterpart that it was closed."
    for words in ("", "that "):
        assert [said[1] for said in _said(text.format("A Swedish minister", words))] == ["Swedish minister"]
        assert [said[1] for said in _said(text.format("The general", words))] == ["general"]
