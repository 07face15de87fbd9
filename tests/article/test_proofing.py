"""What an officer would be ashamed to print is pointed at, with what could stand there, and never changed."""

from pathlib import Path

import pytest
from tests.article.corpus import BODY

from briefwright.analysis.analyse import analyse
from briefwright.article.pasted import article_from_text
from briefwright.article.proofing import proof
from briefwright.article.reading import read_article


def test_the_stray_word_of_the_reference_article(seed_article: Path) -> None:
    article = read_article(seed_article)
    (found,) = proof(article)
    assert article.text[slice(*found.span)] == "viele"
    assert found.fix == "many"
    assert "German" in found.message


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("It was the the plan of the government.", "It was the plan of the government."),
        ("The the plan was signed today.", "The plan was signed today."),
        ("He said itâ€™s done.", "He said it’s done."),
        ("A cafÃ© in MÃ¼nchen was closed.", "A café in München was closed."),
        ("â€œNo,â€\u009d he said.", None),
        ("The governmentâs plan was signed.", "The government’s plan was signed."),
        ("The price is Â£5 a head.", "The price is £5 a head."),
        ("A word was l\ufffdst here.", None),
        ("They met mit the minister in Bonn.", "They met with the minister in Bonn."),
    ],
)
def test_a_fault_is_shown_with_its_fix(text: str, fixed: str | None) -> None:
    article = article_from_text(text)
    faults = proof(article)
    assert faults
    repaired = article.text
    for fault in reversed(faults):
        start, end = fault.span
        if fault.fix is not None:
            repaired = repaired[:start] + fault.fix + repaired[end:]
    assert fixed is None or repaired == fixed
    assert article.text == article_from_text(text).text


@pytest.mark.parametrize(
    "text",
    [
        *BODY,
        "He said that he had had enough, and what was going on on the ground was clear.",
        "Boutros Boutros-Ghali met officials in Pago Pago.",
        "Doctors of Médecins sans Frontières and of the Frankfurter Allgemeine met in New York.",
        "The slogan “Wir sind das Volk und nicht nur heute” was heard again in Leipzig.",
        "See www.example.com, or write to und@example.org; the CAFÉ” is closed.",
        "SÃO PAULO said no, and the price of Ärger is £5.",
    ],
)
def test_good_text_is_left_alone(text: str) -> None:
    assert proof(article_from_text(text)) == ()


def test_words_of_its_own_language_are_not_stray() -> None:
    text = (
        "Die Minister haben sich am Montag getroffen, und viele von ihnen sind nicht zufrieden mit dem Plan."
    )
    assert proof(article_from_text(text)) == ()


def test_broken_letters_make_no_name() -> None:
    text = (
        "Poland said no. The minister of CÃ´te dâ€™Ivoire spoke. Donald Tusk said so. He left after a visit."
    )
    analysis = analyse(article_from_text(text))
    assert {actor.name for actor in analysis.actors} == {"Poland", "Donald Tusk"}
    fixes = [dangling.fix or "" for sentence in analysis.sentences for dangling in sentence.dangling]
    assert not any("Ã" in fix for fix in fixes)
