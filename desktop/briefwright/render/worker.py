"""Keeps one warm child process that renders briefs, and ends it when it is cancelled, stuck or broken.

No Qt and no layout engine. The module is on the window's start path, so that the pool library too is imported
only when the first child is started, on the worker's own thread.
"""

import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from briefwright.render.failures import ended_the_child, out_of_time, plain_failure
from briefwright.render.request import RenderedBrief, RenderRequest

if TYPE_CHECKING:
    from briefwright.render.child_process import ChildProcess

# Loading the engine takes a second; on a cold disk, with thousands of fonts to list, it takes longer.
_PREPARE_LIMIT: Final = 120.0


class _Job:
    """A request, the future its caller holds, and whether it was sent to a child that had died unnoticed."""

    def __init__(self, request: RenderRequest) -> None:
        self.request = request
        self.future: Future[RenderedBrief] = Future()
        self.was_sent_twice = False

    def fulfil(self, rendered: RenderedBrief) -> None:
        # From here on it cannot be cancelled; before, it can, though the child be at work on it.
        if self.future.set_running_or_notify_cancel():
            self.future.set_result(rendered)

    def fail(self, problem: BaseException) -> None:
        if self.future.set_running_or_notify_cancel():
            self.future.set_exception(problem)

    def drop(self) -> None:
        self.future.cancel()
        self.future.set_running_or_notify_cancel()


class _Call:
    """What the child is doing: a job, or its preparation where `job` is None."""

    def __init__(self, answer: Future[RenderedBrief] | Future[int], job: _Job | None, seconds: float) -> None:
        self.answer = answer
        self.job = job
        self.deadline = time.monotonic() + seconds


class RenderWorker:
    """Renders one brief after the other in a child process.

    Every future ends in exactly one of done, failed (with a BriefwrightError) and cancelled; cancelling one
    that is being rendered kills the child, and the next is started at once. Callbacks of the futures run on
    the worker's thread. All state below belongs to that thread: the methods only leave it a message.
    """

    def __init__(self, time_limit: float = 30.0, memory_limit: int = 1 << 30) -> None:
        self._time_limit = time_limit
        self._memory_limit = memory_limit
        self._messages: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="render worker", daemon=True)
        self._starting = threading.Lock()
        self._closed = False
        self._child: ChildProcess | None = None
        self._call: _Call | None = None
        self._waiting: deque[_Job] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def warm(self) -> None:
        """Start the child now, so that it is ready when the first brief comes; returns at once."""
        self._tell(self._warm)

    def submit(self, request: RenderRequest) -> Future[RenderedBrief]:
        """Have a brief rendered after those submitted before it; returns at once."""
        job = _Job(request)
        job.future.add_done_callback(partial(self._hear_of_cancelling, job))
        self._tell(partial(self._take, job))
        return job.future

    def close(self) -> None:
        """End the child, cancel what is not done, and return when no process is left."""
        with self._starting:
            self._closed = True
        if self._thread.is_alive():
            self._messages.put(_nothing)
            self._thread.join()

    def _tell(self, message: Callable[[], None]) -> None:
        with self._starting:
            if self._closed:
                raise RuntimeError("the worker is closed")
            if not self._thread.ident:
                self._thread.start()
        self._messages.put(message)

    def _hear_of_cancelling(self, job: _Job, future: Future[RenderedBrief]) -> None:
        if future.cancelled():
            self._messages.put(partial(self._abandon, job))

    def _run(self) -> None:
        while not self._closed:
            left = None if self._call is None else max(0.0, self._call.deadline - time.monotonic())
            try:
                message = self._messages.get(timeout=left)
            except queue.Empty:
                self._run_out_of_time()
            else:
                message()
        for job in [*([self._call.job] if self._call and self._call.job else []), *self._waiting]:
            job.drop()
        if self._child is not None:
            self._child.end()

    def _warm(self) -> None:
        self._ensure_child()

    def _take(self, job: _Job) -> None:
        self._waiting.append(job)
        self._proceed()

    def _abandon(self, job: _Job) -> None:
        """Kill the child that works on a cancelled job; one that still waits is passed over later."""
        if self._call is not None and self._call.job is job:
            self._call = None
            job.drop()
            self._replace_child()

    def _proceed(self) -> None:
        """Send the next job to the child if it is free."""
        while self._waiting and self._call is None:
            if self._waiting[0].future.cancelled():
                self._waiting.popleft().drop()
                continue
            child = self._ensure_child()
            if self._call is None:
                self._send(child, self._waiting.popleft())

    def _ensure_child(self) -> "ChildProcess":
        if self._child is not None and self._call is None and not self._child.is_usable():
            self._child.end()
            self._child = None
        if self._child is None:
            self._start_child()
        assert self._child is not None
        return self._child

    def _start_child(self) -> None:
        # Imported here because it loads the pool library, and asyncio with it: 70 ms.
        from briefwright.render.child import prepare
        from briefwright.render.child_process import ChildProcess

        self._child = ChildProcess(self._memory_limit)
        answer = self._child.call(prepare)
        self._call = _Call(answer, None, _PREPARE_LIMIT)
        answer.add_done_callback(lambda done: self._messages.put(partial(self._prepared, done)))

    def _replace_child(self) -> None:
        """Start a new child, then end the old: the new one takes its time to load."""
        old = self._child
        self._start_child()
        if old is not None:
            old.end()

    def _send(self, child: "ChildProcess", job: _Job) -> None:
        from briefwright.render.child import render

        answer = child.call(render, job.request, self._time_limit)
        self._call = _Call(answer, job, self._time_limit)
        answer.add_done_callback(lambda done: self._messages.put(partial(self._rendered, done, job)))

    def _prepared(self, answer: Future[int]) -> None:
        if self._call is None or self._call.answer is not answer or self._child is None:
            return
        self._call = None
        problem = answer.exception()
        if problem is None:
            self._child.process_id = answer.result()
            self._proceed()
        else:
            self._give_up(problem)

    def _rendered(self, answer: Future[RenderedBrief], job: _Job) -> None:
        if self._call is None or self._call.answer is not answer:
            return
        self._call = None
        problem = answer.exception()
        if problem is None:
            job.fulfil(answer.result())
        elif isinstance(problem, BrokenProcessPool) and not job.was_sent_twice:
            # The child had died before it saw the job, which is therefore not to blame.
            job.was_sent_twice = True
            self._waiting.appendleft(job)
            self._replace_child()
        else:
            job.fail(plain_failure(problem, self._memory_limit))
            if ended_the_child(problem):
                self._replace_child()
        self._proceed()

    def _run_out_of_time(self) -> None:
        call, self._call = self._call, None
        if call is not None and call.job is not None:
            call.job.fail(out_of_time(self._time_limit))
            self._replace_child()
        else:
            self._give_up(out_of_time(_PREPARE_LIMIT))

    def _give_up(self, problem: BaseException) -> None:
        """Fail whatever waits, since no child can be prepared; the next job tries again."""
        if self._child is not None:
            self._child.end()
            self._child = None
        while self._waiting:
            self._waiting.popleft().fail(plain_failure(problem, self._memory_limit))


def _nothing() -> None:
    """Wake the worker's thread, which then sees that it is to end."""
