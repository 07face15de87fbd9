"""The tabs of the brief pane: its sections, and each of its tables."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from briefwright.brief.brief import Brief
from briefwright.brief.row_edits import table_rows
from briefwright.brief.rows import TableName
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.tables.table_panel import TablePanel

_SECTIONS = "Sections"
_TITLES: dict[TableName, str] = {"judgements": "Judgements", "actors": "Actors", "timeline": "Timeline"}


class BriefTabs(QTabWidget):
    """Knows which table is shown and what is chosen in it; `changed` tells when that is something else.

    The first tab has the sections, and `below` them what belongs to the selected one.
    """

    changed = Signal()

    def __init__(
        self, work: OpenBrief, sections: QWidget, below: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sections = sections
        self._first = _page(sections, below)
        self._panels: dict[TableName, TablePanel] = {}
        self.setDocumentMode(True)
        self.setAccessibleName("Parts of the brief")
        self.tabBar().setAccessibleName("Parts of the brief")
        self.tabBar().setExpanding(False)
        self.addTab(self._first, _SECTIONS)
        for table, title in _TITLES.items():
            panel = self._panels[table] = TablePanel(work, table)
            panel.list.current_changed.connect(self.changed)
            self.addTab(panel, title)
        self.currentChanged.connect(lambda _: self.changed.emit())
        work.article_opened.connect(lambda _: self.setCurrentWidget(self._first))
        work.brief_changed.connect(self.show_brief)

    @property
    def panels(self) -> tuple[TablePanel, ...]:
        """The panel of each table."""
        return tuple(self._panels.values())

    @property
    def entry(self) -> QWidget:
        """What takes the keys of whoever comes to the shown tab."""
        panel = self._panel
        if panel is None:
            return self._sections
        return panel.list if panel.rows.values else self.tabBar()

    @property
    def table(self) -> TableName | None:
        """The table that is shown, None while the sections are."""
        return self._panel.table if self._panel is not None else None

    @property
    def current(self) -> str:
        """The id of the current row of the shown table, empty where there is none."""
        return self._panel.list.current if self._panel is not None else ""

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the selected rows of the shown table."""
        return self._panel.list.chosen if self._panel is not None else ()

    def current_of(self, table: TableName) -> str:
        """Return the id of a table's current row, whether it is shown or not."""
        return self._panels[table].list.current

    def show_sections(self) -> None:
        """Show the sections, and let the keyboard mean them."""
        self.setCurrentWidget(self._first)
        self._sections.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_table(self, table: TableName) -> None:
        """Show a table, and let the keyboard mean it."""
        self.setCurrentWidget(self._panels[table])
        self.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_row(self, table: TableName, row_id: str) -> None:
        """Show a row of a table."""
        self.show_table(table)
        self._panels[table].list.choose_row(row_id)

    def edit_row(self, table: TableName, row_id: str) -> None:
        """Show a row of a table, and let the user write in it."""
        self.show_row(table, row_id)
        self._panels[table].form.begin()

    def show_brief(self, brief: Brief) -> None:
        """Say in the tabs how much each table holds."""
        for table, panel in self._panels.items():
            count = sum(row.included for row in table_rows(brief, table))
            is_off = table == "timeline" and not brief.timeline_included
            words = f"{_TITLES[table]} {count}" if count and not is_off else _TITLES[table]
            self.setTabText(self.indexOf(panel), words)

    @property
    def _panel(self) -> TablePanel | None:
        return next((panel for panel in self._panels.values() if panel is self.currentWidget()), None)


def _page(sections: QWidget, below: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(sections, 1)
    column.addWidget(below)
    return page
