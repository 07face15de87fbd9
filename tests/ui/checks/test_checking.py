"""The checks as the user meets them: their count, the panel, the way to what a finding is about, its fix."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import User
from tests.ui.preview.conftest import FakeWorker, rendered
from tests.ui.review_hands import Open

from briefwright.brief.checks.check import Check
from briefwright.brief.checks.printed import LostText, Printed
from briefwright.brief.edits import SetHeader, SetMarking, SetTitle
from briefwright.brief.item_edits import EditText, IncludeItems
from briefwright.brief.section_edits import IncludeSection
from briefwright.ui.ask import Ask
from briefwright.ui.checks.finding_list import FindingList
from briefwright.ui.main_window import MainWindow
from briefwright.ui.settings.table import DAYS_ALLOWED

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def rows(window: MainWindow) -> list[tuple[str, str, str]]:
    found = window.checking.panel.list
    items = [found.topLevelItem(row) for row in range(found.topLevelItemCount())]
    return [(item.text(0), item.text(1), item.text(2)) for item in items if item is not None]


def choose(window: MainWindow, words: str) -> None:
    """Make the row with these words the current one by the keyboard."""
    found = window.checking.panel.list
    QTest.keyClick(window, Qt.Key.Key_F8)
    QTest.keyClick(found, Qt.Key.Key_Home)
    for _ in range(found.topLevelItemCount()):
        if words in str(found.currentIndex().siblingAtColumn(1).data()):
            return
        QTest.keyClick(found, Qt.Key.Key_Down)
    pytest.fail(f"no row says “{words}”")


def focus_name(window: MainWindow) -> str:
    focused = window.focusWidget()
    return focused.accessibleName() if focused is not None else ""


def test_warnings_are_counted_until_they_are_seen_to(window: MainWindow) -> None:
    button = window.checking.button
    assert button.isVisible()
    assert button.text() == "3 warnings"
    assert "No marking is set." in button.toolTip()
    assert button.accessibleDescription() == button.toolTip()
    window.work.do(SetTitle(" "))
    assert button.text() == "1 problem, 3 warnings"
    window.work.do(SetTitle("A title"))
    window.work.do(SetMarking("OFFICIAL"))
    window.work.do(SetHeader("date", "9 December 2024"))
    assert button.text() == "1 warning"
    window.work.do(IncludeSection("developments", False))
    assert not button.isVisible()


def test_the_panel_says_level_sentence_and_fix_and_comes_back(
    window: MainWindow, settings: QSettings, renderer: FakeWorker, user: User, qtbot: QtBot
) -> None:
    panel = window.checking.panel
    assert not panel.isVisible()
    QTest.mouseClick(window.checking.button, Qt.MouseButton.LeftButton)
    assert panel.isVisible()
    assert window.focusWidget() is panel.list
    window.work.do(SetTitle(""))
    assert [(level, offer) for level, _, offer in rows(window)] == [
        ("Blocks export", ""),
        ("Warning", "Fix: leave the section out"),
        ("Warning", ""),
        ("Warning", "Fix: enter today’s date"),
    ]
    assert rows(window)[0][1].startswith("The brief has no title.")
    again = MainWindow(renderer, settings, user)
    assert not again.checking.panel.isHidden()
    again.close()
    again.deleteLater()
    QTest.keyClick(window, Qt.Key.Key_F8, SHIFT)
    assert not panel.isVisible()
    assert window.focusWidget() is window.brief.view


def test_enter_leads_to_the_field_the_section_the_item_and_the_page(
    window: MainWindow, renderer: FakeWorker, qtbot: QtBot
) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    item = window.work.brief.sections[2].items[0]
    window.work.do(EditText(item.id, " "))
    lines = [f"Line {number}" for number in range(30)]
    pages = msgspec.structs.replace(
        rendered(lines, lines, lines), printed=Printed(3, lost=(LostText("Words", 2, "clipped"),))
    )
    with qtbot.waitSignal(window.preview.pages_shown):
        renderer.running.set_result(rendered(["A line"]))
        qtbot.waitUntil(lambda: len(renderer.futures) == 2)
        renderer.running.set_result(pages)
    qtbot.waitUntil(lambda: window.preview.view.page_count == 3)
    for words, name in (
        ("No marking", "Marking"),
        ("no date", "Date"),
        ("has no included", "Brief: sections and items"),
    ):
        choose(window, words)
        QTest.keyClick(window.checking.panel.list, Qt.Key.Key_Return)
        assert focus_name(window) == name
    assert window.work.selection.section == "developments"
    choose(window, "is empty")
    QTest.keyClick(window.checking.panel.list, Qt.Key.Key_Enter)
    assert window.work.selection.item == item.id
    assert window.focusWidget() is window.brief.view
    choose(window, "On page 3")
    QTest.keyClick(window.checking.panel.list, Qt.Key.Key_Return)
    assert window.focusWidget() is window.preview.view
    assert window.preview.view.current_page == 2


def test_the_keys_go_through_the_findings_and_put_them_right(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    checking = window.checking
    QTest.keyClick(window, Qt.Key.Key_F8, CTRL)
    assert window.work.selection.section == "developments" or focus_name(window) == "Marking"
    choose(window, "The header has no date.")
    QTest.keyClick(window, Qt.Key.Key_Period, CTRL)
    assert window.work.brief.header.date == date.today().isoformat()
    assert "no-date" not in [found.code for found in checking.findings]
    window.work.undo()
    choose(window, "No marking")
    assert not checking.fix.isEnabled()
    before = window.work.brief
    QTest.keyClick(window, Qt.Key.Key_Period, CTRL)
    assert window.work.brief is before


def test_going_on_reaches_every_finding_and_begins_again(window: MainWindow) -> None:
    found = window.checking.panel.list
    seen = []
    for _ in range(4):
        window.checking.next.trigger()
        seen.append(found.current)
    assert seen[3] == seen[0]
    assert len(set(seen)) == 3
    window.checking.previous.trigger()
    assert found.current == seen[2]


def test_the_current_row_stays_that_of_its_finding(window: MainWindow) -> None:
    choose(window, "no date")
    window.work.do(SetTitle(""))
    current = window.checking.panel.list.current
    assert current is not None
    assert current.code == "no-date"
    window.work.do(SetTitle("A title"))
    window.work.do(SetHeader("date", "2024-12-09"))
    current = window.checking.panel.list.current
    assert current is not None
    assert current.code == "no-marking"


def test_a_row_is_spoken_with_its_level(window: MainWindow) -> None:
    window.checking.show.trigger()
    interface = QAccessible.queryAccessibleInterface(window.checking.panel.list)
    assert interface is not None
    children = [interface.child(number) for number in range(interface.childCount())]
    names = [child.text(QAccessible.Text.Name) for child in children if child is not None]
    assert any(name.startswith("Warning: No marking is set.") for name in names)


def test_an_export_that_is_blocked_says_why_and_leads_there(
    window: MainWindow, user: User, qtbot: QtBot
) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    window.work.do(SetTitle(" "))
    user.go_to_first_obstacle = True
    QTest.keyClick(window, Qt.Key.Key_E, CTRL)
    assert [words[:32] for words in user.asked] == ["blocked: The brief has no title."]
    assert focus_name(window) == "Title"


@pytest.fixture
def dialog_keys(qtbot: QtBot) -> Iterator[list[Qt.Key]]:
    """Press these keys in the next dialog as soon as it is there."""
    from PySide6.QtCore import QTimer

    keys: list[Qt.Key] = []

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isVisible():
            assert [button.text() for button in dialog.findChildren(QPushButton)] != []
            target = dialog.findChildren(FindingList)[0]
            for key in keys:
                QTest.keyClick(target, key)

    timer = QTimer()
    timer.setInterval(10)
    timer.timeout.connect(press)
    timer.start()
    yield keys
    timer.stop()


@pytest.mark.parametrize(
    ("keys", "chosen"), [([Qt.Key.Key_Down, Qt.Key.Key_Return], 1), ([Qt.Key.Key_Escape], None)]
)
def test_the_dialog_of_an_export_is_answered_by_keys(
    keys: list[Qt.Key], chosen: int | None, dialog_keys: list[Qt.Key], window: MainWindow
) -> None:
    findings = (
        Check("block", "no-title", "There is no title."),
        Check("block", "nothing-to-print", "Nothing."),
    )
    dialog_keys.extend(keys)
    answer = Ask().finding_to_go_to(window, findings)
    assert answer == (findings[chosen] if chosen is not None else None)


def test_a_file_that_changed_is_warned_of_when_one_comes_back(
    opened_with: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    window = opened_with(
        "Russia granted asylum to the former president on Sunday, the Kremlin said in Moscow."
    )
    assert "source-changed" not in [found.code for found in window.checking.findings]
    (tmp_path / "an article.txt").write_text("Something else was said on Monday.", encoding="utf-8")
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: "source-changed" in [found.code for found in window.checking.findings])
    choose(window, "has changed since it was imported")
    QTest.keyClick(window.checking.panel.list, Qt.Key.Key_Return)
    assert focus_name(window) == "Date the article was published"
    (tmp_path / "an article.txt").unlink()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: "source-changed" not in [found.code for found in window.checking.findings])


def test_how_old_a_source_may_be_is_a_setting(window: MainWindow) -> None:
    window.work.do(SetHeader("date", "2025-01-01"))
    assert "source-old" not in [found.code for found in window.checking.findings]
    window.preferences.settings.set(DAYS_ALLOWED, 20)
    assert "source-old" in [found.code for found in window.checking.findings]


def test_nothing_is_found_where_nothing_is_open(empty_window: MainWindow) -> None:
    assert not empty_window.checking.show.isEnabled()
    assert not empty_window.checking.next.isEnabled()
    assert empty_window.checking.findings == ()


def test_the_buttons_of_the_panel_have_names(window: MainWindow) -> None:
    names = [button.accessibleName() for button in window.checking.panel.findChildren(QToolButton)]
    assert names == ["Previous finding", "Next finding", "Fix finding", "Hide checks"]
    everything = tuple(i.id for section in window.work.brief.sections for i in section.items)
    window.work.do(IncludeItems(everything, False))
    assert window.checking.button.text().startswith("1 problem")
