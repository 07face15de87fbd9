"""The brief pane: the header form over the tree of sections and items."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from briefwright.brief.brief import Brief
from briefwright.ui.actors_menu import ActorsMenu
from briefwright.ui.brief_actions import BriefActions
from briefwright.ui.brief_view import BriefView
from briefwright.ui.header_form import HeaderForm
from briefwright.ui.icons import Icons
from briefwright.ui.item_strip.strip import ItemStrip
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.pane_heading import PaneHeading
from briefwright.ui.profiles.menu import ProfileMenu
from briefwright.ui.section_actions import SectionActions
from briefwright.ui.splitting_actions import SplittingActions
from briefwright.ui.tables.brief_tabs import BriefTabs
from briefwright.ui.tables.support_choice import SupportChoice
from briefwright.ui.tables.table_actions import TableActions
from briefwright.ui.tables.table_tools import offer_actions


class BriefPane(QWidget):
    """Shows the brief as it will be printed, and everything that can be changed about it."""

    def __init__(self, work: OpenBrief, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = BriefView(work)
        self.form = HeaderForm(work)
        self.actions_on = BriefActions(work, self.view, self)
        self.section_actions = SectionActions(work, self.view, self)
        self.splitting = SplittingActions(work, self.view, self)
        self.strip = ItemStrip(work, self.view)
        self.actors = ActorsMenu(work, self)
        self.profiles = ProfileMenu(self)
        self.tabs = BriefTabs(work, self.view, self.strip)
        self.support = SupportChoice(work, self.view, self)
        self.table_actions = TableActions(work, self.tabs, self.support, self)
        self._heading = PaneHeading("Brief")
        for action, icon in (
            (self.actions_on.write_own, "add"),
            (self.actions_on.move_up, "up"),
            (self.actions_on.move_down, "down"),
            (self.actions_on.restore, "restore"),
            (self.form.more.shown, "fields"),
        ):
            icons.give(action, icon)
            self._heading.offer(action)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self.form)
        column.addWidget(self.tabs, 1)
        offer_actions(self.tabs, work, self.table_actions, icons)
        self.tabs.changed.connect(self.actions_on.refresh)
        self.view.wanted.connect(self.tabs.show_sections)
        self._column = column
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        work.brief_changed.connect(self.show_brief)

    @property
    def entry(self) -> QWidget:
        """What takes the keys of whoever comes to the pane; as its focus proxy it would catch the Tab key."""
        return self.tabs.entry

    def add_line(self, line: QWidget) -> None:
        """Put a line below the tabs."""
        self._column.addWidget(line)

    def show_brief(self, brief: Brief) -> None:
        """Say how much will be printed."""
        printed = sum(
            item.included for section in brief.sections if section.included for item in section.items
        )
        self._heading.say(f"{printed} item{'' if printed == 1 else 's'}")

    def fill_menu(self, menu: QMenu) -> None:
        """Put everything that can be done to what is selected into a menu."""
        actions = self.actions_on
        menu.setToolTipsVisible(True)  # why an action makes no sense now
        menu.addActions([actions.include, actions.edit, actions.resolve, actions.restore])
        menu.addActions([self.strip.changes, self.strip.note])
        menu.addSeparator()
        menu.addActions([actions.write_own, self.splitting.split, self.splitting.merge, actions.remove])
        menu.addSeparator()
        menu.addActions([actions.move_up, actions.move_down])
        self.fill_send_menu(menu.addMenu("&Send to section"))
        self.section_actions.fill_menu(menu.addMenu("Sec&tion"))
        menu.addSeparator()
        self.table_actions.fill_menu(menu.addMenu("Ta&bles"))
        menu.addMenu(self.actors)
        menu.addMenu(self.profiles)
        menu.addAction(self.form.more.shown)

    def fill_send_menu(self, menu: QMenu) -> None:
        """Put the brief's sections into a menu."""
        menu.addActions(self.actions_on.send)

    def _show_menu(self, point: QPoint) -> None:
        if not self.view.indexAt(point).isValid():
            return
        menu = QMenu(self)
        self.fill_menu(menu)
        menu.exec(self.view.viewport().mapToGlobal(point))
        menu.deleteLater()
