"""The pages on the desk: paints them, marks the selected item, and tells which one is clicked."""

import re

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefwright.render.request import RenderedBrief
from briefwright.ui.find.colours import CURRENT_ON_PAPER, ON_PAPER
from briefwright.ui.preview.book import Book, wish_for
from briefwright.ui.preview.item_places import ItemPlaces
from briefwright.ui.preview.layout import GAP
from briefwright.ui.preview.page_hit import PageHit
from briefwright.ui.preview.paper import desk_colours, draw_marks, draw_paper
from briefwright.ui.preview.raster import (
    PageDrawn,
    PageRaster,
    PageRead,
    PdfOpened,
    PdfUnreadable,
    WordsFound,
)
from briefwright.ui.preview.scrolled_pages import ScrolledPages
from briefwright.ui.wording import tr

_REVEALED_AT = 0.3  # where in the view's height an item comes to stand that had to be scrolled to


class PagesView(ScrolledPages):
    """Shows the last brief given to it.

    The pages before it stay until every visible page of the new one is drawn; then all of them change in one
    paint, at the same page, place and zoom. The images come from `raster`, which belongs to the caller.
    """

    item_clicked = Signal(str)
    item_entered = Signal(str)
    """The user wants to work on the item."""
    pages_shown = Signal()
    """The newest brief's visible pages are there and come with the next paint."""
    page_changed = Signal(int, int)
    """The page one looks at, counted from 1, and how many there are."""
    hits_found = Signal()
    """`hits` are those of the pages shown now."""
    unreadable = Signal(object)
    """BaseException"""

    def __init__(self, raster: PageRaster, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._raster = raster
        self._book = Book(0, (), ItemPlaces())
        self._expected: tuple[int, ItemPlaces] | None = None
        self._coming: Book | None = None
        self._selected: str | None = None
        self._is_reveal_due = False
        self._pattern: re.Pattern[str] | None = None
        self._hits: tuple[PageHit, ...] = ()
        self._hit: int | None = None
        self._hovered: str | None = None
        self._pressed: str | None = None
        self._page_told = (0, 0)
        self._placeholder = ""
        self._colours = desk_colours(self.palette())
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Preview of the brief"))
        self.sight_changed.connect(self._follow_sight)
        raster.opened.connect(self._take_sizes)
        raster.drawn.connect(self._take_page)
        raster.read.connect(self._take_words)
        raster.found.connect(self._take_hits)
        raster.unreadable.connect(self._take_fault)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._book.sizes)

    def show_brief(self, brief: RenderedBrief) -> None:
        """Show this brief as soon as its visible pages are drawn."""
        likely = [wish_for(page, self.page_layout) for page in self.visible_pages()]
        self._coming = None
        self._expected = (self._raster.show(brief.pdf, likely), ItemPlaces(brief.places))

    def clear(self) -> None:
        """Take the pages away."""
        self._raster.clear()
        self._expected = self._coming = self._hovered = self._pressed = None
        self._book = Book(0, (), ItemPlaces())
        self._hits, self._hit = (), None
        self.set_sizes(())

    def set_placeholder(self, words: str) -> None:
        """Set what stands on the empty desk."""
        if words != self._placeholder:
            self._placeholder = words
            self.viewport().update()

    def select_item(self, item: str | None) -> None:
        """Mark the item, and scroll to it if it is out of sight; one not printed yet once it is."""
        if item == self._selected:
            return
        self._selected = item
        self._is_reveal_due = item is not None and not self._reveal(item)
        self.viewport().update()

    def go_to_page(self, page: int) -> None:
        """Bring the top of a page, counted from 0, into sight; the last where there are fewer."""
        if self.page_count:
            rect = self.page_layout.pages[min(page, self.page_count - 1)]
            self.verticalScrollBar().setValue(round(rect.top() - GAP))

    @property
    def hits(self) -> tuple[PageHit, ...]:
        """What is found on the pages shown."""
        return self._hits

    def look_for(self, pattern: re.Pattern[str] | None) -> None:
        """Mark what the pattern finds, on these pages and on those that will follow; None marks nothing."""
        if pattern is not None and pattern == self._pattern:
            return
        self._pattern = pattern
        self._hits, self._hit = (), None
        self._look_for_pattern()
        self.viewport().update()

    def show_hit(self, number: int | None) -> None:
        """Mark one of the hits as the one that is looked at, and bring it into sight; None marks none."""
        self.viewport().update()
        if number == self._hit:
            return
        self._hit = number
        lines = self._lines_of_hit(self._hits[number]) if number is not None else []
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        if lines and not (top <= lines[0].top() and lines[0].bottom() <= top + height):
            self.verticalScrollBar().setValue(round(lines[0].top() - height * _REVEALED_AT))

    def item_rects(self, item: str) -> tuple[QRect, ...]:
        """Return where the lines of the item stand in the viewport, in sight or not."""
        return tuple(line.translated(-self.top_left()).toAlignedRect() for line in self._lines(item))

    def item_at(self, position: QPointF) -> str | None:
        """Return the item at a position of the viewport."""
        found = self.page_layout.point_on(position + self.top_left())
        return self._book.places.at(*found) if found is not None else None

    def _lines(self, item: str | None) -> list[QRectF]:
        rect_of = self.page_layout.rect_of
        places = self._book.places.of(item)
        return [rect_of(p.page, p.x, p.y, p.width, p.height) for p in places if p.page < self.page_count]

    def _reveal(self, item: str) -> bool:
        """Bring the item into sight; False if it is not printed."""
        lines = self._lines(item)
        if not lines:
            return False
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        if not any(bar.value() <= line.top() and line.bottom() <= bar.value() + height for line in lines):
            bar.setValue(round(lines[0].top() - height * _REVEALED_AT))
        return True

    def _take_sizes(self, opened: PdfOpened) -> None:
        if self._expected is not None and self._expected[0] == opened.document:
            self._coming = Book(opened.document, opened.sizes, self._expected[1])
            self._turn_to_coming_once_drawn()
            self._wish()

    def _take_page(self, drawn: PageDrawn) -> None:
        if self._coming is not None and self._coming.document == drawn.document:
            self._coming.take(drawn)
            self._turn_to_coming_once_drawn()
        elif self._book.document == drawn.document:
            self._book.take(drawn)
            rect = self.page_layout.pages[drawn.wish.page].translated(-self.top_left())
            self.viewport().update(rect.toAlignedRect())
        self._wish()

    def _take_words(self, words: PageRead) -> None:
        if words.document == self._book.document:
            self.setAccessibleDescription(f"{self._page_in_words()}. {' '.join(words.text.split())}")

    def _take_hits(self, found: WordsFound) -> None:
        if found.document == self._book.document and found.pattern == self._pattern:
            self._hits = tuple(hit for hit in found.hits if hit.page < self.page_count)
            self._hit = None
            self.viewport().update()
            self.hits_found.emit()

    def _look_for_pattern(self) -> None:
        if self._pattern is not None and self.page_count:
            self._raster.find(self._pattern)

    def _lines_of_hit(self, hit: PageHit) -> list[QRectF]:
        return [self.page_layout.rect_of(hit.page, *rect) for rect in hit.rects]

    def _take_fault(self, fault: PdfUnreadable) -> None:
        self._expected = self._coming = None
        self.unreadable.emit(fault.problem)

    def _turn_to_coming_once_drawn(self) -> None:
        book = self._coming
        if book is None:
            return
        layout, top = self.layout_of(book.sizes)
        if not all(book.has(page) for page in layout.visible(top, self.viewport().height())):
            return
        book.inherit(self._book)
        self._book = book
        self._expected = self._coming = None
        self._page_told = (0, 0)  # the words of the page are new even where its number is not
        self.set_sizes(book.sizes)
        if self._selected is not None and self._is_reveal_due:
            self._is_reveal_due = not self._reveal(self._selected)
        self._hits, self._hit = (), None
        self._look_for_pattern()
        self.pages_shown.emit()

    def _wish(self) -> None:
        """Ask for the pages in sight, then for those one would scroll to next."""
        if self._coming is not None:
            layout, top = self.layout_of(self._coming.sizes)
            visible = layout.visible(top, self.viewport().height())
            self._raster.wish(self._coming.wishes(visible, layout))
        elif self._expected is None and self.page_count:
            visible = self.visible_pages()
            near = [self.current_page, *visible, visible.stop, max(0, visible.start - 1)]
            near = list(dict.fromkeys(near))
            self._raster.wish(self._book.wishes(near, self.page_layout))
            self._book.trim(visible)

    def _follow_sight(self) -> None:
        self._wish()
        told = (self.current_page + 1, self.page_count) if self.page_count else (0, 0)
        if told != self._page_told:
            self._page_told = told
            self.page_changed.emit(*told)
            if self.page_count:
                self._raster.read_text(self.current_page)
            else:
                self.setAccessibleDescription(self._page_in_words())

    def _page_in_words(self) -> str:
        if not self.page_count:
            return tr("No pages yet")
        return tr("Page {0} of {1}").format(self.current_page + 1, self.page_count)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight with the marks over them."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._colours.desk)
        if not self.page_count:
            painter.setPen(self._colours.words)
            room = self.viewport().rect().adjusted(24, 24, -24, -24)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._placeholder)
            return
        painter.translate(-self.top_left())
        for page in self.visible_pages():
            draw_paper(painter, self.page_layout.pages[page], self._book.image(page), self._colours)
        self._draw_hits(painter)
        if self._hovered != self._selected:
            draw_marks(painter, self._lines(self._hovered), self._colours.hovered)
        draw_marks(painter, self._lines(self._selected), self._colours.marked)

    def _draw_hits(self, painter: QPainter) -> None:
        visible = self.visible_pages()
        for number, hit in enumerate(self._hits):
            if hit.page in visible:
                colour = CURRENT_ON_PAPER if number == self._hit else ON_PAPER
                draw_marks(painter, self._lines_of_hit(hit), colour)

    def changeEvent(self, event: QEvent) -> None:
        """Take up a new palette."""
        if event.type() == QEvent.Type.PaletteChange:
            self._colours = desk_colours(self.palette())
            self.viewport().update()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from item to item by Ctrl and the arrows, and to the item itself by Enter."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and held == Qt.KeyboardModifier.ControlModifier:
            self._step_item(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held and self._selected is not None:
            self.item_entered.emit(self._selected)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which item a click would select."""
        self._hover(self.item_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.item_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click that ends on the item where it began."""
        if event.button() == Qt.MouseButton.LeftButton:
            pressed, self._pressed = self._pressed, None
            if pressed is not None and pressed == self.item_at(event.position()):
                self.item_clicked.emit(pressed)

    def leaveEvent(self, event: QEvent) -> None:
        """Show no item as being under the pointer."""
        self._hover(None)
        super().leaveEvent(event)

    def _step_item(self, step: int) -> None:
        """Select the printed item before or after the selected one; without one, the first in sight."""
        items = self._book.places.items
        if self._selected in items:
            items = items[max(0, items.index(self._selected) + step) :]
        else:
            sight = QRectF(self.top_left(), self.viewport().size())
            items = tuple(name for name in items if any(map(sight.intersects, self._lines(name))))
        if items:
            self.item_clicked.emit(items[0])

    def _hover(self, item: str | None) -> None:
        if item != self._hovered:
            self._hovered = item
            over = Qt.CursorShape.PointingHandCursor if item is not None else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(over)
            self.viewport().update()
