"""Saves the open brief where nothing else is, when the program has met an error it did not expect."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from briefwright.brief.file import write_brief
from briefwright.brief.file_names import DEFAULT_PATTERN, file_name
from briefwright.errors import OutputError
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.recent_files import RecentFiles


class Rescue:
    """Never writes over a file of the user's: what the error has done to the brief is not known."""

    def __init__(self, work: OpenBrief, recent: RecentFiles) -> None:
        self._work = work
        self._recent = recent

    def save(self) -> Path | None:
        """Write the brief and return where, among the recent files too; None where no change would be lost.

        Raises OutputError where it cannot be written.
        """
        if self._work.is_clean:
            return None
        folder = rescue_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise OutputError(f"Could not write to {folder}: {problem.strerror}.") from problem
        stamp = datetime.now().astimezone().strftime("%Y-%m-%d %H-%M-%S")
        name = file_name(DEFAULT_PATTERN, self._work.brief)[:40].strip()
        path = folder / f"{name} {stamp}.brief"
        write_brief(path, self._work.brief, self._work.article)
        self._recent.add(path)
        return path


def rescue_folder() -> Path:
    """Return the folder that rescued briefs are written to."""
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(data) / "rescued"
