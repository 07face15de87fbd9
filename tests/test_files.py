"""A file is replaced whole or not at all, and the reason for a failure is a sentence."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.errors import OutputError
from briefwright.files import replace_file

OLD = b"the old brief"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "brief.pdf"
    path.write_bytes(OLD)
    return path


@given(content=st.binary(max_size=4096))
def test_what_is_written_is_what_is_read(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.brief"
    replace_file(path, content)
    assert path.read_bytes() == content


def test_a_new_file_gets_the_mode_that_others_get(tmp_path: Path) -> None:
    replace_file(tmp_path / "ours.pdf", b"new")
    (tmp_path / "others.pdf").write_bytes(b"new")
    assert _mode(tmp_path / "ours.pdf") == _mode(tmp_path / "others.pdf")


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o664])
def test_the_mode_of_the_old_file_is_kept(target: Path, mode: int) -> None:
    target.chmod(mode)
    replace_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert _mode(target) == (mode if sys.platform != "win32" else _mode(target))


def test_a_link_stays_a_link_and_its_target_is_replaced(target: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "latest.pdf"
    link.parent.mkdir()
    link.symlink_to(target)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert _names(link.parent) == ["latest.pdf"]


def test_a_relative_path_and_a_long_name_are_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name = "ü" * 100 + ".pdf"
    replace_file(Path(name), b"new")
    assert (tmp_path / name).read_bytes() == b"new"


@pytest.mark.parametrize("step", ["write", "flush to disk", "rename"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_a_failure_at_any_step_keeps_the_old_file_and_leaves_nothing_behind(
    target: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    if step == "write":
        monkeypatch.setattr("os.fdopen", _refusing(number))
    elif step == "flush to disk":
        monkeypatch.setattr("os.fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OutputError) as caught:
        replace_file(target, b"new")
    assert str(target) in str(caught.value)
    assert "The file that was there is unchanged." in str(caught.value)
    if number == errno.ENOSPC:
        assert "the disk is full. Free some space" in str(caught.value)
    assert target.read_bytes() == OLD
    assert _names(target.parent) == [target.name]


def test_being_stopped_leaves_the_old_file_and_nothing_beside_it(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        replace_file(target, b"new")
    assert target.read_bytes() == OLD
    assert _names(target.parent) == [target.name]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("nowhere/brief.pdf", "the folder does not exist. Create it"),
        ("folder", "a folder of that name is in the way"),
        ("file/brief.pdf", "its folder is not a folder"),
        ("x" * 300, "the name is too long"),
    ],
)
def test_a_place_that_cannot_be_written_is_explained(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(OLD)
    with pytest.raises(OutputError, match=reason) as caught:
        replace_file(tmp_path / name, b"new")
    assert "unchanged" not in str(caught.value)
    assert _names(tmp_path) == ["file", "folder"]


def test_a_file_that_may_not_be_written_is_kept(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target.chmod(0o444)
    # The one who runs the tests may be root, who may write everything.
    monkeypatch.setattr("os.access", lambda path, mode: False)
    with pytest.raises(OutputError, match="you may not write there"):
        replace_file(target, b"new")
    assert target.read_bytes() == OLD


def _refusing(number: int) -> object:
    """Return an `os.fdopen` whose streams take no byte, as those on a full disk."""
    opened = os.fdopen

    def open_refusing(handle: int, mode: str) -> object:
        stream = opened(handle, mode)

        class Refusing:
            def __enter__(self) -> "Refusing":
                return self

            def __exit__(self, *_: object) -> None:
                stream.close()

            def write(self, _: bytes) -> int:
                raise OSError(number, os.strerror(number))

        return Refusing()

    return open_refusing


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
