"""Writes the PDF of the brief as it stands: waits for its pages where they are still being made."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from briefwright.brief.checks.check import Check
from briefwright.brief.checks.every import blocking, check_brief
from briefwright.errors import BriefError
from briefwright.render.export import write_pdf
from briefwright.render.request import RenderedBrief
from briefwright.ui.jobs import Jobs
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.preview.pane import PreviewPane


class Exporting(QObject):
    """One export at a time, ending in exactly one of exported, failed, blocked and cancelled."""

    started = Signal(object)
    """Path"""
    exported = Signal(object)
    """Path"""
    failed = Signal(object)
    """BaseException"""
    blocked = Signal(object)
    """The Checks that forbid it, once the pages told of them"""
    ended = Signal()
    """After each of the above but `started`, and after a cancel."""

    def __init__(
        self, work: OpenBrief, preview: PreviewPane, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._preview = preview
        self._jobs = jobs
        self._target: Path | None = None
        preview.brief_rendered.connect(self._write_when_current)
        preview.render_failed.connect(self._give_up)

    @property
    def is_busy(self) -> bool:
        """Whether an export waits for its pages or is being written."""
        return self._target is not None

    def obstacles(self) -> tuple[Check, ...]:
        """Return the findings that forbid an export of the brief as it stands."""
        rendered = self._preview.rendered_brief if self._preview.is_current else None
        printed = rendered.printed if rendered is not None else None
        return blocking(check_brief(self._work.brief, self._work.article, printed))

    def refusal(self, outcome: str = "The brief was not exported.") -> str | None:
        """Return why the brief may not leave the program as it stands, after `outcome`; None where it may."""
        reasons = [finding.message for finding in self.obstacles()]
        if self._preview.fault is not None:
            reasons.append(self._preview.fault)
        return " ".join([outcome, *reasons]) if reasons else None

    def export(self, path: Path) -> None:
        """Write the brief to `path` as soon as its pages are there."""
        self._target = path
        self.started.emit(path)
        if self._preview.is_current and self._preview.rendered_brief is not None:
            self._write_when_current(self._preview.rendered_brief)

    def cancel(self) -> None:
        """Give up waiting for the pages; a file that is being written is written to its end."""
        if self._target is not None:
            self._target = None
            self.ended.emit()

    def _write_when_current(self, rendered: RenderedBrief) -> None:
        path = self._target
        if path is None or not self._preview.is_current:
            return
        obstacles = self.obstacles()
        if obstacles:
            self._target = None
            self.blocked.emit(obstacles)
            self.ended.emit()
            return
        self._jobs.run(
            self, partial(write_pdf, path, rendered), partial(self._finish, path), partial(self._fail, path)
        )

    def _finish(self, path: Path, _: None) -> None:
        if self._target == path:
            self._target = None
            self.exported.emit(path)
            self.ended.emit()

    def _fail(self, path: Path, problem: BaseException) -> None:
        if self._target == path:
            self._target = None
            self.failed.emit(problem)
            self.ended.emit()

    def _give_up(self, sentence: str) -> None:
        if self._target is not None:
            self._fail(self._target, BriefError(f"The brief was not exported. {sentence}"))
