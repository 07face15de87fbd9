import msgspec
import pytest

from briefwright.analysis.analysis import Pick, Statement
from briefwright.brief.brief import Placing
from briefwright.brief.item_edits import EditText
from briefwright.brief.section_edits import IncludeSection
from briefwright.brief.sentence_edits import assign_sentences, leave_out_sentences
from briefwright.ui.open_brief import OpenBrief, Opened
from briefwright.ui.sentence_words import Reasons, cue_spans, placing_words, reasons_of
from briefwright.ui.standing import Standing


def reasons(work: OpenBrief, sentence: str) -> Reasons:
    found = reasons_of(work, sentence)
    assert found is not None
    return found


def where(work: OpenBrief, sentence: str) -> tuple[str, str, str]:
    found = reasons(work, sentence)
    return found.heading, found.place, found.why


def test_it_says_where_a_sentence_stands_and_why(work: OpenBrief) -> None:
    assert [where(work, f"s{number}") for number in (1, 2, 3, 7)] == [
        ("1 Bottom line", "In the brief", "The most salient of 6"),
        ("2 Key developments", "Left out", "The page is full: 6th most salient of 6"),
        ("3 Background", "In the brief", "The most salient on background, 4th of all 6"),
        ("Not content", "Not in the brief", "Source line"),
    ]
    assert reasons_of(work, None) is None


def test_what_was_decided_by_hand_is_told_from_the_proposal(work: OpenBrief) -> None:
    for edit in (
        assign_sentences(work.brief, work.analysis, ("s2",), work.brief.sections[5]),
        leave_out_sentences(work.brief, ("s4",)),
        EditText(work.brief.sections[4].items[0].id, "Turkey wants talks."),
    ):
        assert edit is not None
        work.do(edit)
    assert where(work, "s2") == (
        "6 Outlook",
        "In the brief",
        "Not proposed: the page is full: 6th most salient of 6",
    )
    assert where(work, "s4") == (
        "4 Russian position",
        "Left out",
        "Proposed: the most salient on position, 2nd of all 6",
    )
    assert where(work, "s5")[1] == "In the brief, edited"
    assert [reasons(work, name).placed for name in ("s2", "s4")] == ["Assigned by hand", ""]
    assert "Assigned by hand. Not proposed: the page is full" in reasons(work, "s2").in_words


@pytest.mark.parametrize(
    ("placed", "words"),
    [
        ("first", ""),
        ("second", "From Background: nothing else fits here"),
        ("likeliest", "From Background: the likeliest for an empty section"),
        ("lead", "Opens the brief: the most salient sentence in it"),
        ("hand", "Assigned by hand"),
    ],
)
def test_it_says_why_a_sentence_was_moved(work: OpenBrief, placed: Placing, words: str) -> None:
    sentence = work.sentence("s3")
    assert sentence is not None
    standing = Standing("picked", "outlook", "Outlook", "i3", placed=placed)
    assert placing_words(sentence, standing, ("background", "outlook")) == words


def test_a_section_that_is_left_out_is_the_reason(work: OpenBrief) -> None:
    work.do(IncludeSection("outlook", False))
    assert where(work, "s6") == ("6 Outlook", "Left out", "Its section is left out")


@pytest.mark.parametrize(
    ("pick", "words"),
    [
        (Pick("salient", 2), "2nd most salient of 6"),
        (Pick("salient", 12), "12th most salient of 6"),
        (Pick("salient", 23), "23rd most salient of 6"),
        (Pick("repeats", 3, "s4"), "Not proposed: says much the same as sentence 4"),
        (Pick("short_article", 3), "Not proposed: enough of a short article is in: 3rd most salient of 6"),
        (Pick("not_content"), "Not proposed: no part of the news"),
    ],
)
def test_each_reason_has_its_words(opened: Opened, qapp: object, pick: Pick, words: str) -> None:
    first = opened.analysis.sentences[0]
    changed = msgspec.structs.replace(first, pick=pick, picked=pick.reason == "salient")
    analysis = msgspec.structs.replace(
        opened.analysis, sentences=(changed, *opened.analysis.sentences[1:6], changed)
    )
    work = OpenBrief()
    work.open(msgspec.structs.replace(opened, analysis=analysis))
    total = 5 + 2 * (pick.rank is not None)
    assert reasons(work, "s1").why == words.replace("of 6", f"of {total}")


def test_it_says_who_speaks_for_whom_and_how(work: OpenBrief, opened: Opened) -> None:
    assert reasons(work, "s4").speech == ("Dmitry Peskov, for Russia: “confirmed”, reported",)
    quoted = Statement("s5", "Turkey", "called", True)
    speaking = msgspec.structs.replace(opened.analysis.sentences[5], speech=True)
    sentences = (*opened.analysis.sentences[:5], speaking)
    analysis = msgspec.structs.replace(opened.analysis, statements=(quoted,), sentences=sentences)
    work.open(msgspec.structs.replace(opened, analysis=analysis))
    assert reasons(work, "s5").speech == ("Turkey: “called”, quoted",)
    assert reasons(work, "s6").speech == ("Somebody who is not named",)
    assert reasons(work, "s1").speech == ()


def test_cues_are_found_as_whole_words() -> None:
    text = "Russia’s Russian talks: a talk in Russia (2011)."
    spans = cue_spans(text, ("Russia", "talk in Russia", "(2011)"))
    assert [text[start:end] for start, end in spans] == ["Russia", "talk in Russia", "(2011)"]
    assert cue_spans(text, ()) == []
