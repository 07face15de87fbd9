"""Datelines of all usual forms are found, and nothing else is taken for one."""

import pytest

from briefwright.analysis.analyse import analyse
from briefwright.article.datelines import find_dateline
from briefwright.article.noise import noise_reason
from briefwright.article.pasted import article_from_text

LEAD = "Estonia’s prime minister Kristen Michal met Donald Tusk on Wednesday to talk about the border."
REST = "Tusk said that both countries would send more soldiers. Michal thanked him for the offer."

DATELINES = {
    "TALLINN, 7 May 2025 - ": None,
    "TALLINN, May 7, 2025 — ": None,
    "TALLINN, May 7 (Reuters) - ": "Reuters",
    "Tallinn, 7 May 2025 (AFP) – ": "AFP",
    "TALLINN, 2025-05-07 – ": None,
    "TALLINN, Wednesday - ": None,
    "TALLINN - ": None,
    "TALLINN — ": None,
    "TALLINN (Reuters) - ": "Reuters",
    "TALLINN, Estonia (AP) — ": "AP",
    "TALLINN, Estonia — ": None,
    "TALLINN, May 7. /TASS/. ": "TASS",
    "TALLINN. May 7 (Interfax) - ": "Interfax",
    "TALLINN, May 7 (Xinhua) -- ": "Xinhua",
    "TALLINN, Northern Estonia, May 7 (UPI) -- ": "UPI",
    "TALLINN/WARSAW, May 7 (Reuters) - ": "Reuters",
    "Tallinn, May 7, BNS – ": "BNS",
    "(ANSA) - TALLINN, MAY 7 - ": "ANSA",
    "May 7 (Reuters) - ": "Reuters",
    "(Reuters) - ": "Reuters",
    "Berlin (dpa) - ": "dpa",
    "ŁÓDŹ, Poland (AP) — ": "AP",
    "SÃO PAULO, May 7 - ": None,
    "ST. PETERSBURG, Russia, May 7 (UPI) -- ": "UPI",
    "PORT-AU-PRINCE, Haiti (AP) — ": "AP",
    "COX’S BAZAR, Bangladesh, Aug 25 (Reuters) - ": "Reuters",
    "WASHINGTON, D.C. — ": None,
    "SRINAGAR, Indian-controlled Kashmir, April 27 (Xinhua) -- ": "Xinhua",
    "MIAMI, the United States, Sept. 10 (Xinhua) -- ": "Xinhua",
    "RALEIGH, N.C./NEW YORK (Reuters) - ": "Reuters",
}


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_dateline_is_found_and_its_sentence_left_whole(dateline: str) -> None:
    found = find_dateline(dateline + LEAD)
    assert found is not None
    assert (found.end, found.agency) == (len(dateline), DATELINES[dateline])
    analysis = analyse(article_from_text(f"{dateline}{LEAD}\n\n{REST}"))
    first = analysis.sentences[0]
    assert first.text == dateline + LEAD
    assert first.function == "main_event"
    assert first.dangling[0].kind == "dateline"
    assert first.dangling[0].end == len(dateline)
    names = {actor.name for actor in analysis.actors}
    assert names == {"Estonia", "Kristen Michal", "Donald Tusk"}


@pytest.mark.parametrize(
    "sentence",
    [
        "COVID-19 cases rose in Berlin.",
        "NATO-led forces left Kabul.",
        "NATO – the alliance – said so.",
        "The deal - signed in Paris - is dead.",
        "Merkel, 67, said no - again.",
        "Estonia, a Baltic state - said no.",
        "On 7 May 2025 - the day of the vote - he left.",
        "May 7 was a day - and what a day.",
        "Angela Merkel (CDU) - the chancellor - said no.",
        "Poland (PAP) said no.",
        "Russia, Ukraine and Poland — three states — met.",
        "U.S.-led airstrikes on the town have intensified.",
        "MS-13 is a gang.",
        "PRICES IN FREE-FALL",
        "Pool via REUTERS",
    ],
)
def test_a_sentence_with_a_dash_has_no_dateline(sentence: str) -> None:
    assert find_dateline(sentence) is None


@pytest.mark.parametrize(
    "line",
    ["TALLINN, 7 May 2025", "TALLINN, May 7 (Reuters) -", "Tallinn (AFP)", "TALLINN, May 7 (Xinhua) --"],
)
def test_a_dateline_on_a_line_of_its_own_is_neither_title_nor_article(line: str) -> None:
    assert noise_reason(line) == "dateline"
    article = article_from_text(f"{line}\n\n{LEAD}\n\n{REST}")
    assert article.title is None
    assert analyse(article).sentences[0].function == "not_content"


def test_a_whole_date_in_the_dateline_is_the_day_of_publication() -> None:
    assert article_from_text(f"TALLINN, 7 May 2025 (AFP) - {LEAD}\n\n{REST}").published == "2025-05-07"
    assert (
        article_from_text(f"Published: 8 May 2025\n\nTALLINN, 7 May 2025 - {LEAD}").published == "2025-05-08"
    )
    assert article_from_text(f"TALLINN, 7 May - {LEAD}\n\n{REST}").published is None
