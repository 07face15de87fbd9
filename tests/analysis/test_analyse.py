import subprocess
import sys

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.analysis.analyse import analyse
from briefwright.analysis.analysis import SECTION_IDS, Analysis
from briefwright.article.article import Article
from briefwright.article.pasted import article_from_text
from briefwright.errors import ArticleError

# The section a careful officer gives each sentence of the reference article, by number; some have two.
REFERENCE_SECTIONS = {
    "developments": {1, 2, 3, 4, 5, 6},
    "background": {10, 13, 14, 17},
    "position": {9, 11, 12, 20, 21},
    "actors": {6, 7, 15},
    "outlook": {8, 16, 18, 19, 22, 23, 24, 25, 26},
}
PIECES = [
    "Russia", "Kremlin spokesman Ivan Orlov", " said ", "“", "”", "''", " told ", "U.S.", "May ",
    "on Monday ", "2011", ". ", ", ", "\n\n", "\n", "(", ")", "HTS", "al-", "-", "’s ", "will ", "the North ",
    "according to ", "Mr. ", "who ", "😀", "שלום ", "e\u0301", "\u00ad", "FILE PHOTO: ", "A",
    "by ", "and ", "officials ", "OSLO (Reuters) - ", "X" * 50,
]  # fmt: skip


def _holds(article: Article, analysis: Analysis) -> None:
    """Check what is true of the analysis of any article."""
    ids = [sentence.id for sentence in analysis.sentences]
    assert ids == [f"s{number}" for number in range(1, len(ids) + 1)]
    for sentence in analysis.sentences:
        assert article.text[sentence.start : sentence.end] == sentence.text
        start, end = article.paragraphs[sentence.paragraph - 1]
        assert start <= sentence.start < sentence.end <= end
        assert "\n" not in sentence.text
        assert bool(sentence.sections) == (sentence.function != "not_content")
        assert sentence.picked <= bool(sentence.sections)
        numbers = [*sentence.scores.values(), *sentence.functions.values(), sentence.salience]
        assert all(0 <= number <= 1 for number in numbers)
        assert all(cue in sentence.text for cue in sentence.cues)
    named = {actor.name for actor in analysis.actors}
    assert len(named) == len(analysis.actors)
    used = {place for actor in analysis.actors for place in actor.sentences}
    used |= {said.sentence for said in analysis.statements} | {date.sentence for date in analysis.dates}
    assert used <= set(ids)
    assert {said.speaker for said in analysis.statements} <= named
    msgspec.json.encode(analysis)


@given(st.text(max_size=500) | st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_any_text_is_analysed(text: str) -> None:
    try:
        article = article_from_text(text)
    except ArticleError:
        return
    _holds(article, analyse(article))


def test_the_reference_article_is_understood(reference_article: Article, reference: Analysis) -> None:
    _holds(reference_article, reference)
    assert reference.focus == "Russia"
    assert len(reference.sentences) == 26
    right = sum(
        number in REFERENCE_SECTIONS[sentence.sections[0]]
        for number, sentence in enumerate(reference.sentences, start=1)
    )
    assert right >= 18


def test_the_pick_fills_about_a_page_from_every_section(reference: Analysis) -> None:
    picked = [sentence for sentence in reference.sentences if sentence.picked]
    assert 8 <= len(picked) <= 12
    assert {sentence.sections[0] for sentence in picked} == set(SECTION_IDS)
    assert reference.sentences[0].picked


def test_the_same_article_gives_the_same_analysis_in_another_process(seed_article: object) -> None:
    program = (
        "import sys, hashlib, msgspec, pathlib;"
        "from briefwright.analysis.analyse import analyse;"
        "from briefwright.article.reading import read_article;"
        "data = msgspec.json.encode(analyse(read_article(pathlib.Path(sys.argv[1]))));"
        "print(hashlib.sha256(data).hexdigest())"
    )
    command = [sys.executable, "-c", program, str(seed_article)]
    runs = {subprocess.run(command, capture_output=True, check=True).stdout for _ in range(2)}
    assert len(runs) == 1


def test_the_focus_decides_whose_position_it_is() -> None:
    text = (
        "PERU (Reuters) - Norway said on Monday that it would close the road to Chile. "
        "“We want a fair road for all,” Norwegian Foreign Minister Ada Lind said in a statement. "
        "“We must support our own people,” Chilean President Rosa Mesa said in a statement."
    )
    article = article_from_text(text)
    norway, chile = analyse(article, "Norway"), analyse(article, "Chile")
    assert (norway.focus, chile.focus) == ("Norway", "Chile")
    assert norway.sentences[1].scores["position"] > chile.sentences[1].scores["position"]
    assert norway.sentences[2].scores["position"] < chile.sentences[2].scores["position"]


@pytest.mark.parametrize(
    ("wanted", "focus"), [("Kremlin", "Russia"), ("Atlantis", "Atlantis"), ("russia", "Russia")]
)
def test_a_focus_is_known_by_any_of_its_names(reference_article: Article, wanted: str, focus: str) -> None:
    assert analyse(reference_article, wanted).focus == focus


@pytest.mark.parametrize(
    "line",
    [
        "FILE PHOTO: The road of Norway is seen near Oslo, Norway October 4, 2018.",
        "Ada Lind speaks to reporters in Oslo, Norway October 4, 2018.",
        "Source: Xinhua| 2018-12-01 01:02:03|Editor: mx",
        "REUTERS/Ada Lind/File Photo",
        "(Xinhua/Ada Lind)",
        "Video Player Close",
        "Slideshow (3 Images)",
        "Related Coverage Norway closes its road",
        "EDS: UPDATES throughout.",
        "“NOT OVER YET”",
        "Reporting by Ada Lind; Editing by Bo Ek",
        "By Ada Lind",
        "© 2018 The Valley Post",
        "All rights reserved.",
    ],
)
def test_what_is_no_content_gets_no_section(line: str) -> None:
    article = article_from_text(
        f"Norway closed its road on Monday, officials said.\n\n{line}\n\nPeru protested."
    )
    first, noise, last = analyse(article).sentences
    assert noise.sections == ()
    assert noise.function == "not_content"
    assert not noise.picked
    assert noise.salience == 0
    assert first.sections
    assert last.sections


@pytest.mark.parametrize(
    ("sentence", "section"),
    [
        ("The road may stay closed, and its future remains uncertain.", "outlook"),
        ("The road had been built in 1911 after decades of quarrels.", "background"),
        (
            "“We want our road back and we support all who need it,” Norwegian Minister Ada Lind said.",
            "position",
        ),
        ("“We want a road of our own,” opposition leader Bo Ek told supporters.", "actors"),
    ],
)
def test_what_a_sentence_says_decides_its_section(sentence: str, section: str) -> None:
    opening = "Norway closed its only road on Monday after two men were killed there."
    filler = "The road runs through the hills."
    article = article_from_text(f"{opening}\n\n{filler} {filler}\n\n{filler}\n\n{sentence}\n\n{filler}")
    analysis = analyse(article, "Norway")
    found = next(each for each in analysis.sentences if each.text == sentence)
    assert found.sections[0] == section
    assert found.cues
    assert analysis.sentences[0].sections[0] == "developments"
