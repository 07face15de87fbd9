"""Prints the pages of the brief as it stands, or hands them to the program that shows PDF files.

Pages are printed as images, drawn by the same library that shows them: what is seen is what is printed. Where
there is no printer, the viewer of the system can print the PDF in its own way.
"""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefwright.brief.file_names import DEFAULT_PATTERN, file_name
from briefwright.errors import BriefError, OutputError
from briefwright.files import replace_file
from briefwright.render.request import RenderedBrief
from briefwright.ui.ask import Ask
from briefwright.ui.exporting import Exporting
from briefwright.ui.jobs import Jobs
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.preview.pane import PreviewPane

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Use = Callable[[RenderedBrief], None]
_NOT_PRINTED = "The brief was not printed."
_NO_PRINTER = (
    "No printer is set up on this computer. Choose “Show in PDF viewer” in the File menu, or export the PDF, "
    "and print it from there."
)
_NO_VIEWER = "No program of this computer shows PDF files. Export the PDF and open it where there is one."


class Printing(QObject):
    """One at a time, waiting for pages that are still being made; ends in done, failed or cancelled."""

    problem_met = Signal(object)
    """BaseException"""
    busy_changed = Signal(str)
    """What is being done, in words; empty when it is over."""
    printed = Signal()

    def __init__(
        self,
        work: OpenBrief,
        preview: PreviewPane,
        exporting: Exporting,
        jobs: Jobs,
        ask: Ask,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._work = work
        self._preview = preview
        self._exporting = exporting
        self._jobs = jobs
        self._ask = ask
        self._window = window
        self._number = 0
        self._waits: Use | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        preview.brief_rendered.connect(self._use_when_current)
        preview.render_failed.connect(self._give_up)

    def print(self) -> None:
        """Ask for the printer and print, unless a check forbids it."""
        if not self._is_allowed():
            return
        if not self._ask.has_printer():
            self.problem_met.emit(BriefError(_NO_PRINTER))
            return
        printer = self._ask.printer(self._window, self._work.brief.page)
        if printer is not None:
            self._begin(partial(self._print_on, printer), "Printing…")

    def show_elsewhere(self) -> None:
        """Hand the pages to the program that shows PDF files."""
        if self._is_allowed():
            self._begin(self._show, "Handing the pages to the PDF viewer…")

    def cancel(self, *_: object) -> None:
        """Print no further page."""
        self._number += 1
        self._waits = None
        self.busy_changed.emit("")

    def end(self) -> None:
        """Take back what was lent to the viewer, where the system lets it."""
        self.cancel()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _is_allowed(self) -> bool:
        refusal = self._exporting.refusal(_NOT_PRINTED)
        if refusal is not None:
            self.problem_met.emit(BriefError(refusal))
        return refusal is None

    def _begin(self, use: Use, words: str) -> None:
        self._number += 1
        self._waits = use
        self.busy_changed.emit(words)
        if self._preview.rendered_brief is not None:
            self._use_when_current(self._preview.rendered_brief)

    def _use_when_current(self, rendered: RenderedBrief) -> None:
        use = self._waits
        if use is None or not self._preview.is_current:
            return
        self._waits = None
        refusal = self._exporting.refusal(_NOT_PRINTED)
        if refusal is not None:
            self._fail(self._number, BriefError(refusal))
        else:
            use(rendered)

    def _print_on(self, printer: "QPrinter", rendered: RenderedBrief) -> None:
        from briefwright.ui.printed_pages import print_pages  # with Qt's printing, which few starts need

        number = self._number
        self._jobs.run(
            self,
            partial(print_pages, rendered.pdf, printer, lambda: self._number == number),
            partial(self._finish, number),
            partial(self._fail, number),
        )

    def _show(self, rendered: RenderedBrief) -> None:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="briefwright-", ignore_cleanup_errors=True)
        path = Path(self._folder.name) / f"{file_name(DEFAULT_PATTERN, self._work.brief)}.pdf"
        number = self._number
        self._jobs.run(
            self,
            partial(replace_file, path, rendered.pdf),
            partial(self._show_file, number, path),
            partial(self._fail, number),
        )

    def _show_file(self, number: int, path: Path, _: None) -> None:
        if number != self._number:
            return
        if self._ask.show_file(path):
            self._finish(number)
        else:
            self._fail(number, OutputError(_NO_VIEWER))

    def _finish(self, number: int, _: object = None) -> None:
        if number == self._number:
            self.busy_changed.emit("")
            self.printed.emit()

    def _fail(self, number: int, problem: BaseException) -> None:
        if number == self._number:
            self.busy_changed.emit("")
            self.problem_met.emit(problem)

    def _give_up(self, sentence: str) -> None:
        if self._waits is not None:
            self._waits = None
            self._fail(self._number, BriefError(f"{_NOT_PRINTED} {sentence}"))
