"""What runs in the worker's child process.

Nothing of the layout engine is imported by this module itself: the parent names its functions to the child
without paying for the engine.
"""

import contextlib
import functools
import gc
import multiprocessing
import os
import shutil
import sys
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefwright.render.engine_import import make_engine
from briefwright.render.fonts import use_bundled_fonts
from briefwright.render.request import RenderedBrief, RenderRequest

if TYPE_CHECKING:
    from briefwright.render.engine import Engine

if sys.platform != "win32":
    import resource


_REMOVALS: Final = 100


def begin(folder: str, memory_limit: int) -> None:
    """Prepare the process before anything else: `folder` takes all of its temporary files."""
    threading.Thread(target=_end_with_parent, args=(folder,), daemon=True).start()
    tempfile.tempdir = folder
    _keep_libraries_quiet()
    if sys.platform != "win32":
        with contextlib.suppress(ValueError, OSError):  # macOS knows the limit but does not take it
            _, most = resource.getrlimit(resource.RLIMIT_AS)
            resource.setrlimit(resource.RLIMIT_AS, (memory_limit, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def load() -> None:
    """Load the engine; raises InstallationError where a shared library is missing."""
    _engine()
    # What is loaded now stays: the collector need not walk it again and again.
    gc.collect()
    gc.freeze()


def warm_up() -> None:
    """Render a first page, so that the first brief is rendered warm."""
    _engine().warm_up()


def render(request: RenderRequest, seconds: float) -> RenderedBrief:
    """Render one brief; the process ends by itself if it has computed far longer than `seconds`."""
    if sys.platform != "win32":
        _limit_computing(seconds)
    return _engine().render(request)


@functools.cache
def _engine() -> "Engine":
    use_bundled_fonts(Path(tempfile.gettempdir()))
    return make_engine()


def _keep_libraries_quiet() -> None:
    """Let only Python write to stderr: what the engine's libraries print is nothing a user can act on."""
    if sys.stderr is None:  # a program without a console
        return
    with contextlib.suppress(OSError, ValueError):
        own = os.fdopen(os.dup(2), "w", encoding="utf-8", errors="backslashreplace", buffering=1)
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), 2)
        sys.stderr = own


def _end_with_parent(folder: str) -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        # The layout goes on meanwhile and may put a file into a folder that is just being removed.
        for _ in range(_REMOVALS):
            shutil.rmtree(folder, ignore_errors=True)
            if not Path(folder).exists():
                break
        os._exit(1)


def _limit_computing(seconds: float) -> None:
    """See to it that an endless layout ends even where the parent, which keeps the time, is gone."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    until = int(usage.ru_utime + usage.ru_stime + 2 * seconds) + 10
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (until, most))
