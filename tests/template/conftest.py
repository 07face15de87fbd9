"""An article, a brief that uses everything a brief has, and template packages made on the spot."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from briefwright.article.article import Article, Source
from briefwright.brief.brief import (
    Brief,
    Header,
    Item,
    Origin,
    OriginKind,
    Section,
    SourceRecord,
)
from briefwright.brief.rows import ActorRow, Event, Judgement, Reference
from briefwright.resources import shipped
from briefwright.template.package import Package, load_package

MakePackage = Callable[..., Package]

SENTENCES = (
    "Moscow took the president in.",
    "The rebels entered Damascus.",
    "Ankara denies that it was told.",
    "Peskov called talk of the bases premature.",
)
MANIFEST = """\
format = "brief-template/1"

[template]
id = "note"
name = "Note"
version = "1.0.0"
summary = "Made for a test."
authors = ["A test"]
license = "MIT"
context = 1
entry = "page.html.j2"
"""


@pytest.fixture(scope="session")
def article() -> Article:
    """Four sentences, two a paragraph."""
    text = f"{SENTENCES[0]} {SENTENCES[1]}\n{SENTENCES[2]} {SENTENCES[3]}"
    end = text.index("\n")
    return Article(text, ((0, end), (end + 1, len(text))), Source("article.txt", "ab" * 32))


def source_item(article: Article, number: int, kind: OriginKind = "quoted", words: str = "") -> Item:
    """Quote the article's sentence of that number, or edit it into other words."""
    sentence = SENTENCES[number - 1]
    start = article.text.index(sentence)
    origin = Origin(
        kind, f"s{number}", number, (number + 1) // 2, start, start + len(sentence), sentence, "00" * 32
    )
    return Item(f"i{number}", words or sentence, origin)


def references(*numbers: int) -> tuple[Reference, ...]:
    """Refer to the article's sentences of those numbers."""
    return tuple(Reference(f"s{number}", number, (number + 1) // 2) for number in numbers)


@pytest.fixture(scope="session")
def brief(article: Article) -> Brief:
    """A brief with every header field, all three origins, an actors table and something left out."""
    return Brief(
        title="Moscow takes Assad in",
        focus="Russia",
        source=SourceRecord(
            article.source,
            "Assad in Moscow",
            ("A. Writer", "B. Writer"),
            "The Courier",
            "2024-12-09T14:02:00Z",
        ),
        sections=(
            Section("bottom_line", "Bottom line", (Item("o1", "Expect talks.", Origin("own")),)),
            Section(
                "developments",
                "Key developments",
                (source_item(article, 2), source_item(article, 1, "edited", "Moscow took Assad in.")),
            ),
            Section("background", "Background", (Item("o2", "Left out.", Origin("own"), included=False),)),
            Section("actors", "Regional actors", (source_item(article, 3),)),
            Section("outlook", "Outlook", (source_item(article, 4),), included=False),
        ),
        actors=(
            ActorRow("a1", "Turkey", "State", "denies that it was told", references(2, 3)),
            ActorRow("a2", "Russia", "State", "", references(4)),
            ActorRow("a3", "Iran", "State", included=False),
        ),
        header=Header("Minister", "Eastern Desk", "2024-12-09", "ED/118", "2024-12-09T18:00Z"),
    )


@pytest.fixture(scope="session")
def tabled(brief: Brief, article: Article) -> Brief:
    """That brief with key judgements and a timeline."""
    own = Item("o3", "They have spoken before.", Origin("own"))
    actors = Section("actors", "Regional actors", (source_item(article, 3), own))
    return msgspec.structs.replace(
        brief,
        sections=tuple(actors if section.id == "actors" else section for section in brief.sections),
        judgements=(
            Judgement(
                "j1", "Talks follow.", "likely", "moderate", "Two sources agree.", references(3, 2), ("o3",)
            ),
            Judgement("j2", "Left aside.", "remote", included=False),
            Judgement("j3", " "),
        ),
        timeline=(
            Event(
                "t1", "2024-12-07/2024-12-08", "Rebels enter Damascus", references(2), True, "s2", "Sunday"
            ),
            Event("t2", "2024-12", "Left aside", included=False),
        ),
        timeline_included=True,
    )


@pytest.fixture
def make_package(tmp_path: Path) -> MakePackage:
    """Make a package: `page` is the body of its page, `more` goes to the end of its manifest."""

    def make(page: str = "<h1>{{ title }}</h1>", more: str = "", **files: str) -> Package:
        folder = tmp_path / "note"
        folder.mkdir(exist_ok=True)
        (folder / "template.toml").write_text(MANIFEST + more, encoding="utf-8")
        whole = f"<!DOCTYPE html><html><head><title>x</title></head><body>\n{page}</body></html>"
        (folder / "page.html.j2").write_text(whole, encoding="utf-8")
        for name, content in files.items():
            (folder / name.replace("__", ".")).write_text(content, encoding="utf-8")
        return load_package(folder)

    return make


@pytest.fixture
def information_note() -> Package:
    """The built-in information note."""
    return load_package(shipped("templates") / "information-note")
