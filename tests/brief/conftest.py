"""A small article, its analysis and the brief made of it, written out by hand."""

import hashlib

import pytest

from briefwright.analysis.analysis import Actor, Analysis, Pick, Sentence, Statement
from briefwright.article.article import Article, Source
from briefwright.brief.brief import Brief
from briefwright.brief.profile import Profile
from briefwright.brief.profile_shelf import load_profile
from briefwright.brief.proposal import propose_brief

SENTENCES = (
    ("Russia granted asylum to the former president on Sunday.", ("developments", "position"), 0.9, True),
    ("Fighting in the capital had ended a day before.", ("developments",), 0.5, False),
    ("Moscow had backed the old government since 2015.", ("background", "position"), 0.6, True),
    ("The spokesman confirmed that the decision was taken by the head of state.", ("position",), 0.7, True),
    ("Turkey called for talks.", ("actors",), 0.55, True),
    ("The bases may be given up.", ("outlook",), 0.65, True),
    ("Source: Agency desk.", (), 0.0, False),
)
PICKS = (
    Pick("best_of_section", 1),
    Pick("page_full", 6),
    Pick("best_of_section", 4),
    Pick("best_of_section", 2),
    Pick("best_of_section", 5),
    Pick("best_of_section", 3),
    Pick("not_content", kind="source line"),
)


@pytest.fixture
def article() -> Article:
    text = " ".join(sentence[0] for sentence in SENTENCES)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        text=text,
        paragraphs=((0, len(text)),),
        source=Source("asylum.txt", sha256, "utf-8"),
        outlet="The Outlet",
        published="2024-12-09",
    )


@pytest.fixture
def analysis(article: Article) -> Analysis:
    sentences: list[Sentence] = []
    for number, (text, sections, salience, picked) in enumerate(SENTENCES, start=1):
        start = article.text.index(text)
        sentences.append(
            Sentence(
                id=f"s{number}",
                start=start,
                end=start + len(text),
                paragraph=1,
                text=text,
                function="main_event",
                functions={},
                salience=salience,
                picked=picked,
                sections=sections,  # type: ignore[arg-type]
                scores={},
                cues=(),
                speech=False,
                pick=PICKS[number - 1],
            )
        )
    return Analysis(
        focus="Russia",
        sentences=tuple(sentences),
        actors=(
            Actor("Russia", "state", ("Moscow", "Russian"), None, ("s1", "s3")),
            Actor("Dmitry Peskov", "person", ("The spokesman",), "Russia", ("s4",)),
            Actor("Turkey", "state", (), None, ("s5",)),
            Actor("Agency desk", "media", (), None, ("s7",)),
        ),
        statements=(Statement("s4", "Dmitry Peskov", "confirmed", False),),
        dates=(),
    )


@pytest.fixture
def profile() -> Profile:
    return load_profile("foreign-policy-brief")


@pytest.fixture
def brief(article: Article, analysis: Analysis, profile: Profile) -> Brief:
    return propose_brief(article, analysis, profile)
