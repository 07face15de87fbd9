"""Keeps one render running for the newest request; it draws nothing and knows no widget."""

import time
from concurrent.futures import Future
from functools import partial
from typing import Protocol

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from briefwright.errors import BriefwrightError
from briefwright.render.request import RenderedBrief, RenderRequest
from briefwright.ui.relay import Relay

_LONG = 2000
"""Milliseconds after which a render that nobody wants any more is killed: a new worker is sooner there."""


class Renderer(Protocol):
    """What the preview needs of the render worker."""

    def submit(self, request: RenderRequest) -> Future[RenderedBrief]:
        """Start to render; cancelling the future stops it."""
        ...


class Rendering(msgspec.Struct, frozen=True):
    """A finished render: `number` counts the requests from 1, `seconds` run from its start to its end."""

    number: int
    brief: RenderedBrief
    seconds: float


class _Running(msgspec.Struct, frozen=True):
    number: int
    request: RenderRequest
    future: Future[RenderedBrief]
    began: float


class LiveRender(QObject):
    """Renders at once when idle and, while a render runs, remembers only the newest request.

    A finished render is reported even where a newer request waits, so that the pages keep moving under
    a fast typist; a failure is reported only if nothing newer will answer for it. Reports come in the order
    of the requests, and none comes for a request made before `forget`. A render that takes long is killed if
    what waits is for another template or article; an edit does not kill it, or slow briefs would never show.
    """

    rendered = Signal(object)
    """Rendering"""
    failed = Signal(object)
    """BaseException"""
    busy_changed = Signal(bool)

    def __init__(self, worker: Renderer, parent: QObject | None = None, *, long: int = _LONG) -> None:
        super().__init__(parent)
        self._worker = worker
        self._newest = 0
        self._answered = 0
        self._forgotten = 0
        self._running: _Running | None = None
        self._waiting: RenderRequest | None = None
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(long)
        self._long.timeout.connect(self._kill_if_useless)
        self._relay: Relay[int] = Relay(self._finish)

    @property
    def is_busy(self) -> bool:
        """Whether a request has yet to be answered."""
        return self._newest > self._forgotten and not (self._running is None and self._waiting is None)

    @property
    def is_current(self) -> bool:
        """Whether the newest request has been rendered."""
        return 0 < self._answered == self._newest

    def request(self, request: RenderRequest) -> None:
        """Make `request` the newest one."""
        was_busy = self.is_busy
        self._newest += 1
        self._waiting = request
        if self._running is None:
            self._begin()
        elif not self._long.isActive():
            self._kill_if_useless()
        self._tell(was_busy)

    def forget(self) -> None:
        """Drop what runs and what waits: nothing requested so far will be reported."""
        was_busy = self.is_busy
        self._forgotten = self._newest
        self._answered = 0
        self._waiting = None
        self._tell(was_busy)

    def cancel(self) -> None:
        """Stop what runs and drop what waits: nothing requested so far will be reported."""
        running = self._running
        self.forget()
        if running is not None:
            running.future.cancel()

    def _kill_if_useless(self) -> None:
        running, waiting = self._running, self._waiting
        if running is None or waiting is None:
            return
        old = running.request
        is_other = old.template != waiting.template or old.article.source != waiting.article.source
        if is_other or running.number <= self._forgotten:
            running.future.cancel()

    def _begin(self) -> None:
        request, self._waiting = self._waiting, None
        if request is None:
            return
        number = self._newest
        began = time.perf_counter()
        try:
            future = self._worker.submit(request)
        except BriefwrightError as problem:
            self.failed.emit(problem)
            return
        self._running = _Running(number, request, future, began)
        self._long.start()
        # The callback comes on the worker's thread and may outlive this object.
        future.add_done_callback(partial(_announce, self._relay, number))

    def _finish(self, number: int) -> None:
        running = self._running
        if running is None or running.number != number:
            return
        was_busy = self.is_busy
        self._running = None
        self._long.stop()
        try:
            if number > self._forgotten:
                self._report(running)
        finally:
            if self._running is None:  # a listener may have made a new request already
                self._begin()
            self._tell(was_busy)

    def _report(self, running: _Running) -> None:
        if running.future.cancelled():
            return
        problem = running.future.exception()
        if problem is None:
            self._answered = running.number
            seconds = time.perf_counter() - running.began
            self.rendered.emit(Rendering(running.number, running.future.result(), seconds))
        elif running.number == self._newest:
            self.failed.emit(problem)

    def _tell(self, was_busy: bool) -> None:
        if self.is_busy != was_busy:
            self.busy_changed.emit(self.is_busy)


def _announce(relay: Relay[int], number: int, _future: object) -> None:
    relay.send(number)
