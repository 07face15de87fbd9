"""Runs the real program and reads its PDFs back."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest

Program = Callable[..., subprocess.CompletedProcess[str]]
FULL_HEADER = (
    *("--title", "Russia grants asylum to Assad", "--to", "Minister", "--from", "Eastern Desk"),
    *("--date", "2024-12-09", "--reference", "EECA/2024/118", "--marking", "OFFICIAL"),
)


@pytest.fixture
def briefwright(tmp_path: Path) -> Program:
    """Run `briefwright ARGUMENTS`, in a folder of the test's own; `prefix` is put before the command."""

    def run(*arguments: object, prefix: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
        command = [*prefix, sys.executable, "-m", "briefwright", *map(str, arguments)]
        return subprocess.run(
            command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
        )

    return run


@pytest.fixture
def altered(tmp_path: Path) -> Callable[[str], tuple[str, ...]]:
    """Return the prefix under which the program, its children too, runs the given code before its own."""

    def alter(code: str) -> tuple[str, ...]:
        folder = tmp_path / "altered"
        folder.mkdir()
        (folder / "sitecustomize.py").write_text(code, encoding="utf-8")
        return ("env", f"PYTHONPATH={folder}")

    return alter


@pytest.fixture(scope="session")
def has_namespaces() -> bool:
    """Whether this system lets a program have a network and a disk of its own: many containers do not."""
    if shutil.which("unshare") is None:
        return False
    tried = "mount -t tmpfs tmpfs /mnt"
    return (
        subprocess.run(["unshare", "-rnm", "sh", "-c", tried], capture_output=True, check=False).returncode
        == 0
    )


@pytest.fixture
def full_header() -> tuple[str, ...]:
    """Arguments that fill the header block and set a marking."""
    return FULL_HEADER


@pytest.fixture
def page_texts() -> Callable[[Path], list[str]]:
    """Return the text of each page of a PDF, line ends and runs of spaces made one space."""

    def read(path: Path) -> list[str]:
        document = pdfium.PdfDocument(path)
        try:
            return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
        finally:
            document.close()

    return read
