"""Runs work beside the GUI thread and brings each result back to it.

It owns the program's one small thread pool; rendering has its own process and page rastering its own thread.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal

from briefwright.ui.relay import Relay

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")
_THREADS = 2


class Jobs(QObject):
    """Jobs of one window: each ends in exactly one of done, failed or, when nobody waits for it, dropped."""

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: dict[int, _Job] = {}
        self._started = 0
        self._pool: ThreadPoolExecutor | None = None
        self._is_closed = False
        self._relay: Relay[int] = Relay(self._finish)

    @property
    def busy(self) -> bool:
        """Whether a job is waiting, running, or not yet reported."""
        return bool(self._jobs)

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Perform `work` on a pool thread, then call `done` or `failed` on the GUI thread.

        To be called on the GUI thread. `work` must not touch widgets. Neither function is called once `owner`
        has been deleted or the jobs have been shut down.
        """
        if self._is_closed:
            raise RuntimeError("the jobs have been shut down")
        self._started += 1
        self._jobs[self._started] = _Job(owner, partial(_attempt, work, done, failed))
        self._threads().submit(self._perform, self._started)
        if len(self._jobs) == 1:
            self.busy_changed.emit(True)

    def shutdown(self) -> None:
        """Drop what has not begun, wait for what has, and end the threads; nothing is reported after it."""
        self._is_closed = True
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None
        if self._jobs:
            self._jobs.clear()
            self.busy_changed.emit(False)

    def _threads(self) -> ThreadPoolExecutor:
        if self._pool is None:
            # Not needed before the first job, and dear on the way to the first window.
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="briefwright-job")
        return self._pool

    def _perform(self, number: int) -> None:
        # Once the number is sent this thread must hold nothing of the job: were it the last to let go, it
        # would delete the caller's widgets on the wrong thread.
        self._jobs[number].perform()
        self._relay.send(number)

    def _finish(self, number: int) -> None:
        job = self._jobs.pop(number, None)
        if job is None:
            return
        try:
            if shiboken6.isValid(job.owner):
                job.report()
        finally:
            if not self._jobs:
                self.busy_changed.emit(False)


class _Job:
    """One piece of work: `perform` runs on a pool thread, then `report` on the GUI thread."""

    def __init__(self, owner: QObject, attempt: Callable[[], Callable[[], None]]) -> None:
        self.owner = owner
        self._attempt = attempt
        self._report: Callable[[], None] | None = None

    def perform(self) -> None:
        self._report = self._attempt()

    def report(self) -> None:
        if self._report is not None:
            self._report()


def _attempt(
    work: Callable[[], T], done: Callable[[T], None], failed: Callable[[BaseException], None]
) -> Callable[[], None]:
    """Do the work and return the call that reports how it went."""
    try:
        return partial(done, work())
    except BaseException as problem:  # noqa: BLE001 - a job's edge: libraries raise BaseException too
        return partial(failed, problem)
