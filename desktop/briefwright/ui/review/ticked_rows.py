"""Rows of words that can be ticked, each with a remark below it: the paragraphs, and what to look at."""

from collections.abc import Collection, Iterable, Sequence

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

AnyIndex = QModelIndex | QPersistentModelIndex
REMARK = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole


class TickedRow(msgspec.Struct, frozen=True):
    """What a row shows; one that is not `tickable` is only there to be read.

    `fades` tells that its words are paler while it is not ticked.
    """

    words: str
    remark: str = ""
    tickable: bool = True
    fades: bool = False
    tip: str = ""


class TickedRows(QAbstractListModel):
    """The rows and which of them are ticked, by number; words of one of them may be marked."""

    ticks_changed = Signal()

    def __init__(self, noun: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._noun = noun
        self._rows: Sequence[TickedRow] = ()
        self._ticked: set[int] = set()
        self._marked: int | None = None
        self._mark: tuple[int, int] | None = None

    @property
    def ticked(self) -> frozenset[int]:
        """The numbers of the ticked rows, from 0."""
        return frozenset(self._ticked)

    def show_rows(self, rows: Sequence[TickedRow], ticked: Collection[int]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows, self._ticked = rows, set(ticked)
        self._marked = self._mark = None
        self.endResetModel()
        self.ticks_changed.emit()

    def tick(self, numbers: Iterable[int], ticked: bool) -> None:
        """Tick rows on or off."""
        wanted = {number for number in numbers if self._rows[number].tickable}
        after = self._ticked | wanted if ticked else self._ticked - wanted
        if after != self._ticked:
            self._ticked = after
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
            self.ticks_changed.emit()

    def mark(self, number: int | None, span: tuple[int, int] | None) -> None:
        """Mark the words between two characters of a row, and no others; None marks nothing."""
        self._marked, self._mark = number, span
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def mark_at(self, index: AnyIndex) -> tuple[int, int] | None:
        """Return where the words are that are marked in a row."""
        return self._mark if index.row() == self._marked else None

    def row_at(self, index: AnyIndex) -> TickedRow:
        """Return what a row shows."""
        return self._rows[index.row()]

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let a row be selected, and ticked where it can be."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        tickable = index.isValid() and self.row_at(index).tickable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if tickable else flags

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> object:
        """Return what Qt and screen readers ask of a row."""
        if not index.isValid():
            return None
        row = self.row_at(index)
        if role == _Role.DisplayRole:
            return row.words
        if role == REMARK:
            return row.remark
        if role == _Role.ToolTipRole:
            return row.tip or None
        if role == _Role.CheckStateRole and row.tickable:
            return Qt.CheckState.Checked if index.row() in self._ticked else Qt.CheckState.Unchecked
        if role == _Role.AccessibleTextRole:
            return f"{self._noun} {index.row() + 1}: {row.words}"
        if role == _Role.AccessibleDescriptionRole:
            return row.remark
        return None

    def setData(self, index: AnyIndex, value: object, role: int = _Role.EditRole) -> bool:
        """Take a tick."""
        if role != _Role.CheckStateRole or not self.row_at(index).tickable:
            return False
        self.tick([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True
