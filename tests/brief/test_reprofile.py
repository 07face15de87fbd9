"""Another profile gives other sections, and loses nothing that was done by hand."""

import msgspec
import pytest

from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article
from briefwright.brief.brief import Brief
from briefwright.brief.item_edits import AddItem, EditText, IncludeItems, MoveItems
from briefwright.brief.profile import Profile
from briefwright.brief.proposal import propose_brief
from briefwright.brief.reprofile import reprofile
from briefwright.brief.section_edits import RenameSection, ShowSection


@pytest.fixture
def proposed(article: Article, analysis: Analysis, profile: Profile) -> Brief:
    """What is proposed by a profile of two sections, in another order and the first as bullets."""
    by_id = {section.id: section for section in profile.sections}
    short = (msgspec.structs.replace(by_id["outlook"], shown_as="bullets"), by_id["position"])
    return propose_brief(article, analysis, msgspec.structs.replace(profile, id="short", sections=short))


def told(brief: Brief) -> list[tuple[str, list[str]]]:
    return [(section.id, [item.text[:12] for item in section.items]) for section in brief.sections]


def item_id(brief: Brief, sentence: str) -> str:
    item = brief.item_of_sentence(sentence)
    assert item is not None
    return item.id


def test_an_untouched_brief_becomes_the_proposal(brief: Brief, proposed: Brief) -> None:
    turned = reprofile(brief, brief, proposed)
    assert told(turned) == told(proposed)
    assert [section.shown_as for section in turned.sections] == ["bullets", "paragraphs"]
    assert turned.profile == "short"
    assert turned.actors == ()


def test_what_was_done_by_hand_stays(brief: Brief, proposed: Brief) -> None:
    mine = AddItem("background", 0, "Own words here.").apply(brief)
    mine = EditText(item_id(mine, "s6"), "Bases may go.").apply(mine)
    mine = MoveItems((item_id(mine, "s5"),), "background", 9).apply(mine)
    mine = IncludeItems((item_id(mine, "s4"),), False).apply(mine)
    mine = RenameSection("position", "Moscow").apply(mine)
    mine = ShowSection("outlook", "actors").apply(mine)
    turned = reprofile(mine, brief, proposed)
    sections = {section.id: section for section in turned.sections}
    assert list(sections) == ["outlook", "position", "background"]
    assert [item.text for item in sections["outlook"].items] == ["Bases may go."]
    assert [item.text[:9] for item in sections["background"].items] == ["Own words", "Turkey ca"]
    assert sections["position"].title == "Moscow"
    assert sections["outlook"].shown_as == "actors"
    unticked = turned.item_of_sentence("s4")
    assert unticked is not None
    assert not unticked.included


def test_back_again_gives_the_first_brief(brief: Brief, proposed: Brief) -> None:
    there = reprofile(brief, brief, proposed)
    assert told(reprofile(there, proposed, brief)) == told(brief)
