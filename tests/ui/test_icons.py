from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from briefwright.resources import shipped
from briefwright.ui.icons import tinted_icon
from briefwright.ui.main_window import MainWindow
from briefwright.ui.theme import program_palette


@pytest.fixture
def dark(qapp: QApplication) -> Iterator[None]:
    """The dark palette, from the moment the fixture is asked for."""
    before = qapp.palette()
    qapp.setPalette(program_palette(dark=True))
    yield
    qapp.setPalette(before)


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("size", [16, 18, 20])
def test_icons_are_drawn_for_every_pixel_of_the_screen(qapp: QApplication, size: int, ratio: float) -> None:
    pixels = round(size * ratio)
    icon = tinted_icon("save", qapp.palette())
    assert QSize(pixels, pixels) in icon.availableSizes()
    shown = icon.pixmap(QSize(size, size), ratio)
    assert shown.size() == QSize(pixels, pixels)
    assert shown.devicePixelRatio() == ratio


def test_the_program_has_an_icon(qapp: QApplication) -> None:
    icon = QIcon(str(shipped("assets") / "desktop" / "icon.svg"))
    assert icon.pixmap(QSize(64, 64)).toImage().pixelColor(32, 60).alpha() == 255


def _icons(window: MainWindow) -> list[QImage]:
    message = [label.pixmap().toImage() for label in window.message.findChildren(QLabel) if label.pixmap()]
    return [*message, window.actions_of.open.icon().pixmap(QSize(18, 18)).toImage()]


def test_icons_follow_the_palette_while_the_program_runs(
    window: MainWindow, request: pytest.FixtureRequest, qtbot: QtBot
) -> None:
    window.message.say("A sentence.")
    before = _icons(window)
    assert len(before) == 2
    request.getfixturevalue("dark")
    qtbot.waitUntil(lambda: all(old != new for old, new in zip(before, _icons(window), strict=True)))
    assert [icon.size() for icon in _icons(window)] == [icon.size() for icon in before]
