"""One row of the settings dialog: a setting's name, what sets it, and what it does."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from briefwright.brief.brief import Brief
from briefwright.brief.marking_presets import MarkingSet
from briefwright.ui.settings.editors import editor_of
from briefwright.ui.settings.kinds import Choice, Setting
from briefwright.ui.settings.table import GROUPS
from briefwright.ui.wording import tr

_NAMES_WIDTH = 190


class SettingRow(QWidget):
    """Shows a setting's value; `told` sends the setting and what the user has set it to."""

    told = Signal(object, object)

    def __init__(self, setting: Setting[Any], brief: Brief, own: tuple[MarkingSet, ...]) -> None:
        super().__init__()
        self.setting = setting
        self._editor = editor_of(setting, brief, own)
        self._editor.told.connect(lambda value: self.told.emit(setting, value))
        self._editor.field.setAccessibleDescription(tr(setting.explanation))
        name = QLabel(tr(setting.label))
        name.setBuddy(self._editor.field)
        name.setWordWrap(True)
        name.setFixedWidth(_NAMES_WIDTH)
        explanation = QLabel(tr(setting.explanation))
        explanation.setWordWrap(True)
        explanation.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.addWidget(name, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._editor, 0, 1)
        grid.addWidget(explanation, 1, 1)
        grid.setColumnStretch(1, 1)

    def show_value(self, value: object) -> None:
        """Show a value that came from elsewhere."""
        self._editor.show_value(value)

    def has_words(self, words: str) -> bool:
        """Tell whether each of the words is somewhere in what this row says."""
        setting = self.setting
        options = [option.label for option in setting.offered()] if isinstance(setting, Choice) else []
        words_of_it = [GROUPS[setting.group], setting.label, setting.explanation, *options]
        said = " ".join(map(tr, words_of_it)).casefold()
        return all(word in said for word in words.casefold().split())
