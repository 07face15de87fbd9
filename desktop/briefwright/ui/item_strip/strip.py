"""The strip below the brief: the changes of an edited item, and the note to self of an item or a section."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from briefwright.brief.brief import Item, Section
from briefwright.brief.note_edits import NoteItem, NoteSection
from briefwright.brief.word_changes import word_changes
from briefwright.ui.brief_view import BriefView
from briefwright.ui.item_strip.changes_view import ChangesView
from briefwright.ui.item_strip.note_field import NoteField
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.why_not import say_why


class ItemStrip(QWidget):
    """Is there only while it has something to show of what is selected, or a note is being written.

    `changes` is ticked while the changes of edited items are to be seen, `note` opens the note for writing.
    """

    def __init__(self, work: OpenBrief, view: BriefView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._view = view
        self._noting: tuple[str | None, str | None] | None = None  # what an empty note is being written for
        self.changes = QAction("S&how changes", self)
        self.changes.setCheckable(True)
        self.changes.setShortcut(QKeySequence("Ctrl+D"))
        self.changes.toggled.connect(self.refresh)
        self.note = QAction("&Note to self", self)
        self.note.setShortcut(QKeySequence("Ctrl+Shift+E"))
        self.note.triggered.connect(lambda: self.write_note())
        self._changed = ChangesView()
        self._field = NoteField()
        self._field.written.connect(self._send)
        self._field.left.connect(self._leave)
        self._changes_label = _heading("Changes from the original", self._changed)
        self._note_label = _heading("Note to self, never printed", self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 7, 12, 8)
        column.setSpacing(4)
        for widget in (self._changes_label, self._changed, self._note_label, self._field):
            column.addWidget(widget)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        view.note_wanted.connect(self._write_note_of)
        view.changes_wanted.connect(self._show_changes_of)
        work.selection_changed.connect(self.refresh)
        work.brief_changed.connect(self.refresh)
        self.refresh()
        say_why("Select an item or a section of the brief.", self.note)
        say_why("Open an article first.", self.changes)

    def refresh(self, *_: object) -> None:
        """Follow the selection and the brief."""
        item, section = self._item, self._section
        self.changes.setEnabled(self._work.is_open)
        self.note.setEnabled(item is not None or section is not None)
        original = item.origin.all_original if item is not None and item.origin.kind == "edited" else None
        shows_changes = self.changes.isChecked() and original is not None
        note = item.note_to_self if item is not None else section.note_to_self if section is not None else ""
        if self._noting is not None and self._noting != self._place:
            self._noting = None
        shows_note = bool(note) or self._noting is not None
        self._changes_label.setVisible(shows_changes)
        self._changed.setVisible(shows_changes)
        self._note_label.setVisible(shows_note)
        self._field.setVisible(shows_note)
        self.setVisible(shows_changes or shows_note)
        if shows_changes and item is not None and original is not None:
            self._changed.show_changes(word_changes(original, item.text))
        self._field.show_text(note)

    def write_note(self) -> None:
        """Open the note of what is selected for writing."""
        self._view.wanted.emit()
        self._noting = self._place
        self.refresh()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the changes to the new width."""
        super().resizeEvent(event)
        self._changed.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a thin line above."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self.palette().color(QPalette.ColorRole.Mid))
        painter.end()

    @property
    def _place(self) -> tuple[str | None, str | None]:
        return self._work.selection.item, self._work.selection.section

    @property
    def _item(self) -> Item | None:
        chosen = self._work.selection.item
        return self._work.brief.item(chosen) if chosen is not None else None

    @property
    def _section(self) -> Section | None:
        chosen = self._work.selection.section
        if chosen is None:
            return None
        # None, too, where it has just been removed: the selection follows the brief.
        return next((section for section in self._work.brief.sections if section.id == chosen), None)

    def _show_changes_of(self, item_id: str) -> None:
        self._work.select_item(item_id)
        self.changes.setChecked(True)

    def _write_note_of(self, item_id: str) -> None:
        self._work.select_item(item_id)
        self.write_note()

    def _send(self, note: str) -> None:
        self._noting = self._place
        item, section = self._item, self._section
        words = note if note.strip() else ""
        if item is not None:
            self._work.do(NoteItem(item.id, words))
        elif section is not None:
            self._work.do(NoteSection(section.id, words))

    def _leave(self) -> None:
        """End the note; one that is empty goes away."""
        self._work.end_typing()
        self._noting = None
        if self._field.hasFocus():
            self._view.setFocus()
        self.refresh()


def _heading(words: str, buddy: QWidget) -> QLabel:
    label = QLabel(words)
    label.setBuddy(buddy)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
