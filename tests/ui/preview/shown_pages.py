"""What a test does to the preview pane, and what it sees there."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot
from tests.ui.preview.conftest import FakeWorker, request_of

from briefwright.render.request import RenderedBrief
from briefwright.ui.preview.pane import PreviewPane

PAGES = [[f"Page {page} line {line}" for line in range(35)] for page in range(4)]


def show(pane: PreviewPane, worker: FakeWorker, brief: RenderedBrief, qtbot: QtBot) -> None:
    """Have the pane show a brief, as after an edit."""
    pane.show_brief(request_of("edit"))
    with qtbot.waitSignal(pane.pages_shown):
        worker.running.set_result(brief)


def words(pane: PreviewPane) -> list[str]:
    """Return what the user reads on the pane."""
    labels = [label.text() for label in pane.findChildren(QLabel) if label.isVisible() and label.text()]
    return [*labels, *(button.text() for button in pane.findChildren(QToolButton))]


def colour_at(pane: PreviewPane, spot: QPoint) -> QColor:
    return pane.view.viewport().grab().toImage().pixelColor(spot)


def scroll(pane: PreviewPane, value: int) -> int:
    bar = pane.view.verticalScrollBar()
    bar.setValue(value)
    return bar.value()
