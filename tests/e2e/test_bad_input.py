"""Bad input gets one plain sentence that names the file and the way out, and nothing is lost."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Program = Callable[..., subprocess.CompletedProcess[str]]
LIMIT = 50 * 1024 * 1024


def plain(ran: subprocess.CompletedProcess[str], *words: str) -> None:
    """Assert that the program failed with one sentence that holds the words, and without a traceback."""
    assert ran.returncode == 1, ran.stderr
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
        ("paper.pdf", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n", ("paper.pdf", "text")),
        ("report.docx", b"PK\x03\x04" + bytes(200), ("report.docx", "text")),
        ("huge.txt", b"Russia said so. " * (LIMIT // 16 + 10), ("huge.txt", "50 MB")),
        ("long.txt", b"Russia said so. " * 126_000, ("long.txt", "2,000,000")),
    ],
)
def test_an_article_that_cannot_be_used_is_named_with_the_way_out(
    briefwright: Program, tmp_path: Path, name: str, content: bytes, words: tuple[str, ...]
) -> None:
    (tmp_path / name).write_bytes(content)
    plain(briefwright("build", name, "-o", "brief.pdf"), *words)
    plain(briefwright("analyse", name, "--json"), *words)
    assert not (tmp_path / "brief.pdf").exists()


def test_a_missing_article_and_a_folder_are_named(briefwright: Program, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    plain(briefwright("build", "gone.txt", "-o", "brief.pdf"), "gone.txt")
    plain(briefwright("build", "folder", "-o", "brief.pdf"), "folder")


def test_the_old_pdf_stays_where_the_target_cannot_be_written(
    briefwright: Program, seed_article: Path, tmp_path: Path
) -> None:
    plain(briefwright("build", seed_article, "-o", "nowhere/brief.pdf"), "nowhere", "folder does not exist")
    (tmp_path / "brief.pdf").mkdir()
    plain(briefwright("build", seed_article, "-o", "brief.pdf"), "brief.pdf", "folder of that name")


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small disk of its own")
def test_the_old_pdf_stays_where_the_disk_is_full(
    briefwright: Program, seed_article: Path, tmp_path: Path
) -> None:
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
    plain(ran, "brief.pdf", "disk is full", "unchanged")


def test_the_article_is_never_written_over(briefwright: Program, seed_article: Path, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_bytes(seed_article.read_bytes())
    plain(briefwright("build", "article.txt", "-o", "article.txt"), "article.txt", "another name")
    assert article.read_bytes() == seed_article.read_bytes()


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
    plain(
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
        (("--profile", "none"), ("none", "foreign-policy-brief")),
        (("--option", "no-such-option=1"), ("no-such-option",)),
    ],
)
def test_a_name_that_is_not_there_is_answered_with_those_that_are(
    briefwright: Program, seed_article: Path, arguments: tuple[str, ...], words: tuple[str, ...]
) -> None:
    plain(briefwright("build", seed_article, "-o", "brief.pdf", *arguments), *words)
