"""The actions of the Brief menu: what can be done to the selected items, sections and sentences."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt

from briefwright.brief.brief import Item, Section
from briefwright.brief.edits import Edit
from briefwright.brief.item_edits import (
    IncludeItems,
    RemoveItems,
    ResolveOpening,
    RestoreOriginal,
    step_items,
)
from briefwright.brief.loose_words import loose_words
from briefwright.brief.section_edits import MoveSection, RemoveSection
from briefwright.ui.brief_view import BriefView
from briefwright.ui.loose_chip import can_resolve
from briefwright.ui.new_action import new_action
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.sending import send_items, send_sentence
from briefwright.ui.why_not import say_why

_MOST_SECTIONS = 9
_RESOLVE = "Reso&lve opening"
_WRITE_OUT = "&Write out what is meant…"


class BriefActions(QObject):
    """Acts on the rows selected in the tree, or else on the sentence selected in the article."""

    def __init__(self, work: OpenBrief, view: BriefView, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._view = view
        self.include = new_action("&Include or leave out", "Ctrl+Space", self._include, owner=self)
        self.edit = new_action("&Edit text", "F2", self._edit, owner=self)
        self.restore = new_action("&Restore original", "Ctrl+R", self._restore, owner=self)
        self.resolve = new_action(_RESOLVE, "Ctrl+Shift+R", self._resolve, owner=self)
        self.write_own = new_action("&Add own words", "Ctrl+Shift+A", view.write_own, owner=self)
        self.remove = new_action("Re&move from brief", "Delete", self._remove, owner=self)
        self.remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        view.addAction(self.remove)
        self.move_up = new_action("Move &up", "Alt+Up", partial(self._move, -1), owner=self)
        self.move_down = new_action("Move &down", "Alt+Down", partial(self._move, 1), owner=self)
        self.send = [
            new_action(f"Section {number}", f"Ctrl+{number}", partial(self._send, number - 1), owner=self)
            for number in range(1, _MOST_SECTIONS + 1)
        ]
        view.selectionModel().selectionChanged.connect(self.refresh)
        work.selection_changed.connect(self.refresh)
        work.brief_changed.connect(self.refresh)
        self.refresh()
        say_why("Select items or sections of the brief, or a sentence of the article.", self.include)
        say_why("Select an item or a section of the brief.", self.edit)
        say_why("Select an item that was edited.", self.restore)
        say_why("Select an item whose first words lean on what is not there.", self.resolve)
        say_why("Select items of the brief.", self.remove)
        say_why("Select an item or a section that has somewhere to go.", self.move_up, self.move_down)
        say_why("Select items of the brief, or a sentence of the article.", *self.send)

    def refresh(self, *_: object) -> None:
        """Enable what makes sense for what is selected now."""
        is_open = self._work.is_open
        items = self._chosen() if is_open else ()
        section = self._view.chosen_section() if is_open else None
        sentence = self._work.selection.sentence
        brief = self._work.brief if is_open else None
        chosen = [item for item in map(brief.item, items) if item is not None] if brief else []
        self.include.setEnabled(bool(items or section or sentence))
        self.edit.setEnabled(bool(items or section))
        self.restore.setEnabled(any(map(_can_restore, chosen)))
        self._name_resolving(chosen)
        self.write_own.setEnabled(is_open)
        self.remove.setEnabled(bool(items) or (section is not None and len(self._work.brief.sections) > 1))
        self.move_up.setEnabled(self._step(-1) is not None)
        self.move_down.setEnabled(self._step(1) is not None)
        sections = brief.sections if brief else ()
        for number, action in enumerate(self.send):
            action.setVisible(number < len(sections))
            action.setEnabled(number < len(sections) and bool(items or sentence))
            if number < len(sections):
                action.setText(sections[number].title.replace("&", "&&"))
                action.setIconText(f"Send to “{sections[number].title}”")

    def toggle_sentence(self, sentence: str) -> None:
        """Put a sentence in the brief, or leave it out where it is in."""
        standing = self._work.standings.get(sentence)
        if standing is None:
            return
        if standing.item is not None:
            item = self._work.brief.item(standing.item)
            assert item is not None
            self._work.do(IncludeItems((item.id,), not item.included))
        else:
            self._send_sentence(sentence, self._home(standing.section))

    def _home(self, section: str | None) -> Section:
        sections = self._work.brief.sections
        return next((s for s in sections if s.id == section), sections[-1])

    def _chosen(self) -> tuple[str, ...]:
        chosen = self._view.chosen_items()
        item = self._work.selection.item
        return chosen or ((item,) if item is not None else ())

    def _include(self) -> None:
        sentence = self._work.selection.sentence
        if self._view.chosen_items() or self._view.chosen_section():
            self._view.toggle_chosen()
        elif sentence is not None:
            self.toggle_sentence(sentence)

    def _edit(self) -> None:
        self._view.setFocus()
        self._view.edit_current()

    def _restore(self) -> None:
        self._work.do(RestoreOriginal(self._chosen()))

    def _resolve(self) -> None:
        chosen = [item for item in map(self._work.brief.item, self._chosen()) if item is not None]
        if any(map(can_resolve, chosen)):
            self._work.do(ResolveOpening(self._chosen()))
        else:
            self._view.write_out(next(item.id for item in chosen if loose_words(item)))

    def _name_resolving(self, chosen: Sequence[Item]) -> None:
        """Say what can be done about words that lean on other sentences, or why nothing can."""
        loose = [each for item in chosen for each in loose_words(item)]
        self.resolve.setEnabled(bool(loose))
        if any(map(can_resolve, chosen)):
            words, reason = _RESOLVE, "\n".join(each.message for each in loose)
        elif loose:
            words, reason = _WRITE_OUT, f"{loose[0].message} What is meant cannot be told for sure."
        else:
            words, reason = _RESOLVE, "Nothing in what is selected leans on a sentence that is not there."
        self.resolve.setText(words)
        self.resolve.setToolTip(reason)

    def _remove(self) -> None:
        items, section = self._chosen(), self._view.chosen_section()
        if items:
            self._work.do(RemoveItems(items))
        elif section is not None:
            self._work.do(RemoveSection(section))

    def _move(self, step: int) -> None:
        edit = self._step(step)
        if edit is not None:
            self._work.do(edit)
            self._view.scrollTo(self._view.currentIndex())

    def _step(self, step: int) -> Edit | None:
        """Return the move of what is chosen one place up or down, None where there is no way to go."""
        if not self._work.is_open or not self._view.isVisibleTo(self._view.window()):  # a table is
            return None
        section = self._view.chosen_section()
        items = self._view.chosen_items()
        if items:
            return step_items(self._work.brief, items, -1 if step < 0 else 1)
        if section is None:
            return None
        order = [s.id for s in self._work.brief.sections]
        row = order.index(section) + step
        return MoveSection(section, row + (step > 0)) if 0 <= row < len(order) else None

    def _send(self, number: int) -> None:
        section = self._work.brief.sections[number]
        items, sentence = self._chosen(), self._work.selection.sentence
        if items:
            self._work.do(send_items(self._work.brief, items, section))
            self._view.scrollTo(self._view.currentIndex())
        elif sentence is not None:
            self._send_sentence(sentence, section)

    def _send_sentence(self, sentence: str, section: Section) -> None:
        edit = send_sentence(self._work.brief, self._work.analysis, sentence, section)
        if edit is not None:
            self._work.do(edit)
            self._work.select_sentence(sentence)


def _can_restore(item: Item) -> bool:
    return item.origin.kind == "edited" and item.text != item.origin.all_original
