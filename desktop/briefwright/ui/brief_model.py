"""The brief as a Qt tree: sections and their items, following every new brief without a reset.

It holds no state of its own beyond the rows a view has been told of; changes go to the OpenBrief as edits.
"""

from collections.abc import Container, Sequence

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefwright.brief.brief import Brief, Item, Section
from briefwright.brief.edits import Edit
from briefwright.brief.item_edits import EditText, IncludeItems
from briefwright.brief.section_edits import IncludeSection, RenameSection
from briefwright.ui.drops import ITEMS_TYPE, SECTION_TYPE, carry_items, carry_section, drop_edit
from briefwright.ui.mirror import kept_in_place
from briefwright.ui.open_brief import OpenBrief, Opened
from briefwright.ui.row_data import item_data, section_data

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_ROW_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemIsUserCheckable
    | Qt.ItemFlag.ItemIsDragEnabled
)
_ITEM_FLAGS = _ROW_FLAGS | Qt.ItemFlag.ItemNeverHasChildren
_SECTION_FLAGS = _ROW_FLAGS | Qt.ItemFlag.ItemIsDropEnabled


class BriefModel(QAbstractItemModel):
    """Sections at the top level, their items below; rows keep their identity whatever moves."""

    def __init__(self, work: OpenBrief, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._rows: list[str] = []  # section ids, in the order shown
        self._items: dict[str, list[str]] = {}  # item ids by section
        self._home: dict[str, str] = {}  # section of each item
        self._section_values: dict[str, Section] = {}
        self._item_values: dict[str, Item] = {}
        self._handles: dict[str, int] = {}
        self._names: list[str] = []  # a handle's section or item id
        work.article_opened.connect(self.show_opened)
        work.article_closed.connect(self.show_nothing)
        work.brief_changed.connect(self.show_brief)

    def item_at(self, index: AnyIndex) -> Item | None:
        """Return the item of a row, None for a section's row."""
        return self._item_values.get(self._name(index)) if self._is_item(index) else None

    def section_at(self, index: AnyIndex) -> Section | None:
        """Return the section of a row: its own, or the one that holds the row's item."""
        if not index.isValid():
            return None
        name = self._name(index)
        return self._section_values.get(self._home[name] if self._is_item(index) else name)

    def index_of_item(self, item_id: str) -> QModelIndex:
        """Return the index of an item, the invalid one where there is none."""
        section = self._home.get(item_id)
        if section is None:
            return QModelIndex()
        return self.createIndex(self._items[section].index(item_id), 0, self._handle("i", item_id))

    def index_of_section(self, section_id: str) -> QModelIndex:
        """Return the index of a section, the invalid one where there is none."""
        if section_id not in self._rows:
            return QModelIndex()
        return self.createIndex(self._rows.index(section_id), 0, self._handle("s", section_id))

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """Count the sections, or the items of a section."""
        if not parent.isValid():
            return len(self._rows)
        return 0 if self._is_item(parent) else len(self._items[self._name(parent)])

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """There is one column."""
        return 1

    def index(self, row: int, column: int, parent: AnyIndex = _ROOT) -> QModelIndex:
        """Return the index of a row."""
        # A view that lays itself out asks for every row, hence the short way through.
        number = parent.internalId() if parent.isValid() else None
        if number is None:
            rows, kind = self._rows, "s"
        else:
            rows, kind = self._items.get(self._names[number // 2], []) if not number % 2 else [], "i"
        if column != 0 or not 0 <= row < len(rows):
            return QModelIndex()
        return self.createIndex(row, 0, self._handle(kind, rows[row]))

    def parent(self, index: AnyIndex = _ROOT) -> QModelIndex:  # type: ignore[override]
        """Return an item's section."""
        number = index.internalId() if index.isValid() else 0
        if not number % 2:
            return QModelIndex()
        section = self._home[self._names[number // 2]]
        return self.createIndex(self._rows.index(section), 0, self._handle("s", section))

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let every row be ticked, edited and dragged; items go into sections."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return _ITEM_FLAGS if index.internalId() % 2 else _SECTION_FLAGS

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> object:
        """Return what a row tells a view."""
        if not index.isValid():
            return None
        item = self.item_at(index)
        section = self.section_at(index)
        if item is not None:
            return item_data(item, role)
        return section_data(section, role, index.row() + 1) if section is not None else None

    def setData(self, index: AnyIndex, value: object, role: int = _Role.EditRole) -> bool:
        """Send the change to the brief as an edit; blank words are no change."""
        edit = self._edit(index, value, role) if index.isValid() else None
        if edit is None:
            return False
        self._work.do(edit)
        return True

    def supportedDropActions(self) -> Qt.DropAction:
        """Let a drag move rows, and do nothing else."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Name what may be dropped."""
        return [ITEMS_TYPE, SECTION_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return what a drag of these rows carries: items, or else one section."""
        items = [self._name(index) for index in indexes if self._is_item(index)]
        if items:
            return carry_items(self._work.brief, items)
        return carry_section(next(self._name(index) for index in indexes))

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Move what was dropped before `row` of the section `parent`, or of the sections."""
        if action != Qt.DropAction.MoveAction or not self._rows:
            return False
        section = self.section_at(parent)
        edit = drop_edit(self._work.brief, data, section.id if section else None, row)
        if edit is not None:
            self._work.do(edit)
        return edit is not None

    def _edit(self, index: AnyIndex, value: object, role: int) -> Edit | None:
        item, section = self.item_at(index), self.section_at(index)
        assert section is not None
        if role == _Role.CheckStateRole:
            ticked = Qt.CheckState(value) == Qt.CheckState.Checked
            return IncludeItems((item.id,), ticked) if item else IncludeSection(section.id, ticked)
        if role == _Role.EditRole and str(value).strip():
            text = " ".join(str(value).splitlines())
            return EditText(item.id, text) if item else RenameSection(section.id, text.strip())
        return None

    def show_opened(self, opened: Opened) -> None:
        """Show a brief that has nothing to do with the one before."""
        self.beginResetModel()
        self._section_values = {section.id: section for section in opened.brief.sections}
        self._item_values = {item.id: item for section in opened.brief.sections for item in section.items}
        self._rows = list(self._section_values)
        self._items = {section.id: [i.id for i in section.items] for section in opened.brief.sections}
        self._home = {item: section for section, items in self._items.items() for item in items}
        self.endResetModel()

    def show_nothing(self) -> None:
        """Show no brief."""
        self.beginResetModel()
        for held in (self._rows, self._items, self._home, self._section_values, self._item_values):
            held.clear()
        self.endResetModel()

    def show_brief(self, brief: Brief) -> None:
        """Take rows away, add them and move them until they are the brief's, then say which changed."""
        changed = [s for s in brief.sections if self._section_values.get(s.id) is not s]
        present = {item.id: item for section in changed for item in section.items}
        old_items = {name: self._item_values.get(name) for name in present}
        old_sections = {section.id: self._section_values.get(section.id) for section in changed}
        self._section_values.update({section.id: section for section in changed})
        self._item_values.update(present)
        order = [section.id for section in brief.sections]
        self._remove_items([s for s in self._rows if s in old_sections or s not in order], present)
        for section in changed:
            if section.id not in self._items:
                self._insert_section(section.id)
        for section in changed:
            self._place_items(section.id, [item.id for item in section.items])
        self._remove_sections(order)
        self._order_sections(order)
        for name, item in old_items.items():
            if item is not None and item != present[name]:
                self._say_changed(self.index_of_item(name))
        for name, old in old_sections.items():
            if old is not None and old != self._section_values[name]:
                self._say_changed(self.index_of_section(name))

    def _remove_items(self, sections: list[str], wanted: Container[str]) -> None:
        for section in sections:
            for row in reversed(range(len(self._items[section]))):
                if self._items[section][row] in wanted:
                    continue
                self.beginRemoveRows(self.index_of_section(section), row, row)
                gone = self._items[section].pop(row)
                del self._home[gone], self._item_values[gone]
                self.endRemoveRows()

    def _remove_sections(self, wanted: Container[str]) -> None:
        for row in reversed(range(len(self._rows))):
            if self._rows[row] not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                gone = self._rows.pop(row)
                del self._items[gone], self._section_values[gone]
                self.endRemoveRows()

    def _insert_section(self, section: str) -> None:
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows))
        self._rows.append(section)
        self._items[section] = []
        self.endInsertRows()

    def _order_sections(self, wanted: list[str]) -> None:
        kept = kept_in_place(self._rows, wanted)
        for row, section in enumerate(wanted):
            if section in kept:
                continue
            old = self._rows.index(section)
            new = self._rows.index(wanted[row - 1]) + 1 if row else 0
            if new not in (old, old + 1):
                self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), new)
                self._rows.insert(new, section)
                self._rows.pop(old + (new < old))
                self.endMoveRows()

    def _place_items(self, section: str, wanted: list[str]) -> None:
        here = self._items[section]
        kept = kept_in_place(here, wanted)
        for row, item in enumerate(wanted):
            if item in kept:
                continue
            new = here.index(wanted[row - 1]) + 1 if row else 0
            if item not in self._home:
                self.beginInsertRows(self.index_of_section(section), new, new)
                here.insert(new, item)
                self._home[item] = section
                self.endInsertRows()
            else:
                self._move_item(item, section, new)

    def _move_item(self, item: str, section: str, new: int) -> None:
        source = self._home[item]
        old = self._items[source].index(item)
        if source == section and new in (old, old + 1):
            return
        self.beginMoveRows(self.index_of_section(source), old, old, self.index_of_section(section), new)
        self._items[source].pop(old)
        self._items[section].insert(new - (source == section and old < new), item)
        self._home[item] = section
        self.endMoveRows()

    def _say_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.dataChanged.emit(index, index)

    def _handle(self, kind: str, name: str) -> int:
        """Return the number a row goes by: even for sections, odd for items, the same for ever."""
        key = kind + name
        if key not in self._handles:
            self._handles[key] = 2 * len(self._names) + (kind == "i")
            self._names.append(name)
        return self._handles[key]

    def _name(self, index: AnyIndex) -> str:
        return self._names[index.internalId() // 2]

    def _is_item(self, index: AnyIndex) -> bool:
        return index.isValid() and bool(index.internalId() % 2)
