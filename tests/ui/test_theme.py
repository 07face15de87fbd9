from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefwright.brief.section_ids import KNOWN_SECTIONS
from briefwright.ui.main_window import MainWindow
from briefwright.ui.theme import Theme, is_dark, program_palette
from briefwright.ui.tints import tint_of

ROLE = QPalette.ColorRole


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    before, style = qapp.palette(), qapp.style().name()
    theme = Theme(qapp)
    yield theme
    theme.deleteLater()
    qapp.setStyle(style)
    qapp.setPalette(before)


def test_light_or_dark_can_be_wanted_whatever_the_system_says(theme: Theme, qapp: QApplication) -> None:
    for wish, dark in (("dark", True), ("light", False)):
        theme.wish(wish)
        for scheme in Qt.ColorScheme:
            theme.show_scheme(scheme)
            assert is_dark(qapp.palette()) is dark
    theme.wish("system")
    theme.show_scheme(Qt.ColorScheme.Dark)
    assert is_dark(qapp.palette())


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours as WCAG 2 counts it."""

    def light(colour: QColor) -> float:
        red, green, blue = (_linear(c) for c in (colour.redF(), colour.greenF(), colour.blueF()))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    brighter, darker = sorted((light(one), light(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_words_can_be_read(dark: bool) -> None:
    palette = program_palette(dark=dark)
    base = palette.color(ROLE.Base)
    for role in (ROLE.Text, ROLE.PlaceholderText, ROLE.Link):
        assert contrast(palette.color(role), base) >= 4.5
    assert contrast(palette.color(ROLE.WindowText), palette.color(ROLE.Window)) >= 7
    for section in (*KNOWN_SECTIONS, "own section"):
        tint = tint_of(section, palette)
        assert contrast(tint.line, base) >= 4.5, section
        assert contrast(palette.color(ROLE.Text), tint.fill) >= 4.5, section


def seen_by(colour: QColor, kind: str) -> tuple[float, float, float]:
    """Return a colour as it is seen without red (protan) or green (deutan) cones, after Viénot 1999."""
    red, green, blue = colour.redF() ** 2.2, colour.greenF() ** 2.2, colour.blueF() ** 2.2
    mixed = 0.11238 * red + 0.88762 * green if kind == "protan" else 0.29275 * red + 0.70725 * green
    return mixed, mixed, blue


@pytest.mark.parametrize("kind", ["protan", "deutan"])
@pytest.mark.parametrize("dark", [False, True])
def test_sections_differ_for_every_kind_of_eye(dark: bool, kind: str) -> None:
    palette = program_palette(dark=dark)
    seen = [seen_by(tint_of(section, palette).line, kind) for section in KNOWN_SECTIONS]
    for number, one in enumerate(seen):
        for other in seen[number + 1 :]:
            assert max(abs(a - b) for a, b in zip(one, other, strict=True)) > 0.015


def test_it_follows_the_system(theme: Theme, qapp: QApplication) -> None:
    theme.show_scheme(Qt.ColorScheme.Dark)
    assert is_dark(qapp.palette())
    theme.show_scheme(Qt.ColorScheme.Light)
    assert not is_dark(qapp.palette())
    theme.show_scheme(Qt.ColorScheme.Unknown)
    assert not is_dark(qapp.palette())


def test_an_open_window_turns_dark(theme: Theme, window: MainWindow, qtbot: QtBot) -> None:
    theme.show_scheme(Qt.ColorScheme.Dark)
    qtbot.waitUntil(lambda: is_dark(window.article.text.palette()))
    for port in (window.article.text.viewport(), window.brief.view.viewport()):
        image = port.grab().toImage()
        assert image.pixelColor(image.width() - 2, image.height() - 2).lightness() < 80
    icon = window.actions_of.open.icon().pixmap(20).toImage()
    inks = {
        icon.pixelColor(x, y).lightness()
        for x in range(20)
        for y in range(20)
        if icon.pixelColor(x, y).alpha() > 200
    }
    assert min(inks) > 150
