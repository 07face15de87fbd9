"""The shared libraries that no Python package brings: which are missing here, and how to get them.

Only the standard library is imported, so that a bare Python can run this file before anything is installed:

    python3 libraries.py                   name what is missing; ends with 1 if the program needs it
    python3 libraries.py --packages apt    the packages that bring it, for apt, dnf, brew or pacman

desktop/bootstrap.sh also reads both tables with sed where there is no Python yet: an entry stays on its line.
"""

import contextlib
import ctypes
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, NamedTuple

Need = Literal["pages", "window", "X11 window", "Wayland window"]
ManagerName = Literal["apt", "dnf", "brew", "pacman"]


class Library(NamedTuple):
    """A shared library, what needs it, and the packages that bring it on Linux."""

    need: Need
    stem: str
    version: int
    apt: str
    dnf: str

    @property
    def file(self) -> str:
        """Return the library's file name on this system."""
        if sys.platform == "darwin":
            return f"{self.stem}.{self.version}.dylib"
        if sys.platform == "win32":
            return f"{self.stem}-{self.version}.dll"
        return f"{self.stem}.so.{self.version}"

    @property
    def required(self) -> bool:
        """Tell whether the program is incomplete without it; a Wayland desktop shows X11 windows too."""
        return self.need != "Wayland window"


class Manager(NamedTuple):
    """A package manager: where it is used, how it installs, and what it calls Python.

    `libraries` is the package that brings all that is wanted, or empty where each library has its own.
    """

    name: ManagerName
    platform: str
    install: str
    python: str
    libraries: str

    @property
    def program(self) -> str:
        """Return the name of its program."""
        return self.install.split()[0]

    def package(self, library: Library) -> str:
        """Return the package that brings the library."""
        return self.libraries or {"apt": library.apt, "dnf": library.dnf}[self.name]


LIBRARIES = (
    Library("pages", "libgobject-2.0", 0, apt="libglib2.0-0", dnf="glib2"),
    Library("pages", "libpango-1.0", 0, apt="libpango-1.0-0", dnf="pango"),
    Library("pages", "libpangoft2-1.0", 0, apt="libpangoft2-1.0-0", dnf="pango"),
    Library("pages", "libharfbuzz", 0, apt="libharfbuzz0b", dnf="harfbuzz"),
    Library("pages", "libharfbuzz-subset", 0, apt="libharfbuzz-subset0", dnf="harfbuzz"),
    Library("pages", "libfontconfig", 1, apt="libfontconfig1", dnf="fontconfig"),
    Library("window", "libGL", 1, apt="libgl1", dnf="libglvnd-glx"),
    Library("window", "libEGL", 1, apt="libegl1", dnf="libglvnd-egl"),
    Library("window", "libdbus-1", 3, apt="libdbus-1-3", dnf="dbus-libs"),
    Library("window", "libxkbcommon", 0, apt="libxkbcommon0", dnf="libxkbcommon"),
    Library("X11 window", "libxkbcommon-x11", 0, apt="libxkbcommon-x11-0", dnf="libxkbcommon-x11"),
    Library("X11 window", "libX11-xcb", 1, apt="libx11-xcb1", dnf="libX11-xcb"),
    Library("X11 window", "libxcb-cursor", 0, apt="libxcb-cursor0", dnf="xcb-util-cursor"),
    Library("X11 window", "libxcb-icccm", 4, apt="libxcb-icccm4", dnf="xcb-util-wm"),
    Library("X11 window", "libxcb-image", 0, apt="libxcb-image0", dnf="xcb-util-image"),
    Library("X11 window", "libxcb-keysyms", 1, apt="libxcb-keysyms1", dnf="xcb-util-keysyms"),
    Library("X11 window", "libxcb-randr", 0, apt="libxcb-randr0", dnf="libxcb"),
    Library("X11 window", "libxcb-render-util", 0, apt="libxcb-render-util0", dnf="xcb-util-renderutil"),
    Library("X11 window", "libxcb-shape", 0, apt="libxcb-shape0", dnf="libxcb"),
    Library("X11 window", "libxcb-xkb", 1, apt="libxcb-xkb1", dnf="libxcb"),
    Library("Wayland window", "libwayland-client", 0, apt="libwayland-client0", dnf="libwayland-client"),
    Library("Wayland window", "libwayland-cursor", 0, apt="libwayland-cursor0", dnf="libwayland-cursor"),
    Library("Wayland window", "libwayland-egl", 1, apt="libwayland-egl1", dnf="libwayland-egl"),
)

MANAGERS = (
    Manager("apt", "linux", install="apt-get install -y", python="python3 python3-venv", libraries=""),
    Manager("dnf", "linux", install="dnf install -y", python="python3", libraries=""),
    Manager("brew", "darwin", install="brew install", python="python", libraries="pango"),
    # MSYS2. Its own Python is no use: the packages of Qt are built for the one of python.org.
    Manager("pacman", "win32", install="pacman -S", python="", libraries="mingw-w64-ucrt-x86_64-pango"),
)

_FOLDERS = {
    "darwin": ("/opt/homebrew/lib", "/usr/local/lib", "/opt/local/lib"),
    "win32": ("C:\\msys64\\ucrt64\\bin",),
}


def wanted_libraries() -> tuple[Library, ...]:
    """Return the libraries to be had on this system: Qt brings its own outside Linux."""
    if sys.platform in _FOLDERS:
        return tuple(library for library in LIBRARIES if library.need == "pages")
    return LIBRARIES


def missing_libraries() -> tuple[Library, ...]:
    """Return the wanted libraries that do not load here."""
    return tuple(library for library in wanted_libraries() if not loads(library))


def loads(library: Library) -> bool:
    """Load the library and tell whether that went well: a file alone may lack what it rests on."""
    places = [folder + os.sep for folder in _folders()]
    for name in (library.file, *(place + library.file for place in places)):
        with contextlib.suppress(OSError):
            ctypes.CDLL(name)
            return True
    return False


def loader_environment() -> dict[str, str]:
    """Return the variables by which a child process finds libraries outside the loader's own folders.

    Homebrew and MSYS2 install where neither macOS nor Windows looks; a system that finds them gets none.
    """
    folders = os.pathsep.join(_folders())
    if folders and sys.platform == "darwin":
        return {"DYLD_FALLBACK_LIBRARY_PATH": os.environ.get("DYLD_FALLBACK_LIBRARY_PATH") or folders}
    if folders and sys.platform == "win32":
        return {"WEASYPRINT_DLL_DIRECTORIES": os.environ.get("WEASYPRINT_DLL_DIRECTORIES") or folders}
    return {}


def packages(libraries: Iterable[Library], manager: Manager) -> tuple[str, ...]:
    """Return the packages that bring the libraries, each once, in the table's order."""
    return tuple(dict.fromkeys(manager.package(library) for library in libraries))


def install_command(libraries: Iterable[Library]) -> str | None:
    """Return the one command that installs the libraries, or None where no known manager is found."""
    managers = [manager for manager in MANAGERS if manager.platform == sys.platform]
    # MSYS2 has a command line of its own, outside which its manager is not found.
    found = [manager for manager in managers if sys.platform == "win32" or shutil.which(manager.program)]
    if not found:
        return None
    sudo = "sudo " if sys.platform == "linux" and os.geteuid() != 0 else ""
    return f"{sudo}{found[0].install} {' '.join(packages(libraries, found[0]))}"


def _folders() -> list[str]:
    return [folder for folder in _FOLDERS.get(sys.platform, ()) if Path(folder).is_dir()]


def main(arguments: list[str]) -> int:
    """Name what is missing, or the packages that bring it; see the module's first lines."""
    missing = missing_libraries()
    if arguments[:1] == ["--packages"]:
        manager = next((manager for manager in MANAGERS if manager.name == arguments[1]), None)
        names = packages(missing, manager) if manager else tuple(library.file for library in missing)
        sys.stdout.write(" ".join(names) + "\n")
        return 0
    sys.stdout.write("".join(f"{library.file} ({library.need})\n" for library in missing))
    return 1 if any(library.required for library in missing) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
