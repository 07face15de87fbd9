"""The actions of the window's menus, apart from those of the Sentence and Brief menus."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from briefwright.ui.brief_pane import BriefPane
from briefwright.ui.sentence_actions import SentenceActions
from briefwright.ui.why_not import say_why
from briefwright.ui.wording import tr


class WindowActions(QObject):
    """Names and keys only; the window connects them and says when they make sense."""

    edit_menu: QMenu
    """There once the menus are filled."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.open = self._action("&Open article…", "Ctrl+O")
        self.paste = self._action("&Paste article", "Ctrl+Shift+V")
        self.sample = self._action("Open the sa&mple", "")
        self.save = self._action("&Save brief", "Ctrl+S")
        self.save_as = self._action("Save brief &as…", "Ctrl+Shift+S")
        self.export = self._action("&Export PDF…", "Ctrl+E")
        self.print = self._action("Pr&int…", "Ctrl+P")
        self.show_elsewhere = self._action("Show in PDF &viewer", "")
        self.close = self._action("&Close article", "Ctrl+W")
        self.quit = self._action("&Quit", "Ctrl+Q")
        self.undo = self._action("&Undo", "Ctrl+Z")
        self.redo = self._action("&Redo", "Ctrl+Shift+Z", "Ctrl+Y")
        self.settings = self._action("Se&ttings…", "Ctrl+,")
        self.copy = self._action("&Copy sentence", "")
        self.review = self._action("&Review import…", "Ctrl+I")
        self.zoom_in = self._action("Zoom &in", "Ctrl++", "Ctrl+=")
        self.zoom_out = self._action("Zoom &out", "Ctrl+-")
        self.normal_size = self._action("Normal si&ze", "Ctrl+0")
        self.fit_width = self._action("Fi&t page width", "")
        self.fit_page = self._action("Fit whole &page", "Ctrl+Shift+0")
        self.show_article = self._action("Show &article", "", checkable=True)
        self.show_preview = self._action("Show p&review", "", checkable=True)
        self.make_pages = self._action("&Make the pages again", "F5")
        self.next_pane = self._action("&Next pane", "F6")
        self.previous_pane = self._action("Pre&vious pane", "Shift+F6")
        self.unfold = self._action("&Unfold all sections", "")
        self.fold = self._action("&Fold all sections", "")
        self.full_screen = self._action("Full &screen", "F11", checkable=True)
        self.commands = self._action("&Find a command…", "Ctrl+Shift+P")
        self.shortcuts = self._action("&Keyboard shortcuts", "F1", "Ctrl+?")
        self.about = self._action("&About Briefwright", "")
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

    def _action(self, text: str, *keys: str, checkable: bool = False) -> QAction:
        action = QAction(tr(text), self)
        action.setShortcuts([QKeySequence(key) for key in keys if key])
        action.setCheckable(checkable)
        return action


def _fill(menu: QMenu, actions: list[QAction | None]) -> None:
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)
