"""The table of shared libraries: what is missing is found, and one command brings it."""

import subprocess
import sys
from pathlib import Path

import pytest

from briefwright import libraries
from briefwright.libraries import (
    LIBRARIES,
    MANAGERS,
    Library,
    install_command,
    loader_environment,
    loads,
    missing_libraries,
    wanted_libraries,
)

NOWHERE = Library("pages", "libnowhere-to-be-found", 7, apt="libnowhere7", dnf="nowhere")
OPTIONAL = NOWHERE._replace(need="Wayland window")


def test_all_that_the_program_needs_loads_where_the_tests_run() -> None:
    assert [library.file for library in missing_libraries() if library.required] == []


def test_a_library_that_is_not_there_does_not_load() -> None:
    assert not loads(NOWHERE)


def test_what_the_layout_engine_cannot_do_without_is_wanted_everywhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stems = {"libgobject-2.0", "libpango-1.0", "libpangoft2-1.0", "libharfbuzz", "libharfbuzz-subset"}
    for platform in ("linux", "darwin", "win32"):
        monkeypatch.setattr(sys, "platform", platform)
        assert stems | {"libfontconfig"} <= {library.stem for library in wanted_libraries()}
    assert {library.need for library in wanted_libraries()} == {"pages"}


@pytest.mark.parametrize(
    ("platform", "file"),
    [
        ("linux", "libharfbuzz-subset.so.0"),
        ("darwin", "libharfbuzz-subset.0.dylib"),
        ("win32", "libharfbuzz-subset-0.dll"),
    ],
)
def test_a_library_has_the_file_name_of_the_system(
    monkeypatch: pytest.MonkeyPatch, platform: str, file: str
) -> None:
    subset = next(library for library in LIBRARIES if library.stem == "libharfbuzz-subset")
    monkeypatch.setattr(sys, "platform", platform)
    assert subset.file == file


@pytest.mark.parametrize(
    ("platform", "program", "user", "command"),
    [
        ("linux", "apt-get", 1000, "sudo apt-get install -y libpango-1.0-0 libharfbuzz-subset0"),
        ("linux", "apt-get", 0, "apt-get install -y libpango-1.0-0 libharfbuzz-subset0"),
        ("linux", "dnf", 1000, "sudo dnf install -y pango harfbuzz"),
        ("linux", "zypper", 1000, None),
        ("darwin", "brew", 501, "brew install pango"),
        ("win32", "", 0, "pacman -S mingw-w64-ucrt-x86_64-pango"),
    ],
)
def test_one_command_brings_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, platform: str, program: str, user: int, command: str | None
) -> None:
    missing = [library for library in LIBRARIES if library.stem in ("libpango-1.0", "libharfbuzz-subset")]
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr("os.geteuid", lambda: user)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}" if name == program else None)
    assert install_command(missing) == command


def test_folders_of_homebrew_are_searched_and_handed_to_child_processes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(libraries, "_FOLDERS", {"darwin": (str(tmp_path), str(tmp_path / "absent"))})
    monkeypatch.delenv("DYLD_FALLBACK_LIBRARY_PATH", raising=False)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert loader_environment() == {"DYLD_FALLBACK_LIBRARY_PATH": str(tmp_path)}
    monkeypatch.setenv("DYLD_FALLBACK_LIBRARY_PATH", "/mine")
    assert loader_environment() == {"DYLD_FALLBACK_LIBRARY_PATH": "/mine"}
    monkeypatch.setattr(sys, "platform", "linux")
    assert loader_environment() == {}


@pytest.mark.parametrize(
    ("table", "code", "lines"),
    [
        ((), 0, ""),
        ((NOWHERE,), 1, f"{NOWHERE.file} (pages)\n"),
        ((OPTIONAL,), 0, f"{OPTIONAL.file} (Wayland window)\n"),
    ],
)
def test_the_exit_code_tells_whether_something_needed_is_missing(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    table: tuple[Library, ...],
    code: int,
    lines: str,
) -> None:
    monkeypatch.setattr(libraries, "LIBRARIES", table)
    assert libraries.main([]) == code
    assert capsys.readouterr().out == lines


@pytest.mark.parametrize(
    ("manager", "package"),
    [("apt", "libnowhere7"), ("dnf", "nowhere"), ("brew", "pango"), ("", NOWHERE.file)],
)
def test_the_packages_of_each_manager_are_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], manager: str, package: str
) -> None:
    monkeypatch.setattr(libraries, "LIBRARIES", (NOWHERE,))
    assert libraries.main(["--packages", manager]) == 0
    assert capsys.readouterr().out == f"{package}\n"


def test_a_bare_python_runs_the_file(repository: Path) -> None:
    bare = [sys.executable, "-I", "-S", str(repository / "desktop" / "briefwright" / "libraries.py")]
    done = subprocess.run(bare, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_entry_has_a_package_for_every_manager() -> None:
    assert all(manager.package(library) for manager in MANAGERS for library in LIBRARIES)
