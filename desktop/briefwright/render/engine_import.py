"""Imports the layout engine, without the time it spends on finding libraries and on parsing C types.

Both were measured: 150 ms of every start, and 10 ms for every font of a render whose text has changed.
"""

import contextlib
import ctypes.util
import importlib
import io
import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import TYPE_CHECKING, Final

from briefwright.errors import InstallationError
from briefwright.libraries import missing_libraries

if TYPE_CHECKING:
    from briefwright.render.engine import Engine

_FFI: Final = "weasyprint.text.ffi"


def make_engine() -> "Engine":
    """Import the engine and return one; raises InstallationError where a shared library is missing."""
    try:
        ffi = _import_ffi()
    except OSError as problem:
        raise _not_installed(str(problem)) from problem
    # Without it a PDF takes 0.4 s longer and is not the same twice.
    if ffi.harfbuzz_subset is None:
        raise _not_installed("libharfbuzz-subset")
    ffi.ffi.new = _without_lengths(ffi.ffi.new)
    engine: Engine = importlib.import_module("briefwright.render.engine").Engine()
    return engine


def _import_ffi() -> ModuleType:
    # The engine prints advice on a missing library, but stdout belongs to the command line's JSON.
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            with _no_search_for_libraries():
                return importlib.import_module(_FFI)
        except OSError:
            return importlib.import_module(_FFI)


@contextlib.contextmanager
def _no_search_for_libraries() -> Iterator[None]:
    """Leave libraries to the loader alone: on Linux each name it does not know would start a compiler."""
    search = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _without_lengths(new: Callable[..., object]) -> Callable[..., object]:
    """Make arrays of a type without a length: each length is a C type of its own, and parsing one is slow."""

    def new_array(kind: object, values: object = None) -> object:
        if isinstance(kind, str) and kind.endswith("]") and not kind.endswith("[]"):
            item, _, length = kind[:-1].rpartition("[")
            return new(f"{item}[]", int(length) if values is None else values)
        return new(kind, values)

    return new_array


def _not_installed(what: str) -> InstallationError:
    names = ", ".join(library.file for library in missing_libraries() if library.need == "pages") or what
    return InstallationError(
        f"Pages cannot be made: this computer lacks {names}. “briefwright doctor” says how to get it."
    )
