"""The page budget as the user meets it: what is used, fitting, and what could be left out."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.preview.conftest import FakeWorker, rendered

from briefwright.brief.brief import Brief
from briefwright.brief.budget_edits import SetFit, SetMaxPages
from briefwright.brief.checks.printed import Printed
from briefwright.brief.item_edits import AddItem, IncludeItems
from briefwright.errors import RenderError
from briefwright.render.request import Place, RenderedBrief
from briefwright.ui.budget.cuts_dialog import CutsDialog
from briefwright.ui.main_window import MainWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def pages_of(brief: Brief, *lines: int, scale: float = 1.0) -> RenderedBrief:
    """Return pages of so many lines, on which each printed item takes two."""
    places = tuple(
        Place(item.id, 0, 70.0, 60.0 + 12 * line, 300.0, 12.0)
        for section in brief.sections
        for item in section.items
        for line in range(2)
        if item.included
    )
    made = rendered(*([["A line"]] * len(lines)))
    return msgspec.structs.replace(made, places=places, printed=Printed(len(lines), lines, scale=scale))


@pytest.fixture
def long(window: MainWindow, renderer: FakeWorker, qtbot: QtBot) -> MainWindow:
    """The window with a brief of 1 page and 3 lines, where 1 page is allowed, and two items that could go."""
    work = window.work
    every = tuple(item.id for section in work.brief.sections for item in section.items)
    work.do(IncludeItems(every, True))
    for section in ("developments", "outlook"):
        work.do(AddItem(section, 0, "Own words."))
    work.do(SetMaxPages(1))
    answer(window, renderer, qtbot, 40, 3)
    return window


def answer(window: MainWindow, renderer: FakeWorker, qtbot: QtBot, *lines: int, scale: float = 1.0) -> None:
    """Give the preview its pages, old requests first."""
    while not window.preview.is_current:
        count = len(renderer.futures)
        brief = renderer.requests[-1].brief
        with qtbot.waitSignal(window.preview.brief_rendered):
            renderer.running.set_result(pages_of(brief, *lines, scale=scale))
        assert window.preview.is_current or len(renderer.futures) > count


def used(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.budgeting.bar.findChildren(QLabel))


def counts(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.statusBar().findChildren(QLabel))


def dialog_of(window: MainWindow) -> CutsDialog:
    return next(dialog for dialog in window.findChildren(CutsDialog) if dialog.isVisible())


def said(dialog: QDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_what_is_used_is_said_in_the_brief_pane_and_the_status_bar(
    window: MainWindow, renderer: FakeWorker, qtbot: QtBot
) -> None:
    answer(window, renderer, qtbot, 40, 3)
    assert "1 page and 3 lines used" in used(window)
    assert "2 pages" in counts(window)
    window.budgeting.bar.pages.setValue(1)
    assert window.work.brief.max_pages == 1
    assert "1 page allowed, 1 page and 3 lines used" in counts(window)
    assert "1 page and 3 lines used, 3 too long" in used(window)
    assert "too-long" in [finding.code for finding in window.checking.findings]
    answer(window, renderer, qtbot, 41, scale=0.93)
    assert "1 page allowed, 41 lines used in type at 93%" in counts(window)
    assert "41 lines used, type at 93%" in used(window)
    window.work.end_typing()
    window.budgeting.bar.pages.setValue(0)
    assert window.work.brief.max_pages is None
    window.work.undo()
    assert window.budgeting.bar.pages.value() == 1


def test_fitting_is_an_edit_that_needs_a_number_of_pages(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    budgeting = window.budgeting
    assert not budgeting.fit.isEnabled()
    assert not budgeting.bar.fit.isEnabled()
    window.work.do(SetMaxPages(2))
    QTest.keyClick(window, Qt.Key.Key_F, CTRL | SHIFT)
    assert window.work.brief.fit
    assert budgeting.bar.fit.isChecked()
    window.work.undo()
    assert not budgeting.fit.isChecked()
    budgeting.bar.fit.click()
    assert window.work.brief.fit
    assert window.work.undo_label == "Fit to pages"


def test_the_menu_leads_to_the_number_of_pages(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    window.budgeting.allow.trigger()
    QTest.keyClicks(window.budgeting.bar.pages, "3")
    QTest.keyClick(window.budgeting.bar.pages, Qt.Key.Key_Return)
    assert window.work.brief.max_pages == 3


def test_cuts_are_proposed_tried_and_made_as_one_step(
    long: MainWindow, renderer: FakeWorker, qtbot: QtBot
) -> None:
    before = long.work.brief
    QTest.keyClick(long, Qt.Key.Key_X, CTRL | SHIFT)
    dialog = dialog_of(long)
    rows = dialog.findChildren(QListWidget)[0]
    assert "1 page allowed, 1 page and 3 lines used." in said(dialog)
    assert rows.item(0).text().startswith("Key developments, 2 lines, salience 0.50\nFighting in the capital")
    assert len(dialog.ticked) == 2  # of two lines each, where three are too many
    assert "Trying what would then be used…" in said(dialog)
    trial = renderer.requests[-1].brief
    assert [trial.item(item).included for item in dialog.ticked] == [False, False]  # type: ignore[union-attr]
    renderer.running.set_result(pages_of(trial, 39))
    qtbot.waitUntil(lambda: "Without them: 1 page allowed, 39 lines used." in said(dialog))
    assert long.work.brief is before
    ticked = dialog.ticked
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "&Leave 2 items out")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    gone = [item.id for section in long.work.brief.sections for item in section.items if not item.included]
    assert gone == list(ticked)
    long.work.undo()
    assert long.work.brief == before


def test_more_is_proposed_where_the_trial_is_still_too_long(
    long: MainWindow, renderer: FakeWorker, qtbot: QtBot
) -> None:
    answer(long, renderer, qtbot, 40, 1)
    long.work.do(SetFit(True))
    answer(long, renderer, qtbot, 40, 1)
    long.budgeting.cut.trigger()
    dialog = dialog_of(long)
    assert len(dialog.ticked) == 1
    renderer.running.set_result(pages_of(renderer.requests[-1].brief, 40, 1))
    qtbot.waitUntil(lambda: len(dialog.ticked) == 2)
    qtbot.waitUntil(lambda: len([b for b in renderer.futures if not b.done()]) == 1)
    renderer.running.set_result(pages_of(renderer.requests[-1].brief, 40))
    qtbot.waitUntil(lambda: "Without them: 1 page allowed, 40 lines used." in said(dialog))
    dialog.reject()
    assert "too-long" in [finding.code for finding in long.checking.findings]


def test_the_ticks_are_the_users(long: MainWindow, renderer: FakeWorker, qtbot: QtBot) -> None:
    long.budgeting.cut.trigger()
    dialog = dialog_of(long)
    rows = dialog.findChildren(QListWidget)[0]
    first, second = dialog.ticked
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert dialog.ticked == (second,)
    for _ in range(2):
        renderer.running.set_result(pages_of(renderer.requests[-1].brief, 40, 1))
        qtbot.waitUntil(lambda: renderer.running.done() is False or "Without" in " ".join(said(dialog)))
        if "Without" in " ".join(said(dialog)):
            break
    assert dialog.ticked == (second,)
    assert "Without them: 1 page allowed, 1 page and 1 line used." in said(dialog)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert not dialog.ticked
    assert not next(b for b in dialog.findChildren(QPushButton) if "out" in b.text()).isEnabled()
    dialog.reject()
    assert first != second


def test_a_trial_that_fails_says_so(long: MainWindow, renderer: FakeWorker, qtbot: QtBot) -> None:
    long.budgeting.cut.trigger()
    renderer.running.set_exception(RenderError("The pages took too long. Shorten the brief."))
    dialog = dialog_of(long)
    qtbot.waitUntil(lambda: "The pages took too long. Shorten the brief." in said(dialog))
    dialog.reject()


def test_the_finding_leads_to_the_cuts(long: MainWindow) -> None:
    finding = next(found for found in long.checking.findings if found.code == "too-long")
    long.checking.put_right(finding)
    assert dialog_of(long).ticked
    dialog_of(long).reject()
