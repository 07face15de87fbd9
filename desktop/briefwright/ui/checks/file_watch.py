"""Watches whether the article's file still holds what was imported from it."""

import hashlib
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from briefwright.errors import BriefwrightError
from briefwright.ui.jobs import Jobs
from briefwright.ui.open_brief import OpenBrief


class FileWatch(QObject):
    """Looks at the file whenever an article is opened and the user comes back to the window.

    A file that is gone, or cannot be read, has not changed as far as anyone can tell.
    """

    changed = Signal()
    """`has_changed` is another."""

    def __init__(self, work: OpenBrief, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._work = work
        self._jobs = jobs
        self._has_changed = False
        work.article_opened.connect(self._begin)
        window.installEventFilter(self)

    @property
    def has_changed(self) -> bool:
        """Whether the file was other than the imported one when it was looked at last."""
        return self._has_changed

    def look(self) -> None:
        """Compare the file, beside the GUI thread, with what was imported."""
        file = self._work.basis.file if self._work.is_open else None
        if file is not None:
            sha256 = self._work.article.source.sha256
            self._jobs.run(self, partial(_is_other, file, sha256), partial(self._take, file, sha256), _raise)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when the window becomes the active one."""
        if event.type() == QEvent.Type.WindowActivate:
            self.look()
        return False

    def _begin(self, *_: object) -> None:
        self._set(False)

    def _take(self, file: Path, sha256: str, is_other: bool) -> None:
        if self._work.is_open and (self._work.basis.file, self._work.article.source.sha256) == (file, sha256):
            self._set(is_other)

    def _set(self, has_changed: bool) -> None:
        if has_changed != self._has_changed:
            self._has_changed = has_changed
            self.changed.emit()


def _is_other(file: Path, sha256: str) -> bool:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest() != sha256
    except OSError:
        return False


def _raise(problem: BaseException) -> None:
    if not isinstance(problem, BriefwrightError):
        raise problem
