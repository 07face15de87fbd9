"""The actions of the Sentence menu: assign the article's sentences by number, leave them out, tell why."""

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from briefwright.brief.sentence_edits import assign_sentences, leave_out_sentences
from briefwright.ui.article_text import ArticleText
from briefwright.ui.brief_view import BriefView
from briefwright.ui.new_action import new_action
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.why_not import say_why

_MOST_SECTIONS = 9


class SentenceActions(QObject):
    """Acts on the sentences that the marked words touch, or else on the one pointed at, or selected.

    The bare numbers are keys of the article alone. A sentence that is pointed at becomes the selected one;
    otherwise the selection stays where it is: a number is put right by another, and an arrow key goes on, as
    in programs that sort pictures by number.
    """

    def __init__(self, work: OpenBrief, text: ArticleText, view: BriefView, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._text = text
        self._view = view
        self.assign = [
            new_action(f"&{number} Section", str(number), partial(self._assign, number - 1), owner=self)
            for number in range(1, _MOST_SECTIONS + 1)
        ]
        self.leave_out = new_action("&Leave out", "0", self._leave_out, owner=self)
        for action in (*self.assign, self.leave_out):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            text.addAction(action)
        self.reasons = QAction("Show &reasons", self)
        self.reasons.setIconText("Why?")
        self.reasons.setShortcut(QKeySequence("Shift+F1"))
        self._reveal = QTimer(self)  # after the tree has laid itself out, which in a long brief takes a while
        self._reveal.setSingleShot(True)
        self._reveal.timeout.connect(self._show_item)
        work.selection_changed.connect(self.refresh)
        work.brief_changed.connect(self.refresh)
        text.touched_changed.connect(self.refresh)
        say_why("Select a sentence of the article.", *self.assign, self.leave_out, self.reasons)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Name the sections as the brief does, and enable what makes sense now."""
        sections = self._work.brief.sections if self._work.is_open else ()
        is_chosen = bool(sections) and bool(self._text.touched)
        for number, action in enumerate(self.assign):
            action.setVisible(number < len(sections))
            action.setEnabled(number < len(sections) and is_chosen)
            if number < len(sections):
                title = sections[number].title
                action.setText(f"&{number + 1} {title.replace('&', '&&')}")
                action.setIconText(f"Assign to “{title}”, in the article")
        self.leave_out.setEnabled(is_chosen)
        self.leave_out.setIconText("Leave out, in the article")
        self.reasons.setEnabled(self._work.selection.sentence is not None)

    def fill_menu(self, menu: QMenu) -> None:
        """Put the sections, leaving out and the reasons into a menu."""
        menu.addActions(self.assign)
        menu.addAction(self.leave_out)
        menu.addSeparator()
        menu.addAction(self.reasons)

    def _assign(self, number: int) -> None:
        work = self._work
        self._text.select_pointed()
        edit = assign_sentences(work.brief, work.analysis, self._text.touched, work.brief.sections[number])
        if edit is not None:
            work.do(edit)
            self._reveal.start()

    def _leave_out(self) -> None:
        self._text.select_pointed()
        edit = leave_out_sentences(self._work.brief, self._text.touched)
        if edit is not None:
            self._work.do(edit)

    def _show_item(self) -> None:
        self._view.scrollTo(self._view.currentIndex())
