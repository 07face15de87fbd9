"""The preview pane of the window: the pages, the bar below them, and the sentence that explains a failure."""

import logging

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefwright.errors import BriefwrightError, RenderError, TemplateError
from briefwright.render.request import RenderedBrief, RenderRequest
from briefwright.ui.preview.bar import PreviewBar
from briefwright.ui.preview.layout import Zoom
from briefwright.ui.preview.notice import FaultNotice
from briefwright.ui.preview.raster import PageRaster
from briefwright.ui.preview.rendering import LiveRender, Renderer, Rendering
from briefwright.ui.preview.view import PagesView
from briefwright.ui.wording import tr

_PATIENCE = 300  # milliseconds before a render is worth a word; most are over by then
_log = logging.getLogger(__name__)


class PreviewPane(QWidget):
    """Shows each brief asked for as soon as it is rendered, and the last good one until then.

    `worker` belongs to the caller, who closes it after `shutdown`: that ends what still runs.
    """

    item_clicked = Signal(str)
    item_entered = Signal(str)
    brief_rendered = Signal(RenderedBrief)
    render_failed = Signal(str)
    pages_shown = Signal()
    """The visible pages of the brief rendered last are drawn and come with the next paint."""

    def __init__(self, worker: Renderer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.worker = worker
        self._last: Rendering | None = None
        self._fault: str | None = None
        self._is_patience_over = False
        self._live = LiveRender(worker, self)
        self._raster = PageRaster(self)
        self._view = PagesView(self._raster, self)
        self._bar = PreviewBar(self)
        self._notice = FaultNotice(self)
        self._patience = QTimer(self)
        self._lay_out()
        self._connect()
        self._refresh()

    @property
    def entry(self) -> QWidget:
        """What takes the keys of whoever comes to the pane; as its focus proxy it would catch the Tab key."""
        return self._view

    @property
    def rendered_brief(self) -> RenderedBrief | None:
        """The last good render."""
        return self._last.brief if self._last is not None else None

    @property
    def is_current(self) -> bool:
        """Whether `rendered_brief` is that of the newest request."""
        return self._last is not None and self._live.is_current

    @property
    def fault(self) -> str | None:
        """Why there are no pages of the newest brief; None where there are, or where they are being made."""
        return None if self._live.is_busy else self._fault

    @property
    def seconds(self) -> float | None:
        """How long the last good render took."""
        return self._last.seconds if self._last is not None else None

    @property
    def view(self) -> PagesView:
        """The pages, for the window's zoom actions and for tests that click on them."""
        return self._view

    def show_brief(self, request: RenderRequest) -> None:
        """Render this brief now, or as soon as the running render ends."""
        self._live.request(request)
        self._raster.warm()
        self._refresh()

    def show_fault(self, problem: BriefwrightError) -> None:
        """Say why the newest brief cannot even be asked for; the last good pages stay."""
        self._live.forget()
        self._take_failure(problem)

    def cancel(self) -> None:
        """Stop making the pages that are being made, and say that it was the user who wanted it so."""
        if self._live.is_busy:
            self._live.cancel()
            self._take_failure(
                RenderError(tr("You stopped the pages from being made. Press F5 to make them."))
            )

    def select_item(self, item: str | None) -> None:
        """Mark an item's lines and bring them into sight."""
        self._view.select_item(item)

    def item_rects(self, item: str) -> tuple[QRect, ...]:
        """Return where the lines of an item stand in the view's viewport."""
        return self._view.item_rects(item)

    def clear(self) -> None:
        """Show nothing, and nothing of what was asked for so far."""
        self._live.forget()
        self._last = None
        self._fault = None
        self._view.clear()
        self._refresh()

    def shutdown(self) -> None:
        """Report nothing more and end the thread that draws the pages."""
        self._live.forget()
        self._raster.shutdown()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._view, 1)
        column.addWidget(self._notice)
        column.addWidget(self._bar)
        self._bar.set_zoom(self._view.zoom, self._view.zoom_factor)

    def _connect(self) -> None:
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._lose_patience)
        self._live.rendered.connect(self._take_rendering)
        self._live.failed.connect(self._take_failure)
        self._live.busy_changed.connect(self._follow_busy)
        self._view.item_clicked.connect(self.item_clicked)
        self._view.item_entered.connect(self.item_entered)
        self._view.pages_shown.connect(self.pages_shown)
        self._view.unreadable.connect(self._take_failure)
        self._view.page_changed.connect(self._bar.set_page)
        self._view.sight_changed.connect(self._show_zoom)
        self._bar.stop_wanted.connect(self.cancel)
        self._bar.zoom_in_wanted.connect(self._view.zoom_in)
        self._bar.zoom_out_wanted.connect(self._view.zoom_out)
        self._bar.zoom_wanted.connect(self._set_zoom)

    def _take_rendering(self, rendering: Rendering) -> None:
        self._last = rendering
        self._fault = None
        self._view.show_brief(rendering.brief)
        self._refresh()
        self.brief_rendered.emit(rendering.brief)

    def _take_failure(self, problem: BaseException) -> None:
        if not isinstance(problem, BriefwrightError):
            _log.error("the preview failed", exc_info=problem)
        self._fault = _sentence(problem)
        self._refresh()
        self.render_failed.emit(self._fault)

    def _follow_busy(self, is_busy: bool) -> None:
        self._is_patience_over = False
        if is_busy:
            self._patience.start()
        else:
            self._patience.stop()
        self._refresh()

    def _lose_patience(self) -> None:
        self._is_patience_over = True
        self._refresh()

    def _set_zoom(self, zoom: Zoom) -> None:
        self._view.set_zoom(zoom)
        self._view.setFocus()

    def _show_zoom(self) -> None:
        self._bar.set_zoom(self._view.zoom, self._view.zoom_factor)

    def _refresh(self) -> None:
        """Bring the bar, the notice and the empty desk's words in line with what is known."""
        seconds = self._last.seconds if self._last is not None else None
        if self._live.is_busy and self._is_patience_over:
            self._bar.set_state("rendering", seconds)
        elif self._fault is not None and self._last is not None:
            self._bar.set_state("stale", seconds)
        elif self._last is not None and self.is_current:
            self._bar.set_state("current", seconds)
        elif not self._live.is_busy:
            self._bar.set_state("empty" if self._last is None else "stale", seconds)
        self._notice.say(self._fault)
        self._view.set_placeholder(self._words_on_the_empty_desk())

    def _words_on_the_empty_desk(self) -> str:
        if self._fault is not None:
            return tr("There are no pages to show yet.")
        if self._live.is_busy:
            return tr("Making the pages…") if self._is_patience_over else ""
        return tr("Open an article, and its brief appears here.")


def _sentence(problem: BaseException) -> str:
    """Return what the user reads of a failure, with the template's file and line where there is one."""
    if not isinstance(problem, BriefwrightError):
        problem = RenderError(
            f"The pages could not be made because of a fault in the program ({problem!r}). "
            "Your brief is safe; change something to try again."
        )
    sentence = str(problem)
    if isinstance(problem, TemplateError) and problem.file is not None and problem.file not in sentence:
        line = f", line {problem.line}" if problem.line is not None else ""
        sentence = f"{sentence} ({problem.file}{line})"
    return sentence
