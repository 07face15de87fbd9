"""Tells the desktop of this user that `.brief` files are opened with Briefwright, and takes it back.

On Linux three files are written below the user's data folder; on Windows, keys of the user's own registry. On
macOS only an application bundle can own a file type: `assets/desktop/Info.plist` is what it must say.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from briefwright.errors import InstallationError, OutputError
from briefwright.files import replace_file
from briefwright.resources import shipped

TYPE = "application/x-briefwright-brief"
_WINDOWS_TYPE = "Briefwright.Brief"
_PROGRAM = "briefwright"
_CLASSES = "Software\\Classes"
_FILES = {
    f"applications/{_PROGRAM}.desktop": f"{_PROGRAM}.desktop",
    f"mime/packages/{_PROGRAM}.xml": f"{_PROGRAM}-mime.xml",
    f"icons/hicolor/scalable/apps/{_PROGRAM}.svg": "icon.svg",
}
# They let the desktop know at once; where they are missing it finds out by itself, when it next looks.
_REFRESH = (("update-mime-database", "mime"), ("update-desktop-database", "applications"))


def associate() -> str:
    """Let `.brief` files open with this installation, and return what was done."""
    command = program_command()
    if sys.platform == "win32":
        _write_registry(windows_keys(command))
        return "Files that end in .brief open with Briefwright now."
    if sys.platform == "darwin":
        raise InstallationError(_MACOS)
    data = data_folder()
    for place, name in _FILES.items():
        content = (shipped("assets") / "desktop" / name).read_text(encoding="utf-8")
        target = data / place
        _make_folder(target.parent)
        replace_file(
            target, content.replace("Exec=briefwright ", f"Exec={desktop_command(command)} ").encode()
        )
    _refresh(data)
    return f"Files that end in .brief open with Briefwright now. What says so is in {data}."


def dissociate() -> str:
    """Take back what `associate` did, and return what was done."""
    if sys.platform == "win32":
        _delete_registry()
    elif sys.platform == "darwin":
        raise InstallationError(_MACOS)
    else:
        data = data_folder()
        for place in _FILES:
            try:
                (data / place).unlink(missing_ok=True)
            except OSError as problem:
                raise OutputError(f"Could not remove {data / place}: {problem.strerror}.") from problem
        _refresh(data)
    return "Files that end in .brief no longer open with Briefwright."


def program_command() -> tuple[str, ...]:
    """Return the command that starts this installation."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    script = Path(sys.executable).with_name(f"{_PROGRAM}.exe" if os.name == "nt" else _PROGRAM)
    return (str(script),) if script.is_file() else (sys.executable, "-m", "briefwright")


def desktop_command(command: Sequence[str]) -> str:
    """Return a command as the Exec line of a desktop file writes it."""
    return " ".join(map(_quoted, command))


def windows_keys(command: Sequence[str]) -> dict[str, str]:
    """Return the keys of the user's registry, and the default value of each."""
    start = " ".join(f'"{word}"' for word in command)
    return {
        f"{_CLASSES}\\.brief": _WINDOWS_TYPE,
        f"{_CLASSES}\\{_WINDOWS_TYPE}": "Brief",
        f"{_CLASSES}\\{_WINDOWS_TYPE}\\shell\\open\\command": f'{start} "%1"',
    }


def data_folder() -> Path:
    """Return the folder in which a Linux desktop looks for what a user has installed."""
    named = os.environ.get("XDG_DATA_HOME", "")
    return Path(named) if Path(named).is_absolute() else Path.home() / ".local" / "share"


_MACOS = (
    "On macOS a file type belongs to an application bundle, which this installation is not. "
    "Open a brief with “briefwright FILE”, or build a bundle whose Info.plist says what "
    "assets/desktop/Info.plist says."
)


def _quoted(word: str) -> str:
    """Return a word as the Desktop Entry Specification quotes it, once for Exec and once for the file."""
    if word.replace("/", "").replace("-", "").replace("_", "").replace(".", "").isalnum():
        return word
    for special in ("\\", '"', "`", "$"):
        word = word.replace(special, f"\\{special}")
    return f'"{word}"'.replace("\\", "\\\\").replace("%", "%%")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(f"Could not make the folder {folder}: {problem.strerror}.") from problem


def _refresh(data: Path) -> None:
    for program, folder in _REFRESH:
        found = shutil.which(program)
        if found is not None and (data / folder).is_dir():
            subprocess.run([found, str(data / folder)], capture_output=True, check=False)


def _write_registry(keys: dict[str, str]) -> None:
    if sys.platform == "win32":
        import winreg  # there is one on Windows alone

        for key, value in keys.items():
            winreg.SetValue(winreg.HKEY_CURRENT_USER, key, winreg.REG_SZ, value)


def _delete_registry() -> None:
    if sys.platform == "win32":
        import winreg  # there is one on Windows alone

        for part in ("\\shell\\open\\command", "\\shell\\open", "\\shell", ""):
            try:
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, f"{_CLASSES}\\{_WINDOWS_TYPE}{part}")
            except FileNotFoundError:
                continue
