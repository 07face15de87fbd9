"""Keeps the page budget: its actions, its line below the brief, and the trial of what could be left out."""

from collections import Counter

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from briefwright.brief.brief import Brief
from briefwright.brief.budget import budget_words, too_long
from briefwright.brief.budget_edits import SetFit
from briefwright.brief.checks.printed import Printed
from briefwright.brief.cuts import Cut, cuts_for, possible_cuts
from briefwright.brief.item_edits import IncludeItems
from briefwright.errors import BriefwrightError
from briefwright.ui.brief_pane import BriefPane
from briefwright.ui.budget.bar import BudgetBar
from briefwright.ui.budget.cuts_dialog import CutsDialog
from briefwright.ui.checks.checking import Checking
from briefwright.ui.new_action import new_action
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.page_requests import PageRequests
from briefwright.ui.preview.pane import PreviewPane
from briefwright.ui.preview.rendering import LiveRender, Rendering
from briefwright.ui.why_not import say_why


class Budgeting(QObject):
    """One dialog at a time over `window`; each choice in it is laid out, so that what it says is exact."""

    def __init__(
        self,
        work: OpenBrief,
        brief: BriefPane,
        preview: PreviewPane,
        checking: Checking,
        requests: PageRequests,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._work = work
        self._preview = preview
        self._requests = requests
        self._window = window
        self._dialog: CutsDialog | None = None
        self._tried: Brief | None = None
        self._proposes = False
        self._cuts: tuple[Cut, ...] = ()
        self._trial = LiveRender(preview.worker, self)
        self._trial.rendered.connect(self._show_trial)
        self._trial.failed.connect(self._show_failed_trial)
        self.allow = new_action("Pages &allowed", "", owner=self)
        self.fit = new_action("Fi&t to pages", "Ctrl+Shift+F", owner=self)
        self.fit.setCheckable(True)
        self.cut = new_action("&Leave out what is too long…", "Ctrl+Shift+X", owner=self)
        self.cut.setIconText("Leave out…")
        say_why("Say first how many pages are allowed.", self.fit)
        say_why("The pages are still being made.", self.cut)
        self.bar = BudgetBar(work, self.cut)
        brief.add_line(self.bar)
        checking.menu.addSeparator()
        checking.menu.addActions([self.allow, self.fit, self.cut])
        checking.cuts_wanted.connect(self.cut.trigger)
        self.allow.triggered.connect(self._go_to_pages)
        self.fit.triggered.connect(lambda checked: work.do(SetFit(checked)))
        self.cut.triggered.connect(self.propose)
        work.brief_changed.connect(self.refresh)
        work.article_closed.connect(self.refresh)
        preview.brief_rendered.connect(self.refresh)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Bring actions and line in line with the brief and its pages."""
        is_open = self._work.is_open
        self.allow.setEnabled(is_open)
        self.fit.setEnabled(is_open and self._work.brief.max_pages is not None)
        self.fit.setChecked(is_open and self._work.brief.fit)
        self.cut.setEnabled(is_open and self._printed is not None)
        if is_open:
            self.bar.show_printed(self._work.brief, self._printed)

    def propose(self) -> None:
        """Show what could be left out, as much of it ticked as is too long."""
        rendered = self._preview.rendered_brief
        if rendered is None:
            return
        brief = self._work.brief
        lines = Counter(place.item for place in rendered.places)
        self._cuts = possible_cuts(brief, self._work.analysis, lines)
        self._proposes = True
        dialog = self._dialog = CutsDialog(self._window)
        dialog.show_cuts(f"{budget_words(brief.max_pages, rendered.printed)}.", self._cuts)
        dialog.ticks_changed.connect(self._follow_user)
        dialog.cut_wanted.connect(self._leave_out)
        dialog.finished.connect(self._forget)
        dialog.open()
        self._tick_for(self._excess(rendered.printed))

    @property
    def _printed(self) -> Printed | None:
        rendered = self._preview.rendered_brief
        return rendered.printed if rendered is not None else None

    def _excess(self, printed: Printed) -> int:
        """Return how many lines are too many; at least one where a page is."""
        allowed = self._work.brief.max_pages
        if allowed is None or printed.pages <= allowed:
            return 0
        return max(1, too_long(allowed, printed))

    def _tick_for(self, lines: int) -> None:
        """Tick so many lines' worth more than what is ticked, and try it."""
        if self._dialog is None:
            return
        ticked = self._dialog.ticked
        left = tuple(cut for cut in self._cuts if cut.item not in ticked)
        self._dialog.tick((*ticked, *(cut.item for cut in cuts_for(left, lines))))
        self._try()

    def _follow_user(self) -> None:
        self._proposes = False
        self._try()

    def _try(self) -> None:
        assert self._dialog is not None, "no dialog is open"
        items = self._dialog.ticked
        self._tried = IncludeItems(items, False).apply(self._work.brief)
        self._dialog.say_then("Trying what would then be used…" if items else "")
        if items:
            try:
                self._trial.request(self._requests.request_for(self._tried))
            except BriefwrightError as problem:
                self._show_failed_trial(problem)

    def _show_trial(self, rendering: Rendering) -> None:
        if self._dialog is None or not self._trial.is_current or not self._dialog.ticked:
            return
        printed = rendering.brief.printed
        excess = self._excess(printed)
        if excess and self._proposes and len(self._dialog.ticked) < len(self._cuts):
            self._tick_for(excess)
            return
        self._dialog.say_then(f"Without them: {budget_words(self._work.brief.max_pages, printed)}.")

    def _show_failed_trial(self, problem: BaseException) -> None:
        if not isinstance(problem, BriefwrightError):
            raise problem
        if self._dialog is not None:
            self._dialog.say_then(str(problem))

    def _leave_out(self, items: tuple[str, ...]) -> None:
        self._work.do(IncludeItems(items, False))

    def _forget(self) -> None:
        self._trial.forget()
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _go_to_pages(self) -> None:
        self.bar.pages.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.pages.selectAll()
