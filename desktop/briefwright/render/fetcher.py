"""The fence around what a template may load: files of its own folder, the program's assets, small data URLs.

The engine never sees a path of this computer. A template's folder is `file:///template/` to it and the
assets are `file:///assets/`, so that no path can slip into a PDF and nothing else can be named at all.
"""

import mimetypes
import os
import ssl
import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

TEMPLATE_URL: Final = "file:///template/"
ASSETS_URL: Final = "file:///assets/"
FILE_CAP: Final = 32 << 20
DATA_CAP: Final = 4 << 20

Stamp = tuple[int, int, int] | None
"""What tells a changed file: time, size and number of its record; None for a file that is not there."""

_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)
# Opened one folder at a time, no link can be slipped in between the check and the read.
_STEPS_POSSIBLE = os.open in os.supports_dir_fd


class DeniedError(ValueError):
    """Something a template may not load; the text is a sentence for its author."""


class TemplateFetcher(URLFetcher):
    """Loads what a template refers to, and tells its author of what it may not load."""

    def __init__(self, template: Path, assets: Path, tell: Callable[[str], None]) -> None:
        # The TLS context is never used; given one, the base class does not load the computer's certificates.
        super().__init__(
            ssl_context=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            allowed_protocols=("data",),
            allow_redirects=False,
        )
        self._roots = {"template": template.resolve(), "assets": assets.resolve()}
        self._tell = tell
        self.stamps: dict[Path, Stamp] = {}
        """Every file asked for, as it was then."""

    def url_of(self, path: Path) -> str:
        """Return the engine's name of a file under one of the two roots."""
        real = path.resolve()
        for name, root in self._roots.items():
            if real.is_relative_to(root):
                return f"file:///{name}/{real.relative_to(root).as_posix()}"
        raise ValueError(f"{path} is in neither root")

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """Return what `url` names; raises DeniedError, which the engine takes for a failed load."""
        try:
            return self._fetch(url)
        except DeniedError as denial:
            self._tell(str(denial))
            raise

    def _fetch(self, url: str) -> URLFetcherResponse:
        if url.startswith("data:"):
            return self._decode(url)
        parts = urlsplit(url)
        if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
            raise DeniedError(
                f"“{_short(url)}” was not loaded: a template may use only files of its own folder."
            )
        root, names = self._locate(unquote(parts.path))
        shown = "/".join(names)
        body, stamp = _read(root, names, shown)
        self.stamps[root.joinpath(*names)] = stamp
        if body is None:
            raise DeniedError(f"“{shown}” was not loaded: there is no such file in the template’s folder.")
        content_type = mimetypes.guess_type(names[-1])[0] or "application/octet-stream"
        return _Contained(url, body, {"Content-Type": content_type})

    def _decode(self, url: str) -> URLFetcherResponse:
        if len(url) > DATA_CAP:
            raise DeniedError(
                f"An embedded file of the template was not loaded: it is larger than {_mb(DATA_CAP)}."
            )
        try:
            return super().fetch(url)
        except ValueError as problem:
            raise DeniedError(
                "An embedded file of the template was not loaded: its data URL is broken."
            ) from problem

    def _locate(self, path: str) -> tuple[Path, tuple[str, ...]]:
        """Split the path of a URL into its root and the names below it, none of which leads out."""
        _, _, rest = path.partition("/")
        first, _, below = rest.partition("/")
        names = tuple(name for name in below.split("/") if name not in ("", "."))
        root = self._roots.get(first)
        if root is None or not names or any(name == ".." or set(name) & set("\\:\0") for name in names):
            raise DeniedError(f"“{_short(path)}” was not loaded: it is outside the template’s folder.")
        return root, names


class _Contained(URLFetcherResponse):
    """A response that names no file: the engine would otherwise open the file again when it writes."""

    @property
    def path(self) -> None:
        return None


def _read(root: Path, names: tuple[str, ...], shown: str) -> tuple[bytes | None, Stamp]:
    try:
        handle = _open(root, names)
    except (FileNotFoundError, NotADirectoryError):
        return None, None
    except OSError as problem:
        # A link answers ELOOP; a Unix folder of another user EACCES.
        raise DeniedError(
            f"“{shown}” was not loaded: it is a link or may not be read. Copy the file itself."
        ) from problem
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        os.close(handle)
        raise DeniedError(f"“{shown}” was not loaded: it is not a file.")
    with os.fdopen(handle, "rb") as stream:
        body = stream.read(FILE_CAP + 1)
    if len(body) > FILE_CAP:
        raise DeniedError(f"“{shown}” was not loaded: it is larger than {_mb(FILE_CAP)}.")
    return body, stamp_of(status)


def _open(root: Path, names: tuple[str, ...]) -> int:
    if not _STEPS_POSSIBLE:
        path = root.joinpath(*names)
        if path.resolve() != path:
            raise OSError("a link")
        return os.open(path, _FLAGS)
    handle = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for name in names[:-1]:
            below = os.open(name, _FLAGS | os.O_DIRECTORY, dir_fd=handle)
            os.close(handle)
            handle = below
        return os.open(names[-1], _FLAGS, dir_fd=handle)
    finally:
        os.close(handle)


def stamp_of(status: os.stat_result) -> Stamp:
    """Return the stamp of a file with that status."""
    return status.st_mtime_ns, status.st_size, status.st_ino


def current_stamp(path: Path) -> Stamp:
    """Return the stamp of the file as it is now."""
    try:
        return stamp_of(path.stat())
    except OSError:
        return None


def _short(url: str) -> str:
    return url if len(url) <= 80 else url[:79] + "…"


def _mb(size: int) -> str:
    return f"{size >> 20} MB"
