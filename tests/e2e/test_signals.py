"""The real program, told by the system to end."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

TELLING = """
import sys
from pathlib import Path
from briefwright import app

class Telling(app.Program):
    def begin(self):
        self.window.preview.pages_shown.connect(lambda: print("shown", flush=True))
        super().begin()

app.Program = Telling
sys.exit(app.run(sys.argv[:1], Path(sys.argv[1])))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without asking it")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_program_and_leaves_nothing(
    number: signal.Signals, seed_article: Path, tmp_path: Path
) -> None:
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, "-c", TELLING, str(seed_article)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "shown\n"
        program.send_signal(number)
        _, complaints = program.communicate(timeout=60)
    assert program.returncode == 0
    said = [line for line in complaints.splitlines() if "This plugin does not support" not in line]
    assert said == []
    assert list(tmp_path.iterdir()) == []
