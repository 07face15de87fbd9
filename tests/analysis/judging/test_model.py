import sys
from pathlib import Path

import pytest

from briefwright.analysis.analyse import analyse
from briefwright.analysis.analysis import SECTION_IDS
from briefwright.analysis.judging import model, scoring
from briefwright.analysis.judging.model import Model, model_folder, shipped_model
from briefwright.article.article import Article

TEXTS = [
    "Utopia closed its border on Monday, officials said.",
    "Analysts say that the dispute may grow next year.",
    "In 1999 the two countries signed a treaty.",
]


@pytest.fixture(scope="module")
def loaded() -> Model:
    found = shipped_model()
    assert found is not None
    return found


def test_chances_are_chances(loaded: Model) -> None:
    judged = loaded.judge("Utopia closes its border", TEXTS, [{"always": 1.0}] * 3)
    assert len(judged) == 3
    for judgement in judged:
        assert sum(judgement.functions.values()) == pytest.approx(1, abs=1e-4)
        assert sum(judgement.first.values()) == pytest.approx(1, abs=1e-4)
        assert set(judgement.useful) == set(SECTION_IDS)
        assert all(0 <= chance <= 1 for chance in judgement.useful.values())


def test_what_comes_next_and_what_came_before_are_told_apart(loaded: Model) -> None:
    _, ahead, before = loaded.judge(None, TEXTS, [{"always": 1.0}] * 3)
    assert max(ahead.first, key=lambda name: ahead.first[name]) == "outlook"
    assert max(before.first, key=lambda name: before.first[name]) == "background"


def test_the_words_that_moved_it_are_named(loaded: Model) -> None:
    _, ahead, _ = loaded.judge(None, TEXTS, [{"always": 1.0}] * 3)
    assert {"may", "grow", "next"} & set(ahead.cues["outlook"])
    assert all(word in TEXTS[1] for words in ahead.cues.values() for word in words)


def test_a_sentence_about_what_the_others_tell_is_nearer_to_the_middle(loaded: Model) -> None:
    texts = [
        "Utopia closed its border.",
        "The border of Utopia was closed on Monday.",
        "Cats sleep all day long.",
    ]
    central = [judgement.central for judgement in loaded.judge(None, texts, [{"always": 1.0}] * 3)]
    assert central[2] == min(central)


def test_an_article_without_sentences_is_judged_too(loaded: Model) -> None:
    assert loaded.judge("Nothing but a headline", [], []) == []


def test_the_files_are_within_their_weight() -> None:
    folder = model_folder()
    assert folder is not None
    assert sum(path.stat().st_size for path in folder.iterdir()) <= 25_000_000
    assert (folder / "README.md").is_file()


def test_without_the_model_the_rules_judge(
    reference_article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scoring, "shipped_model", lambda: None)
    analysis = analyse(reference_article)
    assert {sentence.sections[0] for sentence in analysis.sentences} <= set(SECTION_IDS)
    assert all(sum(sentence.scores.values()) == pytest.approx(1, abs=0.05) for sentence in analysis.sentences)


def test_a_missing_file_or_library_means_no_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "onnxruntime", None)
        assert shipped_model.__wrapped__() is None
    monkeypatch.setattr(model, "shipped", lambda folder: tmp_path)
    assert model_folder() is None
    assert shipped_model.__wrapped__() is None
