"""What a template may load, and what it may not, however it asks."""

import base64
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.render import fetcher as fence
from briefwright.render.fetcher import DeniedError, TemplateFetcher


class Fenced:
    """A template's folder and the assets, with secrets around them, and what its author was told."""

    def __init__(self, around: Path) -> None:
        self.template = around / "template"
        (self.template / "images").mkdir(parents=True)
        (around / "assets").mkdir()
        (around / "assets" / "base.css").write_text("base")
        (self.template / "logo.svg").write_text("logo")
        (self.template / "images" / "a b.png").write_text("spaced")
        (around / "secret.txt").write_text("secret")
        (around / "template-secret").mkdir()
        (around / "template-secret" / "x.txt").write_text("secret")
        self.told: list[str] = []
        self.fetcher = TemplateFetcher(self.template, around / "assets", self.told.append)


@pytest.fixture
def fenced(tmp_path: Path) -> Fenced:
    return Fenced(tmp_path)


@pytest.mark.parametrize(
    ("url", "content"),
    [
        ("file:///template/logo.svg", b"logo"),
        ("file://localhost/template/logo.svg", b"logo"),
        ("file:///template/./logo.svg?version=2#part", b"logo"),
        ("file:///template/images/a%20b.png", b"spaced"),
        ("file:///assets/base.css", b"base"),
        ("data:text/plain,hello", b"hello"),
        ("data:image/png;base64," + base64.b64encode(b"picture").decode(), b"picture"),
    ],
)
def test_its_own_files_the_assets_and_data_are_loaded(url: str, content: bytes, fenced: Fenced) -> None:
    response = fenced.fetcher.fetch(url)
    assert response.read() == content
    # Otherwise the engine would open the file by that path once more, past the fence.
    assert response.path is None
    assert fenced.told == []


@pytest.mark.parametrize(
    "url",
    [
        *(
            "http://example.org/",
            "https://example.org/x.png",
            "ftp://example.org/",
            "brief:/x",
            "javascript:1",
        ),
        *("file:///etc/passwd", "file:///", "file:///template", "file:///template/", "file:///template/."),
        *(
            "file:///template/../secret.txt",
            "file:///template/%2e%2e/secret.txt",
            "file:///template/%2E./secret.txt",
        ),
        *("file:///template/images/../../secret.txt", "file:///template/..%2fsecret.txt"),
        *(
            "file:///template-secret/x.txt",
            "file:///template/..\\secret.txt",
            "file:///template/..%5csecret.txt",
        ),
        *(
            "file://server/template/logo.svg",
            "file:////server/share/x",
            "file:///C:/secret.txt",
            "file:///template/C:x",
        ),
        *("file:///template/images", "file:///template/logo.svg/x", "file:///template/logo.svg%00.png"),
        *(
            "file:///template/missing.png",
            "file:template/../secret.txt",
            "FILE:///etc/passwd",
            "HTTP://example.org/",
        ),
    ],
)
def test_anything_else_is_denied_and_the_author_is_told(url: str, fenced: Fenced) -> None:
    with pytest.raises(DeniedError):
        fenced.fetcher.fetch(url)
    assert len(fenced.told) == 1
    assert "was not loaded: " in fenced.told[0]


def test_no_path_of_the_computer_leads_in(fenced: Fenced, tmp_path: Path) -> None:
    for path in (fenced.template / "logo.svg", tmp_path / "secret.txt"):
        with pytest.raises(DeniedError):
            fenced.fetcher.fetch(path.as_uri())


@pytest.mark.parametrize("link", ["file", "folder", "inside", "dangling", "loop"])
def test_links_are_not_followed(link: str, fenced: Fenced, tmp_path: Path) -> None:
    folder = fenced.template
    target = {
        "file": tmp_path / "secret.txt",
        "folder": tmp_path / "template-secret",
        "inside": folder / "logo.svg",
        "dangling": tmp_path / "nothing",
        "loop": folder / "link",
    }[link]
    (folder / "link").symlink_to(target)
    with pytest.raises(DeniedError):
        fenced.fetcher.fetch("file:///template/link/x.txt" if link == "folder" else "file:///template/link")


def test_a_link_put_in_at_the_last_moment_is_not_followed(fenced: Fenced, tmp_path: Path) -> None:
    """The folder is swapped for a link after the template was loaded, as an attacker would."""
    assert fenced.fetcher.fetch("file:///template/images/a%20b.png").read() == b"spaced"
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a b.png").write_text("secret")
    (fenced.template / "images").rename(tmp_path / "away")
    (fenced.template / "images").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(DeniedError):
        fenced.fetcher.fetch("file:///template/images/a%20b.png")


def test_what_is_no_file_does_not_block(fenced: Fenced) -> None:
    os.mkfifo(fenced.template / "pipe")
    with pytest.raises(DeniedError, match="is not a file"):
        fenced.fetcher.fetch("file:///template/pipe")


def test_large_files_and_large_data_are_denied(fenced: Fenced, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fence, "FILE_CAP", 3)
    monkeypatch.setattr(fence, "DATA_CAP", 30)
    with pytest.raises(DeniedError, match="is larger than"):
        fenced.fetcher.fetch("file:///template/logo.svg")
    assert fenced.fetcher.fetch("data:text/plain,short").read() == b"short"
    with pytest.raises(DeniedError, match="is larger than"):
        fenced.fetcher.fetch("data:text/plain," + "x" * 30)


def test_broken_data_is_told_to_the_author(fenced: Fenced) -> None:
    with pytest.raises(DeniedError):
        fenced.fetcher.fetch("data:no-comma")
    assert fenced.told == ["An embedded file of the template was not loaded: its data URL is broken."]


@given(path=st.text(st.sampled_from("./%2eE5cfF\\:~ab\0"), max_size=30))
def test_no_path_whatever_leaves_the_folder(path: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    fenced = Fenced(tmp_path_factory.mktemp("fence"))
    try:
        body = fenced.fetcher.fetch(f"file:///template/{path}").read()
    except DeniedError:
        return
    assert body != b"secret"
