"""The rooms stand in order and Qt stays in its own; each guard is also shown what it must refuse."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefwright

PACKAGE = Path(briefwright.__file__).parent
OPEN_TO_ALL = ("errors", "resources", "files", "libraries", "licences")
ROOMS = ("article", "analysis", "brief", "template", "render", "ui")
# What stands outside the rooms, and the rooms it may enter; app.py and the entry points tie all together.
OUTSIDE = {
    "doctor": (),
    "screen": (),
    "association": (),
    "commands": (*ROOMS[:-1], "doctor", "association"),
    "cli": (*ROOMS, "doctor", "commands", "app"),
}
QT_HOMES = ("ui", "app")


def modules(package: Path) -> Iterator[tuple[str, Path]]:
    """Yield the dotted name and the file of every module below the package."""
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package).with_suffix("").parts
        yield ".".join((package.name, *(part for part in parts if part != "__init__"))), path


def room_of(module: str) -> str:
    return module.partition(".")[2].partition(".")[0]


def allowed(room: str) -> tuple[str, ...]:
    """Return what modules of the room may import, by its first name below the package."""
    if room in OPEN_TO_ALL:
        return OPEN_TO_ALL
    if room in ROOMS:
        return (*OPEN_TO_ALL, *ROOMS[: ROOMS.index(room) + 1])
    return (*OPEN_TO_ALL, *OUTSIDE.get(room, (*ROOMS, *OUTSIDE, "app")), room)


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and name of every import, those by a written-out name and for types alone as well."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Constant) and re.fullmatch(r"briefwright(\.\w+)+", str(node.value)):
            yield node.lineno, str(node.value)


def trespasses(package: Path) -> list[str]:
    """Return every import that leads to the right, or to Qt from a room that has none."""
    found = []
    for module, path in modules(package):
        room = room_of(module)
        for line, name in imports(path):
            top = name.partition(".")[0]
            target = room_of(name)
            to_the_right = top == "briefwright" and target not in ("", "__version__", *allowed(room))
            if to_the_right or (top == "PySide6" and room not in QT_HOMES):
                found.append(f"{path.relative_to(package).as_posix()}:{line} imports {name}")
    return found


def loaded_by(names: list[str], folder: Path | None = None) -> set[str]:
    """Import the modules in a fresh interpreter and return the top-level names then loaded."""
    script = "import sys, importlib\nfor name in sys.argv[1:]: importlib.import_module(name)\n"
    script += "print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", script, *names], capture_output=True, text=True, check=False, cwd=folder
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_every_room_imports_only_to_its_left() -> None:
    assert trespasses(PACKAGE) == []


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("article/planted.py", "from briefwright.brief.brief import Brief"),
        ("article/planted.py", "from briefwright import analysis"),
        ("brief/planted.py", "import briefwright.render.worker"),
        ("brief/planted.py", "def late() -> None:\n    from briefwright.template.compose import compose"),
        ("template/planted.py", "import importlib\nimportlib.import_module('briefwright.ui.jobs')"),
        ("render/planted.py", "from PySide6.QtCore import QObject"),
        ("render/planted.py", "from briefwright.commands import build"),
        ("files.py", "from briefwright.article.article import Article"),
        ("doctor.py", "from briefwright.template.package import installed_templates"),
        ("commands/planted.py", "from briefwright.app import run"),
        ("cli.py", "from PySide6 import QtWidgets"),
        ("ui/planted.py", "from briefwright.cli import main"),
    ],
)
def test_an_import_to_the_right_is_seen(tmp_path: Path, place: str, line: str) -> None:
    planted = tmp_path / "briefwright" / place
    planted.parent.mkdir(parents=True, exist_ok=True)
    planted.write_text(line)
    (fault,) = trespasses(tmp_path / "briefwright")
    assert fault.startswith(place)


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("ui/planted.py", "from PySide6.QtCore import QObject"),
        ("render/planted.py", "from briefwright.template.compose import compose"),
        ("article/planted.py", "from briefwright.errors import ArticleError"),
        ("ui/planted.py", "from briefwright import __version__"),
    ],
)
def test_an_import_to_the_left_is_let_through(tmp_path: Path, place: str, line: str) -> None:
    planted = tmp_path / "briefwright" / place
    planted.parent.mkdir(parents=True, exist_ok=True)
    planted.write_text(line)
    assert trespasses(tmp_path / "briefwright") == []


def test_no_module_outside_the_window_loads_qt() -> None:
    names = [name for name, _ in modules(PACKAGE) if room_of(name) not in QT_HOMES]
    assert "PySide6" not in loaded_by(names)


def test_the_window_starts_without_the_layout_engine_templates_or_the_model() -> None:
    names = [name for name, _ in modules(PACKAGE) if room_of(name) in QT_HOMES]
    loaded = loaded_by(names)
    assert "PySide6" in loaded
    assert not loaded & {"weasyprint", "jinja2", "onnxruntime"}


def test_the_readers_load_no_library_before_a_file_needs_it() -> None:
    loaded = loaded_by(
        ["briefwright.article.reading", "briefwright.article.reviewing", "briefwright.article.pasted"]
    )
    assert not loaded & {"trafilatura", "lxml", "mammoth", "markdown_it", "pypdfium2", "multiprocessing"}


def test_a_module_that_loads_qt_by_a_detour_is_seen(tmp_path: Path) -> None:
    (tmp_path / "planted").mkdir()
    (tmp_path / "planted" / "__init__.py").write_text("")
    (tmp_path / "planted" / "detour.py").write_text("__import__('PySide6.QtCore')")
    names = [name for name, _ in modules(tmp_path / "planted")]
    assert "PySide6" in loaded_by(names, tmp_path)


@pytest.mark.parametrize(
    ("place", "line", "refused"),
    [
        ("desktop/briefwright/article/planted.py", "from PySide6.QtCore import QObject", True),
        ("desktop/briefwright/cli.py", "import PySide6.QtWidgets", True),
        ("desktop/briefwright/ui/planted.py", "from PySide6.QtCore import QObject", False),
        ("desktop/briefwright/article/planted.py", "import desktop.briefwright.errors", True),
    ],
)
def test_the_linter_refuses_qt_outside_the_window_and_the_source_root_as_a_package(
    repository: Path, place: str, line: str, refused: bool
) -> None:
    ruff = [
        sys.executable,
        "-m",
        "ruff",
        "check",
        "--no-cache",
        "--select",
        "TID251",
        "--stdin-filename",
        place,
    ]
    done = subprocess.run(
        [*ruff, "-"], input=line, capture_output=True, text=True, check=False, cwd=repository
    )
    assert ("TID251" in done.stdout) is refused, done.stdout + done.stderr


def test_the_source_root_is_no_package(repository: Path) -> None:
    assert not (repository / "desktop" / "__init__.py").exists()


SOCKETS = """
import importlib, socket, sys

opened = []
class Fenced(socket.socket):
    def __init__(self, family=-1, *rest, fileno=None):
        if fileno is None and family != getattr(socket, "AF_UNIX", None):
            opened.append(family)
            raise OSError("an internet socket was opened")
        super().__init__(family, *rest, fileno=fileno)
socket.socket = Fenced
for name in sys.argv[1:]:
    importlib.import_module(name)
from briefwright.article.rich_text import read_rich_text
page = b"<html><body><article><p>" + b"The two ministers met in Vienna on Monday, they said. " * 9
assert read_rich_text("web_page", page, "page.html", None).blocks
print(len(opened))
"""


def test_no_module_and_no_reader_opens_an_internet_socket() -> None:
    names = [name for name, _ in modules(PACKAGE) if room_of(name) not in QT_HOMES]
    done = subprocess.run(
        [sys.executable, "-c", SOCKETS, *names], capture_output=True, text=True, check=False
    )
    assert done.stdout == "0\n", done.stderr
