"""Both packages hold every file of the program and its data, the wheel works alone, and the lock is whole."""

import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

DATA = ("templates", "assets", "seeds")
BESIDES = (
    ".ci/run",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "desktop/bootstrap.sh",
    "pyproject.toml",
    "requirements.lock",
)
ADDRESS = re.compile(r"https?:|file:|--(extra-)?index|--find-links", re.IGNORECASE)


def files_below(folder: Path) -> set[str]:
    """Return the paths, relative to the checkout, of all files that belong to the program."""
    every = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder.parent).as_posix() for path in every}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Path:
    """A folder with the sdist, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(repository)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def unpacked(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's files in a folder of their own."""
    folder = tmp_path_factory.mktemp("site")
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def test_the_source_package_holds_every_file(built: Path, repository: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {*BESIDES}
    for folder in (*DATA, "tests"):
        wanted |= files_below(repository / folder)
    wanted |= {f"desktop/{name}" for name in files_below(repository / "desktop" / "briefwright")}
    assert wanted - held == set()
    assert [name for name in held if "__pycache__" in name or name.startswith((".venv", "build/"))] == []


def test_the_wheel_holds_every_file_of_the_program_and_nothing_else(unpacked: Path, repository: Path) -> None:
    held = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    wanted = files_below(repository / "desktop" / "briefwright")
    for folder in DATA:
        wanted |= {f"briefwright/{name}" for name in files_below(repository / folder)}
    assert wanted - held == set()
    assert [name for name in held - wanted if ".dist-info/" not in name] == []
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in held)


def test_the_wheel_finds_its_own_data(unpacked: Path) -> None:
    script = "import sys; sys.path.insert(0, sys.argv[1]); from briefwright.resources import shipped\n"
    script += f"print(*(shipped(folder) for folder in {DATA}), sep='\\n')"
    bare = [sys.executable, "-I", "-S", "-c", script, str(unpacked)]
    done = subprocess.run(bare, capture_output=True, text=True, check=True)
    real = unpacked.resolve() / "briefwright"
    assert [Path(line) for line in done.stdout.splitlines()] == [real / folder for folder in DATA]


def test_the_wheel_alone_makes_a_brief(unpacked: Path, tmp_path: Path) -> None:
    article = unpacked / "briefwright" / "seeds" / "assad-asylum.txt"
    build = [sys.executable, "-m", "briefwright", "build", str(article), "-o", "brief.pdf"]
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    done = subprocess.run(build, capture_output=True, text=True, check=False, cwd=tmp_path, env=environment)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF-")


class Locked:
    """One entry of the lock file: an exact version, where it applies, and how many files it allows."""

    def __init__(self, entry: str) -> None:
        self.requirement = Requirement(entry.partition(" \\\n")[0])
        self.hashes = re.findall(r"--hash=sha256:([0-9a-f]{64})", entry)

    @property
    def name(self) -> str:
        return normal(self.requirement.name)

    def applies(self, environment: dict[str, str]) -> bool:
        return self.requirement.marker is None or self.requirement.marker.evaluate(environment)


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.fixture(scope="module")
def lock(repository: Path) -> list[Locked]:
    text = (repository / "requirements.lock").read_text(encoding="utf-8")
    return [Locked(entry) for entry in re.split(r"\n(?=[\w])", text) if not entry.startswith("#")]


def wanted_packages(repository: Path) -> list[Requirement]:
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [
        Requirement(line) for line in (*project["dependencies"], *project["optional-dependencies"]["dev"])
    ]


def systems() -> list[dict[str, str]]:
    """Return the marker values of every system and Python that the program is made for."""
    named = {"linux": ("Linux", "posix"), "darwin": ("Darwin", "posix"), "win32": ("Windows", "nt")}
    return [
        {
            "sys_platform": platform,
            "platform_system": system,
            "os_name": kind,
            "python_version": python,
            "python_full_version": f"{python}.1",
            "implementation_name": "cpython",
            "platform_python_implementation": "CPython",
        }
        for platform, (system, kind) in named.items()
        for python in ("3.11", "3.12", "3.13", "3.14")
    ]


def test_the_lock_meets_every_wish_of_the_project_on_every_system(
    lock: list[Locked], repository: Path
) -> None:
    for environment in systems():
        for wanted in wanted_packages(repository):
            if wanted.marker is not None and not wanted.marker.evaluate(environment):
                continue
            (locked,) = [
                entry for entry in lock if entry.name == normal(wanted.name) and entry.applies(environment)
            ]
            (version,) = [specifier.version for specifier in locked.requirement.specifier]
            assert wanted.specifier.contains(version), f"{wanted} in {environment}: {version}"


def test_every_entry_of_the_lock_is_exact_and_hashed(lock: list[Locked]) -> None:
    for entry in lock:
        assert [specifier.operator for specifier in entry.requirement.specifier] == ["=="], entry.name
        assert entry.hashes, entry.name


@pytest.mark.parametrize(
    "name", ["pyside6-essentials", "shiboken6", "cffi", "msgspec", "pypdfium2", "pikepdf"]
)
def test_compiled_packages_are_locked_for_all_three_systems(lock: list[Locked], name: str) -> None:
    """One file for Linux, macOS and Windows at least; which is which the hashes do not tell."""
    assert all(len(entry.hashes) >= 4 for entry in lock if entry.name == name)


def test_the_lock_and_the_project_name_no_address(repository: Path) -> None:
    for name in ("requirements.lock", "Makefile", "desktop/bootstrap.sh", ".ci/run"):
        text = (repository / name).read_text(encoding="utf-8").replace("--no-emit-index-url", "")
        assert not ADDRESS.search(text.replace("--no-emit-find-links", "")), name
