"""What the user has set, kept between two runs of the program."""

from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QSettings, Signal

from briefwright.template.spelling import did_you_mean
from briefwright.ui.settings.kinds import Setting
from briefwright.ui.settings.table import SETTINGS
from briefwright.ui.wording import tr

T = TypeVar("T")

# What the program remembers of itself, such as where the window stood, is kept beside it.
_FOLDER: Final = "settings/"


class Settings(QObject):
    """Gives each setting's value; what is stored but cannot be read falls back to the default."""

    changed = Signal(object)
    """Setting"""

    def __init__(self, kept: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = kept

    def value(self, setting: Setting[T]) -> T:
        """Return what was set, or else the default."""
        try:
            return self._read(setting)
        except ValueError:
            return setting.default

    def follow(self, setting: Setting[T], take: Callable[[T], object]) -> None:
        """Give `take` the value now, and again whenever it changes."""
        take(self.value(setting))
        self.changed.connect(lambda changed: take(self.value(setting)) if changed is setting else None)

    def set(self, setting: Setting[T], value: T) -> None:
        """Keep a value; one that is the default is not stored, so that a later default takes effect."""
        if value == self.value(setting) and not self._is_broken(setting):
            return
        if value == setting.default:
            self._kept.remove(_FOLDER + setting.key)
        else:
            self._kept.setValue(_FOLDER + setting.key, value)
        self.changed.emit(setting)

    def restore_defaults(self) -> None:
        """Forget all that was set."""
        changed = [setting for setting in SETTINGS if self._kept.contains(_FOLDER + setting.key)]
        self._kept.remove(_FOLDER.rstrip("/"))
        for setting in changed:
            self.changed.emit(setting)

    def faults(self) -> list[str]:
        """Return a sentence for each stored value that is unknown or cannot be read."""
        known = {setting.key: setting for setting in SETTINGS}
        return [
            *(fault for setting in SETTINGS if (fault := self._fault(setting))),
            *(
                tr("There is no setting “{key}”; it is left alone.", key=key) + did_you_mean(key, known)
                for key in self._stored()
                if key not in known
            ),
        ]

    def _stored(self) -> list[str]:
        return [key.removeprefix(_FOLDER) for key in self._kept.allKeys() if key.startswith(_FOLDER)]

    def _read(self, setting: Setting[T]) -> T:
        key = _FOLDER + setting.key
        return setting.read(self._kept.value(key)) if self._kept.contains(key) else setting.default

    def _is_broken(self, setting: Setting[T]) -> bool:
        return bool(self._fault(setting))

    def _fault(self, setting: Setting[T]) -> str:
        try:
            self._read(setting)
        except ValueError as problem:
            held = self._kept.value(_FOLDER + setting.key)
            return tr(
                "The setting “{setting}” cannot be “{value}”: {problem}. Its default is used.",
                setting=tr(setting.label),
                value=held,
                problem=problem,
            )
        return ""
