"""What every test gets: no screen, a home of its own, and no word logged that it did not expect."""

import gc
import logging
import os
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Before Qt loads; QT_QPA_PLATFORM=xcb lets one watch.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is no fault of the code, and the same tree always gives the same result.
settings.register_profile("suite", deadline=None, derandomize=True, database=None)
settings.register_profile("long", deadline=None, max_examples=2000, database=None)
settings.load_profile("suite")

REPOSITORY = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def repository() -> Path:
    """The checkout's top folder."""
    return REPOSITORY


@pytest.fixture(scope="session")
def seed_article() -> Path:
    """The reference article."""
    return REPOSITORY / "seeds" / "assad-asylum.txt"


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test an empty home of its own, for settings, data and caches alike."""
    folder = tmp_path_factory.mktemp("home")
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, str(folder))
    for variable, name in {
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
        "XDG_RUNTIME_DIR": ".run",
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
    }.items():
        monkeypatch.setenv(variable, str(folder / name))
    (folder / ".run").mkdir(mode=0o700)  # Qt warns of a run folder that others can read
    return folder


class WarningLog(logging.Handler):
    """Holds what was logged at WARNING or above during a test."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []
        self._expected: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name} {record.levelname}: {record.getMessage()}")

    def expect(self, pattern: str) -> None:
        """Allow lines in which `pattern` is found, and demand at least one."""
        self._expected.append(pattern)

    def faults(self) -> list[str]:
        """Return the lines nobody expected and the expectations nobody met."""
        unexpected = [line for line in self.lines if not any(re.search(p, line) for p in self._expected)]
        unmet = [p for p in self._expected if not any(re.search(p, line) for line in self.lines)]
        return [f"logged: {line}" for line in unexpected] + [f"never logged: {p}" for p in unmet]


@pytest.fixture(autouse=True)
def warning_log() -> Iterator[WarningLog]:
    """Fail the test for a warning or an error logged without `warning_log.expect(pattern)`."""
    handler = WarningLog()
    logging.getLogger().addHandler(handler)
    yield handler
    logging.getLogger().removeHandler(handler)
    if faults := handler.faults():
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.fixture(autouse=True)
def nothing_left_open(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a window test that leaves a top-level widget or a running thread behind."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    # Only here: a test without a window must not load Qt.
    from PySide6.QtCore import QCoreApplication, QEvent

    threads = set(threading.enumerate())
    widgets = _open_widgets()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if _open_widgets() - widgets:
        gc.collect()
    left = sorted(_open_widgets() - widgets)
    for thread in set(threading.enumerate()) - threads:
        thread.join(timeout=10)
        if thread.is_alive():
            left.append(f"thread {thread.name}")
    if left:
        pytest.fail(f"left open: {', '.join(left)}", pytrace=False)


def _open_widgets() -> set[str]:
    """Name the parentless widgets there are; Qt keeps its one tool tip for later."""
    from PySide6.QtWidgets import QApplication

    widgets = [w for w in QApplication.topLevelWidgets() if w.parent() is None]
    return {f"{type(w).__name__} at {id(w):#x}" for w in widgets if w.metaObject().className() != "QTipLabel"}
