from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.analysis.analysis import Analysis, Dangling, DanglingKind
from briefwright.article.article import Article
from briefwright.brief.basis import Basis
from briefwright.brief.brief import Brief, Item, Origin
from briefwright.brief.checks.check import Check
from briefwright.brief.checks.every import check_brief
from briefwright.brief.file import encode_brief, read_brief
from briefwright.brief.history import History
from briefwright.brief.item_edits import EditText, ResolveOpening, RestoreOriginal
from briefwright.brief.loose_words import loose_words, resolved_text
from briefwright.brief.profile import Profile
from briefwright.brief.proposal import propose_brief

TEXT = "However, he met Lind and the group."
WORDS: tuple[tuple[str, DanglingKind, str | None], ...] = (
    ("However, ", "connective", ""),
    ("he", "pronoun", "[Karl Holm]"),
    ("Lind", "name", "[Ada Lind]"),
    ("the group", "description", None),
)


def item_of(text: str = TEXT, words: tuple[tuple[str, DanglingKind, str | None], ...] = WORDS) -> Item:
    dangling = [
        Dangling(100 + text.index(each), 100 + text.index(each) + len(each), kind, fix)
        for each, kind, fix in words
    ]
    return Item("i1", text, Origin("quoted", "s1", 1, 1, 100, 100 + len(text), text, "", tuple(dangling)))


def left_in(item: Item, text: str) -> list[str]:
    """Return the words that dangle once the item's text is changed."""
    return [loose.words for loose in loose_words(msgspec.structs.replace(item, text=text))]


def test_every_known_fix_is_made_and_the_rest_kept() -> None:
    assert resolved_text(item_of()) == "[Karl Holm] met [Ada Lind] and the group."
    assert left_in(item_of(), resolved_text(item_of())) == ["the group"]


def test_the_next_word_takes_the_capital_of_one_left_out() -> None:
    item = item_of("But it rained.", (("But ", "connective", ""),))
    assert resolved_text(item) == "It rained."
    assert resolved_text(item_of("He also came.", (("also ", "connective", ""),))) == "He came."


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("However, he met Lind and the group today.", ["However, ", "he", "Lind", "the group"]),
        ("He met Lind and the group.", ["Lind", "the group"]),
        ("However, Karl Holm met Ada Lind and the rebels.", ["However, "]),
        ("However, he met [Prime Minister] Lind and the [armed] group.", ["However, ", "he"]),
        ("However, he met Lind [and the group].", ["However, ", "he", "Lind"]),
        ("Nothing of it.", []),
    ],
)
def test_what_an_edit_put_right_dangles_no_more(text: str, left: list[str]) -> None:
    assert left_in(item_of(), text) == left


def test_a_quotation_that_names_its_speaker_dangles_no_more() -> None:
    item = item_of("“It is ours.”", (("“It", "quotation", "[Ada Lind:] “It"),))
    assert resolved_text(item) == "[Ada Lind:] “It is ours.”"
    assert left_in(item, resolved_text(item)) == []
    assert left_in(item, "Lind said: “It is ours.”") == []


def test_own_words_do_not_dangle() -> None:
    assert loose_words(Item("i1", "However, he came.", Origin("own"))) == ()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("he", "pronoun", "[Karl Holm]"), "“he” stands for what was named before: “[Karl Holm]”?"),
        (
            ("However, ", "connective", ""),
            "“However” ties the sentence to one that is not there: leave it out?",
        ),
        (
            ("“I", "quotation", "[Ada Lind:] “I"),
            "“I” opens a quotation that began before or does not say who speaks: “[Ada Lind:]”?",
        ),
        (
            ("I", "quotation", "“I"),
            "“I” opens a quotation that began before or does not say who speaks: add its opening mark?",
        ),
        (("the group", "description", None), "“the group” means what was named before."),
    ],
)
def test_the_message_says_what_could_stand_there(
    words: tuple[str, DanglingKind, str | None], message: str
) -> None:
    (loose,) = loose_words(item_of(f"{TEXT} “I”", (words,)))
    assert loose.message == message


@given(st.data())
def test_a_fix_changes_only_the_words_that_dangle(data: st.DataObject) -> None:
    pieces = data.draw(st.lists(st.text("ab ,“”[]A", min_size=1, max_size=5), min_size=1, max_size=9))
    text, dangling, wanted = "", [], ""
    for number, piece in enumerate(pieces):
        fix = data.draw(st.sampled_from(["[Ada]", "x", None])) if number % 2 else None
        if number % 2:
            dangling.append(Dangling(len(text), len(text) + len(piece), "pronoun", fix))
        text += piece
        wanted += piece if fix is None else fix
    origin = Origin("quoted", "s1", 1, 1, 0, len(text), text, "", tuple(dangling))
    assert resolved_text(Item("i1", text, origin)) == wanted


@given(st.text("However, helindgrup[]A“”.\n", max_size=40))
def test_words_are_found_again_only_where_they_stand(text: str) -> None:
    item = msgspec.structs.replace(item_of(), text=text)
    place = 0
    for loose in loose_words(item):
        assert place <= loose.start < loose.end
        assert text[loose.start : loose.end] == loose.words
        place = loose.end


@pytest.fixture
def leaning(article: Article, analysis: Analysis, profile: Profile) -> Brief:
    """The brief of an article in which “The spokesman” of the fourth sentence dangles."""
    fourth = analysis.sentences[3]
    words = Dangling(fourth.start, fourth.start + len("The spokesman"), "pronoun", "[Dmitry Peskov]")
    sentences = (
        *analysis.sentences[:3],
        msgspec.structs.replace(fourth, dangling=(words,)),
        *analysis.sentences[4:],
    )
    return propose_brief(article, msgspec.structs.replace(analysis, sentences=sentences), profile)


def dangling_checks(brief: Brief) -> list[Check]:
    return [check for check in check_brief(brief) if check.code == "dangling"]


def test_a_check_leads_to_the_item_and_offers_the_fix(leaning: Brief) -> None:
    item = leaning.item_of_sentence("s4")
    assert item is not None
    (check,) = dangling_checks(leaning)
    assert (check.level, check.item, check.section) == ("warn", item.id, "position")
    assert check.message == "Sentence 4: “The spokesman” stands for what was named before: “[Dmitry Peskov]”?"
    assert check.fix == "“[Dmitry Peskov]”"


def test_resolving_edits_the_item_and_can_be_undone(
    leaning: Brief, article: Article, analysis: Analysis
) -> None:
    item = leaning.item_of_sentence("s4")
    assert item is not None
    assert item.text.startswith("The spokesman confirmed")
    history = History(leaning, Basis(article, analysis))
    history.do(ResolveOpening((item.id,)))
    resolved = history.brief.item(item.id)
    assert resolved is not None
    assert resolved.text == item.text.replace("The spokesman", "[Dmitry Peskov]")
    assert resolved.origin.kind == "edited"
    assert resolved.origin.original == item.text
    assert dangling_checks(history.brief) == []
    assert history.undo_label == "Resolve opening"
    history.undo()
    assert history.brief == leaning


def test_the_original_restored_dangles_again(leaning: Brief) -> None:
    item = leaning.item_of_sentence("s4")
    assert item is not None
    resolved = ResolveOpening((item.id,)).apply(leaning)
    assert dangling_checks(RestoreOriginal((item.id,)).apply(resolved)) == dangling_checks(leaning)
    assert dangling_checks(EditText(item.id, "Peskov confirmed it.").apply(leaning)) == []


def test_a_saved_brief_still_knows(leaning: Brief, article: Article, tmp_path: Path) -> None:
    path = tmp_path / "a.brief"
    path.write_bytes(encode_brief(leaning, article))
    assert read_brief(path).brief == leaning
