"""The open work: article, analysis, brief with its history, and what is selected.

Every widget shows this object and changes it through edits; none keeps a copy or an undo of its own.
"""

from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from briefwright.analysis.analysis import Analysis, Sentence
from briefwright.article.article import Article
from briefwright.article.review import Review
from briefwright.brief.basis import Basis
from briefwright.brief.brief import Brief, Item
from briefwright.brief.edits import Edit
from briefwright.brief.history import History
from briefwright.brief.reread import same_sentence
from briefwright.ui.standing import Standing, standings

_TYPING_PAUSE = 1000  # milliseconds after which typing goes on as a new step


class Opened(msgspec.Struct, frozen=True):
    """What reading a file or a paste gave; `path` is the `.brief` file it came from, if it did.

    `review` is what was seen at its import, `file` the article's file, which can be read anew.
    """

    article: Article
    analysis: Analysis
    brief: Brief
    path: Path | None = None
    review: Review | None = None
    file: Path | None = None


class Selection(msgspec.Struct, frozen=True):
    """What is selected in every pane: a sentence and the item that rests on it, or a section."""

    sentence: str | None = None
    item: str | None = None
    section: str | None = None


class OpenBrief(QObject):
    """Owner of the open work; `article_opened` sends an Opened, `brief_changed` a Brief, and so on."""

    article_opened = Signal(object)
    article_closed = Signal()
    article_changed = Signal()
    """Another reading of the same article has come, by a review or its undo; before `brief_changed`."""
    brief_changed = Signal(object)
    selection_changed = Signal(object)
    brief_saved = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history: History | None = None
        self._standings: dict[str, Standing] = {}
        self._selection = Selection()
        self._path: Path | None = None
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE)
        self._typing.timeout.connect(self.end_typing)

    def open(self, opened: Opened) -> None:
        """Show another article and brief; the work before it is gone."""
        self._typing.stop()
        basis = Basis(opened.article, opened.analysis, opened.review, opened.file)
        self._history = History(opened.brief, basis)
        self._path = opened.path
        self._selection = Selection()
        self._standings = standings(opened.brief, opened.analysis)
        self.article_opened.emit(opened)
        self.brief_changed.emit(opened.brief)
        self.selection_changed.emit(self._selection)

    def close(self) -> None:
        """Show nothing any more; the work is gone."""
        self._typing.stop()
        self._history = None
        self._path = None
        self._selection = Selection()
        self._standings = {}
        self.article_closed.emit()
        self.selection_changed.emit(self._selection)

    @property
    def is_open(self) -> bool:
        """Whether there is an article to work on."""
        return self._history is not None

    @property
    def brief(self) -> Brief:
        """The brief as it stands now; only while one is open."""
        return self._work.brief

    @property
    def article(self) -> Article:
        """The article as it was read; what the endnotes say of it is in the brief's source."""
        return self.basis.article

    @property
    def analysis(self) -> Analysis:
        """The analysis for the brief's focus."""
        return self.basis.analysis

    @property
    def basis(self) -> Basis:
        """What the brief rests on; it follows undo."""
        return self._work.basis

    @property
    def standings(self) -> dict[str, Standing]:
        """Where each sentence stands in the brief, by its id; the same object until one stands elsewhere."""
        return self._standings

    @property
    def selection(self) -> Selection:
        """What is selected in every pane."""
        return self._selection

    @property
    def path(self) -> Path | None:
        """The file the brief was saved to or opened from."""
        return self._path

    @property
    def is_clean(self) -> bool:
        """Whether nothing would be lost by closing; a new proposal nobody touched counts as clean."""
        return self._history is None or self._history.is_clean

    @property
    def undo_label(self) -> str:
        """What undo would take back; empty where there is nothing."""
        return self._history.undo_label if self._history else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again; empty where there is nothing."""
        return self._history.redo_label if self._history else ""

    def do(self, edit: Edit, basis: Basis | None = None) -> None:
        """Make a change, with `basis` where what the brief rests on changes with it.

        Typing into one field is one step until it pauses.
        """
        before = self._state
        self._work.do(edit, basis)
        if edit.merge_key is not None:
            self._typing.start()
        self._announce(before)

    def end_typing(self) -> None:
        """Let what is typed next be a step of its own."""
        self._typing.stop()
        if self._history is not None:
            self._history.end_merging()

    def undo(self) -> None:
        """Take the last step back and select what it had changed."""
        if self._history is not None and self._history.can_undo:
            before = self._state
            self._history.undo()
            self._announce(before, reveal=True)

    def redo(self) -> None:
        """Take the next step again and select what it changes."""
        if self._history is not None and self._history.can_redo:
            before = self._state
            self._history.redo()
            self._announce(before, reveal=True)

    def take_back_to(self, brief: Brief) -> None:
        """Undo the steps made since that very brief was open; nothing where it is not among the steps."""
        before = self._state
        self._go_back_to(brief)
        self._announce(before)

    def replace_steps(self, since: Brief, edit: Edit) -> None:
        """Make one step of all that was done since that very brief was open: the edit.

        Where the brief is no longer among the steps (undo went past it) nothing happens.
        """
        before = self._state
        if self._go_back_to(since):
            self._work.do(edit)
        self._announce(before)

    def mark_saved(self, brief: Brief, path: Path) -> None:
        """Remember where the brief was written; it is clean if it has not changed since."""
        self._path = path
        if self.brief is brief:
            self._work.mark_saved()
        self.brief_saved.emit(path)

    def select_sentence(self, sentence: str | None) -> None:
        """Select a sentence and the item that rests on it."""
        standing = self._standings.get(sentence or "")
        self._select(Selection(sentence=sentence, item=standing.item if standing else None))

    def select_item(self, item_id: str | None) -> None:
        """Select an item and the sentence it rests on; an item that is not there selects nothing."""
        item = self.brief.item(item_id) if item_id and self.is_open else None
        self._select(Selection(item=item.id, sentence=item.origin.sentence) if item else Selection())

    def select_section(self, section: str) -> None:
        """Select a section by itself."""
        self._select(Selection(section=section))

    def sentence(self, sentence_id: str) -> Sentence | None:
        """Return the sentence of that id."""
        return next((s for s in self.analysis.sentences if s.id == sentence_id), None)

    @property
    def _work(self) -> History:
        assert self._history is not None, "no article is open"
        return self._history

    def _go_back_to(self, brief: Brief) -> bool:
        steps = 0
        while self._work.brief is not brief and self._work.can_undo:
            self._work.undo()
            steps += 1
        if self._work.brief is brief:
            return True
        for _ in range(steps):
            self._work.redo()
        return False

    def _select(self, selection: Selection) -> None:
        if selection != self._selection:
            self._selection = selection
            self.selection_changed.emit(selection)

    @property
    def _state(self) -> tuple[Brief, Basis]:
        return self._work.brief, self._work.basis

    def _announce(self, before: tuple[Brief, Basis], *, reveal: bool = False) -> None:
        (old, old_basis), (now, basis) = before, self._state
        if now is old and basis is old_basis:
            return
        if now.sections is not old.sections or basis is not old_basis:
            self._standings = standings(now, self.analysis)
        if basis.article is not old_basis.article:
            self.article_changed.emit()
        chosen = self._selection
        if basis.article is not old_basis.article and chosen.sentence is not None:
            # The same sentence may have another id in another reading.
            same = same_sentence(chosen.sentence, old_basis.analysis, self.analysis)
            chosen = msgspec.structs.replace(chosen, sentence=same)
        self.brief_changed.emit(now)
        changed = _changed_item(old, now) if reveal and basis is old_basis else None
        if changed is not None:
            self.select_item(changed)
        else:
            self._select(chosen)
            self._follow_selection()

    def _follow_selection(self) -> None:
        """Keep the selection on what is still there."""
        chosen = self._selection
        if chosen.section is not None and all(s.id != chosen.section for s in self.brief.sections):
            self._select(Selection())
            return
        if (chosen.item is not None and self.brief.item(chosen.item) is None) or (
            chosen.item is None and chosen.sentence is not None
        ):
            self.select_sentence(chosen.sentence)


def _changed_item(before: Brief, now: Brief) -> str | None:
    """Return the one item that was changed, added or moved; None where it was not just one."""
    old, new = _placed(before), _placed(now)
    changed = [item_id for item_id, placed in new.items() if old.get(item_id) != placed]
    return changed[0] if len(changed) == 1 else None


def _placed(brief: Brief) -> dict[str, tuple[str, Item]]:
    return {item.id: (section.id, item) for section in brief.sections for item in section.items}
