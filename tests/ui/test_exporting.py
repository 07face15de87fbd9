from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import User
from tests.ui.preview.conftest import FakeWorker, rendered

from briefwright.brief.checks.printed import Printed
from briefwright.brief.edits import SetTitle
from briefwright.brief.item_edits import IncludeItems
from briefwright.errors import RenderError
from briefwright.ui.main_window import MainWindow
from briefwright.ui.open_brief import Opened

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def target(tmp_path: Path, user: User) -> Path:
    user.save_there = tmp_path / "brief.pdf"
    return user.save_there


def press_export(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_E, CTRL)


def test_pages_that_are_there_are_written(
    window: MainWindow, renderer: FakeWorker, target: Path, user: User, qtbot: QtBot
) -> None:
    brief = rendered(["A line"])
    with qtbot.waitSignal(window.preview.brief_rendered):
        renderer.running.set_result(brief)
    press_export(window)
    qtbot.waitUntil(lambda: window.message.text == f"Exported to {target}")
    assert target.read_bytes() == brief.pdf
    assert user.asked == ["Export PDF: Situation brief Russia and Turkey.pdf"]
    assert window.actions_of.export.isEnabled()


def test_an_export_waits_for_the_pages_of_the_last_change(
    window: MainWindow, renderer: FakeWorker, target: Path, qtbot: QtBot
) -> None:
    window.work.do(SetTitle("Newer"))
    press_export(window)
    with qtbot.waitSignal(window.preview.brief_rendered):
        renderer.running.set_result(rendered(["Old"]))
    assert not target.exists()
    assert not window.actions_of.export.isEnabled()
    newest = rendered(["New"], ["Two"])
    with qtbot.waitSignal(window._exporting.exported):
        renderer.running.set_result(newest)
    assert target.read_bytes() == newest.pdf


def test_waiting_is_shown_and_can_be_cancelled(
    window: MainWindow, renderer: FakeWorker, target: Path, qtbot: QtBot
) -> None:
    press_export(window)
    cancel = next(b for b in window.statusBar().findChildren(QPushButton) if b.text() == "Cancel")
    qtbot.waitUntil(cancel.isVisible)
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert not cancel.isVisible()
    with qtbot.waitSignal(window.preview.brief_rendered):
        renderer.running.set_result(rendered(["Late"]))
    assert not target.exists()
    assert window.actions_of.export.isEnabled()


def test_pages_that_cannot_be_made_end_the_export(
    window: MainWindow, renderer: FakeWorker, target: Path, qtbot: QtBot
) -> None:
    target.write_bytes(b"the old one")
    press_export(window)
    with qtbot.waitSignal(window._exporting.ended):
        renderer.running.set_exception(RenderError("The pages took too long. Shorten the brief."))
    assert "The brief was not exported. The pages took too long." in window.message.text
    assert target.read_bytes() == b"the old one"


def test_pages_that_could_not_be_made_are_not_waited_for(
    window: MainWindow, renderer: FakeWorker, user: User, target: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.preview.render_failed):
        renderer.running.set_exception(RenderError("The pages took too long. Shorten the brief."))
    press_export(window)
    assert window.message.text == ("The brief was not exported. The pages took too long. Shorten the brief.")
    assert user.asked == []
    window.work.do(SetTitle("Shorter"))
    press_export(window)
    with qtbot.waitSignal(window._exporting.exported):
        renderer.running.set_result(rendered(["Short"]))
    assert target.exists()


def test_a_check_that_blocks_is_said_before_a_name_is_asked_for(
    window: MainWindow, user: User, target: Path
) -> None:
    window.work.do(SetTitle(" "))
    everything = tuple(i.id for section in window.work.brief.sections for i in section.items)
    window.work.do(IncludeItems(everything, False))
    press_export(window)
    assert [words.partition(".")[0] for words in user.asked] == [
        "blocked: No item is included",
        "blocked: The brief has no title",
    ]


def test_characters_that_no_font_has_keep_the_pages_from_being_written(
    window: MainWindow, renderer: FakeWorker, user: User, target: Path, qtbot: QtBot
) -> None:
    press_export(window)
    with qtbot.waitSignal(window._exporting.ended):
        renderer.running.set_result(
            msgspec.structs.replace(rendered(["A"]), printed=Printed(1, missing="\ue123"))
        )
    assert user.asked[-1].startswith("blocked: No font on this computer has U+E123.")
    assert not target.exists()


def test_a_place_that_cannot_be_written_is_named(
    window: MainWindow, renderer: FakeWorker, user: User, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.preview.brief_rendered):
        renderer.running.set_result(rendered(["A"]))
    user.save_there = tmp_path / "none" / "brief.pdf"
    press_export(window)
    qtbot.waitUntil(lambda: "does not exist" in window.message.text)
    assert window.actions_of.export.isEnabled()


def test_another_article_ends_the_export_of_the_one_before(
    window: MainWindow, renderer: FakeWorker, target: Path, opened: Opened, qtbot: QtBot
) -> None:
    press_export(window)
    first = renderer.running
    window.work.open(opened)
    first.set_result(rendered(["A"]))
    qtbot.waitUntil(lambda: len(renderer.requests) == 2)
    with qtbot.waitSignal(window.preview.brief_rendered):
        renderer.running.set_result(rendered(["B"]))
    assert not target.exists()
