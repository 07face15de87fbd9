import msgspec
import pytest

from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article
from briefwright.brief.brief import Brief
from briefwright.brief.edits import Edit, SetMarking, SetTitle
from briefwright.brief.item_edits import AddItem, EditText, IncludeItems, MoveItems, RemoveItems
from briefwright.brief.profile import Profile
from briefwright.brief.proposal import propose_brief
from briefwright.brief.refocus import refocus
from briefwright.brief.section_edits import MoveSection, RenameSection


@pytest.fixture
def proposed(article: Article, analysis: Analysis, profile: Profile) -> Brief:
    """What is proposed for Turkey: what Russia says is now what another actor says."""
    turned = {"position": "actors", "actors": "position"}
    sentences = tuple(
        msgspec.structs.replace(s, sections=tuple(turned.get(section, section) for section in s.sections))
        for s in analysis.sentences
    )
    fresh = msgspec.structs.replace(analysis, focus="Turkey", sentences=sentences)
    return propose_brief(article, fresh, profile)


def after(brief: Brief, *edits: Edit) -> Brief:
    for edit in edits:
        brief = edit.apply(brief)
    return brief


def words(brief: Brief, section: str) -> list[str]:
    return [item.text for s in brief.sections if s.id == section for item in s.items]


def item_of(brief: Brief, sentence: str) -> str:
    item = brief.item_of_sentence(sentence)
    assert item is not None
    return item.id


def test_untouched_it_is_the_new_proposal(brief: Brief, proposed: Brief) -> None:
    merged = refocus(brief, brief, proposed)
    assert merged.focus == "Turkey"
    assert merged.title == proposed.title
    assert [(s.id, s.title) for s in merged.sections] == [(s.id, s.title) for s in proposed.sections]
    for section in proposed.sections:
        assert words(merged, section.id) == [item.text for item in section.items]


def test_what_was_done_by_hand_is_kept(brief: Brief, proposed: Brief) -> None:
    mine = after(
        brief,
        SetTitle("My title"),
        SetMarking("OFFICIAL"),
        EditText(item_of(brief, "s4"), "It was confirmed."),
        AddItem("position", 1, "We judge so."),
        MoveItems((item_of(brief, "s6"),), "background", 0),
        RemoveItems((item_of(brief, "s3"),)),
        RenameSection("outlook", "What next"),
        MoveSection("outlook", 0),
    )
    merged = refocus(mine, brief, proposed)
    assert (merged.title, merged.marking) == ("My title", "OFFICIAL")
    assert "We judge so." in words(merged, "position")
    assert "It was confirmed." in words(merged, "actors")
    assert words(merged, "background") == ["The bases may be given up."]
    assert merged.sections[0].title == "What next"
    assert merged.item_of_sentence("s3") is None


def test_ticks_by_hand_are_kept(brief: Brief, proposed: Brief) -> None:
    mine = after(brief, IncludeItems((item_of(brief, "s5"),), False))
    item = refocus(mine, brief, proposed).item_of_sentence("s5")
    assert item is not None
    assert not item.included


def test_every_item_has_an_id_of_its_own(brief: Brief, proposed: Brief) -> None:
    merged = refocus(after(brief, AddItem("outlook", 0, "Own.")), brief, proposed)
    ids = [item.id for section in merged.sections for item in section.items]
    assert all(ids)
    assert len(set(ids)) == len(ids)


def test_a_section_the_proposal_does_not_have_keeps_its_items(brief: Brief, proposed: Brief) -> None:
    fewer = msgspec.structs.replace(
        proposed, sections=tuple(s for s in proposed.sections if s.id != "background")
    )
    assert words(refocus(brief, brief, fewer), "background") == words(brief, "background")
