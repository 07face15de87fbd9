"""Decides what the child does next, and when it is to be ended.

Everything here runs on the worker's thread, so that there is nothing to lock.
"""

import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import Final, NamedTuple

from briefwright.render.child import load, render, warm_up
from briefwright.render.child_process import ChildProcess
from briefwright.render.failures import ended_the_child, out_of_time, plain_failure
from briefwright.render.job import Job
from briefwright.render.request import RenderedBrief

# Loading the engine takes half a second; on a cold disk, with thousands of fonts to list, it takes longer.
_LOAD_LIMIT: Final = 120.0


class _Call(NamedTuple):
    """What the child is doing: a job, or its own preparation where `job` is None."""

    answer: Future[RenderedBrief] | Future[None]
    job: Job | None
    deadline: float


class Supervisor:
    """Has one child do one job after the other; `tell` brings a message to the worker's thread.

    A child that dies for no reason of its own (the system ran out of memory, somebody killed it) is given one
    successor in silence; a second death at the same work is told.
    """

    def __init__(
        self, time_limit: float, memory_limit: int, tell: Callable[[Callable[[], None]], None]
    ) -> None:
        self._time_limit = time_limit
        self._memory_limit = memory_limit
        self._tell = tell
        self._child: ChildProcess | None = None
        self._call: _Call | None = None
        self._waiting: deque[Job] = deque()
        self._may_prepare_again = True

    def seconds_left(self) -> float | None:
        """Return how long the present call may still take, None if there is none."""
        return None if self._call is None else max(0.0, self._call.deadline - time.monotonic())

    def warm(self) -> None:
        """Have a child that is ready, or about to be."""
        self._live_child()

    def take(self, job: Job) -> None:
        """Render it after those taken before."""
        self._waiting.append(job)
        self._proceed()

    def abandon(self, job: Job) -> None:
        """Kill the child that works on a cancelled job; one that still waits is passed over in its turn."""
        if self._call is not None and self._call.job is job:
            self._call = None
            job.drop()
            self._replace_child()

    def run_out_of_time(self) -> None:
        """End the call that has taken too long."""
        call, self._call = self._call, None
        if call is not None and call.job is not None:
            call.job.fail(out_of_time(self._time_limit))
            self._replace_child()
        else:
            self._give_up(out_of_time(_LOAD_LIMIT))

    def end(self) -> None:
        """Drop whatever is not done and end the child."""
        if self._call is not None and self._call.job is not None:
            self._call.job.drop()
        self._call = None
        while self._waiting:
            self._waiting.popleft().drop()
        if self._child is not None:
            self._child.end()
            self._child = None

    def _proceed(self) -> None:
        """Give the child the next job if it is free."""
        while self._waiting and self._call is None:
            if self._waiting[0].future.cancelled():
                self._waiting.popleft().drop()
                continue
            child = self._live_child()
            if child is not None and self._call is None:
                self._render(child, self._waiting.popleft())

    def _live_child(self) -> ChildProcess | None:
        """Return the child; one that died while it had nothing to do is replaced, and nobody need know."""
        if self._child is not None and self._call is None and not self._child.is_alive():
            self._child.end()
            self._child = None
        return self._child or self._start_child()

    def _start_child(self) -> ChildProcess | None:
        try:
            child = self._child = ChildProcess(self._memory_limit)
        except OSError as problem:
            self._give_up(problem)
            return None
        self._prepare(child.call(load), self._loaded)
        return child

    def _replace_child(self) -> None:
        """Start a new child, then end the old: the new one takes its time to load."""
        old, self._child = self._child, None
        self._start_child()
        if old is not None:
            old.end()

    def _prepare(self, answer: Future[None], then: Callable[[], None]) -> None:
        self._call = _Call(answer, None, time.monotonic() + _LOAD_LIMIT)
        answer.add_done_callback(lambda done: self._tell(partial(self._prepared, done, then)))

    def _prepared(self, answer: Future[None], then: Callable[[], None]) -> None:
        if self._call is None or self._call.answer is not answer:
            return
        self._call = None
        problem = answer.exception()
        if problem is None:
            self._may_prepare_again = True
            then()
            self._proceed()
        elif isinstance(problem, BrokenProcessPool) and self._may_prepare_again:
            self._may_prepare_again = False
            self._replace_child()
        else:
            self._give_up(problem)

    def _loaded(self) -> None:
        """Let a child that has nothing to do yet render a first page."""
        if self._child is not None and not self._waiting:
            self._prepare(self._child.call(warm_up), lambda: None)

    def _render(self, child: ChildProcess, job: Job) -> None:
        answer = child.call(render, job.request, self._time_limit)
        self._call = _Call(answer, job, time.monotonic() + self._time_limit)
        answer.add_done_callback(lambda done: self._tell(partial(self._rendered, done, job)))

    def _rendered(self, answer: Future[RenderedBrief], job: Job) -> None:
        if self._call is None or self._call.answer is not answer:
            return
        self._call = None
        problem = answer.exception()
        if problem is None:
            job.fulfil(answer.result())
        elif isinstance(problem, BrokenProcessPool) and not job.was_taken_up_again:
            job.was_taken_up_again = True
            self._waiting.appendleft(job)
            self._replace_child()
        else:
            job.fail(plain_failure(problem, self._memory_limit))
            if ended_the_child(problem):
                self._replace_child()
        self._proceed()

    def _give_up(self, problem: BaseException) -> None:
        """Fail whatever waits, since no child can be prepared; the next job tries again."""
        if self._child is not None:
            self._child.end()
            self._child = None
        while self._waiting:
            self._waiting.popleft().fail(plain_failure(problem, self._memory_limit))
