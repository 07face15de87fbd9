"""Edits an item's words in place; the brief follows every key, so that the preview does too."""

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QWidget

from briefwright.brief.brief import Brief, Item
from briefwright.brief.item_edits import AddItem, EditText, RemoveItems
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.text_area import ParagraphArea

_LINE_SPACING = 118  # per cent, as the rows are drawn


class NewItem(msgspec.Struct, frozen=True):
    """An item that was added only to be written: the brief before, and the edit that added it blank."""

    since: Brief
    edit: AddItem


class ItemEditor(ParagraphArea):
    """Enter ends the edit, Escape takes it back; undo is the brief's, one typing pause at a time.

    Words that end up blank take the edit back, or the item away where it is the analyst's own.
    """

    INSET = 6

    finished = Signal(QWidget)

    def __init__(self, work: OpenBrief, item: Item, new: NewItem | None, parent: QWidget) -> None:
        super().__init__("Text of the item", parent)
        self._work = work
        self._item = item.id
        self._before = new.since if new is not None else work.brief
        self._new = new
        self._is_over = False
        work.end_typing()
        self.setFrameShape(QFrame.Shape.Box)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoFillBackground(True)  # the margins too, over the row's own words
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(self.INSET - 1, 3, 0, 0)
        self.textChanged.connect(self._send)
        self.left.connect(self.settle)

    @property
    def item(self) -> str:
        """The id of the item whose words these are."""
        return self._item

    def halves(self) -> tuple[str, str]:
        """Return the words before and after the cursor."""
        words, place = self.words(), self.textCursor().position()
        return words[:place], words[place:]

    def show_text(self, text: str) -> None:
        """Show words that came from elsewhere, such as an undo; the cursor stays where it can."""
        if text == self.words() and self.toPlainText():
            return
        self.put(text, self.textCursor().position() if self.toPlainText() else 2 * len(text))

    def put(self, text: str, cursor: int) -> None:
        """Show words that came from elsewhere, with the lines as far apart as the rows are drawn."""
        super().put(text, cursor)
        self.blockSignals(True)
        self._space_lines()
        self.blockSignals(False)

    def select_words(self, start: int, end: int) -> None:
        """Select the words between two characters, so that what is typed takes their place."""
        text = self.toPlainText()
        first, last = (len(text[:place].encode("utf-16-le")) // 2 for place in (start, end))
        cursor = self.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def settle(self) -> None:
        """End the edit with the words as they are."""
        if not self._is_over:
            self._is_over = True
            self._keep()
            self._work.end_typing()
            self.finished.emit(self)

    def take_back(self) -> None:
        """End the edit as if it had not been begun."""
        if not self._is_over:
            self._is_over = True
            self._work.take_back_to(self._before)
            self._work.end_typing()
            self.finished.emit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End the edit by Enter, take it back by Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
        elif event.key() == Qt.Key.Key_Escape:
            self.take_back()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        """Make adding and writing one step; see to words that were left blank."""
        item = self._work.brief.item(self._item)
        is_blank = not self.words().strip()
        if item is None:
            return
        if self._new is not None and not is_blank:
            edit = msgspec.structs.replace(self._new.edit, text=self.words())
            self._work.replace_steps(self._new.since, edit)
        elif is_blank and item.origin.kind == "own" and self._new is None:
            self._work.do(RemoveItems((self._item,)))
        elif is_blank:
            self._work.take_back_to(self._before)

    def _send(self) -> None:
        words = self.words()
        if words.strip() and not self._is_over and self._work.brief.item(self._item) is not None:
            self._work.do(EditText(self._item, words))

    def _space_lines(self) -> None:
        spacing = QTextBlockFormat()
        spacing.setLineHeight(_LINE_SPACING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)
