"""The files opened and saved last, kept between two runs of the program."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from briefwright.errors import InstallationError
from briefwright.resources import shipped
from briefwright.ui.open_brief import OpenBrief, Opened

_KEY = "files/recent"
_MOST = 9


class RecentFiles(QObject):
    """The newest first, each once; the sample that comes with the program is not among them."""

    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._most = _MOST

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files, whether they are still there or not: a drive may be away for a while."""
        held = self._settings.value(_KEY, [])
        names = [held] if isinstance(held, str) else held  # Qt reads a list of one as its one entry
        return tuple(Path(str(name)) for name in names) if isinstance(names, list) else ()

    def keep_at_most(self, number: int) -> None:
        """Remember no more than so many files, from now on."""
        self._most = min(number, _MOST)
        if len(self.paths) > self._most:
            self._keep(list(self.paths))

    def follow(self, work: OpenBrief) -> None:
        """Take up whatever is opened and saved from now on."""
        work.article_opened.connect(self._take_opened)
        work.brief_saved.connect(self.add)

    def add(self, path: Path) -> None:
        """Put a file first."""
        path = path.absolute()
        self._keep([path, *(other for other in self.paths if other != path)])

    def remove(self, path: Path) -> None:
        """Take a file off the list."""
        self._keep([other for other in self.paths if other != path])

    def clear(self) -> None:
        """Forget all."""
        self._keep([])

    def _take_opened(self, opened: Opened) -> None:
        path = opened.path or opened.file
        if path is not None and not _is_shipped(path):
            self.add(path)

    def _keep(self, paths: list[Path]) -> None:
        self._settings.setValue(_KEY, [str(path) for path in paths[: self._most]])
        self.changed.emit()


def _is_shipped(path: Path) -> bool:
    try:
        return path.resolve().is_relative_to(shipped("seeds"))
    except InstallationError:
        return False
