"""Keeps how the window was left, and brings it back onto a screen that is there."""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QRect, QSettings
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter

from briefwright.ui.preview.layout import LARGEST, SMALLEST, Zoom
from briefwright.ui.preview.scrolled_pages import ScrolledPages
from briefwright.ui.text_size import TextSize

_GEOMETRY = "window/geometry"
_SPLITTER = "window/panes"
_PAGES = "window/page-size"
_TEXT = "window/text-size"
_SIZE = (1280, 800)
_SHARES = (2800, 3700, 3500)
_GRIP = 64  # pixels of a window's top that must be on a screen, to take hold of it


class WindowState:
    """Geometry, panes, which of them are shown (by their actions), and the sizes of pages and words."""

    def __init__(
        self,
        settings: QSettings,
        window: QMainWindow,
        panes: QSplitter,
        shown: Mapping[str, QAction],
        pages: ScrolledPages,
        texts: TextSize,
    ) -> None:
        self._settings = settings
        self._window = window
        self._panes = panes
        self._shown = shown
        self._pages = pages
        self._texts = texts

    def keep(self) -> None:
        """Write how the window is now to the settings."""
        settings = self._settings
        settings.setValue(_GEOMETRY, self._window.saveGeometry())
        settings.setValue(_SPLITTER, self._panes.saveState())
        zoom = self._pages.zoom
        settings.setValue(_PAGES, str(zoom.factor) if zoom.mode == "fixed" else zoom.mode)
        settings.setValue(_TEXT, self._texts.factor)
        for name, action in self._shown.items():
            settings.setValue(f"window/{name}", action.isChecked())

    def restore(self) -> None:
        """Bring the window back as it was left; as it is at first where that is not known or not possible."""
        value = self._settings.value
        geometry, panes = value(_GEOMETRY), value(_SPLITTER)
        if not (isinstance(geometry, QByteArray) and self._window.restoreGeometry(geometry)):
            self._window.resize(*_SIZE)
        self._bring_onto_a_screen()
        if not (isinstance(panes, QByteArray) and self._panes.restoreState(panes)):
            self._panes.setSizes(list(_SHARES))
        self._pages.set_zoom(_zoom(str(value(_PAGES, ""))))
        self._texts.set_factor(_number(str(value(_TEXT, "")), 1.0))
        for name, action in self._shown.items():
            action.setChecked(str(value(f"window/{name}", "true")).lower() != "false")

    def _bring_onto_a_screen(self) -> None:
        """Move and shrink a window that no screen shows enough of: monitors change while one is away."""
        window, screens = self._window, QGuiApplication.screens()
        top = QRect(window.geometry().topLeft(), window.geometry().topRight()).adjusted(0, 0, 0, _GRIP)
        seen = [screen.availableGeometry().intersected(top) for screen in screens]
        if any(part.width() >= _GRIP and part.height() >= _GRIP // 2 for part in seen):
            return
        room = QGuiApplication.primaryScreen().availableGeometry()
        place = QRect(room.topLeft(), window.size().boundedTo(room.size()))
        place.moveCenter(room.center())
        window.setGeometry(place)


def _zoom(held: str) -> Zoom:
    if held == "fit_page":
        return Zoom("fit_page")
    factor = _number(held, 0.0)
    return Zoom("fixed", min(max(factor, SMALLEST), LARGEST)) if factor else Zoom()


def _number(held: str, otherwise: float) -> float:
    try:
        number = float(held)
    except ValueError:
        return otherwise
    return number if 0 < number < 100 else otherwise
