"""What runs in the worker's child process.

Nothing of the layout engine is imported by this module itself: the parent names its functions to the child
without paying for the engine.
"""

import contextlib
import functools
import gc
import importlib
import io
import os
import signal
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from briefwright.errors import InstallationError
from briefwright.libraries import missing_libraries
from briefwright.render.fonts import use_bundled_fonts
from briefwright.render.request import RenderedBrief, RenderRequest

if TYPE_CHECKING:
    from briefwright.render.engine import Engine

if sys.platform != "win32":
    import resource


def begin(folder: str, memory_limit: int) -> None:
    """Prepare the process before anything else: `folder` takes all of its temporary files."""
    # The pool's own handler would wait for a long call into a C library to end.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    tempfile.tempdir = folder
    if sys.platform != "win32":
        with contextlib.suppress(ValueError, OSError):  # macOS knows the limit but does not take it
            _, most = resource.getrlimit(resource.RLIMIT_AS)
            resource.setrlimit(resource.RLIMIT_AS, (memory_limit, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def prepare() -> int:
    """Load the engine, render a first page so that the first brief finds it warm, and return the process id.

    Raises InstallationError where a shared library is missing.
    """
    _engine().warm_up()
    # What is loaded now stays: the collector need not walk it again and again.
    gc.collect()
    gc.freeze()
    return os.getpid()


def render(request: RenderRequest, seconds: float) -> RenderedBrief:
    """Render one brief; the process ends by itself if it has computed far longer than `seconds`."""
    if sys.platform != "win32":
        _limit_computing(seconds)
    return _engine().render(request)


def _limit_computing(seconds: float) -> None:
    """See to it that an endless layout ends even where the parent, which keeps the time, is gone."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    until = int(usage.ru_utime + usage.ru_stime + 2 * seconds) + 10
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (until, most))


@functools.cache
def _engine() -> "Engine":
    use_bundled_fonts(Path(tempfile.gettempdir()))
    try:
        # The engine prints its advice on a missing library, and stdout belongs to the command line's JSON.
        with contextlib.redirect_stdout(io.StringIO()):
            engine = importlib.import_module("briefwright.render.engine")
            subsetting = importlib.import_module("weasyprint.text.ffi").harfbuzz_subset
    except OSError as problem:
        raise _not_installed(str(problem)) from problem
    if subsetting is None:
        raise _not_installed("libharfbuzz-subset")
    made: Engine = engine.Engine()
    return made


def _not_installed(what: str) -> InstallationError:
    names = ", ".join(library.file for library in missing_libraries() if library.need == "pages") or what
    return InstallationError(
        f"Pages cannot be made: this computer lacks {names}. “briefwright doctor” says how to get it."
    )
