"""Writes the brief to its file beside the GUI thread."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from briefwright.brief.brief import Brief
from briefwright.brief.file import write_brief
from briefwright.ui.jobs import Jobs
from briefwright.ui.open_brief import OpenBrief


class Saving(QObject):
    """Saves the brief as it is when asked; what is changed meanwhile stays unsaved."""

    failed = Signal(object)
    """BaseException"""

    def __init__(self, work: OpenBrief, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._jobs = jobs
        self._number = 0  # of the articles that were opened and closed
        work.article_opened.connect(self._turn_to_another)
        work.article_closed.connect(self._turn_to_another)

    def save(self, path: Path, then: Callable[[], None]) -> None:
        """Write to `path`, and do `then` once it is written."""
        self._work.end_typing()
        brief, article = self._work.brief, self._work.article
        self._jobs.run(
            self,
            partial(write_brief, path, brief, article),
            partial(self._finish, self._number, brief, path, then),
            self.failed.emit,
        )

    def _turn_to_another(self, *_: object) -> None:
        self._number += 1

    def _finish(self, number: int, brief: Brief, path: Path, then: Callable[[], None], _: None) -> None:
        if number == self._number:  # what is open now is still what was saved
            self._work.mark_saved(brief, path)
        then()
