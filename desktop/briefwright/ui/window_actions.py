"""The actions of the window's menus, apart from those of the Sentence and Brief menus."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from briefwright.ui.brief_pane import BriefPane
from briefwright.ui.new_action import new_action
from briefwright.ui.sentence_actions import SentenceActions
from briefwright.ui.why_not import say_why
from briefwright.ui.wording import tr


class WindowActions(QObject):
    """Names and keys only; the window connects them and says when they make sense."""

    edit_menu: QMenu
    """There once the menus are filled."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.open = new_action("&Open article…", "Ctrl+O", owner=self)
        self.paste = new_action("&Paste article", "Ctrl+Shift+V", owner=self)
        self.sample = new_action("Open the sa&mple", "", owner=self)
        self.save = new_action("&Save brief", "Ctrl+S", owner=self)
        self.save_as = new_action("Save brief &as…", "Ctrl+Shift+S", owner=self)
        self.export = new_action("&Export PDF…", "Ctrl+E", owner=self)
        self.print = new_action("Pr&int…", "Ctrl+P", owner=self)
        self.show_elsewhere = new_action("Show in PDF &viewer", "", owner=self)
        self.close = new_action("&Close article", "Ctrl+W", owner=self)
        self.quit = new_action("&Quit", "Ctrl+Q", owner=self)
        self.undo = new_action("&Undo", "Ctrl+Z", owner=self)
        self.redo = new_action("&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), owner=self)
        self.settings = new_action("Se&ttings…", "Ctrl+,", owner=self)
        self.copy = new_action("&Copy sentence", "", owner=self)
        self.review = new_action("&Review import…", "Ctrl+I", owner=self)
        self.zoom_in = new_action("Zoom &in", ("Ctrl++", "Ctrl+="), owner=self)
        self.zoom_out = new_action("Zoom &out", "Ctrl+-", owner=self)
        self.normal_size = new_action("Normal si&ze", "Ctrl+0", owner=self)
        self.fit_width = new_action("Fi&t page width", "", owner=self)
        self.fit_page = new_action("Fit whole &page", "Ctrl+Shift+0", owner=self)
        self.show_article = new_action("Show &article", "", checkable=True, owner=self)
        self.show_preview = new_action("Show p&review", "", checkable=True, owner=self)
        self.make_pages = new_action("&Make the pages again", "F5", owner=self)
        self.next_pane = new_action("&Next pane", "F6", owner=self)
        self.previous_pane = new_action("Pre&vious pane", "Shift+F6", owner=self)
        self.unfold = new_action("&Unfold all sections", "", owner=self)
        self.fold = new_action("&Fold all sections", "", owner=self)
        self.full_screen = new_action("Full &screen", "F11", checkable=True, owner=self)
        self.commands = new_action("&Find a command…", "Ctrl+Shift+P", owner=self)
        self.shortcuts = new_action("&Keyboard shortcuts", ("F1", "Ctrl+?"), owner=self)
        self.about = new_action("&About Briefwright", "", owner=self)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        say_why("There is nothing to undo.", self.undo)
        say_why("There is nothing to redo.", self.redo)
        say_why("An export is under way.", self.export)

    def need_an_article(self) -> list[QAction]:
        """Return the actions that make sense only while an article is open."""
        return [
            *(self.save, self.save_as, self.export, self.copy, self.zoom_in, self.zoom_out, self.fit_width),
            *(self.fit_page, self.show_article, self.show_preview, self.next_pane, self.previous_pane),
            *(self.unfold, self.fold, self.review, self.close),
            *(self.print, self.show_elsewhere, self.normal_size, self.make_pages),
        ]

    def fill(
        self,
        bar: QMenuBar,
        recent: QMenu,
        sentence: SentenceActions,
        brief: BriefPane,
        checks: QMenu,
    ) -> None:
        """Build the menus."""
        gap = None
        out = [
            self.save,
            self.save_as,
            gap,
            self.export,
            self.print,
            self.show_elsewhere,
            gap,
            self.close,
            self.quit,
        ]
        _fill(bar.addMenu(tr("&File")), [self.open, recent.menuAction(), self.paste, self.sample, gap, *out])
        self.edit_menu = bar.addMenu(tr("&Edit"))
        _fill(self.edit_menu, [self.undo, self.redo, gap, self.copy, gap, self.settings])
        _fill(bar.addMenu(tr("&Article")), [self.review])
        sentence.fill_menu(bar.addMenu(tr("&Sentence")))
        brief.fill_menu(bar.addMenu(tr("&Brief")))
        bar.addMenu(checks)
        zoom = [self.zoom_in, self.zoom_out, self.normal_size, gap, self.fit_width, self.fit_page, gap]
        panes = [self.show_article, self.show_preview, self.next_pane, self.previous_pane, gap]
        rest = [self.unfold, self.fold, gap, self.make_pages, gap, self.full_screen]
        _fill(bar.addMenu(tr("&View")), [*zoom, *panes, *rest])
        _fill(bar.addMenu(tr("&Help")), [self.commands, self.shortcuts, gap, self.about])


def _fill(menu: QMenu, actions: list[QAction | None]) -> None:
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)
