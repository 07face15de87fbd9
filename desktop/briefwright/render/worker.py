"""Renders briefs in a warm child process that is killed when a render is cancelled, stuck or broken.

The module is on the window's start path: it imports neither Qt nor the layout engine, and the process pool
only on its own thread.
"""

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from types import TracebackType
from typing import TYPE_CHECKING, Self

from briefwright.render.job import Job
from briefwright.render.request import RenderedBrief, RenderRequest

if TYPE_CHECKING:
    from briefwright.render.supervisor import Supervisor

    Message = Callable[[Supervisor], None]


class RenderWorker:
    """Renders one brief after the other in a child process.

    Every future ends in exactly one of done, failed (with a BriefwrightError) and cancelled. Cancelling one
    that is being rendered kills the child, and the next child is started at once. Callbacks of the futures
    run on the worker's thread.
    """

    def __init__(self, time_limit: float = 30.0, memory_limit: int = 1 << 30) -> None:
        self._time_limit = time_limit
        self._memory_limit = memory_limit
        self._messages: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="render worker", daemon=True)
        self._changing = threading.Lock()
        self._is_closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def warm(self) -> None:
        """Start the child now, so that it is ready when the first brief comes; returns at once."""
        self._send(lambda supervisor: supervisor.warm())

    def submit(self, request: RenderRequest) -> Future[RenderedBrief]:
        """Have a brief rendered after those submitted before it; returns at once."""
        job = Job(request)
        self._send(lambda supervisor: supervisor.take(job))
        job.future.add_done_callback(lambda future: self._hear_of_cancelling(job))
        return job.future

    def close(self) -> None:
        """End the child, cancel what is not done, and return when no process is left."""
        with self._changing:
            is_running = self._thread.is_alive() and not self._is_closed
            self._is_closed = True
        if is_running:
            self._messages.put(None)
            self._thread.join()

    def _send(self, message: "Message") -> None:
        with self._changing:
            if self._is_closed:
                raise RuntimeError("the render worker is closed")
            if self._thread.ident is None:
                self._thread.start()
            self._messages.put(message)

    def _hear_of_cancelling(self, job: Job) -> None:
        if job.future.cancelled():
            self._messages.put(lambda supervisor: supervisor.abandon(job))

    def _run(self) -> None:
        # Imported here because it loads the process pool: 30 ms that the window's start need not wait for.
        from briefwright.render.supervisor import Supervisor

        supervisor = Supervisor(
            self._time_limit, self._memory_limit, lambda message: self._messages.put(lambda _: message())
        )
        while True:
            try:
                message = self._messages.get(timeout=supervisor.seconds_left())
            except queue.Empty:
                supervisor.run_out_of_time()
                continue
            if message is None:
                break
            message(supervisor)
        supervisor.end()
