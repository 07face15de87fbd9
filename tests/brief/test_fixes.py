"""What proofing proposes is made where the user wants it, as an edit: the article keeps its words."""

import msgspec
import pytest

from briefwright.analysis.analyse import analyse
from briefwright.article.article import Article
from briefwright.article.pasted import article_from_text
from briefwright.article.proof import Proof
from briefwright.article.proofing import proof
from briefwright.brief.brief import Brief, Item
from briefwright.brief.fixes import settled, with_fixes
from briefwright.brief.item_edits import EditText, RemoveItems
from briefwright.brief.profile import Profile
from briefwright.brief.proposal import propose_brief
from briefwright.brief.quotation import quotation_stands, text_hash

TEXT = (
    "Russia gave viele officials of the the old government asylum on Sunday. "
    "The Kremlin said that it was done at once."
)
NONE: frozenset[Proof] = frozenset()


@pytest.fixture
def faulty() -> Article:
    return article_from_text(TEXT)


@pytest.fixture
def brief(faulty: Article, profile: Profile) -> Brief:
    return propose_brief(faulty, analyse(faulty), profile, every_sentence=True)


def first(brief: Brief) -> Item:
    item = brief.item_of_sentence("s1")
    assert item is not None
    return item


def test_a_fix_makes_an_edited_item_and_keeps_the_original(brief: Brief, faulty: Article) -> None:
    stray, again = proof(faulty)
    fixed = with_fixes(brief, faulty, {stray}, NONE)
    assert first(fixed).text.startswith("Russia gave many officials of the the old")
    origin = first(fixed).origin
    assert (origin.kind, origin.original, origin.sha256) == (
        "edited",
        first(brief).text,
        text_hash(first(brief).text),
    )
    assert faulty.text[origin.start : origin.end] == origin.original
    assert settled(fixed, faulty, (stray, again)) == {stray}
    both = with_fixes(fixed, faulty, {stray, again}, {stray})
    assert first(both).text.startswith("Russia gave many officials of the old")


def test_a_fix_taken_back_gives_the_quotation_back(brief: Brief, faulty: Article) -> None:
    both = frozenset(proof(faulty))
    fixed = with_fixes(brief, faulty, both, NONE)
    assert with_fixes(fixed, faulty, NONE, both) == brief
    assert all(quotation_stands(item) for section in brief.sections for item in section.items)


def test_nothing_is_fixed_unasked(brief: Brief, faulty: Article) -> None:
    assert with_fixes(brief, faulty, NONE, NONE) == brief
    assert settled(brief, faulty, proof(faulty)) == NONE


def test_words_of_the_users_own_are_fixed_and_not_overwritten(brief: Brief, faulty: Article) -> None:
    stray, again = proof(faulty)
    mine = EditText(first(brief).id, "On Sunday viele officials got asylum.").apply(brief)
    fixed = with_fixes(mine, faulty, {stray, again}, NONE)
    assert first(fixed).text == "On Sunday many officials got asylum."
    assert settled(mine, faulty, (stray, again)) == {again}
    assert with_fixes(fixed, faulty, {again}, {stray, again}) == fixed, "it is the user’s own by now"


def test_a_sentence_that_is_not_in_the_brief_is_left_alone(brief: Brief, faulty: Article) -> None:
    gone = RemoveItems((first(brief).id,)).apply(brief)
    assert with_fixes(gone, faulty, proof(faulty), NONE) == gone
    assert settled(gone, faulty, proof(faulty)) == NONE


def test_what_nobody_can_fix_stays(profile: Profile) -> None:
    article = article_from_text("Russia l\ufffdst the war, the Kremlin said.")
    brief = propose_brief(article, analyse(article), profile)
    assert [each.fix for each in proof(article)] == [None]
    assert with_fixes(brief, article, proof(article), NONE) == brief
    item = first(brief)
    assert msgspec.structs.replace(item, included=True).text == article.text
