"""Open, paste, save and export: what the File menu does, asking first where something would be lost."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from briefwright.brief.brief import Brief
from briefwright.brief.checks.check import Check
from briefwright.errors import BriefError, BriefwrightError
from briefwright.resources import shipped
from briefwright.ui.ask import BRIEFS, PDFS, Ask
from briefwright.ui.dropped import local_file, page_piece, plain_text
from briefwright.ui.exporting import Exporting
from briefwright.ui.open_brief import OpenBrief, Opened
from briefwright.ui.opening import BRIEF_SUFFIX, Opening
from briefwright.ui.saving import Saving
from briefwright.ui.settings.file_places import FilePlaces

_SAMPLE = "assad-asylum.txt"


class FileCommands(QObject):
    """Every command asks through `ask`, over `window`; problems are sent as errors that carry a sentence."""

    problem_met = Signal(object)
    """BriefwrightError"""
    finding_chosen = Signal(object)
    """The Check that blocks an export and that the user wants to see to"""

    def __init__(
        self,
        work: OpenBrief,
        opening: Opening,
        saving: Saving,
        exporting: Exporting,
        ask: Ask,
        places: FilePlaces,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._work = work
        self._opening = opening
        self._saving = saving
        self._exporting = exporting
        self._ask = ask
        self._places = places
        self._window = window
        self._given_up: Brief | None = None
        exporting.blocked.connect(self._say_what_blocks)

    def open(self) -> None:
        """Ask for a file and open it."""
        path = self._ask.file_to_open(self._window, self._places.folder())
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open an article or a brief."""
        self.keep_changes(partial(self._open_now, path))

    def is_there(self, path: Path) -> bool:
        """Tell whether a file opened before is still there, and say so to the user where it is not."""
        try:
            is_there = path.is_file()
        except OSError:  # in a folder that may not be looked into
            is_there = False
        if not is_there:
            self._say(f"{path} is no longer there. It was taken off the list of recent files.")
        return is_there

    def open_sample(self) -> None:
        """Open the article that comes with the program."""
        try:
            path = shipped("seeds") / _SAMPLE
        except BriefwrightError as problem:
            self.problem_met.emit(problem)
        else:
            self.keep_changes(partial(self._opening.open_path, path))

    def paste(self) -> None:
        """Take what the clipboard holds as the article."""
        held: QMimeData | None = QApplication.clipboard().mimeData()  # None where it is empty
        self.open_data(held if held is not None else QMimeData())

    def open_data(self, data: QMimeData) -> None:
        """Open what was dropped or copied: a file, or else text."""
        path, text = local_file(data), plain_text(data)
        if path is not None:
            self.open_path(path)
        elif text.strip():
            self.keep_changes(partial(self._opening.open_text, text, page_piece(data)))
        elif data.hasUrls():
            self._say("That is the address of a page, not its text. Copy the article’s text and paste it.")
        else:
            self._say("There is no text to take. Copy the text of an article, then paste it here.")

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save the brief where it came from, or ask where; then go on."""
        if self._work.path is None:
            self.save_as(then)
        else:
            self._saving.save(self._work.path, then or _nothing)

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        """Ask where to save the brief and save it there; then go on."""
        suggestion = self._work.path or self._places.suggestion(self._work.brief, BRIEF_SUFFIX)
        path = self._ask.file_to_save(self._window, "Save brief", suggestion, BRIEFS)
        if path is not None:
            self._places.remember(path)
            self._saving.save(path, then or _nothing)

    def export(self) -> None:
        """Ask where the PDF goes and write it there, unless a check forbids it."""
        obstacles, refusal = self._exporting.obstacles(), self._exporting.refusal()
        if obstacles:
            self._say_what_blocks(obstacles)
            return
        if refusal is not None:
            self._say(refusal)
            return
        suggestion = self._places.suggestion(self._work.brief, ".pdf")
        path = self._ask.file_to_save(self._window, "Export PDF", suggestion, PDFS)
        if path is not None:
            self._places.remember(path)
            self._exporting.export(path)

    def keep_changes(self, then: Callable[[], None]) -> None:
        """Go on at once where nothing would be lost; otherwise ask, and go on as the user says."""
        if self._work.is_clean:
            then()
            return
        answer = self._ask.what_to_do_with_changes(self._window, self._work.brief.title)
        if answer == "save":
            self.save(then)
        elif answer == "discard":
            self._given_up = self._work.brief
            then()

    def take(self, opened: Opened) -> None:
        """Open what has been read; what was changed while it was read is asked about again."""
        if not self._work.is_clean and self._work.brief is not self._given_up:
            self.keep_changes(partial(self._work.open, opened))
        else:
            self._work.open(opened)

    def _open_now(self, path: Path) -> None:
        self._places.remember(path)
        self._opening.open_path(path)

    def _say_what_blocks(self, findings: tuple[Check, ...]) -> None:
        chosen = self._ask.finding_to_go_to(self._window, findings)
        if chosen is not None:
            self.finding_chosen.emit(chosen)

    def _say(self, sentence: str) -> None:
        self.problem_met.emit(BriefError(sentence))


def _nothing() -> None:
    """Go on with nothing."""
