"""The window: article, brief and preview side by side, and the actions over them."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from briefwright.brief.edits import ReplaceBrief
from briefwright.brief.refocus import refocus
from briefwright.errors import BriefwrightError
from briefwright.ui.article_pane import ArticlePane
from briefwright.ui.ask import Ask
from briefwright.ui.brief_pane import BriefPane
from briefwright.ui.budget.budgeting import Budgeting
from briefwright.ui.checks.checking import Checking
from briefwright.ui.checks.file_watch import FileWatch
from briefwright.ui.dropped import is_welcome
from briefwright.ui.exporting import Exporting
from briefwright.ui.file_commands import FileCommands
from briefwright.ui.find.finding import Finding
from briefwright.ui.focus_notice import FocusNotice
from briefwright.ui.help_commands import HelpCommands
from briefwright.ui.icons import Icons
from briefwright.ui.jobs import Jobs
from briefwright.ui.message_bar import MessageBar
from briefwright.ui.open_brief import OpenBrief, Opened, Selection
from briefwright.ui.opening import Opening, Reproposed
from briefwright.ui.page_requests import PageRequests, template_names
from briefwright.ui.pane_steps import PaneSteps
from briefwright.ui.panes import Panes
from briefwright.ui.preview.pane import PreviewPane
from briefwright.ui.preview.rendering import Renderer
from briefwright.ui.printing import Printing
from briefwright.ui.profiles.profiles import Profiles
from briefwright.ui.recent_files import RecentFiles
from briefwright.ui.recent_menu import RecentMenu
from briefwright.ui.rescue import Rescue
from briefwright.ui.reviewing import Reviewing
from briefwright.ui.saving import Saving
from briefwright.ui.sentence_actions import SentenceActions
from briefwright.ui.settings.preferences import Preferences
from briefwright.ui.status_line import StatusLine
from briefwright.ui.text_size import TextSize
from briefwright.ui.tool_bar import main_tools
from briefwright.ui.welcome import Welcome
from briefwright.ui.window_actions import WindowActions
from briefwright.ui.window_standing import come_forward, fill_screen
from briefwright.ui.window_state import WindowState
from briefwright.ui.wording import tr
from briefwright.ui.zooming import Zooming


class MainWindow(QMainWindow):
    """Puts the parts together; what they do is their own affair."""

    def __init__(self, worker: Renderer, settings: QSettings, ask: Ask | None = None) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._icons = Icons()
        self._jobs = Jobs(self)
        self.work = OpenBrief(self)
        self.actions_of = WindowActions(self)
        self.message = MessageBar(self._icons)
        self.article = ArticlePane(self.work)
        self.brief = BriefPane(self.work, self._icons)
        self.sentence_actions = SentenceActions(self.work, self.article.text, self.brief.view, self)
        self.brief.support.follow(self.article.text)
        self.preview = PreviewPane(worker)
        watch = FileWatch(self.work, self._jobs, self)
        panes = (self.article, self.brief, self.preview)
        self.checking = Checking(self.work, panes, watch, settings, self._icons, self)
        self._status = StatusLine(self._icons, self.checking.button, self)
        self._opening = Opening(self._jobs, self)
        self._saving = Saving(self.work, self._jobs, self)
        self._exporting = Exporting(self.work, self.preview, self._jobs, self)
        self._requests = PageRequests(self.work, self.preview, self)
        self.budgeting = Budgeting(self.work, self.brief, self.preview, self.checking, self._requests, self)
        self._focus_notice = FocusNotice(self.work, self.message, self)
        self._reviewing = Reviewing(self.work, self._opening, self._jobs, self.message, self)
        ask = ask or Ask()
        self.preferences = Preferences(settings, self.work, self.brief.form, self.message, self)
        places = self.preferences.places
        self.files = FileCommands(self.work, self._opening, self._saving, self._exporting, ask, places, self)
        self._profiles = Profiles(
            self.work, self._opening, ask, settings, self.brief.profiles, self.brief.form.profile, self
        )
        self._printing = Printing(self.work, self.preview, self._exporting, self._jobs, ask, self)
        self._help = HelpCommands(self.work, self)
        self.recent = RecentFiles(settings, self)
        self.recent.follow(self.work)
        self.rescue = Rescue(self.work, self.recent)
        self._may_leave = False
        self._is_closing = False
        self._lay_out()
        texts = TextSize((self.article.text, self.brief.view), self)
        self._zooming = Zooming(texts, self.preview.view, (self.article, self.brief), self)
        shown = {"article": self.actions_of.show_article, "preview": self.actions_of.show_preview}
        self._state = WindowState(settings, self, self._panes, shown, self.preview.view, texts)
        self._steps = PaneSteps((self.article, self.brief, self.preview, self.checking.panel), self)
        self._connect_work()
        self._connect_actions()
        self.preferences.lead_reading(self._opening, self._reviewing, self.checking)
        self.preferences.lead_files(self._exporting, self.recent, ask)
        self._state.restore()
        self._welcome.entry.setFocus()
        self._refresh()

    def begin(self, path: Path | None) -> None:
        """Do what can wait until the window is on the screen, and open the file the program was given."""
        self.brief.form.show_templates(template_names())
        self._profiles.begin()
        self.preferences.begin()
        if path is not None:
            self.files.open_path(path)

    def take_from_outside(self, path: Path | None) -> None:
        """Come to the front, and open a file that another start or the system hands over."""
        come_forward(self)
        if path is not None:
            self.files.open_path(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take whatever can be opened."""
        if is_welcome(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what is dropped."""
        event.acceptProposedAction()
        self.files.open_data(event.mimeData())

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icons for the new palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._icons.tint()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave only when nothing is lost by it; the parts are shut down with the window."""
        self._is_closing = True
        if not self._may_leave:
            self.files.keep_changes(self._leave)
        self._is_closing = False
        if not self._may_leave:
            event.ignore()
            return
        self.setUpdatesEnabled(False)  # nothing is painted any more: what it would be painted on goes
        self._state.keep()
        self._printing.end()
        self.preview.shutdown()
        self._opening.forget()  # what is being read is given up: the jobs are waited for
        self._jobs.shutdown()
        super().closeEvent(event)

    def _leave(self) -> None:
        self._may_leave = True
        if not self._is_closing:  # the changes had to be saved first
            self.close()

    def _lay_out(self) -> None:
        recent = RecentMenu(self.recent, self)
        recent.chosen.connect(self._open_recent)
        self.actions_of.fill(self.menuBar(), recent, self.sentence_actions, self.brief, self.checking.menu)
        self.article.strip.offer(self.sentence_actions.reasons, "Show reasons")
        self.addToolBar(main_tools(self.actions_of, self._icons))
        panes = (self.article, self.brief, self.preview)
        self.finding = Finding(self.work, panes, self._icons, self.actions_of.edit_menu, self)
        self._panes = Panes()
        for number, (pane, name, share) in enumerate(
            ((self.article, "Article", 28), (self.brief, "Brief", 37), (self.preview, "Preview", 35))
        ):
            pane.setMinimumWidth(260)
            pane.setAccessibleName(name)
            self._panes.addWidget(pane)
            self._panes.setStretchFactor(number, share)
        self._pages = QStackedWidget()
        actions = self.actions_of
        self._welcome = Welcome(actions.open, actions.paste, actions.sample, self.recent, self._icons)
        self._welcome.recent_chosen.connect(self._open_recent)
        self._pages.addWidget(self._welcome)
        self._rows = Panes(Qt.Orientation.Vertical)
        self._rows.addWidget(self._panes)
        self._rows.addWidget(self.checking.panel)
        self._rows.setStretchFactor(0, 1)
        self._pages.addWidget(self._rows)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message)
        column.addWidget(self.finding.bar)
        column.addWidget(self._pages, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self._status)

    def _connect_work(self) -> None:
        self.work.article_opened.connect(self._opening.forget_changes)
        self.work.article_opened.connect(self._show_opened)
        self.work.article_closed.connect(self._show_closed)
        self.work.brief_changed.connect(self._refresh)
        self.work.brief_saved.connect(self._refresh)
        self.work.selection_changed.connect(self._show_selection)
        self.article.text.sentence_toggled.connect(self.brief.actions_on.toggle_sentence)
        self.article.text.sentence_entered.connect(self._go_to_item)
        self.article.text.customContextMenuRequested.connect(self._show_sentence_menu)
        self.preview.item_clicked.connect(self.work.select_item)
        self.preview.item_entered.connect(self._go_to_item)
        self.preview.brief_rendered.connect(self._refresh)
        self._opening.opened.connect(self.files.take)
        self._opening.reproposed.connect(self._turn_to_focus)
        self._opening.failed.connect(self._show_problem)
        self._opening.busy_changed.connect(partial(self._status.show_work, "opening"))
        self._saving.failed.connect(self._show_problem)
        self.files.problem_met.connect(self._show_problem)
        self._profiles.problem_met.connect(self._show_problem)
        self._profiles.done.connect(lambda words: self.message.say(words, "done"))
        self.brief.form.focus_chosen.connect(self._change_focus)
        self._printing.problem_met.connect(self._show_problem)
        self._printing.busy_changed.connect(partial(self._status.show_work, "printing"))
        self._exporting.started.connect(self._show_export)
        self._exporting.exported.connect(self._show_exported)
        self._exporting.failed.connect(self._show_problem)
        self._exporting.ended.connect(self._end_export)
        self._status.cancelled.connect(self._cancel)
        self.files.finding_chosen.connect(self.checking.go_to)

    def _connect_actions(self) -> None:
        actions, view = self.actions_of, self.preview.view
        for action, slot in (
            (actions.open, self.files.open),
            (actions.paste, self.files.paste),
            (actions.sample, self.files.open_sample),
            (actions.save, self.files.save),
            (actions.save_as, self.files.save_as),
            (actions.export, self.files.export),
            (actions.print, self._printing.print),
            (actions.show_elsewhere, self._printing.show_elsewhere),
            (actions.quit, self.close),
            (actions.undo, self.work.undo),
            (actions.redo, self.work.redo),
            (actions.review, self._reviewing.show),
            (actions.settings, self.preferences.show),
            (actions.copy, self.article.text.copy_words),
            (actions.zoom_in, self._zooming.zoom_in),
            (actions.zoom_out, self._zooming.zoom_out),
            (actions.normal_size, self._zooming.normal),
            (actions.make_pages, self._make_pages),
            (actions.fit_width, view.fit_width),
            (actions.fit_page, view.fit_page),
            (actions.next_pane, self._steps.forward),
            (actions.previous_pane, self._steps.back),
            (actions.unfold, self.brief.view.expandAll),
            (actions.fold, self.brief.view.collapseAll),
            (self.sentence_actions.reasons, self._show_reasons),
            (actions.commands, self._help.show_commands),
            (actions.shortcuts, self._help.show_shortcuts),
            (actions.about, self._help.show_about),
            (actions.close, self._close_article),
        ):
            action.triggered.connect(lambda _=False, slot=slot: slot())
        actions.show_article.setChecked(True)
        actions.show_preview.setChecked(True)
        actions.show_article.toggled.connect(self.article.setVisible)
        actions.show_preview.toggled.connect(self.preview.setVisible)
        actions.full_screen.toggled.connect(partial(fill_screen, self))

    def _refresh(self, *_: object) -> None:
        """Bring title, menus and counts in line with the work."""
        work, actions = self.work, self.actions_of
        for action in actions.need_an_article():
            action.setEnabled(work.is_open)
        actions.export.setEnabled(work.is_open and not self._exporting.is_busy)
        actions.undo.setEnabled(bool(work.undo_label))
        actions.redo.setEnabled(bool(work.redo_label))
        actions.undo.setText(tr("&Undo {what}", what=_lower(work.undo_label)).rstrip())
        actions.redo.setText(tr("&Redo {what}", what=_lower(work.redo_label)).rstrip())
        if work.is_open:
            title = work.path.name if work.path is not None else work.brief.title or "Untitled brief"
            self.setWindowTitle(f"{title}[*] – Briefwright")
            self._status.show_counts(work.brief, self.preview.rendered_brief, self.preview.seconds)
        else:
            self.setWindowTitle("Briefwright")
        self.setWindowModified(not work.is_clean)

    def _show_opened(self, opened: Opened) -> None:
        self.message.clear()
        self._exporting.cancel()
        self._printing.cancel()
        self._pages.setCurrentWidget(self._rows)
        self._reviewing.tell(opened, self.actions_of.review)
        (self.brief if self.article.isHidden() else self.article).entry.setFocus()

    def _open_recent(self, path: Path) -> None:
        if self.files.is_there(path):
            self.files.open_path(path)
        else:
            self.recent.remove(path)

    def _close_article(self) -> None:
        self.files.keep_changes(self.work.close)

    def _show_closed(self) -> None:
        self.message.clear()
        self._cancel()
        self.preview.clear()
        self._pages.setCurrentWidget(self._welcome)
        self._welcome.entry.setFocus()
        self._refresh()

    def _show_selection(self, selection: Selection) -> None:
        self.preview.select_item(selection.item)

    def _go_to_item(self, sentence: str) -> None:
        self.brief.tabs.show_sections()

    def _show_sentence_menu(self, point: QPoint) -> None:
        sentence = self.article.text.sentence_at(point)
        if sentence is None:
            return
        self.work.select_sentence(sentence)
        menu = QMenu(self)
        menu.addAction(self.brief.actions_on.include)
        menu.addSeparator()
        self.sentence_actions.fill_menu(menu)
        menu.addAction(self.actions_of.copy)
        menu.exec(self.article.text.viewport().mapToGlobal(point))
        menu.deleteLater()

    def _make_pages(self) -> None:
        self._requests.ask(self.work.brief)

    def _show_reasons(self) -> None:
        self.actions_of.show_article.setChecked(True)
        self.article.reasons.toggle()

    def _show_problem(self, problem: BaseException) -> None:
        """Say what a user can act on; anything else goes to the crash report."""
        if not isinstance(problem, BriefwrightError):
            raise problem
        self.message.say(str(problem))
        if self.work.is_open:
            self.brief.form.show_brief(self.work.brief)

    def _change_focus(self, focus: str) -> None:
        self._opening.change_focus(self.work.basis, self.work.brief, focus)

    def _turn_to_focus(self, fresh: Reproposed) -> None:
        if fresh.old is not self.work.basis:  # a review has meanwhile been applied, or undone
            self._change_focus(fresh.proposed.focus)
            return
        merged = refocus(self.work.brief, fresh.before, fresh.proposed)
        self.work.do(ReplaceBrief(merged, f"Change focus to {merged.focus}"), fresh.basis)
        self.brief.form.show_brief(self.work.brief)

    def _show_export(self, path: Path) -> None:
        self._status.show_work("export", f"Exporting {path.name}…")
        self._refresh()

    def _show_exported(self, path: Path) -> None:
        self.message.say(f"Exported to {path}", "done")

    def _end_export(self) -> None:
        self._status.show_work("export", "")
        self._refresh()

    def _cancel(self) -> None:
        self._exporting.cancel()
        self._printing.cancel()
        self._opening.forget()
        if self.work.is_open:
            self.brief.form.show_brief(self.work.brief)


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]
