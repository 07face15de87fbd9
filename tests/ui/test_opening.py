"""What is asked for while something else is being read is not lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.article.corpus import BODY
from tests.ui.review_hands import STRAY, Open, Review, shown_dialogs

from briefwright.ui.main_window import MainWindow
from briefwright.ui.review.ticked_list import TickedList


@pytest.mark.parametrize("focus_first", [True, False])
def test_a_review_and_a_change_of_the_focus_do_not_cancel_each_other(
    opened_with: Open, qtbot: QtBot, focus_first: bool
) -> None:
    window = opened_with("\n\n".join(BODY))
    work = window.work
    focus = next(name for name in actor_names(window) if name != work.brief.focus)
    review = Review(window, qtbot)
    review.space_on(review.paragraphs, 0)
    steps = [lambda: window.brief.form.focus_chosen.emit(focus), review.dialog.accept]
    for step in steps if focus_first else reversed(steps):
        step()
    qtbot.waitUntil(lambda: work.brief.focus == focus and bool(work.article.left_out), timeout=20000)
    assert work.analysis.focus == focus
    assert not any(i.origin.paragraph == 1 for s in work.brief.sections for i in s.items)
    while work.undo_label:
        work.undo()
    assert work.brief.focus != focus
    assert not work.article.left_out


def test_a_review_made_while_another_is_applied_adds_to_it(opened_with: Open, qtbot: QtBot) -> None:
    window = opened_with("\n\n".join(STRAY))
    work = window.work
    review = Review(window, qtbot)
    review.space_on(review.paragraphs, 0)
    review.dialog.accept()
    window.actions_of.review.trigger()  # by no key: the first has not come yet
    (dialog,) = shown_dialogs(window)
    again = next(v for v in dialog.findChildren(TickedList) if v.accessibleName() == "Words to look at")
    again.setFocus()
    again.choose(0)
    QTest.keyClick(again, Qt.Key.Key_Space)
    with qtbot.waitSignal(work.article_changed, timeout=20000):
        dialog.accept()
    assert not any(i.origin.paragraph == 1 for s in work.brief.sections for i in s.items)
    assert any("many pillars" in i.text for s in work.brief.sections for i in s.items)
    work.undo()
    assert not work.undo_label


def test_a_file_that_cannot_be_read_takes_no_change_of_the_focus_with_it(
    opened_with: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    window = opened_with("\n\n".join(BODY))
    focus = next(name for name in actor_names(window) if name != window.work.brief.focus)
    window.brief.form.focus_chosen.emit(focus)
    window.files.open_path(tmp_path / "nowhere.txt")
    qtbot.waitUntil(lambda: window.work.brief.focus == focus, timeout=20000)
    qtbot.waitUntil(lambda: "nowhere.txt" in window.message.text, timeout=20000)


def actor_names(window: MainWindow) -> list[str]:
    return [actor.name for actor in window.work.analysis.actors]
