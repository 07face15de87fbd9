"""The actions of the Section menu: what can be done to the selected section, or to that of the item."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from briefwright.brief.brief import SHOWN_AS, Section, ShownAs
from briefwright.brief.section_edits import (
    AddSection,
    IncludeSection,
    MergeWithNext,
    RemoveSection,
    ShowSection,
)
from briefwright.brief.section_ids import own_section_id
from briefwright.brief.speaking import actors_by_sentence
from briefwright.ui.brief_view import BriefView
from briefwright.ui.new_action import new_action
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.why_not import say_why

_NEW_TITLE = "New section"
_SHOWN: dict[ShownAs, str] = {
    "paragraphs": "Show as &paragraphs",
    "bullets": "Show as &bullets",
    "quotations": "Show as &quotations",
    "actors": "&Group by actor",
}


class SectionActions(QObject):
    """Each acts on one section, by an edit; moving one is among the actions of the Brief menu."""

    def __init__(self, work: OpenBrief, view: BriefView, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._view = view
        self.add = new_action("&Add section", "Ctrl+Shift+N", self._add, owner=self)
        self.rename = new_action("&Rename section", "Shift+F2", self._rename, owner=self)
        self.include = new_action("&Include or leave section out", "", self._include, owner=self)
        self.merge = new_action("&Merge with next section", "Ctrl+Shift+M", self._merge, owner=self)
        self.remove = new_action("Remo&ve section", "", self._remove, owner=self)
        self._ways = QActionGroup(self)
        self.ways: dict[ShownAs, QAction] = {way: self._way(way) for way in SHOWN_AS}
        view.selectionModel().currentChanged.connect(self.refresh)
        work.selection_changed.connect(self.refresh)
        work.brief_changed.connect(self.refresh)
        self.refresh()
        say_why("Open an article first.", self.add)
        for action in (self.rename, self.include, *self.ways.values()):
            say_why("Select a section of the brief, or an item of it.", action)
        say_why("Select a section that has another below it.", self.merge)
        say_why("Select a section; the last one of a brief stays.", self.remove)

    def refresh(self, *_: object) -> None:
        """Enable what makes sense for the section, and tick the way in which it is shown."""
        section = self._section
        sections = self._work.brief.sections if self._work.is_open else ()
        self.add.setEnabled(bool(sections))
        for action in (self.rename, self.include, *self.ways.values()):
            action.setEnabled(section is not None)
        self.merge.setEnabled(section is not None and section.id != sections[-1].id)
        self.remove.setEnabled(section is not None and len(sections) > 1)
        self.ways[section.shown_as if section is not None else "paragraphs"].setChecked(True)

    def fill_menu(self, menu: QMenu) -> None:
        """Put the actions into a menu."""
        menu.addActions([self.add, self.rename, self.include, self.merge, self.remove])
        menu.addSeparator()
        menu.addActions(list(self.ways.values()))

    @property
    def _section(self) -> Section | None:
        return self._view.current_section() if self._work.is_open else None

    def _add(self) -> None:
        """Add a section below the current one, and let the user write its title."""
        order = [section.id for section in self._work.brief.sections]
        here = self._section
        place = order.index(here.id) + 1 if here is not None else len(order)
        self._work.do(AddSection(_NEW_TITLE, place))
        self._view.edit_section(own_section_id(_NEW_TITLE, order))

    def _rename(self) -> None:
        section = self._section
        if section is not None:
            self._view.edit_section(section.id)

    def _include(self) -> None:
        section = self._section
        if section is not None:
            self._work.do(IncludeSection(section.id, not section.included))

    def _merge(self) -> None:
        section = self._section
        if section is not None:
            self._work.do(MergeWithNext(section.id))

    def _remove(self) -> None:
        section = self._section
        if section is not None:
            self._work.do(RemoveSection(section.id))

    def _show(self, way: ShownAs) -> None:
        section = self._section
        if section is not None and section.shown_as != way:
            actors = actors_by_sentence(self._work.analysis) if way == "actors" else None
            self._work.do(ShowSection(section.id, way, actors))

    def _way(self, way: ShownAs) -> QAction:
        action = new_action(_SHOWN[way], "", partial(self._show, way), owner=self)
        action.setCheckable(True)
        self._ways.addAction(action)
        return action
