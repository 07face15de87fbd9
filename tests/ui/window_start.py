"""Starts the real program in a child process up to its first paint, then reports and ends."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

import briefwright.app as app
from briefwright.render.worker import RenderWorker
from briefwright.ui.main_window import MainWindow

HEAVY = (
    "weasyprint",
    "jinja2",
    "pypdfium2",
    "nupunkt",
    "pebble",
    "multiprocessing",
    "asyncio",
    "onnxruntime",
)


def _report(window: MainWindow, worker: RenderWorker, path: Path | None) -> None:
    sys.stderr.write(f"painted {[name for name in HEAVY if name in sys.modules]}\n")
    sys.stderr.flush()
    QApplication.quit()


if __name__ == "__main__":
    app._begin = _report
    sys.exit(app.run(sys.argv[:1], None))
