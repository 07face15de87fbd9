import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from briefwright.app import run
from briefwright.screen import why_no_screen

DRIVER = Path(__file__).with_name("window_start.py")


def test_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, str(DRIVER)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "painted []" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_without_a_screen_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert run(["briefwright"], None) == 1
    said = capsys.readouterr().err
    assert said.startswith("briefwright: There is no screen to open a window on. ")
    assert said.count("\n") == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
@pytest.mark.parametrize("platform", [None, "", "xcb", "wayland", "wayland-egl;xcb"])
@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_screen_that_cannot_be_reached_is_named(platform: str | None, variable: str, home: Path) -> None:
    """Qt would abort the process."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    environment[variable] = ":4077"
    if platform is not None:
        environment["QT_QPA_PLATFORM"] = platform
    done = subprocess.run(
        [sys.executable, "-m", "briefwright"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    is_asked = platform in (None, "") or ("xcb" if variable == "DISPLAY" else "wayland") in platform
    assert ("The display “:4077” cannot be reached." in done.stderr) == is_asked
    assert "briefwright build" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_a_screen_that_answers_is_taken(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    assert why_no_screen() is not None
    with socket.socket(socket.AF_UNIX) as screen:
        screen.bind(str(home / ".run" / "wayland-7"))
        screen.listen()
        assert why_no_screen() is None
