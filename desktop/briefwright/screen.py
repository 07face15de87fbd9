"""Finds out whether a window can be opened, before Qt tries: where it cannot, it aborts the process."""

import ctypes
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

_WAY_OUT = "Start briefwright in a desktop session, or use “briefwright build” to make the PDF without one."


def why_no_screen() -> str | None:
    """Return the sentence that says which screen is missing; None where a window can be opened."""
    if not sys.platform.startswith("linux"):
        return None
    platforms = (os.environ.get("QT_QPA_PLATFORM") or "xcb;wayland").split(";")
    kinds = {platform.partition(":")[0].partition("-")[0] for platform in platforms}
    if kinds - {"xcb", "wayland"}:
        return None  # one that draws without a screen, or knows its own
    unreachable = []
    for kind, name in _screens(kinds):
        if _is_reachable(kind, name):
            return None
        unreachable.append(f"“{name}”")
    if unreachable:
        return f"The display {' or '.join(unreachable)} cannot be reached. {_WAY_OUT}"
    return f"There is no screen to open a window on. {_WAY_OUT}"


def _screens(kinds: set[str]) -> Iterator[tuple[str, str]]:
    for kind, variable in (("wayland", "WAYLAND_DISPLAY"), ("xcb", "DISPLAY")):
        if kind in kinds and os.environ.get(variable):
            yield kind, os.environ[variable]


def _is_reachable(kind: str, name: str) -> bool:
    return _answers_as_x11(name) if kind == "xcb" else _answers_as_wayland(name)


def _answers_as_x11(name: str) -> bool:
    """Ask through the library that Qt asks through: it knows every kind of address, and the permission."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # not known here
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(os.fsencode(name), None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _answers_as_wayland(name: str) -> bool:
    path = Path(os.environ.get("XDG_RUNTIME_DIR", ""), name)
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(str(path))
        except OSError:
            return False
    return True
