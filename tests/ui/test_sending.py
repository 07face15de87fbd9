from briefwright.brief.edits import Edit
from briefwright.brief.item_edits import AddItem, EditText
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.sending import send_items, send_sentence


def do(work: OpenBrief, edit: Edit | None) -> None:
    assert edit is not None
    work.do(edit)


def test_items_go_to_their_place_in_the_article_and_are_ticked(work: OpenBrief) -> None:
    last, unticked = work.brief.sections[5].items[0], work.brief.sections[1].items[0]
    background = work.brief.sections[2]
    do(work, send_items(work.brief, (last.id, unticked.id), background))
    assert [item.origin.number for item in work.brief.sections[2].items] == [2, 3, 6]
    assert all(item.included for item in work.brief.sections[2].items)
    assert work.undo_label == "Move to “Background”"
    work.undo()
    assert work.brief.sections[2] == background


def test_sending_to_the_section_it_is_in_only_ticks(work: OpenBrief) -> None:
    unticked = work.brief.sections[1].items[0]
    do(work, send_sentence(work.brief, work.analysis, "s2", work.brief.sections[1]))
    assert [item.id for item in work.brief.sections[1].items] == [unticked.id]
    assert work.brief.sections[1].items[0].included


def test_a_sentence_that_is_not_in_the_brief_is_quoted(work: OpenBrief) -> None:
    do(work, send_sentence(work.brief, work.analysis, "s7", work.brief.sections[0]))
    added = work.brief.sections[0].items[-1]
    assert (added.text, added.origin.kind, added.origin.number) == ("Source: Agency desk.", "quoted", 7)
    assert work.undo_label == "Add sentence"
    assert send_sentence(work.brief, work.analysis, "s99", work.brief.sections[0]) is None


def test_own_words_go_to_the_end(work: OpenBrief) -> None:
    work.do(AddItem("bottom_line", 0, "We judge so."))
    own = work.brief.sections[0].items[0]
    work.do(EditText(own.id, "We judge it so."))
    do(work, send_items(work.brief, (own.id,), work.brief.sections[5]))
    assert work.brief.sections[5].items[-1].text == "We judge it so."
