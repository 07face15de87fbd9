"""The menu of the files opened last."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from briefwright.ui.recent_files import RecentFiles
from briefwright.ui.wording import tr


class RecentMenu(QMenu):
    """Follows the list of recent files, and lets it be cleared."""

    chosen = Signal(object)
    """Path"""

    def __init__(self, recent: RecentFiles, parent: QWidget | None = None) -> None:
        super().__init__(tr("Open &recent"), parent)
        self._recent = recent
        recent.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the files as they are listed now."""
        self.clear()
        paths = self._recent.paths
        for number, path in enumerate(paths, start=1):
            action = self.addAction(f"&{number} {described(path).replace('&', '&&')}")
            action.setToolTip(str(path))
            action.triggered.connect(partial(self._choose, path))
        self.addSeparator()
        self.addAction(tr("&Clear the list of recent files")).triggered.connect(lambda: self._recent.clear())
        self.menuAction().setEnabled(bool(paths))

    def _choose(self, path: Path, _: bool = False) -> None:
        self.chosen.emit(path)


def described(path: Path) -> str:
    """Return a file's name and, shortly, its folder."""
    folder, home = path.parent, Path.home()
    where = str(Path("~") / folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)
    return f"{path.name} ({where})"
