"""Says over the panes that the article does not name the focus, for as long as that is so."""

from PySide6.QtCore import QObject

from briefwright.analysis.analysis import Analysis
from briefwright.brief.brief import Brief
from briefwright.brief.checks.focus import focus_note
from briefwright.ui.message_bar import MessageBar
from briefwright.ui.open_brief import OpenBrief


class FocusNotice(QObject):
    """Speaks once for each analysis, and takes back what it said when another comes, by undo too."""

    def __init__(self, work: OpenBrief, message: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._message = message
        self._analysis: Analysis | None = None
        self._said = ""
        work.brief_changed.connect(self.follow)

    def follow(self, brief: Brief) -> None:
        """Look at the focus where the analysis is another one."""
        if self._work.analysis is self._analysis:
            return
        self._analysis = self._work.analysis
        note = focus_note(self._analysis)
        if note:
            self._message.say(note, "notice")
        elif self._said and self._message.text == self._said:
            self._message.clear()
        self._said = note
