"""One warm child process in a pool of its own, from its start to its end."""

import contextlib
import multiprocessing
import os
import shutil
import signal
import tempfile
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import ParamSpec, TypeVar

from pebble import ProcessPool

from briefwright.render.child import begin

P = ParamSpec("P")
T = TypeVar("T")


class ChildProcess:
    """A child that takes one call at a time.

    The pool would replace a child that has died, but calls and results that were under way then can block its
    channel for good. So a child is used until something goes wrong, and ended together with its pool.
    """

    def __init__(self, memory_limit: int) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="briefwright-"))
        self._pool = ProcessPool(
            max_workers=1,
            initializer=begin,
            initargs=(str(self._folder), memory_limit),
            context=multiprocessing.get_context("spawn"),
        )
        self.process_id: int | None = None

    def call(self, function: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> Future[T]:
        """Have the child call a module's function; the future cannot be cancelled, only the child ended."""
        return self._pool.schedule(function, args=arguments, kwargs=named)

    def is_usable(self) -> bool:
        """Tell whether the child has not been seen to die."""
        return bool(self._pool.active)

    def end(self) -> None:
        """End the child at once, whatever it does, and leave nothing of it behind."""
        self._pool.stop()
        if self.process_id is not None:
            with contextlib.suppress(OSError):
                os.kill(self.process_id, getattr(signal, "SIGKILL", signal.SIGTERM))
        self._pool.join()
        shutil.rmtree(self._folder, ignore_errors=True)
