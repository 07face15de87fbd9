"""The same brief gives the same bytes, in another process, on another day, in another zone."""

import hashlib
import os
import pickle
import subprocess
import sys
from pathlib import Path

from tests.render.conftest import Render

from briefwright.article.article import Article
from briefwright.brief.brief import Brief
from briefwright.render.request import RenderRequest
from briefwright.resources import shipped

# The clock is put forward before anything can have looked at it.
SCRIPT = """
import datetime, hashlib, pickle, sys, time
from pathlib import Path

forward = int(sys.argv[1]) * 86400
now = time.time
time.time = lambda: now() + forward

class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return super().now(tz) + datetime.timedelta(seconds=forward)

datetime.datetime = Later
from briefwright.render.child import begin, load, render

folder, request = Path(sys.argv[2]), pickle.loads(Path(sys.argv[3]).read_bytes())
folder.mkdir()
begin(str(folder), 1 << 30)
load()
first, second = (render(request, 60).pdf for _ in range(2))
assert first == second
print(hashlib.sha256(first).hexdigest())
"""


def test_another_process_on_another_day_makes_the_same_bytes(
    brief: Brief, article: Article, render: Render, tmp_path: Path
) -> None:
    (tmp_path / "render.py").write_text(SCRIPT, encoding="utf-8")
    request = RenderRequest(brief, article, shipped("templates") / "information-note")
    (tmp_path / "request").write_bytes(pickle.dumps(request))
    digests = {hashlib.sha256(render().pdf).hexdigest()}
    for days, seed, zone in (("0", "1", "UTC"), ("3000", "2", "Pacific/Kiritimati")):
        ran = subprocess.run(
            [sys.executable, tmp_path / "render.py", days, tmp_path / f"run{days}", tmp_path / "request"],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=True,
        )
        digests.add(ran.stdout.strip())
    assert len(digests) == 1
