"""Draws the rows of the brief and opens their editors."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from briefwright.brief.brief import Item, Section
from briefwright.brief.item_edits import ResolveOpening
from briefwright.ui import loose_chip, row_layout
from briefwright.ui.brief_model import AnyIndex, BriefModel
from briefwright.ui.fields import Field
from briefwright.ui.find.brief_hits import BriefHits
from briefwright.ui.find.colours import hit_colour
from briefwright.ui.item_editor import ItemEditor, NewItem
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.row_data import aside_words, margin_number
from briefwright.ui.theme import blend
from briefwright.ui.ticks import paint_focus, paint_tick
from briefwright.ui.tints import tint_of

_State = QStyle.StateFlag
_MARKS = {"edited": "Edited", "own": "Own words"}
_NOTE = "Note"
_SMALL = 0.85
_CLICK = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)


class BriefDelegate(QStyledItemDelegate):
    """One per view: rows wrap to the view's width, ticks stand by the first line."""

    meaning_wanted = Signal(str)
    """The user wants to write what is meant in the item of that id."""
    note_wanted = Signal(str)
    """The user wants to read or write the note to self of the item of that id."""
    changes_wanted = Signal(str)
    """The user wants to see what was changed in the item of that id."""

    def __init__(self, work: OpenBrief, model: BriefModel, view: QTreeView) -> None:
        super().__init__(view)
        self._work = work
        self._model = model
        self._view = view
        self._new: NewItem | None = None
        self.hits = BriefHits()
        self._selection: tuple[int, int] | None = None
        self._measure = (0, QFont())
        self._heights: dict[str, tuple[Item, int]] = {}

    def expect_new(self, new: NewItem) -> None:
        """Treat the next editor opened as that of an item added only to be written."""
        self._new = new

    def expect_selection(self, start: int, end: int) -> None:
        """Select the words between two characters in the next editor opened."""
        self._selection = (start, end)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return a row's height at the view's width."""
        item = self._model.item_at(index)
        if item is None:
            return QSize(0, row_layout.section_height(_section_font(self._view.font())))
        # Asked of every row whenever the tree lays itself out: only what has changed is measured.
        measure = (self._row_width(), self._view.font())
        if measure != self._measure:
            self._measure = measure
            self._heights.clear()
        known = self._heights.get(item.id)
        if known is None or known[0] is not item:
            known = self._heights[item.id] = (item, self._height(item))
        return QSize(0, known[1])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a row."""
        item, section = self._model.item_at(index), self._model.section_at(index)
        if section is None:
            return
        painter.save()
        if option.state & _State.State_Selected:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if item is None:
            self._paint_section(painter, option, section, index.row() + 1)
        else:
            self._paint_item(painter, option, item, section)
        if option.state & _State.State_HasFocus:
            paint_focus(painter, option.rect, QApplication.palette().color(QPalette.ColorRole.Highlight))
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """Turn a click on a tick, or on one of the marks, into what it stands for; nothing else."""
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        item = self._model.item_at(index)
        pressed = self._mark_at(option.rect, item, event.position().toPoint()) if item is not None else None
        if pressed is not None:
            if event.type() == QEvent.Type.MouseButtonRelease:
                pressed()
            return event.type() in _CLICK
        if not self.tick_rect(option.rect, index).adjusted(-4, -4, 4, 4).contains(event.position().toPoint()):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
        return event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)

    def tick_rect(self, rect: QRect, index: AnyIndex) -> QRect:
        """Return the place of the row's tick within its rectangle."""
        item = self._model.item_at(index)
        return row_layout.section_tick(rect) if item is None else self._parts(rect, item).tick

    def loose_rect(self, rect: QRect, index: AnyIndex) -> QRect:
        """Return the place of the mark of an item that dangles, empty where there is none."""
        item = self._model.item_at(index)
        return QRect() if item is None else self._parts(rect, item).loose

    def mark_rects(self, rect: QRect, index: AnyIndex) -> tuple[QRect, QRect]:
        """Return the places of the mark of an item's origin and of its note, empty where it has none."""
        item = self._model.item_at(index)
        parts = self._parts(rect, item) if item is not None else None
        return (parts.mark, parts.note) if parts is not None else (QRect(), QRect())

    def _mark_at(self, rect: QRect, item: Item, place: QPoint) -> Callable[[], None] | None:
        """Return what a click on the mark at that place does; None where there is no mark to click."""
        parts = self._parts(rect, item)
        if parts.mark.contains(place) and item.origin.kind == "edited":
            return partial(self.changes_wanted.emit, item.id)
        if parts.note.contains(place):
            return partial(self.note_wanted.emit, item.id)
        return partial(self._resolve, item) if parts.loose.contains(place) else None

    def _resolve(self, item: Item) -> None:
        if loose_chip.can_resolve(item):
            self._work.do(ResolveOpening((item.id,)))
        else:
            self.meaning_wanted.emit(item.id)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """Open a field for a section's title, an ItemEditor for an item."""
        item, section = self._model.item_at(index), self._model.section_at(index)
        if item is not None:
            new, self._new = self._new, None
            editor = ItemEditor(self._work, item, new, parent)
            editor.setFont(_plain(self._item_font(item)))
            editor.finished.connect(self._close_editor)
            return editor
        assert section is not None
        field = Field(f"Title of the section {section.title}", parent)
        field.setFont(_section_font(self._view.font()))
        return field

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Show the row's words in its editor, again whenever they change."""
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, ItemEditor):
            editor.show_text(text)
            if self._selection is not None:
                editor.select_words(*self._selection)
                self._selection = None
        elif isinstance(editor, Field):
            editor.show_text(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Rename a section; an item's words went to the brief as they were typed."""
        if isinstance(editor, ItemEditor):
            editor.settle()
        elif isinstance(editor, Field):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Put the editor over the words it edits."""
        item = self._model.item_at(index)
        if item is None:
            rect = row_layout.section_words(option.rect)
            height = editor.sizeHint().height()
            editor.setGeometry(rect.left() - 5, rect.center().y() - height // 2, rect.width(), height)
            return
        words = self._parts(option.rect, item).words
        reach = row_layout.MARGIN_WIDTH // 3
        editor.setGeometry(words.adjusted(-ItemEditor.INSET, -4, ItemEditor.INSET + reach, 4))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave an item's editor to its own keys; the base class would take Enter and Escape from it."""
        if isinstance(watched, ItemEditor):
            return False
        return super().eventFilter(watched, event)

    def _close_editor(self, editor: QWidget) -> None:
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def _height(self, item: Item) -> int:
        width = row_layout.words_width(self._row_width())
        height = row_layout.wrap(item.text, self._item_font(item).toString(), width).height
        return row_layout.item_height(height, self._mark_sizes(item, width))

    def _row_width(self) -> int:
        return self._view.viewport().width() - 2 * self._view.indentation()

    def _parts(self, rect: QRect, item: Item) -> row_layout.RowParts:
        font = self._item_font(item)
        width = row_layout.words_width(rect.width())
        height = row_layout.wrap(item.text, font.toString(), width).height
        return row_layout.item_parts(rect, font, self._mark_sizes(item, width), height)

    def _item_font(self, item: Item) -> QFont:
        font = QFont(self._view.font())
        font.setItalic(item.origin.kind == "edited")
        return font

    def _mark_sizes(self, item: Item, width: int) -> row_layout.MarkSizes:
        font = _small(self._view.font())
        words = _MARKS.get(item.origin.kind)
        metrics = QFontMetrics(font)
        mark, note = (
            QSize(metrics.horizontalAdvance(said) + 12, metrics.height() + 2) if said else None
            for said in (words, _NOTE if item.note_to_self else None)
        )
        taken = sum(size.width() + row_layout.GAP for size in (mark, note) if size is not None)
        return row_layout.MarkSizes(mark, note, loose_chip.chip_size(item, font, width - taken))

    def _paint_section(
        self, painter: QPainter, option: QStyleOptionViewItem, section: Section, number: int
    ) -> None:
        palette = option.palette
        rect = option.rect
        tint = tint_of(section.id, palette)
        paint_tick(painter, row_layout.section_tick(rect), section.included, palette)
        font = _section_font(self._view.font())
        small = _small(self._view.font())
        told = aside_words(section)
        words = row_layout.section_words(rect, QFontMetrics(small).horizontalAdvance(told))
        painter.setFont(font)
        muted = palette.color(QPalette.ColorRole.PlaceholderText)
        for hit in self.hits.of(section.id, is_item=False):
            ahead, found = section.title[: hit.span[0]], section.title[hit.span[0] : hit.span[1]]
            metrics = QFontMetrics(font)
            left, height = words.left() + metrics.horizontalAdvance(ahead), metrics.height()
            mark = QRect(left, words.center().y() - height // 2, metrics.horizontalAdvance(found), height)
            painter.fillRect(mark & words, hit_colour(palette, is_current=self.hits.is_current(hit)))
        painter.setPen(tint.line if section.included else muted)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, align, row_layout.elided(section.title, font, words.width()))
        painter.drawText(row_layout.section_number(rect), align, str(number))
        painter.setFont(small)
        painter.setPen(muted)
        count = QRect(words.right(), rect.top(), rect.right() - row_layout.GAP - words.right(), rect.height())
        painter.drawText(count, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, told)

    def _paint_item(
        self, painter: QPainter, option: QStyleOptionViewItem, item: Item, section: Section
    ) -> None:
        palette = option.palette
        parts = self._parts(option.rect, item)
        tint = tint_of(section.id, palette)
        printed = item.included and section.included
        rail = QRect(option.rect.left(), option.rect.top() + 3, row_layout.RAIL, option.rect.height() - 6)
        painter.fillRect(rail, tint.line if printed else palette.color(QPalette.ColorRole.Mid))
        paint_tick(painter, parts.tick, item.included, palette)
        muted = palette.color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(palette.color(QPalette.ColorRole.Text) if printed else muted)
        font = self._item_font(item)
        wrapped = row_layout.wrap(item.text, font.toString(), parts.words.width())
        hits = self.hits.formats(item.id, palette)
        wrapped.layout.draw(painter, QPointF(parts.words.topLeft()), hits)
        painter.setFont(_small(self._view.font()))
        painter.setPen(muted)
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(parts.margin, align, margin_number(item))
        if not parts.mark.isNull():
            is_button = item.origin.kind == "edited"
            _paint_mark(painter, parts.mark, _MARKS[item.origin.kind], palette, is_button=is_button)
        if not parts.note.isNull():
            _paint_mark(painter, parts.note, _NOTE, palette, is_button=True)
        if not parts.loose.isNull():
            words = loose_chip.chip_text(item, painter.font(), parts.loose.width())
            _paint_mark(painter, parts.loose, words, palette, is_button=True)


def _paint_mark(
    painter: QPainter, rect: QRect, words: str, palette: QPalette, *, is_button: bool = False
) -> None:
    """Draw a mark; one that can be clicked has the outline of a button."""
    ink = palette.color(QPalette.ColorRole.Text)
    paper = palette.color(QPalette.ColorRole.Base)
    painter.setPen(QPen(blend(ink, paper, 0.7 if is_button else 0.35), 1))
    painter.setBrush(QColor(blend(ink, paper, 0.14 if is_button else 0.06)))
    painter.drawRoundedRect(rect, 3, 3)
    painter.setPen(blend(ink, paper, 0.8))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)


def _section_font(base: QFont) -> QFont:
    font = QFont(base)
    font.setWeight(QFont.Weight.DemiBold)
    font.setPointSizeF(base.pointSizeF() * 1.05)
    return font


def _small(base: QFont) -> QFont:
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * _SMALL)
    return font


def _plain(font: QFont) -> QFont:
    font.setItalic(False)
    return font
