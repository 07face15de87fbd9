"""The settings dialog, made from the table: groups on the left, a search above, a row for each setting."""

from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefwright.article.article import Source
from briefwright.brief.brief import Brief, Header, SourceRecord
from briefwright.brief.marking_presets import MarkingSet
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.settings.kinds import Group, Setting
from briefwright.ui.settings.row import SettingRow
from briefwright.ui.settings.store import Settings
from briefwright.ui.settings.table import GROUPS, SETTINGS
from briefwright.ui.wording import tr

_GROUP: Final = Qt.ItemDataRole.UserRole
_SAMPLE: Final = Brief(
    title="Kremlin confirms asylum for Assad",
    focus="Russia",
    source=SourceRecord(Source("article.txt", "")),
    sections=(),
    header=Header(date="2024-12-09", reference="EECA/2024/118"),
    marking="TLP:AMBER",
)


class SettingsDialog(QDialog):
    """Sets each value as soon as it is chosen; there is nothing to confirm."""

    def __init__(
        self, settings: Settings, work: OpenBrief, own: tuple[MarkingSet, ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Settings"))
        self._settings = settings
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search settings"))
        self.search.setAccessibleName(tr("Search settings"))
        self.search.setClearButtonEnabled(True)
        for button in self.search.findChildren(QToolButton):
            button.setAccessibleName(tr("Clear the search"))
        self.groups = QListWidget()
        self.groups.setAccessibleName(tr("Groups of settings"))
        self._nothing = QLabel(tr("No setting has these words."))
        brief = work.brief if work.is_open else _SAMPLE
        self._rows = [SettingRow(setting, brief, own) for setting in SETTINGS]
        self._headings: dict[Group, QLabel] = {}
        self._lay_out()
        for row in self._rows:
            row.show_value(settings.value(row.setting))
            row.told.connect(settings.set)
        settings.changed.connect(self._show_changed)
        self.search.textChanged.connect(self.show_found)
        self.groups.currentItemChanged.connect(self._go_to_group)
        self.show_found("")
        self.search.setFocus()

    def show_found(self, words: str) -> None:
        """Show only the settings that have all of these words."""
        for row in self._rows:
            row.setVisible(row.has_words(words))
        shown = {row.setting.group for row in self._rows if not row.isHidden()}
        for group, heading in self._headings.items():
            heading.setVisible(group in shown)
        for item in self._items():
            item.setHidden(item.data(_GROUP) not in shown)
        self._nothing.setVisible(not shown)

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(14)
        for group, name in GROUPS.items():
            self.groups.addItem(_item(group, tr(name)))
            self._headings[group] = _heading(tr(name))
            column.addWidget(self._headings[group])
            for row in self._rows:
                if row.setting.group == group:
                    column.addWidget(row)
        column.addWidget(self._nothing)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidget(page)
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(tr("Settings"))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.groups.setFixedWidth(150)
        self.groups.setSpacing(3)
        panes = QHBoxLayout()
        panes.addWidget(self.groups)
        panes.addWidget(self._area, 1)
        whole = QVBoxLayout(self)
        whole.addWidget(self.search)
        whole.addLayout(panes, 1)
        whole.addWidget(self._buttons())
        self.resize(780, 600)

    def _buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.RestoreDefaults | kinds.Close)
        for kind in (kinds.RestoreDefaults, kinds.Close):
            buttons.button(kind).setAutoDefault(False)
        buttons.button(kinds.RestoreDefaults).clicked.connect(self._settings.restore_defaults)
        buttons.rejected.connect(self.reject)
        return buttons

    def _show_changed(self, setting: Setting[Any]) -> None:
        for row in self._rows:
            if row.setting is setting:
                row.show_value(self._settings.value(setting))

    def _go_to_group(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            heading = self._headings[item.data(_GROUP)]
            self._area.verticalScrollBar().setValue(heading.y() - 6)

    def _items(self) -> list[QListWidgetItem]:
        return [self.groups.item(number) for number in range(self.groups.count())]


def _item(group: Group, name: str) -> QListWidgetItem:
    item = QListWidgetItem(name)
    item.setData(_GROUP, group)
    return item


def _heading(name: str) -> QLabel:
    heading = QLabel(name)
    font = heading.font()
    font.setPointSizeF(font.pointSizeF() * 1.2)
    font.setWeight(font.Weight.DemiBold)
    heading.setFont(font)
    return heading
