"""The actions on the tables: show one, add rows, and act on the chosen rows of the one that is shown."""

from functools import partial
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from briefwright.brief.brief import YardstickId
from briefwright.brief.row_edits import (
    AddRow,
    IncludeRows,
    MoveRows,
    PrintTimeline,
    RemoveRows,
    SetYardstick,
    SortTimeline,
    SupportRow,
    known_row,
    next_row_id,
    step_rows,
    table_rows,
)
from briefwright.brief.rows import ActorRow, Event, Judgement, Row, TableName
from briefwright.brief.yardstick import installed_yardsticks
from briefwright.ui.new_action import new_action
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.tables.brief_tabs import BriefTabs
from briefwright.ui.tables.support_choice import SupportChoice
from briefwright.ui.why_not import say_why

_NEW: dict[TableName, type[Row]] = {"judgements": Judgement, "actors": ActorRow, "timeline": Event}


class TableActions(QObject):
    """Each is an edit of the brief, or shows a table."""

    def __init__(self, work: OpenBrief, shown: BriefTabs, choice: SupportChoice, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._shown = shown
        self._choice = choice
        self.show_sections = new_action("Show &sections", "Alt+1", shown.show_sections, owner=self)
        self.show_table: dict[TableName, QAction] = {
            "judgements": new_action(
                "Show &key judgements", "Alt+2", partial(shown.show_table, "judgements"), owner=self
            ),
            "actors": new_action(
                "Show &actors table", "Alt+3", partial(shown.show_table, "actors"), owner=self
            ),
            "timeline": new_action(
                "Show &timeline", "Alt+4", partial(shown.show_table, "timeline"), owner=self
            ),
        }
        self.add: dict[TableName, QAction] = {
            "judgements": new_action(
                "Add &judgement", "Ctrl+Shift+J", partial(self._add, "judgements"), owner=self
            ),
            "actors": new_action("Add acto&r", "", partial(self._add, "actors"), owner=self),
            "timeline": new_action("Add &event", "", partial(self._add, "timeline"), owner=self),
        }
        self.support = new_action(
            "Add selected sentence as s&upport", "Ctrl+Shift+U", self._support, owner=self
        )
        self.include = new_action("&Include or leave out row", "", self._include, owner=self)
        self.move_up = new_action("&Move row up", "", partial(self._move, -1), owner=self)
        self.move_down = new_action("Move row d&own", "", partial(self._move, 1), owner=self)
        self.remove = new_action("Remo&ve row", "", self._remove, owner=self)
        self._yardsticks = QActionGroup(self)
        self.yardsticks: dict[YardstickId, QAction] = {
            each.id: self._yardstick(each.id, each.name) for each in installed_yardsticks()
        }
        self.print_timeline = new_action("&Print the timeline", "", self._print_timeline, owner=self)
        self.print_timeline.setCheckable(True)
        self.sort = new_action("Sort timeline by &date", "", lambda: work.do(SortTimeline()), owner=self)
        say_why("Show a table, and select a row of it.", self.include, self.remove)
        say_why("Show a table, and select a row that has somewhere to go.", self.move_up, self.move_down)
        say_why("Show a table, and select a row of it and a sentence of the article.", self.support)
        say_why("The events are in the order of their dates.", self.sort)
        shown.changed.connect(self.refresh)
        choice.changed.connect(self.refresh)
        work.brief_changed.connect(self.refresh)
        work.selection_changed.connect(self.refresh)
        self.refresh()

    @property
    def on_rows(self) -> list[QAction]:
        """What can be done to rows of the shown table."""
        return [self.support, self.include, self.move_up, self.move_down, self.remove]

    @property
    def keys(self) -> dict[str, QAction]:
        """The keys of a table's list; those of the sections mean the same for items."""
        return {"Alt+Up": self.move_up, "Alt+Down": self.move_down, "Delete": self.remove}

    def fill_menu(self, menu: QMenu) -> None:
        """Put the actions into a menu."""
        menu.setToolTipsVisible(True)
        menu.addActions([self.show_sections, *self.show_table.values()])
        menu.addSeparator()
        menu.addActions(list(self.add.values()))
        menu.addSeparator()
        menu.addActions(self.on_rows)
        menu.addSeparator()
        menu.addActions(list(self.yardsticks.values()))
        menu.addSeparator()
        menu.addActions([self.print_timeline, self.sort])

    def refresh(self, *_: object) -> None:
        """Enable what makes sense for the shown table."""
        is_open = self._work.is_open
        for action in (self.show_sections, *self.show_table.values(), *self.add.values()):
            action.setEnabled(is_open)
        rows = self._shown.chosen if is_open else ()
        table = self._shown.table
        self.include.setEnabled(bool(rows))
        self.remove.setEnabled(bool(rows))
        self.move_up.setEnabled(self._step(-1) is not None)
        self.move_down.setEnabled(self._step(1) is not None)
        self.support.setEnabled(is_open and table is not None and self._supporting() is not None)
        for yardstick, action in self.yardsticks.items():
            action.setEnabled(is_open)
            action.setChecked(is_open and self._work.brief.yardstick == yardstick)
        self.print_timeline.setEnabled(is_open)
        self.print_timeline.setChecked(is_open and self._work.brief.timeline_included)
        self.sort.setEnabled(is_open and SortTimeline().apply(self._work.brief) != self._work.brief)

    def _add(self, table: TableName) -> None:
        """Add an empty row below the current one, and let the user write in it."""
        rows = table_rows(self._work.brief, table)
        here = self._shown.current_of(table)
        place = next((n + 1 for n, row in enumerate(rows) if row.id == here), len(rows))
        row = _NEW[table](next_row_id(rows, table))
        self._work.do(AddRow(table, row, place))
        self._shown.edit_row(table, row.id)

    def _support(self) -> None:
        edit = self._supporting()
        if edit is not None:
            self._work.do(edit)

    def _supporting(self) -> SupportRow | None:
        """Return the edit that lets the current row rest on what is selected, None where it does already."""
        table, row_id = self._shown.table, self._shown.current
        if table is None or not row_id:
            return None
        references, items = self._choice.chosen()
        edit = SupportRow(table, row_id, references, items if table == "judgements" else ())
        return edit if edit.apply(self._work.brief) != self._work.brief else None

    def _include(self) -> None:
        table, rows = self._shown.table, self._shown.chosen
        if table is not None:
            ticked = all(known_row(self._work.brief, table, row).included for row in rows)
            self._work.do(IncludeRows(table, rows, not ticked))

    def _move(self, step: Literal[-1, 1]) -> None:
        edit = self._step(step)
        if edit is not None:
            self._work.do(edit)

    def _step(self, step: Literal[-1, 1]) -> MoveRows | None:
        table = self._shown.table
        if table is None or not self._work.is_open:
            return None
        return step_rows(self._work.brief, table, self._shown.chosen, step)

    def _remove(self) -> None:
        if self._shown.table is not None:
            self._work.do(RemoveRows(self._shown.table, self._shown.chosen))

    def _print_timeline(self) -> None:
        self._work.do(PrintTimeline(not self._work.brief.timeline_included))

    def _yardstick(self, yardstick: YardstickId, name: str) -> QAction:
        action = new_action(
            f"Measure likelihood by {name}", "", lambda: self._work.do(SetYardstick(yardstick)), owner=self
        )
        action.setCheckable(True)
        self._yardsticks.addAction(action)
        return action
