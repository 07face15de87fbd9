import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.preview.conftest import FakeWorker, rendered

from briefwright.ui.main_window import MainWindow

CTRL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def shown(window: MainWindow, renderer: FakeWorker, qtbot: QtBot) -> MainWindow:
    """The window with a page in it."""
    with qtbot.waitSignal(window.preview.pages_shown):
        renderer.running.set_result(rendered(["A line"]))
    qtbot.waitUntil(window.isActiveWindow)
    return window


def line_height(window: MainWindow) -> float:
    return window.article.text.rects_of(0)[0].height()


def row_height(window: MainWindow) -> int:
    view = window.brief.view
    return view.visualRect(view.rows.index(0, 0, view.rows.index(0, 0))).height()


def test_in_the_words_zoom_makes_the_words_larger(shown: MainWindow) -> None:
    for pane in (shown.article.text, shown.brief.view):
        pane.setFocus()
        before = (line_height(shown), row_height(shown), shown.preview.view.zoom)
        QTest.keyClick(shown, Qt.Key.Key_Equal, CTRL)
        QTest.keyClick(shown, Qt.Key.Key_Plus, CTRL)
        assert line_height(shown) > before[0]
        assert row_height(shown) > before[1]
        assert shown.preview.view.zoom == before[2]
        QTest.keyClick(shown, Qt.Key.Key_Minus, CTRL)
        QTest.keyClick(shown, Qt.Key.Key_0, CTRL)
        assert (line_height(shown), row_height(shown)) == before[:2]


def test_on_the_pages_zoom_makes_the_pages_larger(shown: MainWindow) -> None:
    shown.preview.view.setFocus()
    before, words = shown.preview.view.zoom_factor, line_height(shown)
    QTest.keyClick(shown, Qt.Key.Key_Equal, CTRL)
    assert shown.preview.view.zoom_factor > before
    QTest.keyClick(shown, Qt.Key.Key_0, CTRL)
    assert shown.preview.view.zoom_factor == before
    assert line_height(shown) == words


def turn(target: QWidget, notches: int, held: Qt.KeyboardModifier) -> None:
    spot = QPointF(40, 40)
    event = QWheelEvent(
        spot,
        target.mapToGlobal(spot),
        QPoint(),
        QPoint(0, notches * 120),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)


def test_the_wheel_with_ctrl_does_the_same_and_knows_its_bounds(shown: MainWindow) -> None:
    before = line_height(shown)
    turn(shown.article.text.viewport(), 1, CTRL)
    larger = line_height(shown)
    assert larger > before
    assert row_height(shown) > 0
    for _ in range(12):
        turn(shown.brief.view.viewport(), 1, CTRL)
    largest = line_height(shown)
    assert largest == pytest.approx(before * 2.5, rel=0.1)
    turn(shown.brief.view.viewport(), 1, CTRL)
    assert line_height(shown) == largest
    turn(shown.article.text.viewport(), 1, PLAIN)
    assert line_height(shown) == largest
