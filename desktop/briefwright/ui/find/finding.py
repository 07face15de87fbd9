"""Finds words in the three panes, counts them, and goes from one to the next."""

from typing import Literal

import msgspec
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from briefwright.ui.article_pane import ArticlePane
from briefwright.ui.brief_pane import BriefPane
from briefwright.ui.find.bar import FindBar
from briefwright.ui.find.brief_hits import RowHit
from briefwright.ui.find.needle import Needle, in_units
from briefwright.ui.icons import Icons
from briefwright.ui.new_action import new_action
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.preview.pane import PreviewPane
from briefwright.ui.why_not import say_why

Where = Literal["article", "brief", "pages"]
_NAMES: dict[Where, str] = {"article": "article", "brief": "brief", "pages": "pages"}
_LONGEST = 80


class _Current(msgspec.Struct, frozen=True):
    """The hit that is looked at: its pane, and its number there from 0."""

    where: Where
    number: int


class Finding(QObject):
    """Owns the bar and the actions; what is found follows every change of article, brief and pages."""

    def __init__(
        self,
        work: OpenBrief,
        panes: tuple[ArticlePane, BriefPane, PreviewPane],
        icons: Icons,
        menu: QMenu,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._article, self._brief, self._preview = panes
        self._rows: tuple[RowHit, ...] = ()
        self._current: _Current | None = None
        self._came_from: QWidget | None = None
        self.find = new_action("&Find…", "Ctrl+F", self.open, owner=self)
        self.next = new_action("Find &next", "F3", lambda: self.step(1), owner=self)
        self.previous = new_action("Find pre&vious", "Shift+F3", lambda: self.step(-1), owner=self)
        say_why("Say first what to find: press Ctrl+F.", self.next, self.previous)
        menu.addSeparator()
        menu.addActions([self.find, self.next, self.previous])
        self.bar = FindBar(self.next, self.previous, icons)
        self._connect()
        self._enable()

    def open(self) -> None:
        """Show the bar, with the words that are marked in the article, and let the user write in it."""
        if not self.bar.isVisible():
            self._came_from = QApplication.focusWidget()
        marked = self._article.text.textCursor().selectedText()
        if marked and len(marked) <= _LONGEST and "\u2029" not in marked:
            self.bar.field.setText(marked)
        self.bar.show()
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()
        self._look()

    def close(self) -> None:
        """Hide the bar and the marks; the keyboard goes to what was found last, or back where it was."""
        panes: dict[Where, QWidget] = {
            "article": self._article.entry,
            "brief": self._brief.view,
            "pages": self._preview.entry,
        }
        target = panes[self._current.where] if self._current is not None else self._came_from
        self.bar.hide()
        self._current = None
        self._look()
        if target is not None and target.isVisible():
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, step: int) -> None:
        """Go to the next hit (1) or the one before (-1), from pane to pane and round the end."""
        if not self.bar.isVisible():
            self.bar.show()
            self._look()
        order = self._order()
        if not order:
            return
        if self._current in order:
            self._current = order[(order.index(self._current) + step) % len(order)]
        else:
            self._current = order[0 if step > 0 else -1]
        self._go_there(self._current)
        self._show()

    @property
    def _needle(self) -> Needle:
        return self.bar.needle if self.bar.isVisible() and self._work.is_open else Needle("")

    def _connect(self) -> None:
        self.bar.needle_changed.connect(self._look_anew)
        self.bar.step_wanted.connect(self.step)
        self.bar.closed.connect(self.close)
        self._work.article_opened.connect(self._follow)
        self._work.article_changed.connect(self._follow)
        self._work.brief_changed.connect(self._follow)
        self._work.article_closed.connect(self._end)
        self._preview.view.hits_found.connect(self._show)

    def _look_anew(self) -> None:
        self._current = None
        self._look()

    def _follow(self, *_: object) -> None:
        """Find again in what has changed; a hidden bar costs nothing at each key."""
        if self.bar.isVisible():
            self._look()
        else:
            self._enable()

    def _look(self) -> None:
        """Find in article and brief now, and in the pages beside the GUI thread."""
        needle = self._needle
        self._rows = tuple(self._found_rows(needle)) if needle.pattern is not None else ()
        self._preview.view.look_for(needle.pattern)
        self._show()
        self._enable()

    def _end(self) -> None:
        self.bar.hide()
        self._current = None
        self._look()

    def _found_rows(self, needle: Needle) -> list[RowHit]:
        found = []
        for section in self._work.brief.sections:
            texts = [(section.id, False, section.title)]
            texts += [(item.id, True, item.text) for item in section.items]
            for row, is_item, text in texts:
                found += [RowHit(row, is_item, in_units(text, span)) for span in needle.spans(text)]
        return found

    def _show(self, *_: object) -> None:
        """Mark what was found in every pane, and count it."""
        numbers: dict[Where, int | None] = {"article": None, "brief": None, "pages": None}
        if self._current in self._order():
            assert self._current is not None, "it is among the hits"
            numbers[self._current.where] = self._current.number
        text = self._work.article.text if self._work.is_open else ""
        spans = [in_units(text, span) for span in self._needle.spans(text)]
        self._article.text.hits.show(spans, numbers["article"])
        number = numbers["brief"]
        self._brief.view.show_hits(self._rows, self._rows[number] if number is not None else None)
        self._preview.view.show_hit(numbers["pages"])
        self.bar.show_found(*self._words())

    def _words(self) -> tuple[str, str]:
        order = self._order()
        if self._needle.pattern is None:
            return "", ""
        if not order:
            return "Not found", ""
        place = f"{order.index(self._current) + 1} of {len(order)}" if self._current in order else ""
        counts = {where: sum(hit.where == where for hit in order) for where in _NAMES}
        listed = ", ".join(f"{counts[where]} in the {name}" for where, name in _NAMES.items())
        return place or f"{len(order)} found", f"{listed[:1].upper()}{listed[1:]}"

    def _order(self) -> list[_Current]:
        """Return every hit, pane by pane."""
        needle = self._needle
        text = self._work.article.text if self._work.is_open else ""
        numbers: dict[Where, int] = {
            "article": len(needle.spans(text)),
            "brief": len(self._rows),
            "pages": len(self._preview.view.hits) if needle.pattern is not None else 0,
        }
        return [_Current(where, number) for where, count in numbers.items() for number in range(count)]

    def _go_there(self, current: _Current) -> None:
        """Select the sentence, item or section in which the words stand; on the pages only look there."""
        if current.where == "article":
            start, _ = self._needle.spans(self._work.article.text)[current.number]
            sentences = self._work.analysis.sentences
            sentence = next((s.id for s in sentences if s.start <= start < s.end), None)
            if sentence is not None:
                self._work.select_sentence(sentence)
        elif current.where == "brief":
            hit = self._rows[current.number]
            if hit.is_item:
                self._work.select_item(hit.row)
            else:
                self._work.select_section(hit.row)

    def _enable(self) -> None:
        has_words = bool(self.bar.field.text().strip())
        self.find.setEnabled(self._work.is_open)
        for action in (self.next, self.previous):
            action.setEnabled(self._work.is_open and has_words)
