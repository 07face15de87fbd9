"""Starts the real program in a child process up to its first paint, then reports and ends."""

import sys

from PySide6.QtWidgets import QApplication

from briefwright import app, cli

HEAVY = (
    "weasyprint",
    "jinja2",
    "pypdfium2",
    "nupunkt",
    "concurrent.futures.process",
    "multiprocessing",
    "asyncio",
    "onnxruntime",
    "trafilatura",
    "lxml",
    "mammoth",
    "markdown_it",
)


class Reporting(app.Program):
    """Reports instead of loading what is heavy."""

    def begin(self) -> None:
        sys.stderr.write(f"painted {[name for name in HEAVY if name in sys.modules]}\n")
        sys.stderr.flush()
        QApplication.quit()


if __name__ == "__main__":
    app.Program = Reporting  # type: ignore[misc]
    sys.exit(cli.main(sys.argv[1:]))
