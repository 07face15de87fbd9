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

    def save(self, path: Path, then: Callable[[], None]) -> None:
        """Write to `path`, and do `then` once it is written."""
        self._work.end_typing()
        brief, article = self._work.brief, self._work.article
        self._jobs.run(
            self,
            partial(write_brief, path, brief, article),
            partial(self._finish, brief, path, then),
            self.failed.emit,
        )

    def _finish(self, brief: Brief, path: Path, then: Callable[[], None], _: None) -> None:
        self._work.mark_saved(brief, path)
        then()
