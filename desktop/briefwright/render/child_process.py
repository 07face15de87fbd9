"""One warm child process in a pool of its own, from its start to its end."""

import contextlib
import os
import shutil
import tempfile
import weakref
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from multiprocessing import connection, get_context
from pathlib import Path
from typing import ParamSpec, TypeVar

from briefwright.libraries import loader_environment
from briefwright.render.child import begin

P = ParamSpec("P")
T = TypeVar("T")


class ChildProcess:
    """A child that takes one call at a time, until something goes wrong: then it is ended with its pool.

    Raises OSError where there is no place for its temporary files.
    """

    def __init__(self, memory_limit: int) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="briefwright-"))
        # Also where the program ends without ending the child first.
        self._remove_folder = weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        # The loader of macOS reads them when a process starts, so that the child could not set its own.
        os.environ.update(loader_environment())
        self._pool = ProcessPoolExecutor(
            max_workers=1,
            mp_context=get_context("spawn"),
            initializer=begin,
            initargs=(str(self._folder), memory_limit),
        )

    def call(self, function: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> Future[T]:
        """Have the child call a module's function; the future cannot be cancelled, only the child ended."""
        try:
            return self._pool.submit(function, *arguments, **named)
        except (OSError, BrokenProcessPool) as problem:  # no process could be started, or it died just now
            failed: Future[T] = Future()
            failed.set_exception(problem)
            return failed

    def is_alive(self) -> bool:
        """Tell whether the child, called at least once, still runs."""
        processes = self._pool._processes
        # Asking the process itself would race with the pool, which waits for it too.
        return bool(processes) and not connection.wait([p.sentinel for p in processes.values()], timeout=0)

    def end(self) -> None:
        """End the child at once, whatever it does, and leave nothing of it behind."""
        # From Python 3.14 on this is the pool's kill_workers().
        for process in list((self._pool._processes or {}).values()):
            with contextlib.suppress(ValueError):  # the pool has closed one that it saw die
                process.kill()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._remove_folder()
