"""`briefwright analyse` and `doctor` as a script would run them."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.article.corpus import corpus

Program = Callable[..., subprocess.CompletedProcess[str]]


def test_the_json_document_is_the_contract(briefwright: Program, seed_article: Path) -> None:
    ran = briefwright("analyse", seed_article, "--json")
    assert (ran.returncode, ran.stderr) == (0, "")
    document = json.loads(ran.stdout)
    assert list(document) == ["article", "focus", "sentences", "actors", "statements", "dates"]
    article = document["article"]
    assert list(article) == ["title", "outlet", "published", "language", "text", "paragraphs", "source"]
    assert list(article["source"]) == ["name", "sha256"]
    assert (document["focus"], article["language"], len(article["paragraphs"])) == ("Russia", "en", 7)
    assert len(document["sentences"]) == 26
    for number, sentence in enumerate(document["sentences"], start=1):
        assert list(sentence) == [
            *("id", "start", "end", "paragraph", "text", "function", "functions", "salience", "picked"),
            *("sections", "scores", "cues", "speech", "pick", "dangling"),
        ]
        assert sentence["id"] == f"s{number}"
        assert article["text"][sentence["start"] : sentence["end"]] == sentence["text"]
    eleventh = document["sentences"][10]
    meanwhile = {"start": eleventh["start"], "end": eleventh["start"] + 11, "kind": "connective", "fix": ""}
    assert eleventh["dangling"][0] == meanwhile
    assert [list(entry) for entry in document["actors"][:1]] == [
        ["name", "kind", "aliases", "side_of", "sentences"]
    ]
    fields = [list(entry) for entry in document["statements"][:1]]
    assert fields == [["sentence", "speaker", "verb", "quote", "through"]]
    assert {"sentence": "s5", "when": "2011", "iso": "2011"} in document["dates"]


def test_several_articles_give_one_document_a_line_in_their_order(
    briefwright: Program, seed_article: Path, tmp_path: Path
) -> None:
    (tmp_path / "other.txt").write_text("France said on Monday that it would act.", encoding="utf-8")
    ran = briefwright("analyse", "other.txt", seed_article, "other.txt", "--jsonl")
    documents = [json.loads(line) for line in ran.stdout.splitlines()]
    names = [document["article"]["source"]["name"] for document in documents]
    assert names == ["other.txt", seed_article.name, "other.txt"]
    few = "The article has only 8 words: is the rest behind a paywall?"
    assert [document.get("import_warnings") for document in documents] == [[few], None, [few]]
    assert ran.stderr == f"import: other.txt: {few}\n" * 2


def test_a_focus_is_found_by_its_capital_and_one_that_is_not_there_is_told(
    briefwright: Program, seed_article: Path, tmp_path: Path
) -> None:
    (tmp_path / "other.txt").write_text("France said on Monday that it would act.", encoding="utf-8")
    ran = briefwright("analyse", "other.txt", seed_article, "--jsonl", "--focus", "Moscow")
    documents = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [document["focus"] for document in documents] == ["Russia", "Russia"]
    assert [document.get("focus_named") for document in documents] == [False, None]
    assert ran.returncode == 0
    (said,) = (line for line in ran.stderr.splitlines() if line.startswith("focus: "))
    assert said.startswith("focus: other.txt: The article does not name “Russia”")


def test_several_articles_are_no_single_document(briefwright: Program, seed_article: Path) -> None:
    ran = briefwright("analyse", seed_article, seed_article, "--json")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "--jsonl" in ran.stderr


@pytest.mark.parametrize(
    "name",
    [
        "noisy.html",
        "saved-utf-8-base64.mhtml",
        "titled.docx",
        "headed-columns.pdf",
        "page.eml",
        "titled.markdown",
    ],
)
def test_an_article_of_any_format_is_understood(briefwright: Program, tmp_path: Path, name: str) -> None:
    sample = next(sample for sample in corpus() if sample.name == name)
    (tmp_path / name).write_bytes(sample.content)
    ran = briefwright("analyse", name, "--json")
    assert ran.returncode == 0
    document = json.loads(ran.stdout)
    warnings = document.get("import_warnings", [])
    assert ran.stderr.splitlines() == [f"import: {warning}" for warning in warnings]
    assert len(warnings) == len(sample.warnings)
    article = document["article"]
    assert article["title"] == sample.title
    paragraphs = [article["text"][start:end] for start, end in article["paragraphs"]]
    assert [text for text in paragraphs if text in sample.paragraphs] == list(sample.paragraphs)


def test_another_focus_gives_another_document(briefwright: Program, seed_article: Path) -> None:
    documents = [
        json.loads(briefwright("analyse", seed_article, "--json", "--focus", focus).stdout)
        for focus in ("Turkey", "Russia")
    ]
    assert [document["focus"] for document in documents] == ["Turkey", "Russia"]
    assert documents[0]["sentences"] != documents[1]["sentences"]


def test_people_get_a_page_to_read(briefwright: Program, seed_article: Path) -> None:
    ran = briefwright("analyse", seed_article)
    assert ran.returncode == 0
    assert "focus Russia" in ran.stdout
    assert "Dmitry Peskov" in ran.stdout


def test_doctor_finds_this_computer_fit_and_says_so_in_both_forms(briefwright: Program) -> None:
    ran = briefwright("doctor")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "harfbuzz-subset" in ran.stdout
    report = json.loads(briefwright("doctor", "--json").stdout)
    assert report["complete"] is True
