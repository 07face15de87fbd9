import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from tests.evaluate import judging
from tests.evaluate.__main__ import main
from tests.evaluate.judging import judge
from tests.evaluate.labelled import Labelled, matched, read_labelled
from tests.evaluate.measures import Count, compared, macro_f1, name_key
from tests.evaluate.table import Row, rows, table

ARTICLE = {
    "doc": "made/up_ENG_20190304",
    "headline": "Norway closes its border with Sweden",
    "focus": "Norway",
    "actors": [
        {"name": "Norway", "aliases": ["Oslo", "Norwegian"], "kind": "state"},
        {"name": "Sweden", "aliases": ["Swedish"], "kind": "state"},
    ],
    "statements": [{"sentence_id": "S3", "speaker": "Norway", "verb": "said", "quote": False}],
    "dates": [{"sentence_id": "S1", "when": "Monday", "iso": "2019-03-04"}],
    "sentences": [
        {
            "id": "S1",
            "paragraph": 1,
            "text": "Norway closed its border with Sweden on Monday.",
            "salience": 2,
        },
        {"id": "S2", "paragraph": 1, "text": "The two countries had signed a treaty in 1999.", "salience": 0},
        {"id": "S3", "paragraph": 2, "text": "Norway said that it would answer soon.", "salience": 1},
    ],
}
LABELS = (("main_event", "developments"), ("historical_event", "background"), ("expectation", "outlook"))


@pytest.fixture
def labelled() -> Labelled:
    return msgspec.convert(ARTICLE, Labelled)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with the one made-up article in each of its files."""
    sentences = ARTICLE["sentences"]
    assert isinstance(sentences, list)
    labels = [
        {**sentence, "function": function, "sections": [section]}
        for sentence, (function, section) in zip(sentences, LABELS, strict=True)
    ]
    line = msgspec.json.encode({**ARTICLE, "sentences": labels})
    for name in (
        "discourse-validation.jsonl",
        "sections-train.jsonl",
        "sections-train-second-focus.jsonl",
        "sections-dev.jsonl",
        "sections-reference-article.json",
    ):
        (tmp_path / name).write_bytes(line + b"\n")
    return tmp_path


def test_every_labelled_sentence_finds_its_own(labelled: Labelled) -> None:
    judged = judge(labelled, None)
    assert [match.text for match in judged.matches if match] == [s.text for s in labelled.sentences]
    assert judging.sentence_ends(judged) == Count(hits=3)
    assert matched(labelled.sentences, judged.article, ()) == [None, None, None]


def test_what_the_rules_find_is_counted(labelled: Labelled) -> None:
    judged = judge(labelled, None)
    assert judging.focus_right(judged)
    assert judging.actors(judged) == (Count(hits=2), Count(hits=2))
    assert judging.statements(judged) == Count(hits=1)
    expressions, iso = judging.dates(judged)
    assert expressions.hits == 1
    assert iso == Count(hits=1)
    assert judging.picked(judged)[1].hits == 1


def test_dangling_words_match_where_they_share_a_character(labelled: Labelled) -> None:
    second = msgspec.structs.replace(
        labelled.sentences[1],
        salience=2,
        context={"The two countries": "Norway and Sweden", "treaty": "peace treaty"},
    )
    sentences = (labelled.sentences[0], second, labelled.sentences[2])
    judged = judge(msgspec.structs.replace(labelled, sentences=sentences), None)
    words, flags, fixes = judging.dangling(judged)
    assert words == Count(hits=1, missed=1)
    assert flags == Count(hits=1)
    assert fixes == Count(hits=1)
    other = msgspec.structs.replace(second, context={"had signed": "signed"})
    judged = judge(msgspec.structs.replace(labelled, sentences=(other,)), None)
    assert judging.dangling(judged)[:2] == (Count(missed=1), Count(extra=1))


def test_labels_are_compared_with_what_is_found(data: Path) -> None:
    (labelled,) = read_labelled(data / "sections-dev.jsonl")
    judged = judge(labelled, labelled.focus)
    wanted, given = judging.functions(judged)
    assert wanted == [function for function, _ in LABELS]
    assert given == [sentence.function for sentence in judged.analysis.sentences]
    first = [sentence.sections[0] for sentence in judged.analysis.sentences]
    right = sum(have == want for have, (_, want) in zip(first, LABELS, strict=True))
    assert judging.primary_right(judged) == right
    assert judging.sections(judged).hits >= right


def test_the_table_has_every_row_and_tells_a_missed_bar(data: Path, seed_article: Path) -> None:
    measured = list(rows(data, seed_article))
    assert len(measured) >= 20
    assert table(measured).count("\n") == len(measured) + 1
    assert "(missed)" in Row("pick", 0.5, 0.65).line
    assert "(missed)" not in Row("time", 0.5, 0.65, least=False, unit=" s").line


def test_without_data_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 0
    assert f"There are no labelled articles in {tmp_path}" in capsys.readouterr().out


def test_it_runs_as_a_program(repository: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.evaluate", str(tmp_path)]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=True)
    assert "nothing was measured" in done.stdout


def test_measures() -> None:
    assert compared("abc", "bcd") == Count(hits=2, extra=1, missed=1)
    assert compared("abc", "bcd").f1 == pytest.approx(2 / 3)
    assert macro_f1(["a", "a", "b"], ["a", "b", "b"]) == pytest.approx(2 / 3)
    assert macro_f1([], []) == 0
    assert name_key("the U.S.") == name_key("US")
