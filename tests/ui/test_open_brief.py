from pathlib import Path

import msgspec

from briefwright.analysis.analysis import Analysis
from briefwright.brief.edits import ReplaceBrief, SetTitle
from briefwright.brief.item_edits import AddItem, EditText, IncludeItems, RemoveItems
from briefwright.ui.open_brief import OpenBrief, Opened, Selection


def test_what_is_open_is_told_once(qapp: object, opened: Opened) -> None:
    work = OpenBrief()
    told: list[object] = []
    work.article_opened.connect(told.append)
    work.brief_changed.connect(told.append)
    assert not work.is_open
    assert work.is_clean
    work.open(opened)
    assert told == [opened, opened.brief]
    assert work.is_clean


def test_an_edit_and_its_undo_are_told_and_named(work: OpenBrief) -> None:
    briefs: list[object] = []
    work.brief_changed.connect(briefs.append)
    first = work.brief
    work.do(SetTitle("New title"))
    assert work.undo_label == "Change title"
    assert not work.is_clean
    work.undo()
    assert work.redo_label == "Change title"
    assert work.is_clean
    work.redo()
    assert [getattr(brief, "title", "") for brief in briefs] == ["New title", first.title, "New title"]


def test_an_edit_that_changes_nothing_is_silent(work: OpenBrief) -> None:
    briefs: list[object] = []
    work.brief_changed.connect(briefs.append)
    work.do(SetTitle(work.brief.title))
    work.undo()
    work.redo()
    assert briefs == []


def test_typing_is_one_step_until_it_pauses(work: OpenBrief) -> None:
    first = work.brief.title
    for title in ("A", "Ab", "Abc"):
        work.do(SetTitle(title))
    work.end_typing()
    work.do(SetTitle("Abcd"))
    work.undo()
    assert work.brief.title == "Abc"
    work.undo()
    assert work.brief.title == first


def test_a_sentence_and_its_item_are_selected_together(work: OpenBrief) -> None:
    item = work.brief.sections[0].items[0]
    work.select_sentence("s1")
    assert work.selection == Selection(sentence="s1", item=item.id)
    work.select_item(None)
    assert work.selection == Selection()
    work.select_item(item.id)
    assert work.selection == Selection(sentence="s1", item=item.id)
    work.select_section("outlook")
    assert work.selection == Selection(section="outlook")
    work.select_item("i999")
    assert work.selection == Selection()


def test_a_removed_item_leaves_its_sentence_selected(work: OpenBrief) -> None:
    item = work.brief.sections[0].items[0]
    work.select_item(item.id)
    work.do(RemoveItems((item.id,)))
    assert work.selection == Selection(sentence="s1")
    assert work.standings["s1"].place == "absent"


def test_undo_shows_what_it_changes(work: OpenBrief) -> None:
    item = work.brief.sections[3].items[0]
    work.do(EditText(item.id, "Otherwise."))
    work.select_sentence("s1")
    work.undo()
    assert work.selection.item == item.id


def test_steps_can_be_taken_back_together(work: OpenBrief) -> None:
    before = work.brief
    work.do(SetTitle("A"))
    work.end_typing()
    work.do(SetTitle("B"))
    work.take_back_to(before)
    assert work.brief is before
    assert work.redo_label == "Change title"


def test_taking_back_to_a_brief_that_is_not_there_does_nothing(work: OpenBrief) -> None:
    before = work.brief
    work.do(SetTitle("A"))
    gone = work.brief
    work.undo()
    work.do(SetTitle("B"))
    work.take_back_to(gone)
    assert work.brief.title == "B"
    work.replace_steps(gone, SetTitle("C"))
    assert work.brief.title == "B"
    work.undo()
    assert work.brief == before


def test_several_steps_become_one(work: OpenBrief) -> None:
    before = work.brief
    add = AddItem("outlook", 0, "")
    work.do(add)
    added = work.brief.sections[5].items[0]
    work.do(EditText(added.id, "We judge so."))
    work.replace_steps(before, AddItem("outlook", 0, "We judge so."))
    assert work.brief.sections[5].items[0].text == "We judge so."
    work.undo()
    assert work.brief == before


def test_saving_remembers_where_and_what(work: OpenBrief, tmp_path: Path) -> None:
    work.do(SetTitle("A"))
    saved = work.brief
    work.end_typing()
    work.do(SetTitle("B"))
    work.mark_saved(saved, tmp_path / "a.brief")
    assert work.path == tmp_path / "a.brief"
    assert not work.is_clean
    work.mark_saved(work.brief, tmp_path / "a.brief")
    assert work.is_clean


def test_the_analysis_follows_the_focus_through_undo(work: OpenBrief, analysis: Analysis) -> None:
    other = msgspec.structs.replace(analysis, focus="Turkey")
    turned = msgspec.structs.replace(work.brief, focus="Turkey")
    basis = msgspec.structs.replace(work.basis, analysis=other)
    work.do(ReplaceBrief(turned, "Change focus to Turkey"), basis)
    assert work.analysis is other
    work.undo()
    assert work.analysis is analysis


def test_another_reading_is_told_before_its_brief_and_follows_undo(work: OpenBrief) -> None:
    told: list[str] = []
    work.article_changed.connect(lambda: told.append(f"article in {work.article.language}"))
    work.brief_changed.connect(lambda brief: told.append(brief.title))
    first, title = work.article, work.brief.title
    other = msgspec.structs.replace(first, language="fr")
    retitled = msgspec.structs.replace(work.brief, title="New")
    work.do(ReplaceBrief(retitled, "Review import"), msgspec.structs.replace(work.basis, article=other))
    assert work.article is other
    work.undo()
    assert work.article is first
    assert told == ["article in fr", "New", "article in en", title]


def test_where_sentences_stand(work: OpenBrief) -> None:
    places = {sentence: standing.place for sentence, standing in work.standings.items()}
    assert places == {
        "s1": "picked",
        "s2": "left out",
        "s3": "picked",
        "s4": "picked",
        "s5": "picked",
        "s6": "picked",
        "s7": "absent",
    }
    assert work.standings["s7"].section is None
    work.do(IncludeItems((work.brief.sections[5].items[0].id,), False))
    assert work.standings["s6"].place == "left out"
    assert work.standings["s6"].title == "Outlook"
