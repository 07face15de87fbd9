"""The real program, told by the system to end."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

MOST_SECONDS = 120
"""After which a program that shows nothing is made to say where it stands."""

TELLING = """
import sys
import threading
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
        [sys.executable, "-X", "faulthandler", "-c", TELLING, str(seed_article)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    ) as program:
        assert program.stdout is not None
        giving_up = threading.Timer(MOST_SECONDS, program.send_signal, [signal.SIGABRT])
        giving_up.start()
        shown = program.stdout.readline()
        giving_up.cancel()
        assert shown == "shown\n", program.stderr.read() if program.stderr is not None else ""
        program.send_signal(number)
        _, complaints = program.communicate(timeout=60)
    assert program.returncode == 0
    said = [line for line in complaints.splitlines() if "This plugin does not support" not in line]
    assert said == []
    assert list(tmp_path.iterdir()) == []
