"""The article as text: each sentence tinted by its section, one of them selected, one pointed at."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from briefwright.brief.brief import Brief
from briefwright.ui.article_margin import MARGIN_WIDTH, ArticleMargin, Label
from briefwright.ui.find.article_hits import ArticleHits
from briefwright.ui.open_brief import OpenBrief, Opened, Selection
from briefwright.ui.pointed_sentence import PointedSentence
from briefwright.ui.sentence_map import SentenceMap
from briefwright.ui.sentence_painting import Ring, paint_cue, paint_sentence
from briefwright.ui.sentence_places import SentencePlaces
from briefwright.ui.sentence_words import cue_spans
from briefwright.ui.standing import Standing
from briefwright.ui.tints import short_name

_LINE_SPACING = 145.0  # per cent
_PARAGRAPH_GAP = 12.0
_EMPTY_LINE = 2.0
_SELECTING = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)
_NOWHERE = Standing("absent", None, "")


class ArticleText(QTextEdit):
    """Read-only: a click or the arrow keys select a sentence, a drag or Shift with them marks several.

    Keys act on the sentence under the mouse, where it was moved to one after the last choice.
    """

    sentence_toggled = Signal(str)
    """The user wants the sentence in the brief, or out of it."""
    sentence_entered = Signal(str)
    """The user wants to work on the sentence's item."""
    touched_changed = Signal()
    """The keys act on other sentences now, by a selection that the rest of the window need not know."""

    def __init__(self, work: OpenBrief, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._shown = ""
        self._map = SentenceMap("", ())
        self._places = SentencePlaces(self)
        self.hits = ArticleHits(self, self._places)
        self._numbers: dict[str, int] = {}  # of the brief's sections, from 1
        self._explained: str | None = None
        self._pointed = PointedSentence(self.viewport(), self.sentence_at)
        self._muted: frozenset[str] = frozenset()
        self._standings: dict[str, Standing] = {}
        self.margin = ArticleMargin(self)
        self.margin.setFont(QApplication.font())  # its tags stay as wide as there is room, whatever the words
        self.margin.pressed.connect(work.select_sentence)
        self.setAccessibleName("Article")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setViewportMargins(MARGIN_WIDTH, 0, 0, 0)
        self.document().setDocumentMargin(12)
        self.verticalScrollBar().valueChanged.connect(self.margin.update)
        self.verticalScrollBar().valueChanged.connect(self._pointed.forget)
        self._pointed.changed.connect(self._follow_pointed)
        self.selectionChanged.connect(self.touched_changed)
        work.article_opened.connect(self.show_opened)
        work.article_closed.connect(self.show_nothing)
        work.article_changed.connect(self.show_reading)
        work.brief_changed.connect(self.show_brief)
        work.selection_changed.connect(self.show_selection)

    @property
    def sentences(self) -> SentenceMap:
        """The sentences shown, by their place."""
        return self._map

    def show_opened(self, opened: Opened) -> None:
        """Show another article from its top."""
        self._pointed.forget()
        self._show_text(opened.article.text)
        self._map = SentenceMap(opened.article.text, opened.analysis.sentences)
        self.verticalScrollBar().setValue(0)

    def show_nothing(self) -> None:
        """Forget an article that is closed."""
        self._show_text("")
        self._map = SentenceMap("", ())
        self._standings = {}

    def show_reading(self) -> None:
        """Show the same article as it is read now, where the reader was."""
        article, place = self._work.article, self.verticalScrollBar().value()
        if article.text != self._shown:
            self._show_text(article.text)
            self.verticalScrollBar().setValue(place)
        self._map = SentenceMap(article.text, self._work.analysis.sentences)
        self._muted = frozenset()

    def show_brief(self, brief: Brief) -> None:
        """Tint each sentence as it stands in the brief now, where any stands elsewhere."""
        if self._standings is self._work.standings:
            return
        self._standings = self._work.standings
        self._numbers = {section.id: number for number, section in enumerate(brief.sections, start=1)}
        if self._work.analysis.sentences is not self._map.sentences:
            self._map = SentenceMap(self._work.article.text, self._work.analysis.sentences)
        self._mute_what_is_left_out()
        self.viewport().update()
        self.margin.update()

    def show_selection(self, selection: Selection) -> None:
        """Mark the selected sentence and bring it into view; words marked elsewhere are no longer meant."""
        self._pointed.forget()
        row = self._map.row(selection.sentence)
        if self.textCursor().hasSelection() and selection.sentence not in self.touched:
            self._unmark_words()
        if row is not None:
            self._bring_into_view(row)
        self.viewport().update()
        self.margin.update()

    @property
    def touched(self) -> tuple[str, ...]:
        """The sentences that the marked words touch, or else the one pointed at, or the selected one."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            rows = self._map.rows_within(cursor.selectionStart(), cursor.selectionEnd())
            return tuple(self._map.sentences[row].id for row in rows)
        row = self._map.row(self.pointed or self._work.selection.sentence)
        return (self._map.sentences[row].id,) if row is not None else ()

    @property
    def pointed(self) -> str | None:
        """The sentence under the mouse while keys would act on it."""
        is_meant = self.hasFocus() and not self.textCursor().hasSelection()
        return self._pointed.sentence if is_meant else None

    def select_pointed(self) -> None:
        """Select the sentence pointed at, as something is about to be done to it."""
        if self.pointed is not None:
            self._work.select_sentence(self.pointed)

    def rects_of(self, row: int) -> list[QRectF]:
        """Return where a sentence's words stand in the viewport, a rectangle a line."""
        return self._places.rects_between(*self._map.span(row))

    def sentence_at(self, point: QPoint) -> str | None:
        """Return the sentence under a point of the viewport."""
        row = self._places.row_at(point, self._map)
        return self._map.sentences[row].id if row is not None else None

    def mark_cues(self, sentence: str | None) -> None:
        """Mark the words that told in one sentence, and in no other."""
        if sentence != self._explained:
            self._explained = sentence
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay the tints under the words, and hand the margin its labels."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        labels: list[Label] = []
        chosen, pointed = (self._map.row(each) for each in (self._work.selection.sentence, self.pointed))
        for row in self._places.rows_in_sight(self._map):
            rects = self.rects_of(row)
            standing = self._standings.get(self._map.sentences[row].id, _NOWHERE)
            ring: Ring | None = "chosen" if row == chosen else "pointed" if row == pointed else None
            paint_sentence(painter, rects, standing, self.palette(), ring)
            if rects:
                labels.append(self._label(row, rects[0], standing, is_chosen=row == chosen))
        self._paint_cues(painter)
        self.hits.paint(painter)
        painter.end()
        self.margin.show_labels(labels)
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margin beside the words."""
        super().resizeEvent(event)
        inner = self.contentsRect()
        self.margin.setGeometry(inner.left(), inner.top(), MARGIN_WIDTH, inner.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select the sentence that is clicked, or that in which a drag has ended."""
        super().mouseReleaseEvent(event)
        if event.button() not in _SELECTING:
            return
        cursor = self.textCursor()
        if not cursor.hasSelection():
            sentence = self.sentence_at(event.position().toPoint())
        elif event.button() == Qt.MouseButton.LeftButton and self.touched:
            sentence = self.touched[-1 if cursor.position() > cursor.anchor() else 0]
        else:
            return
        if sentence is not None:
            self._work.select_sentence(sentence)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Point at what is under the mouse again."""
        super().focusInEvent(event)
        self._follow_pointed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing while keys go elsewhere."""
        super().focusOutEvent(event)
        self._follow_pointed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from sentence to sentence by the arrow keys; with Shift, mark those gone over."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
        last = len(self._map.sentences) - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        current = self._work.selection.sentence
        meant = self.pointed or current
        row = self._map.row(current)
        goal = max(0, min(last, row + steps.get(key, 0))) if row is not None else 0
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_words()
        elif (
            last >= 0 and row is not None and modifiers == Qt.KeyboardModifier.ShiftModifier and key in steps
        ):
            self._mark_up_to(goal, row)
        elif modifiers or last < 0:
            super().keyPressEvent(event)
        elif key in steps or key in ends:
            self._unmark_words()
            self._choose(ends.get(key, goal))
        elif key == Qt.Key.Key_Space and meant is not None:
            self.select_pointed()
            self.sentence_toggled.emit(meant)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and meant is not None:
            self.select_pointed()
            self.sentence_entered.emit(meant)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Mute words in the new palette's ink."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._work.is_open:
            self._muted = frozenset()
            self._mute_what_is_left_out()

    def copy_words(self) -> None:
        """Copy the words marked by the mouse, or else the selected sentence."""
        row = self._map.row(self._work.selection.sentence)
        if self.textCursor().hasSelection():
            self.copy()
        elif row is not None:
            QApplication.clipboard().setText(self._map.sentences[row].text)

    def _follow_pointed(self) -> None:
        self.viewport().update()
        self.touched_changed.emit()

    def _show_text(self, text: str) -> None:
        self._shown = text  # the document knows no no-break spaces
        self.setPlainText(text)
        self._muted = frozenset()
        self._space_lines()

    def _choose(self, row: int) -> None:
        self._work.select_sentence(self._map.sentences[row].id)

    def _mark_up_to(self, row: int, current: int) -> None:
        """Mark whole sentences from where marking began up to a row, and go there."""
        cursor = self.textCursor()
        rows = [current]
        if cursor.hasSelection():
            rows = list(self._map.rows_within(cursor.selectionStart(), cursor.selectionEnd())) or rows
        began = rows[0] if cursor.position() > cursor.anchor() else rows[-1]
        first, last = self._map.span(min(began, row))[0], self._map.span(max(began, row))[1]
        cursor.setPosition(first if began <= row else last)
        cursor.setPosition(last if began <= row else first, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._choose(row)

    def _unmark_words(self) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def _label(self, row: int, line: QRectF, standing: Standing, *, is_chosen: bool) -> Label:
        """Return what the margin says of a sentence."""
        sentence, section = self._map.sentences[row], standing.section
        if section is None:
            name = "No section" if sentence.sections else "Not content"
        else:
            name = short_name(section, standing.title)
            number = self._numbers.get(section)
            name = f"{number} {name}" if number is not None else name
            name = f"{name}*" if standing.placed == "hand" else name
        return Label(sentence.id, line, section, name, standing.place == "picked", is_chosen)

    def _paint_cues(self, painter: QPainter) -> None:
        row = self._map.row(self._explained)
        if row is None:
            return
        sentence, (start, _) = self._map.sentences[row], self._map.span(row)
        standing = self._standings.get(sentence.id, _NOWHERE)
        for first, last in cue_spans(sentence.text, sentence.cues):
            units = [start + len(sentence.text[:place].encode("utf-16-le")) // 2 for place in (first, last)]
            paint_cue(painter, self._places.rects_between(*units), standing, self.palette())

    def _bring_into_view(self, row: int) -> None:
        rects = self.rects_of(row)
        if not rects:
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, bottom = rects[0].top(), rects[-1].bottom()
        if top < 0 or bottom - top > height:
            bar.setValue(round(bar.value() + top - 8))
        elif bottom > height:
            bar.setValue(round(bar.value() + bottom - height + 8))

    def _mute_what_is_left_out(self) -> None:
        """Print in paler ink what is not in the brief; anew only where that has changed."""
        muted = frozenset(
            sentence.id
            for sentence in self._map.sentences
            if self._standings.get(sentence.id, _NOWHERE).place != "picked"
        )
        if muted == self._muted:
            return
        self._muted = muted
        pale = QTextCharFormat()
        pale.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        marks: list[QTextEdit.ExtraSelection] = []
        for row, sentence in enumerate(self._map.sentences):
            if sentence.id in muted:
                mark = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self.document())
                start, end = self._map.span(row)
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                mark.cursor, mark.format = cursor, pale
                marks.append(mark)
        self.setExtraSelections(marks)

    def _space_lines(self) -> None:
        """Set the lines apart, and close up the empty ones; in one step, so that all is laid out once."""
        heights = QTextBlockFormat.LineHeightTypes
        spacing, closed = QTextBlockFormat(), QTextBlockFormat()
        spacing.setLineHeight(_LINE_SPACING, heights.ProportionalHeight.value)
        spacing.setBottomMargin(_PARAGRAPH_GAP)
        closed.setLineHeight(_EMPTY_LINE, heights.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(spacing)
        block = self.document().begin()
        while block.isValid():
            if block.length() == 1:
                cursor.setPosition(block.position())
                cursor.setBlockFormat(closed)
            block = block.next()
        cursor.endEditBlock()
