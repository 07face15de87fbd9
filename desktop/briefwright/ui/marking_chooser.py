"""The list of markings: presets in their groups, and a field that takes any other."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QWidget

from briefwright.brief.marking import MarkingRules
from briefwright.brief.marking_presets import MarkingPreset, MarkingSet, preset_of, shipped_markings
from briefwright.ui.fields import Chooser

Chosen = Callable[[str, MarkingRules | None], None]


class MarkingChooser(Chooser):
    """Tells the marking that was chosen or typed, with its rules where it is the organisation's own."""

    def __init__(self, name: str, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(name, self._tell, parent)
        self._tell_chosen = chosen
        self._own: tuple[MarkingSet, ...] = ()
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.offer(())

    def offer(self, own: Sequence[MarkingSet]) -> None:
        """Offer these presets before those that come with the program, keeping what is shown."""
        self._own = tuple(own)
        written = self.currentText()
        self._rows.clear()
        self._rows.appendRow(QStandardItem(""))
        texts: list[str] = []
        for each in (*self._own, *shipped_markings()):
            self._rows.appendRow(_group(each.name))
            for preset in each.markings:
                self._rows.appendRow(_row(preset))
                texts.append(preset.text)
        # Qt's own would complete the names of the groups too.
        completer = QCompleter(texts, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.setCompleter(completer)
        self.setEditText(written)

    def _tell(self, text: str) -> None:
        own = preset_of(text, self._own)
        self._tell_chosen(text.strip(), own.rules if own is not None else None)


def _group(name: str) -> QStandardItem:
    item = QStandardItem(name)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    font = QFont()
    font.setItalic(True)
    item.setFont(font)
    return item


def _row(preset: MarkingPreset) -> QStandardItem:
    item = QStandardItem(preset.text)
    item.setToolTip(preset.meaning)
    item.setData(preset.meaning, Qt.ItemDataRole.AccessibleDescriptionRole)
    if preset.rules != MarkingRules():
        item.setForeground(QColor(preset.ink))
        item.setBackground(QColor(preset.ground))
    return item
