"""The checks of key judgements, as findings that a user reads."""

import msgspec
import pytest

from briefwright.brief.brief import Brief
from briefwright.brief.checks.every import check_brief
from briefwright.brief.item_edits import AddItem, EditText
from briefwright.brief.rows import Judgement, Reference

SUPPORT = (Reference("s1", 1, 1),)
SOUND = Judgement("j1", "Russia keeps its bases.", "likely", "moderate", "Two sources agree.", SUPPORT)


def found(brief: Brief, *judgements: Judgement, language: str = "en") -> list[str]:
    changed = msgspec.structs.replace(brief, judgements=judgements, language=language)
    known = {finding.code for finding in check_brief(brief)}
    findings = check_brief(changed)
    assert all(finding.level == "warn" for finding in findings if finding.judgement)
    return [finding.code for finding in findings if finding.code not in known]


def changed(**changes: object) -> Judgement:
    return msgspec.structs.replace(SOUND, **changes)


def test_a_sound_judgement_has_no_findings(brief: Brief) -> None:
    assert found(brief, SOUND) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"references": ()}, "judgement-without-support"),
        ({"references": (), "items": ("i99",)}, "judgement-without-support"),
        ({"likelihood": ""}, "judgement-without-likelihood"),
        ({"likelihood": "realistic-possibility"}, "judgement-without-likelihood"),
        ({"confidence": ""}, "judgement-without-confidence"),
        ({"reason": " "}, "confidence-without-reason"),
        ({"text": " "}, "empty-judgement"),
        ({"text": "Russia may keep its bases."}, "hedge"),
        ({"text": "Perhaps Russia keeps its bases."}, "hedge"),
        ({"text": "It cannot be ruled out that Russia leaves."}, "hedge"),
        ({"text": "Russia will probably keep its bases."}, "likelihood-twice"),
        ({"reason": "We have high confidence that it is very likely."}, "likelihood-beside-confidence"),
    ],
)
def test_each_flaw_is_named_with_its_judgement(brief: Brief, changes: dict[str, object], code: str) -> None:
    assert found(brief, changed(**changes)) == [code]
    finding = next(
        each
        for each in check_brief(msgspec.structs.replace(brief, judgements=(changed(**changes),)))
        if each.code == code
    )
    assert finding.judgement == "j1"


@pytest.mark.parametrize(
    "text",
    [
        "Russia keeps its bases until May 2025.",
        "In May Russia leaves.",
        "Russia keeps its remote bases.",
        "Mighty Russia keeps its bases.",
    ],
)
def test_words_that_only_look_like_hedges_are_left_alone(brief: Brief, text: str) -> None:
    assert found(brief, changed(text=text)) == []


def test_likelihood_and_confidence_in_two_sentences_are_well(brief: Brief) -> None:
    text = "Russia will probably stay. We have moderate confidence in this."
    assert found(brief, changed(text=text, likelihood="")) == []


def test_own_words_are_a_support(brief: Brief) -> None:
    with_own = AddItem("outlook", 0, "They have spoken before.").apply(brief)
    own = with_own.sections[-1].items[0].id
    assert found(with_own, changed(references=(), items=(own,))) == []


def test_the_rows_of_the_directive_are_not_mixed(brief: Brief) -> None:
    other = changed(id="j2", likelihood="highly-probable")
    assert found(brief, SOUND, other) == ["mixed-terms"]
    same_word = msgspec.structs.replace(SOUND, likelihood="probable")
    assert found(brief, SOUND, msgspec.structs.replace(same_word, id="j2"), language="de") == []
    british = msgspec.structs.replace(brief, yardstick="phia")
    assert found(british, SOUND, changed(id="j2", likelihood="probable")) == []


def test_a_judgement_that_is_left_out_is_not_looked_at(brief: Brief) -> None:
    assert found(brief, Judgement("j1", "It may be.", included=False)) == []


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("fr", "La Russie pourrait garder ses bases.", "hedge"),
        ("de", "Russland könnte seine Basen behalten.", "hedge"),
        ("es", "Rusia podría mantener sus bases.", "hedge"),
        ("de", "Russland bleibt sehr wahrscheinlich.", "likelihood-twice"),
        ("ar", "ربما تحتفظ روسيا بقواعدها.", "hedge"),
    ],
)
def test_judgements_are_read_in_the_language_of_the_brief(
    brief: Brief, language: str, text: str, code: str
) -> None:
    assert code in found(brief, changed(text=text), language=language)


def test_own_and_edited_items_keep_likelihood_and_confidence_apart_too(brief: Brief) -> None:
    text = "We are confident that talks are likely."
    own = AddItem("outlook", 0, text).apply(brief)
    item = brief.item_of_sentence("s1")
    assert item is not None
    for mine, place in ((own, "own words"), (EditText(item.id, text).apply(brief), "Sentence 1")):
        (finding,) = [f for f in check_brief(mine) if f.code == "likelihood-beside-confidence"]
        assert finding.item is not None
        assert place in finding.message
        assert "“likely” and “confident”" in finding.message
