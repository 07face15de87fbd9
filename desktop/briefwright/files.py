"""Writes a file whole or not at all: the one way in which the program replaces a user's file."""

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from briefwright.errors import OutputError

_REASONS = {
    errno.ENOSPC: "the disk is full. Free some space or choose another place",
    errno.EDQUOT: "your disk quota is used up. Free some space or choose another place",
    errno.EROFS: "the disk is read-only. Choose another place",
    errno.EACCES: "you may not write there. Choose another place",
    errno.EPERM: "you may not write there. Choose another place",
    errno.ENOENT: "the folder does not exist. Create it or choose another place",
    errno.ENOTDIR: "its folder is not a folder. Choose another place",
    errno.EISDIR: "a folder of that name is in the way. Choose another name",
    errno.EEXIST: "what stands there is no ordinary file. Choose another name",
    errno.EFBIG: "the file would be larger than is allowed there. Choose another place",
    errno.ENAMETOOLONG: "the name is too long. Choose a shorter one",
}


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step, keeping the mode of the file it replaces.

    The bytes are written beside the target and flushed to disk before they take its place, so that a crash
    or a full disk leaves the old file as it was. A link is followed: what it points to is replaced.
    Anything there that is no ordinary file, such as a device, is left alone.
    Raises OutputError with the reason and the way out.
    """
    try:
        _replace(Path(os.path.realpath(path)), content)
    except OSError as problem:
        reason = _REASONS.get(problem.errno or 0, f"{problem.strerror or problem}. Choose another place")
        kept = " The file that was there is unchanged." if _stands(path) else ""
        raise OutputError(f"Could not write {path}: {reason}.{kept}") from problem


def _replace(target: Path, content: bytes) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if target.exists() and not target.is_file():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    mode = target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    _flush_folder(target.parent)


def _stands(path: Path) -> bool:
    # A name that is too long, or in a folder that may not be entered, cannot even be asked about.
    with contextlib.suppress(OSError):
        return path.is_file()
    return False


def _umask() -> int:
    """Return the process's umask, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _flush_folder(folder: Path) -> None:
    """Make the new name itself survive a power cut, where the system lets a folder be flushed."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
