"""The rows of one table of the brief as a list; a tick goes to the brief as an edit."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject

from briefwright.brief.brief import Brief
from briefwright.brief.row_edits import IncludeRows, table_rows
from briefwright.brief.rows import Row, TableName
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.review.ticked_rows import TickedRows
from briefwright.ui.tables.row_words import shown_row


class TableRows(TickedRows):
    """Follows the brief: where the same rows are there, only what they say is told anew."""

    def __init__(self, work: OpenBrief, table: TableName, noun: str, parent: QObject | None = None) -> None:
        super().__init__(noun, parent)
        self._work = work
        self._table: TableName = table
        self._values: tuple[Row, ...] = ()
        work.brief_changed.connect(self.show_brief)

    @property
    def values(self) -> tuple[Row, ...]:
        """The rows of the brief that are shown."""
        return self._values

    def value_at(self, index: QModelIndex) -> Row | None:
        """Return the brief's row at an index, None at an invalid one."""
        return self._values[index.row()] if index.isValid() else None

    def index_of(self, row_id: str) -> QModelIndex:
        """Return the index of the row of that id, the invalid one where there is none."""
        place = next((n for n, row in enumerate(self._values) if row.id == row_id), None)
        return QModelIndex() if place is None else self.index(place)

    def tick(self, numbers: Iterable[int], ticked: bool) -> None:
        """Include rows, or leave them out."""
        rows = tuple(self._values[n].id for n in sorted(numbers) if self._values[n].included != ticked)
        if rows:
            self._work.do(IncludeRows(self._table, rows, ticked))

    def show_brief(self, brief: Brief) -> None:
        """Show the rows of a brief."""
        values = table_rows(brief, self._table)
        rows = [shown_row(row, brief) for row in values]
        ticked = {number for number, row in enumerate(values) if row.included}
        is_same = [row.id for row in values] == [row.id for row in self._values]
        if not is_same:
            self.beginResetModel()
            self._values, self._rows, self._ticked = values, rows, ticked
            self.endResetModel()
            return
        self._values = values
        if rows != self._rows or ticked != self._ticked:
            self._rows, self._ticked = rows, ticked
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
