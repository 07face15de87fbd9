"""The article as text: each sentence tinted by its section, one of them selected."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QToolTip, QWidget

from briefwright.brief.brief import Brief
from briefwright.ui.article_margin import MARGIN_WIDTH, ArticleMargin, Label
from briefwright.ui.open_brief import OpenBrief, Opened, Selection
from briefwright.ui.sentence_map import SentenceMap
from briefwright.ui.sentence_words import sentence_tip
from briefwright.ui.standing import Standing
from briefwright.ui.theme import blend
from briefwright.ui.tints import short_name, tint_of

_LINE_SPACING = 145.0  # per cent
_PARAGRAPH_GAP = 12.0
_EMPTY_LINE = 2.0
_CORNER = 3.0
_LEFT_OUT = 0.35  # how much of its tint a sentence keeps that is not in the brief
_REACH = 2.0  # how far a tint goes beyond its words
_SELECTING = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)
_NOWHERE = Standing("absent", None, "")


class ArticleText(QTextEdit):
    """Read-only: a click or the arrow keys select a sentence, a drag selects words to copy."""

    sentence_toggled = Signal(str)
    """The user wants the sentence in the brief, or out of it."""
    sentence_entered = Signal(str)
    """The user wants to work on the sentence's item."""

    def __init__(self, work: OpenBrief, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._shown = ""
        self._map = SentenceMap("", ())
        self._muted: frozenset[str] = frozenset()
        self._standings: dict[str, Standing] = {}
        self._margin = ArticleMargin(self)
        self._margin.pressed.connect(work.select_sentence)
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
        self.verticalScrollBar().valueChanged.connect(self._margin.update)
        work.article_opened.connect(self.show_opened)
        work.article_changed.connect(self.show_reading)
        work.brief_changed.connect(self.show_brief)
        work.selection_changed.connect(self.show_selection)

    @property
    def sentences(self) -> SentenceMap:
        """The sentences shown, by their place."""
        return self._map

    def show_opened(self, opened: Opened) -> None:
        """Show another article from its top."""
        self._show_text(opened.article.text)
        self._map = SentenceMap(opened.article.text, opened.analysis.sentences)
        self.verticalScrollBar().setValue(0)

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
        if self._work.analysis.sentences is not self._map.sentences:
            self._map = SentenceMap(self._work.article.text, self._work.analysis.sentences)
        self._mute_what_is_left_out()
        self.viewport().update()
        self._margin.update()

    def show_selection(self, selection: Selection) -> None:
        """Mark the selected sentence and bring it into view."""
        row = self._map.row(selection.sentence)
        if row is not None:
            self._bring_into_view(row)
        self.viewport().update()
        self._margin.update()

    def rects_of(self, row: int) -> list[QRectF]:
        """Return where a sentence's words stand in the viewport, a rectangle a line."""
        start, end = self._map.span(row)
        rects: list[QRectF] = []
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            rects.extend(self._rects_in(block, start, end))
            block = block.next()
        return rects

    def sentence_at(self, point: QPoint) -> str | None:
        """Return the sentence under a point of the viewport."""
        place = QPoint(
            point.x() + self.horizontalScrollBar().value(), point.y() + self.verticalScrollBar().value()
        )
        position = self.document().documentLayout().hitTest(place, Qt.HitTestAccuracy.FuzzyHit)
        row = self._map.row_at(position) if position >= 0 else None
        if row is None or not any(rect.contains(point.x(), point.y()) for rect in self.rects_of(row)):
            return None
        return self._map.sentences[row].id

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay the tints under the words, and hand the margin its labels."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        labels: list[Label] = []
        chosen = self._map.row(self._work.selection.sentence)
        for row in self._rows_in_sight():
            rects = self.rects_of(row)
            sentence = self._map.sentences[row]
            standing = self._standings.get(sentence.id, _NOWHERE)
            self._paint_sentence(painter, rects, standing, is_chosen=row == chosen)
            if standing.section is not None and rects:
                name = short_name(standing.section, standing.title)
                label = Label(
                    sentence.id, rects[0], standing.section, name, standing.place == "picked", row == chosen
                )
                labels.append(label)
        painter.end()
        self._margin.show_labels(labels)
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margin beside the words."""
        super().resizeEvent(event)
        inner = self.contentsRect()
        self._margin.setGeometry(inner.left(), inner.top(), MARGIN_WIDTH, inner.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select the sentence that is clicked; a drag has marked words instead."""
        super().mouseReleaseEvent(event)
        if event.button() in _SELECTING and not self.textCursor().hasSelection():
            sentence = self.sentence_at(event.position().toPoint())
            if sentence is not None:
                self._work.select_sentence(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from sentence to sentence by the arrow keys."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
        last = len(self._map.sentences) - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_words()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or last < 0:
            super().keyPressEvent(event)
        elif key in steps:
            row = self._map.row(self._work.selection.sentence)
            self._choose(max(0, min(last, row + steps[key])) if row is not None else 0)
        elif key in ends:
            self._choose(ends[key])
        elif key == Qt.Key.Key_Space and self._work.selection.sentence is not None:
            self.sentence_toggled.emit(self._work.selection.sentence)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._work.selection.sentence is not None:
            self.sentence_entered.emit(self._work.selection.sentence)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show why a sentence stands where it does."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()))
            return True
        return super().viewportEvent(event)

    def tip_at(self, point: QPoint) -> str:
        """Say of the sentence under a point where it stands and why; nothing beside the words."""
        sentence = self._work.sentence(self.sentence_at(point) or "") if self._work.is_open else None
        return sentence_tip(sentence, self._standings.get(sentence.id, _NOWHERE)) if sentence else ""

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

    def _show_text(self, text: str) -> None:
        self._shown = text  # the document knows no no-break spaces
        self.setPlainText(text)
        self._muted = frozenset()
        self._space_lines()

    def _choose(self, row: int) -> None:
        self._work.select_sentence(self._map.sentences[row].id)

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

    def _rows_in_sight(self) -> list[int]:
        height = self.viewport().height()
        top = self.cursorForPosition(QPoint(0, 0)).block()
        rows: list[int] = []
        block = top
        while block.isValid() and self._block_top(block) < height:
            end = block.position() + block.length()
            rows.extend(row for row in self._map.rows_within(block.position(), end) if row not in rows[-1:])
            block = block.next()
        return rows

    def _block_top(self, block: QTextBlock) -> float:
        return (
            self.document().documentLayout().blockBoundingRect(block).top() - self.verticalScrollBar().value()
        )

    def _rects_in(self, block: QTextBlock, start: int, end: int) -> list[QRectF]:
        layout, words = block.layout(), block.text()
        left = layout.position().x() - self.horizontalScrollBar().value()
        top = layout.position().y() - self.verticalScrollBar().value()
        rects: list[QRectF] = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            line_start = line.textStart() + block.position()
            first, last = max(start, line_start), min(end, line_start + line.textLength())
            if first >= last:
                continue
            x1 = _x_of(line.cursorToX(first - block.position()))
            while last > first + 1 and words[last - 1 - block.position()].isspace():
                last -= 1
            x2 = _x_of(line.cursorToX(last - block.position()))
            rect = line.rect()
            rects.append(QRectF(left + min(x1, x2), top + rect.top(), abs(x2 - x1), rect.height()))
        return rects

    def _paint_sentence(
        self, painter: QPainter, rects: list[QRectF], standing: Standing, *, is_chosen: bool
    ) -> None:
        base = self.palette().color(QPalette.ColorRole.Base)
        fill = tint_of(standing.section, self.palette()).fill
        if standing.place != "picked":
            fill = blend(fill, base, _LEFT_OUT) if standing.section is not None else base
        painter.setBrush(fill)
        if is_chosen:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1.6))
            painter.drawPath(_outline(rects))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(-_REACH, 1, _REACH, -1), _CORNER, _CORNER)

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


def _outline(rects: list[QRectF]) -> QPainterPath:
    """Return one shape around all the lines of a sentence."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for rect, below in zip(rects, [*rects[1:], None], strict=True):
        grown = rect.adjusted(-_REACH - 1, -0.5, _REACH + 1, 0.5)
        if below is not None and below.top() - rect.bottom() < rect.height():
            grown.setBottom(below.top())  # no gap within a paragraph
        path.addRect(grown)
    return path.simplified()


def _x_of(answer: object) -> float:
    """Return the x of `cursorToX`, which answers with it and the cursor."""
    return float(answer[0]) if isinstance(answer, tuple) else float(str(answer))
