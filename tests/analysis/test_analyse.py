import itertools
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.analysis.soundness import check_analysis

from briefwright.analysis.analyse import analyse
from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article
from briefwright.article.pasted import article_from_text
from briefwright.article.reading import read_article
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


@given(st.text(max_size=500) | st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_any_text_is_analysed(text: str) -> None:
    try:
        article = article_from_text(text)
    except ArticleError:
        return
    check_analysis(article, analyse(article))


def test_the_reference_article_is_understood(reference_article: Article, reference: Analysis) -> None:
    check_analysis(reference_article, reference)
    assert reference.focus == "Russia"
    assert len(reference.sentences) == 26
    right = sum(
        number in REFERENCE_SECTIONS[sentence.sections[0]]
        for number, sentence in enumerate(reference.sentences, start=1)
    )
    # The model learnt from reports and tells a commentary less well; the rules were made beside this one.
    assert right >= 12


def test_the_pick_fills_about_a_page_from_every_section(reference: Analysis) -> None:
    picked = [sentence for sentence in reference.sentences if sentence.picked]
    assert 5 <= len(picked) <= 10
    found = {sentence.sections[0] for sentence in reference.sentences}
    assert {sentence.sections[0] for sentence in picked} == found >= {"background", "position", "outlook"}
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
    assert norway.sentences[1].scores["position"] > chile.sentences[1].scores.get("position", 0.0)
    assert norway.sentences[2].scores.get("position", 0.0) < chile.sentences[2].scores["position"]


MULTILATERAL = (
    "BRUSSELS (Reuters) - NATO foreign ministers agreed on Tuesday to send guns to Ukraine, "
    "Secretary-General Mark Rutte said.\n\n"
    "Germany and the Netherlands pledged two batteries. Poland's Radoslaw Sikorski urged allies to go "
    "further, while Hungary's Peter Szijjarto said Budapest would not take part.\n\n"
    "The EU is expected to adopt sanctions on Russia in February. Moscow warned that the move would "
    "“not go unanswered”, Foreign Ministry spokeswoman Maria Zakharova told a briefing."
)


@pytest.mark.parametrize("focus", ["Hungary", "Poland", "Ukraine", "Germany"])
def test_nobody_is_given_the_words_of_another_state(focus: str) -> None:
    analysis = analyse(article_from_text(MULTILATERAL), focus)
    said = analysis.sentences[-1]
    assert said.text.startswith("Moscow warned")
    assert "position" not in said.sections
    assert "position" not in said.scores
    assert "position" not in analysis.sentences[0].sections


@pytest.mark.parametrize("focus", ["Russia", "Turkey"])
def test_a_ministry_that_may_be_any_states_speaks_for_no_focus(focus: str) -> None:
    text = (
        "Russian Foreign Minister Ivan Orlov met his Turkish counterpart Ali Demir on Monday. "
        "Demir said Turkey would mediate. The foreign ministry said it supports the talks and stands ready."
    )
    assert "position" not in analyse(article_from_text(text), focus).sentences[-1].sections


def test_a_state_has_its_own_words_for_its_position() -> None:
    analysis = analyse(article_from_text(MULTILATERAL), "Russia")
    assert analysis.sentences[-1].sections[0] == "position"


def test_a_group_that_speaks_does_not_speak_for_the_focus() -> None:
    text = "Israel struck targets in Lebanon on Friday. Hezbollah condemned the attack and vowed to respond."
    analysis = analyse(article_from_text(text), "Israel")
    assert "position" not in analysis.sentences[1].sections


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        (MULTILATERAL, "Russia"),
        ("The owner, Mrs. Harper, says she will open a second shop.", ""),
        ("President Ada Lind met Bo Ek. “We agree,” Lind told reporters.", ""),
        ("Hamas said it welcomes talks, Mr. Ek wrote.", "Hamas"),
        (
            "Israel's army struck targets in southern Lebanon on Friday, the IDF said. Hezbollah fired back. "
            "Prime Minister Benjamin Netanyahu vowed to continue. Qatar and Egypt are mediating. "
            "Lebanese Prime Minister Nawaf Salam condemned the attack.",
            "Israel",
        ),
        ("Hello", ""),
        ("Пресс-секретарь президента заявил, что решение принято.", ""),
    ],
)
def test_the_focus_is_the_state_that_acts_and_speaks_most_and_never_a_person(text: str, focus: str) -> None:
    assert analyse(article_from_text(text)).focus == focus


def test_a_person_is_the_focus_where_asked_for() -> None:
    article = article_from_text("The owner, Mrs. Harper, says she will open a second shop.")
    assert analyse(article, "Mrs. Harper").focus == "Mrs. Harper"


@pytest.mark.parametrize(
    ("wanted", "focus"), [("Kremlin", "Russia"), ("Atlantis", "Atlantis"), ("russia", "Russia")]
)
def test_a_focus_is_known_by_any_of_its_names(reference_article: Article, wanted: str, focus: str) -> None:
    analysis = analyse(reference_article, wanted)
    assert analysis.focus == focus
    assert analysis.focus_named == (focus != "Atlantis")


@pytest.mark.parametrize(
    ("wanted", "focus", "named"),
    [
        ("Moscow", "Russia", True),
        ("the Kremlin", "Russia", True),
        ("moscow", "Russia", True),
        ("EU", "European Union", True),
        ("eu", "European Union", True),
        ("NATO", "NATO", False),
        ("Tokyo", "Japan", False),
        ("Russia (government)", "Russia (government)", True),
        ("Japan (government)", "Japan (government)", False),
    ],
)
def test_a_focus_is_known_by_names_that_the_article_does_not_use(
    wanted: str, focus: str, named: bool
) -> None:
    article = article_from_text("Russia and the European Union talked on Monday. Russia said it was content.")
    analysis = analyse(article, wanted)
    assert (analysis.focus, analysis.focus_named) == (focus, named)
    assert any(actor.name == focus for actor in analysis.actors) == (named and "(" not in focus)


def test_a_focus_that_nobody_asked_for_is_never_missing() -> None:
    assert analyse(article_from_text("It rained on Monday.")).focus_named


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
        "By ADA LIND and Bo Ek, Associated Press",
        "Ada Lind, Reuters",
        "Associated Press",
        "The Associated Press",
        "Agence France-Presse",
        "Updated 3:15 PM EST, December 9, 2024",
        "Published on 9 December 2024 at 15:15 p.m.",
        "Last updated: 3 hours ago",
        "December 9, 2024 3:15 p.m. ET",
        "3:15 PM EST",
        "3 min read",
        "Share",
        "Tweet",
        "Copy link",
        "Share on Facebook",
        "ADVERTISEMENT",
        "Advertisement - scroll to continue",
        "Read more: Norway's roads explained",
        "Sign up for our newsletter",
        "Follow us on X",
        "Most popular",
        "More from the BBC",
        "View original tweet on X",
        "Image source, Getty Images",
        "Photo: AP/Ada Lind",
        "Key points:",
        "The road",
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
    "line",
    [
        "Norway agreed.",
        "Kremlin responds",
        "Why?",
        "Subscribers of the road paper protested.",
        "By Friday Norway had closed the road.",
        "Updated rules took effect on the road in 2024, officials said.",
        "Posted in Norway from 2001 to 2021.",
        "Advertisement revenue fell by a third in Norway as the road stayed closed to all.",
        "December 9, 2024 was the day on which it closed.",
        "Reuters reported that the road was closed.",
    ],
)
def test_short_or_similar_sentences_stay_content(line: str) -> None:
    article = article_from_text(
        f"Norway closed its road on Monday, officials said.\n\n{line}\n\nPeru protested."
    )
    assert analyse(article).sentences[1].sections


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


def test_words_that_told_are_named_once(seed_article: Path) -> None:
    for sentence in analyse(read_article(seed_article)).sentences:
        assert len(set(sentence.cues)) == len(sentence.cues), sentence.text


def test_what_the_review_left_out_says_so() -> None:
    article = article_from_text("Norway closed the road on Monday.\n\nPeru objected to that on Tuesday.")
    reviewed = msgspec.structs.replace(article, left_out=(article.paragraphs[0],))
    first, second = analyse(reviewed).sentences
    assert (first.sections, first.pick.kind) == ((), "left out in the review")
    assert second.pick.kind is None


def _is_below(asked: Iterator[int], most: int) -> bool:
    return next(asked) < most


def test_an_analysis_nobody_waits_for_is_given_up() -> None:
    lines = [f"Minister {number} of Norway said on Monday that the road was open." for number in range(400)]
    article = article_from_text("\n\n".join(lines))
    for asked_before in (0, 1, 3, 6):
        asked = itertools.count()
        with pytest.raises(ArticleError, match="nobody waits"):
            analyse(article, wanted=partial(_is_below, asked, asked_before))
    assert analyse(article, wanted=lambda: True) == analyse(article)
