"""Writes a rendered brief to the user's file."""

from pathlib import Path

from briefwright.files import replace_file
from briefwright.render.request import RenderedBrief


def write_pdf(path: Path, rendered: RenderedBrief) -> None:
    """Put the PDF at `path`, whole or not at all; raises OutputError, and what was there stays."""
    replace_file(path, rendered.pdf)
