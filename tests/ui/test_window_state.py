from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from tests.ui.conftest import User
from tests.ui.preview.conftest import FakeWorker

from briefwright.ui.main_window import MainWindow
from briefwright.ui.preview.layout import Zoom
from briefwright.ui.window_state import _zoom

Again = Callable[[], MainWindow]


@pytest.fixture
def again(settings: QSettings, renderer: FakeWorker, user: User) -> Iterator[Again]:
    """Open the window as the next start would."""
    made: list[MainWindow] = []

    def make() -> MainWindow:
        made.append(MainWindow(renderer, settings, user))
        return made[-1]

    yield make
    for window in made:
        window.close()
        window.deleteLater()


def test_all_is_as_it_was_left(window: MainWindow, again: Again) -> None:
    window.resize(1100, 612)
    window.preview.view.set_zoom(Zoom("fixed", 1.5))
    window.brief.view.setFocus()
    window.actions_of.zoom_in.trigger()
    words = window.brief.view.font().pointSizeF()
    window.actions_of.show_preview.trigger()
    window.close()
    new = again()
    assert new.height() == 612  # the width is bounded by the screen there is
    assert new.preview.view.zoom == Zoom("fixed", 1.5)
    assert new.brief.view.font().pointSizeF() == words
    assert not new.preview.isVisibleTo(new._panes)
    assert new.article.isVisibleTo(new._panes)
    new.actions_of.show_preview.setChecked(True)
    assert new.preview.isVisibleTo(new._panes)


def test_a_window_of_a_screen_that_is_gone_comes_back_on_one_that_is_there(
    window: MainWindow, again: Again
) -> None:
    window.setGeometry(9000, 7000, 1000, 700)
    window.close()
    new = again()
    screen = QGuiApplication.primaryScreen().availableGeometry()
    seen = screen.intersected(new.geometry())
    assert seen.width() >= min(500, screen.width() // 2)
    assert screen.contains(new.geometry().topLeft())


@pytest.mark.parametrize("held", ["no geometry", "", "-3", "nan", "1e9"])
def test_settings_that_mean_nothing_are_passed_over(settings: QSettings, again: Again, held: str) -> None:
    for key in ("geometry", "panes", "page-size", "text-size", "article", "preview"):
        settings.setValue(f"window/{key}", held)
    new = again()
    assert new.width() > 0
    assert new.preview.view.zoom == Zoom()
    assert new.brief.view.font().pointSizeF() > 0
    assert new.article.isVisibleTo(new._panes)


@given(st.floats(0.25, 4.0))
def test_a_page_size_comes_back_as_it_was(factor: float) -> None:
    assert _zoom(str(factor)) == Zoom("fixed", factor)
    assert _zoom("fit_page") == Zoom("fit_page")
    assert _zoom("fit_width") == Zoom()
