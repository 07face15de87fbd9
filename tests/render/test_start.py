"""What a window that starts has to wait for, and what it has not."""

import subprocess
import sys

PROBE = """
import sys
from briefwright.render.worker import RenderWorker
with RenderWorker():
    heavy = {"weasyprint", "jinja2", "asyncio", "multiprocessing", "PySide6", "PIL"} & set(sys.modules)
    print(sorted(heavy))
"""


def test_a_worker_loads_nothing_heavy_until_it_is_warmed() -> None:
    ran = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
