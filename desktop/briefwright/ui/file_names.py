"""Suggests names for the files a brief is written to."""

import re
from pathlib import Path

_LONGEST = 80
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


def suggested_file(folder: Path, title: str, suffix: str) -> Path:
    """Return a file in `folder` named after the brief, fit for every system."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", title).split())[:_LONGEST].strip(" .")
    return folder / f"{name or 'Brief'}{suffix}"
