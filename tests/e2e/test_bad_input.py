"""Bad input gets one plain sentence that names the file and the way out, and nothing is lost."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.article.file_makers import pdf

Program = Callable[..., subprocess.CompletedProcess[str]]
LIMIT = 50 * 1024 * 1024


def expect_plain(ran: subprocess.CompletedProcess[str], *words: str, code: int = 1) -> None:
    """Assert that the program failed with one sentence that holds the words, and without a traceback."""
    assert ran.returncode == code, ran.stderr
    assert ran.stdout == ""
    assert "Traceback" not in ran.stderr
    assert ran.stderr.startswith("briefwright: ")
    assert ran.stderr.count("\n") == 1
    for word in words:
        assert word in ran.stderr


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", ("empty.txt", "empty")),
        ("blank.txt", b" \n\n\t\n", ("blank.txt",)),
        ("program.txt", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40, ("program.txt",)),
        ("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, ("photo.txt",)),
        ("paper.pdf", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n", ("paper.pdf", "damaged")),
        ("report.docx", b"PK\x03\x04" + bytes(200), ("report.docx", "damaged")),
        ("page.txt", b"<!DOCTYPE html><p>Russia said so.", ("page.txt", "rename it")),
        ("scan.pdf", pdf([[], []]), ("scan.pdf", "OCR")),
        ("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), ("old.docx", "password")),
        ("note.odt", b"PK\x03\x04" + bytes(200), ("note.odt", "paste")),
        ("huge.txt", b"Russia said so. " * (LIMIT // 16 + 10), ("huge.txt", "50 MB")),
        ("long.txt", b"Russia said so. " * 126_000, ("long.txt", "2,000,000")),
    ],
)
def test_an_article_that_cannot_be_used_is_named_with_the_way_out(
    briefwright: Program, tmp_path: Path, name: str, content: bytes, words: tuple[str, ...]
) -> None:
    (tmp_path / name).write_bytes(content)
    expect_plain(briefwright("build", name, "-o", "brief.pdf"), *words)
    expect_plain(briefwright("analyse", name, "--json"), *words)
    assert not (tmp_path / "brief.pdf").exists()


def test_a_missing_article_and_a_folder_are_named(briefwright: Program, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    expect_plain(briefwright("build", "gone.txt", "-o", "brief.pdf"), "gone.txt")
    expect_plain(briefwright("build", "folder", "-o", "brief.pdf"), "folder")


def test_the_old_pdf_stays_where_the_target_cannot_be_written(
    briefwright: Program, seed_article: Path, tmp_path: Path
) -> None:
    expect_plain(
        briefwright("build", seed_article, "-o", "nowhere/brief.pdf"), "nowhere", "folder does not exist"
    )
    (tmp_path / "brief.pdf").mkdir()
    expect_plain(briefwright("build", seed_article, "-o", "brief.pdf"), "brief.pdf", "folder of that name")


FULL_DISK = """
import errno, os

def fsync(handle):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

os.fsync = fsync
"""


def test_the_old_pdf_stays_where_the_disk_is_said_to_be_full(
    briefwright: Program, altered: Callable[[str], tuple[str, ...]], seed_article: Path, tmp_path: Path
) -> None:
    old = tmp_path / "disk" / "brief.pdf"
    old.parent.mkdir()
    old.write_bytes(b"old")
    ran = briefwright("build", seed_article, "-o", "disk/brief.pdf", prefix=altered(FULL_DISK))
    expect_plain(ran, "brief.pdf", "disk is full", "unchanged")
    assert [(file.name, file.read_bytes()) for file in old.parent.iterdir()] == [("brief.pdf", b"old")]


def test_the_old_pdf_stays_where_the_disk_is_full(
    briefwright: Program, has_namespaces: bool, seed_article: Path, tmp_path: Path
) -> None:
    """Where the system lets a test have a disk; elsewhere the one above stands alone."""
    if not has_namespaces:
        return
    disk = tmp_path / "disk"
    disk.mkdir()
    script = (
        f"mount -t tmpfs -o size=16k tmpfs '{disk}' && printf old > '{disk}/brief.pdf' && \"$@\"; "
        f"code=$?; test \"$(cat '{disk}/brief.pdf')\" = old || exit 99; "
        f"test \"$(ls -A '{disk}')\" = brief.pdf || exit 98; exit $code"
    )
    ran = briefwright(
        "build", seed_article, "-o", "disk/brief.pdf", prefix=("unshare", "-rm", "sh", "-c", script, "sh")
    )
    expect_plain(ran, "brief.pdf", "disk is full", "unchanged")


def test_the_article_is_never_written_over(briefwright: Program, seed_article: Path, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_bytes(seed_article.read_bytes())
    (tmp_path / "link.pdf").symlink_to(article)
    for target in ("article.txt", "./article.txt", article, "link.pdf"):
        expect_plain(briefwright("build", "article.txt", "-o", target), "article", "another name", code=2)
    assert article.read_bytes() == seed_article.read_bytes()


def test_the_brief_is_never_written_over_the_pdf(
    briefwright: Program, seed_article: Path, tmp_path: Path
) -> None:
    ran = briefwright("build", seed_article, "-o", "one.pdf", "--save", tmp_path / "one.pdf")
    expect_plain(ran, "cannot be both", code=2)
    assert not (tmp_path / "one.pdf").exists()


def test_a_name_that_is_too_long_or_out_of_reach_gets_a_sentence(
    briefwright: Program, seed_article: Path, tmp_path: Path
) -> None:
    expect_plain(briefwright("build", seed_article, "-o", "x" * 300 + ".pdf"), "name is too long")
    (tmp_path / "file").write_text("old")
    expect_plain(briefwright("build", seed_article, "-o", "file/brief.pdf"), "file/brief.pdf", "not a folder")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with a name in a folder")
def test_what_is_no_ordinary_file_is_left_alone(
    briefwright: Program, seed_article: Path, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    expect_plain(briefwright("build", seed_article, "-o", "pipe.pdf"), "pipe.pdf", "no ordinary file")
    assert (tmp_path / "pipe.pdf").is_fifo()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have only names that are text")
def test_a_file_whose_name_is_no_text_is_read_and_named(
    briefwright: Program, seed_article: Path, tmp_path: Path
) -> None:
    name = os.fsdecode(b"b\xe9.txt")
    (tmp_path / name).write_bytes(seed_article.read_bytes())
    assert briefwright("build", name, "-o", "brief.pdf", "--json").returncode == 0
    ran = briefwright("analyse", name, "--json")
    assert json.loads(ran.stdout)["article"]["source"]["name"] == "b?.txt"
    (tmp_path / name).write_bytes(b"")
    empty = subprocess.run(
        [sys.executable, "-m", "briefwright", "analyse", name], cwd=tmp_path, capture_output=True, check=False
    )
    assert b"Could not read b\xe9.txt: the file is empty" in empty.stderr
    refused = briefwright("build", "a.txt", "-o", "b.pdf", "--title", name)
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert "--title: this is not text" in refused.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full")
def test_a_result_that_cannot_be_printed_gets_a_sentence(
    briefwright: Program, seed_article: Path, tmp_path: Path
) -> None:
    script = ("sh", "-c", '"$@" > /dev/full', "sh")
    expect_plain(
        briefwright("analyse", seed_article, "--json", prefix=script), "could not be printed", "No space"
    )
    script = ("sh", "-c", '"$@" | head -c 1', "sh")
    ran = briefwright("analyse", *[seed_article] * 4, "--jsonl", prefix=script)
    assert (ran.stdout, ran.stderr) == ("{", "")


def test_a_broken_template_is_named_with_file_and_line(
    briefwright: Program, seed_article: Path, repository: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    for file in (repository / "templates" / "information-note").iterdir():
        (broken / file.name).write_bytes(file.read_bytes())
    page = next(broken.glob("*.j2"))
    lines = page.read_text(encoding="utf-8").splitlines()
    page.write_text("\n".join([*lines, "{{ titel }}"]), encoding="utf-8")
    expect_plain(
        briefwright("build", seed_article, "-o", "brief.pdf", "--template", "./broken"),
        page.name,
        f"line {len(lines) + 1}",
        "titel",
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("build",), "required"),
        (("build", "a.txt"), "-o"),
        (("build", "a.txt", "-o", "b.pdf", "--page", "A5"), "A5"),
        (("build", "a.txt", "-o", "b.pdf", "--max-pages", "none"), "none"),
        (("build", "a.txt", "-o", "b.pdf", "--option", "accent"), "KEY=VALUE"),
        (("analyse",), "ARTICLE"),
        (("analyse", "a.txt", "--json", "--jsonl"), "--jsonl"),
        (("build", "a.txt", "-o", "b.pdf", "--language", "xx"), "xx"),
        (("doctor", "--colour"), "--colour"),
    ],
)
def test_wrong_usage_is_told_in_one_line_with_exit_code_2(
    briefwright: Program, arguments: tuple[str, ...], words: str
) -> None:
    ran = briefwright(*arguments)
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (2, "", 1)
    assert words in ran.stderr
    assert "--help" in ran.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--template", "no-such-note"), ("no-such-note", "information-note")),
        (("--template", "information-note@99.0"), ("99.0",)),
        (("--sections", "weather"), ("weather", "developments")),
        (("--fit",), ("--fit", "--max-pages")),
        (("--profile", "none"), ("none", "foreign-policy-brief")),
        (("--option", "no-such-option=1"), ("no-such-option",)),
    ],
)
def test_a_name_that_is_not_there_is_answered_with_those_that_are(
    briefwright: Program, seed_article: Path, arguments: tuple[str, ...], words: tuple[str, ...]
) -> None:
    expect_plain(briefwright("build", seed_article, "-o", "brief.pdf", *arguments), *words, code=2)


def test_what_the_engines_libraries_print_is_not_shown(
    briefwright: Program, seed_article: Path, repository: Path, tmp_path: Path
) -> None:
    """Pango complains on stderr of a font of this size."""
    huge = tmp_path / "huge"
    huge.mkdir()
    for file in (repository / "templates" / "information-note").iterdir():
        (huge / file.name).write_bytes(file.read_bytes())
    with (huge / "page.css").open("a", encoding="utf-8") as sheet:
        sheet.write("html { font-size: 1e9px !important; margin: 1% }")
    ran = briefwright("build", seed_article, "-o", "brief.pdf", "--template", "./huge")
    expect_plain(ran, "A size in the template is far too large or too small")
