"""The preview pane under a mouse and a keyboard."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.preview.conftest import FakeWorker, rendered
from tests.ui.preview.shown_pages import PAGES, colour_at, scroll, show, words

from briefwright.ui.preview.layout import Zoom
from briefwright.ui.preview.pane import PreviewPane

PLAIN = Qt.KeyboardModifier.NoModifier


def click(port: QWidget, spot: QPoint) -> None:
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, PLAIN, spot)


def test_clicking_a_line_names_its_item(pane: PreviewPane, worker: FakeWorker, qtbot: QtBot) -> None:
    show(pane, worker, rendered(*PAGES), qtbot)
    port = pane.view.viewport()
    clicked: list[str] = []
    pane.item_clicked.connect(clicked.append)
    expected = []
    for item in ("Page 0 line 0", "Page 0 line 7", "Page 2 line 20"):
        pane.select_item(item)  # brings it into sight
        (rect,) = pane.item_rects(item)
        inner = rect.adjusted(1, 1, -2, -2)
        for spot in (inner.center(), inner.topLeft(), inner.bottomRight()):
            click(port, spot)
            expected.append(item)
        QTest.mouseClick(
            port,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(rect.left() - 8, rect.center().y()),
        )
        QTest.mouseClick(port, Qt.MouseButton.RightButton, PLAIN, rect.center())
    assert clicked == expected


def test_a_press_that_ends_elsewhere_is_no_click(pane: PreviewPane, worker: FakeWorker, qtbot: QtBot) -> None:
    show(pane, worker, rendered(*PAGES), qtbot)
    port = pane.view.viewport()
    with qtbot.assertNotEmitted(pane.item_clicked):
        QTest.mousePress(
            port,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            pane.item_rects("Page 0 line 1")[0].center(),
        )
        QTest.mouseRelease(
            port,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            pane.item_rects("Page 0 line 5")[0].center(),
        )


def test_the_selected_item_is_marked_on_every_line(
    pane: PreviewPane, worker: FakeWorker, qtbot: QtBot
) -> None:
    show(pane, worker, rendered(["Twice", "Other", "Twice"]), qtbot)
    pane.select_item("Twice")
    first, second = pane.item_rects("Twice")
    (other,) = pane.item_rects("Other")
    end = QPoint(-4, 0)  # behind the words, where nothing is printed
    assert colour_at(pane, QPoint(first.right(), first.center().y()) + end) != QColor("white")
    assert colour_at(pane, QPoint(second.right(), second.center().y()) + end) != QColor("white")
    assert colour_at(pane, QPoint(other.right(), other.center().y()) + end) == QColor("white")
    pane.select_item(None)
    assert colour_at(pane, QPoint(first.right(), first.center().y()) + end) == QColor("white")


def test_hovering_marks_an_item_faintly(pane: PreviewPane, worker: FakeWorker, qtbot: QtBot) -> None:
    show(pane, worker, rendered(["One", "Two"]), qtbot)
    (rect,) = pane.item_rects("One")
    spot = QPoint(rect.right() - 4, rect.center().y())
    port = pane.view.viewport()
    QTest.mouseMove(port, spot)
    hovered = colour_at(pane, spot)
    assert port.cursor().shape() == Qt.CursorShape.PointingHandCursor
    pane.select_item("One")
    marked = colour_at(pane, spot)
    assert marked.lightness() < hovered.lightness() < 255
    QTest.mouseMove(port, QPoint(5, 5))
    assert port.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_selecting_scrolls_only_to_what_is_out_of_sight(
    pane: PreviewPane, worker: FakeWorker, qtbot: QtBot
) -> None:
    show(pane, worker, rendered(*PAGES), qtbot)
    top = scroll(pane, 30)
    pane.select_item("Page 0 line 4")
    assert pane.view.verticalScrollBar().value() == top
    pane.select_item("Page 3 line 10")
    (rect,) = pane.item_rects("Page 3 line 10")
    assert pane.view.viewport().rect().contains(rect)
    away = scroll(pane, 0)
    show(pane, worker, rendered(*PAGES), qtbot)
    assert pane.view.verticalScrollBar().value() == away


def test_an_item_selected_before_it_is_printed_comes_into_sight(
    pane: PreviewPane, worker: FakeWorker, qtbot: QtBot
) -> None:
    show(pane, worker, rendered(*PAGES), qtbot)
    pane.select_item("New")
    assert pane.view.verticalScrollBar().value() == 0
    show(pane, worker, rendered(*PAGES, ["New"]), qtbot)
    assert pane.view.viewport().rect().contains(pane.item_rects("New")[0])


def test_keys_zoom(pane: PreviewPane, worker: FakeWorker, qtbot: QtBot) -> None:
    show(pane, worker, rendered(*PAGES), qtbot)
    fitted = pane.view.zoom_factor
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(pane.view, Qt.Key.Key_Plus, control)
    larger = pane.view.zoom_factor
    assert larger > fitted
    assert f"{round(larger * 100)} % ▾" in words(pane)
    QTest.keyClick(pane.view, Qt.Key.Key_Equal, control)
    assert pane.view.zoom_factor > larger
    for _ in range(30):
        QTest.keyClick(pane.view, Qt.Key.Key_Minus, control)
    assert pane.view.zoom_factor == 0.25
    QTest.keyClick(pane.view, Qt.Key.Key_0, control)
    assert pane.view.zoom_factor == fitted


def test_buttons_and_menu_zoom(pane: PreviewPane, worker: FakeWorker, qtbot: QtBot) -> None:
    show(pane, worker, rendered(*PAGES), qtbot)
    buttons = {button.text(): button for button in pane.findChildren(QToolButton)}
    percent = next(button for text, button in buttons.items() if "%" in text)
    fitted = pane.view.zoom_factor
    buttons["+"].click()
    assert pane.view.zoom_factor > fitted
    buttons["−"].click()
    (menu,) = percent.findChildren(QMenu)
    actions = {action.text(): action for action in menu.actions()}
    actions["200 %"].trigger()
    assert pane.view.zoom_factor == 2.0
    assert actions["200 %"].isChecked()
    actions["Fit &page"].trigger()
    assert pane.view.zoom == Zoom("fit_page")
    assert actions["Fit &page"].isChecked()
    assert not actions["200 %"].isChecked()
    assert all(button.accessibleName() for button in buttons.values())


def test_the_wheel_zooms_around_the_pointer(pane: PreviewPane, worker: FakeWorker, qtbot: QtBot) -> None:
    show(pane, worker, rendered(*PAGES), qtbot)
    pane.view.set_zoom(Zoom("fixed", 1.0))
    scroll(pane, 400)
    rect = next(r for n in range(35) for r in pane.item_rects(f"Page 0 line {n}") if r.top() > 150)
    item = pane.view.item_at(QPointF(rect.center()))
    spot = QPointF(rect.center())
    event = QWheelEvent(
        spot,
        pane.view.viewport().mapToGlobal(spot),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.view.viewport(), event)
    assert pane.view.zoom_factor == pytest.approx(1.21)
    assert pane.view.item_at(spot) == item


def test_keys_scroll(pane: PreviewPane, worker: FakeWorker, qtbot: QtBot) -> None:
    show(pane, worker, rendered(*PAGES), qtbot)
    bar = pane.view.verticalScrollBar()
    QTest.keyClick(pane.view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(pane.view, Qt.Key.Key_Home)
    assert bar.value() == 0
    QTest.keyClick(pane.view, Qt.Key.Key_Down)
    step = bar.value()
    assert step > 0
    QTest.keyClick(pane.view, Qt.Key.Key_PageDown)
    assert step < bar.value() < step + bar.pageStep()
    QTest.keyClick(pane.view, Qt.Key.Key_PageUp)
    assert bar.value() == step
    QTest.keyClick(pane.view, Qt.Key.Key_Space)
    QTest.keyClick(pane.view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(pane.view, Qt.Key.Key_Up)
    assert bar.value() == 0


def test_page_keys_turn_whole_pages_where_pages_are_fitted(
    pane: PreviewPane, worker: FakeWorker, qtbot: QtBot
) -> None:
    show(pane, worker, rendered(*PAGES), qtbot)
    pane.view.fit_page()
    port = pane.view.viewport().rect()
    for number in (2, 3, 4, 4):
        QTest.keyClick(pane.view, Qt.Key.Key_PageDown)
        assert f"Page {number} of 4" in words(pane)
        page = pane.view.page_layout.pages[number - 1].translated(-pane.view.top_left()).toAlignedRect()
        assert port.adjusted(0, -1, 0, 1).contains(page)


def test_keys_of_other_panes_are_left_to_them(pane: PreviewPane, worker: FakeWorker, qtbot: QtBot) -> None:
    show(pane, worker, rendered(*PAGES), qtbot)
    QTest.keyClick(pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert pane.view.verticalScrollBar().value() == 0


def test_keys_go_from_item_to_item_and_into_one(pane: PreviewPane, worker: FakeWorker, qtbot: QtBot) -> None:
    show(pane, worker, rendered(*PAGES), qtbot)
    chosen: list[str] = []
    entered: list[str] = []
    pane.item_clicked.connect(chosen.append)
    pane.item_clicked.connect(pane.select_item)  # as the window does
    pane.item_entered.connect(entered.append)
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    scroll(pane, pane.view.verticalScrollBar().maximum() // 2)
    ctrl = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(pane.view, Qt.Key.Key_Down, ctrl)
    page, line = (int(word) for word in chosen[0].split()[1::2])
    assert pane.item_rects(chosen[0])[0].bottom() > 0
    QTest.keyClick(pane.view, Qt.Key.Key_Down, ctrl)
    QTest.keyClick(pane.view, Qt.Key.Key_Up, ctrl)
    assert chosen == [f"Page {page} line {line + step}" for step in (0, 1, 0)]
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert entered == [chosen[0]]
    pane.select_item("Page 3 line 34")
    QTest.keyClick(pane.view, Qt.Key.Key_Down, ctrl)
    assert len(chosen) == 3
    pane.select_item("Page 0 line 34")
    QTest.keyClick(pane.view, Qt.Key.Key_Down, ctrl)
    assert chosen[-1] == "Page 1 line 0"
    rect = pane.item_rects("Page 1 line 0")[0]
    assert pane.view.viewport().rect().contains(rect)
