"""The zoom of the View menu: of the words where one is in article or brief, else of the pages."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from briefwright.ui.preview.scrolled_pages import ScrolledPages
from briefwright.ui.text_size import TextSize


class Zooming(QObject):
    """Acts on what the keyboard is in: `panes` of words, or the pages."""

    def __init__(
        self, texts: TextSize, pages: ScrolledPages, panes: Sequence[QWidget], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._texts = texts
        self._pages = pages
        self._panes = tuple(panes)

    def zoom_in(self) -> None:
        """Make it larger."""
        if self._is_in_words():
            self._texts.larger()
        else:
            self._pages.zoom_in()

    def zoom_out(self) -> None:
        """Make it smaller."""
        if self._is_in_words():
            self._texts.smaller()
        else:
            self._pages.zoom_out()

    def normal(self) -> None:
        """Show words as large as those of the window, or pages as wide as their pane."""
        if self._is_in_words():
            self._texts.normal()
        else:
            self._pages.fit_width()

    def _is_in_words(self) -> bool:
        focused: QWidget | None = QApplication.focusWidget()
        return focused is not None and any(pane.isAncestorOf(focused) for pane in self._panes)
