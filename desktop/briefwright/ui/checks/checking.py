"""Checks the open brief at every change, and leads from a finding to what it is about, or puts it right."""

from datetime import date
from typing import Final

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QMenu

from briefwright.brief.checks.check import Check
from briefwright.brief.checks.currency import DAYS_ALLOWED, Currency
from briefwright.brief.checks.every import check_brief
from briefwright.brief.checks.fixes import fix_of
from briefwright.ui.article_pane import ArticlePane
from briefwright.ui.brief_pane import BriefPane
from briefwright.ui.checks.button import FindingsButton
from briefwright.ui.checks.file_watch import FileWatch
from briefwright.ui.checks.panel import ChecksPanel
from briefwright.ui.icons import Icons
from briefwright.ui.new_action import new_action
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.preview.pane import PreviewPane
from briefwright.ui.why_not import say_why

_SHOWN: Final = "checks/shown"


class Checking(QObject):
    """Owns the panel of the checks and the actions over it; `button` shows their number elsewhere."""

    cuts_wanted = Signal()
    """The user wants to see what could be left out."""

    def __init__(
        self,
        work: OpenBrief,
        panes: tuple[ArticlePane, BriefPane, PreviewPane],
        watch: FileWatch,
        settings: QSettings,
        icons: Icons,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._article, self._brief, self._preview = panes
        self._watch = watch
        self._settings = settings
        self._days_allowed = DAYS_ALLOWED
        self._findings: tuple[Check, ...] = ()
        self.button = FindingsButton()
        self.panel = ChecksPanel(offer_of, icons)
        self.show = new_action("Show &checks", "F8", owner=self)
        self.next = new_action("&Next finding", "Ctrl+F8", owner=self)
        self.previous = new_action("&Previous finding", "Ctrl+Shift+F8", owner=self)
        self.fix = new_action("&Fix finding", "Ctrl+.", owner=self)
        self.hide = new_action("&Hide checks", "Shift+F8", owner=self)
        say_why("There is no finding.", self.next, self.previous)
        say_why("The program cannot put this finding right.", self.fix)
        self.menu = QMenu("&Checks", self.panel)
        self._lay_out()
        self._connect()
        self.refresh()
        self.panel.setVisible(str(settings.value(_SHOWN, "false")) == "true")

    @property
    def findings(self) -> tuple[Check, ...]:
        """What was found in the brief as it stands, by the pages rendered last."""
        return self._findings

    def allow_days(self, days: int) -> None:
        """Let an article be so old on the day of the brief; 0 takes any."""
        self._days_allowed = days
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Check the brief as it stands now."""
        work = self._work
        self._findings = ()
        if work.is_open:
            rendered = self._preview.rendered_brief
            printed = rendered.printed if rendered is not None else None
            self._findings = check_brief(work.brief, work.article, printed, self._currency(), work.analysis)
        self.button.show_findings(self._findings)
        self.panel.show_findings(self._findings)
        for action in (self.show, self.hide):
            action.setEnabled(work.is_open)
        for action in (self.next, self.previous):
            action.setEnabled(bool(self._findings))

    def go_to(self, finding: Check) -> None:
        """Bring what a finding is about into view, and the keyboard there."""
        reason = Qt.FocusReason.ShortcutFocusReason
        if finding.judgement is not None:
            self._brief.tabs.show_row("judgements", finding.judgement)
        elif finding.item is not None:
            self._brief.tabs.show_sections()
            self._work.select_item(finding.item)
        elif finding.section is not None:
            self._brief.tabs.show_sections()
            self._work.select_section(finding.section)
        elif finding.page is not None:
            self._preview.entry.setFocus(reason)
            self._preview.view.go_to_page(finding.page)
        elif finding.code.startswith("source-"):
            self._article.go_to_published()
        else:
            self._brief.form.go_to(finding.code)

    def put_right(self, finding: Check) -> None:
        """Do what the program offers to do about a finding, as one step."""
        if finding.code == "too-long":
            self.cuts_wanted.emit()
            return
        edit = fix_of(finding, self._work.brief, self._work.article.language, date.today())
        if edit is not None:
            self._work.do(edit)

    def _lay_out(self) -> None:
        self.menu.setToolTipsVisible(True)  # why an action makes no sense now
        self.menu.addActions([self.show, self.hide])
        self.menu.addSeparator()
        self.menu.addActions([self.next, self.previous, self.fix])
        self.panel.offer(self.previous, "Previous finding", "up")
        self.panel.offer(self.next, "Next finding", "down")
        self.panel.offer(self.fix, "Fix finding", "done")
        self.panel.offer(self.hide, "Hide checks", "close")

    def _connect(self) -> None:
        self._work.brief_changed.connect(self.refresh)
        self._work.article_closed.connect(self.refresh)
        self._preview.brief_rendered.connect(self.refresh)
        self._watch.changed.connect(self.refresh)
        self.button.clicked.connect(self.show.trigger)
        self.panel.list.chosen.connect(self.go_to)
        self.panel.list.current_changed.connect(self._enable_fix)
        self.show.triggered.connect(lambda: self._show(True))
        self.hide.triggered.connect(lambda: self._show(False))
        self.next.triggered.connect(lambda: self._step(1))
        self.previous.triggered.connect(lambda: self._step(-1))
        self.fix.triggered.connect(self._fix_current)

    def _show(self, is_shown: bool) -> None:
        had_focus = self.panel.isAncestorOf(self.panel.window().focusWidget() or self.panel)
        self.panel.setVisible(is_shown)
        self._settings.setValue(_SHOWN, "true" if is_shown else "false")
        if is_shown:
            self.panel.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif had_focus:
            self._brief.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step(self, step: int) -> None:
        finding = self.panel.list.step(step)
        if finding is not None:
            self.go_to(finding)

    def _fix_current(self) -> None:
        finding = self.panel.list.current
        if finding is not None:
            self.put_right(finding)

    def _enable_fix(self) -> None:
        finding = self.panel.list.current
        self.fix.setEnabled(finding is not None and bool(offer_of(finding)))

    def _currency(self) -> Currency:
        return Currency(date.today(), self._days_allowed or None, self._watch.has_changed)


def offer_of(finding: Check) -> str:
    """Say what the program offers to do about a finding; empty where nothing."""
    if finding.code == "too-long":
        return "Fix: choose what to leave out"
    return f"Fix: {finding.fix}" if finding.fix is not None else ""
