"""Where dialogs for files begin, and what the files of a brief are called there."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings, QStandardPaths

from briefwright.brief.brief import Brief
from briefwright.brief.file_names import file_name
from briefwright.ui.settings.store import Settings
from briefwright.ui.settings.table import FILE_NAME, FIRST_FOLDER, LAST

_FOLDER: Final = "files/folder"


class FilePlaces:
    """Remembers the folder used last, where the user wants that."""

    def __init__(self, settings: Settings, kept: QSettings) -> None:
        self._settings = settings
        self._kept = kept

    def folder(self) -> Path:
        """Return the folder to begin in."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        last = self._settings.value(FIRST_FOLDER) == LAST
        folder = Path(str(self._kept.value(_FOLDER, documents) if last else documents))
        return folder if folder.is_dir() else Path.home()

    def remember(self, path: Path) -> None:
        """Remember the folder of a file as the one used last."""
        self._kept.setValue(_FOLDER, str(path.absolute().parent))

    def suggestion(self, brief: Brief, suffix: str) -> Path:
        """Return the file that a brief would be written to, by the user's pattern."""
        return self.folder() / f"{file_name(self._settings.value(FILE_NAME), brief)}{suffix}"
