"""Scrolls and zooms pages of given sizes by keys, wheel and touch; what is on the pages is the subclass's."""

from typing import cast

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from briefwright.ui.preview.layout import LARGEST, SMALLEST, Anchor, Desk, PageLayout, Zoom, next_step
from briefwright.ui.preview.pdfium import PageSize

_LINE = 48  # logical pixels that an arrow key moves
_SCREENFUL = 0.9  # of the view's height; the rest is what one has just read
_WHEEL_NOTCH = 120


class ScrolledPages(QAbstractScrollArea):
    """Pages one below the other, fitted to the view's width until told otherwise."""

    zoom_changed = Signal(float)
    """How large the pages are, 1 being the size on paper."""
    sight_changed = Signal()
    """Other parts of the pages are in sight than before, or at another size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: tuple[PageSize, ...] = ()
        self._zoom = Zoom()
        self._layout = PageLayout((), self._zoom, self._desk())
        self._is_laying_out = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Always there: were it to come and go, it would change the width the pages are fitted to.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(_LINE)
            bar.valueChanged.connect(self._scroll)

    @property
    def page_layout(self) -> PageLayout:
        """Where the pages stand."""
        return self._layout

    @property
    def zoom(self) -> Zoom:
        """How the pages are sized."""
        return self._zoom

    @property
    def zoom_factor(self) -> float:
        """How large the pages are now; 1 is the size on paper."""
        return self._layout.factor

    @property
    def current_page(self) -> int:
        """The page one looks at, counted from 0."""
        bar = self.verticalScrollBar()
        if 0 < bar.maximum() == bar.value():
            return len(self._sizes) - 1
        return self._layout.page_at(bar.value() + self.viewport().height() / 3)

    def set_zoom(self, zoom: Zoom, at: QPointF | None = None) -> None:
        """Size the pages anew; what is at this point of the viewport, or at its top left, stays there."""
        anchor = self._anchor(at)
        self._zoom = zoom
        self._lay_out(anchor)

    def zoom_in(self) -> None:
        """Go to the next larger step."""
        self._step(1)

    def zoom_out(self) -> None:
        """Go to the next smaller step."""
        self._step(-1)

    def fit_width(self) -> None:
        """Make the pages as wide as the view."""
        self.set_zoom(Zoom("fit_width"))

    def fit_page(self) -> None:
        """Make one whole page fit into the view."""
        self.set_zoom(Zoom("fit_page"))

    def set_sizes(self, sizes: tuple[PageSize, ...]) -> None:
        """Put other pages on the desk, with the same page and place in sight."""
        anchor = self._anchor()
        self._sizes = sizes
        self._lay_out(anchor)

    def layout_of(self, sizes: tuple[PageSize, ...]) -> tuple[PageLayout, float]:
        """Return how other pages would stand on the desk, and how far down one would look on them."""
        layout = PageLayout(sizes, self._zoom, self._desk())
        anchor = self._anchor()
        top = layout.position(anchor).y() if anchor is not None else 0.0
        return layout, min(max(top, 0.0), max(0.0, layout.height - self.viewport().height()))

    def visible_pages(self) -> range:
        """Return the pages in sight."""
        return self._layout.visible(self.verticalScrollBar().value(), self.viewport().height())

    def top_left(self) -> QPointF:
        """Return the position on the desk of the viewport's top left corner."""
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _desk(self) -> Desk:
        port = self.viewport()
        return Desk(port.width(), port.height(), self.logicalDpiY() / 72, port.devicePixelRatioF())

    def _anchor(self, at: QPointF | None = None) -> Anchor | None:
        spot = at if at is not None else QPointF(0, 0)
        position = spot + self.top_left()
        return self._layout.anchor(position.x(), position.y(), (spot.x(), spot.y()))

    def _lay_out(self, anchor: Anchor | None) -> None:
        factor = self._layout.factor
        self._is_laying_out = True
        for _ in range(2):  # again where a scroll bar came or went and so changed the room there is
            room = self.viewport().size()
            self._layout = PageLayout(self._sizes, self._zoom, self._desk())
            position = self._layout.position(anchor) if anchor is not None else QPointF(0, 0)
            self._set_bars(position)
            if room == self.viewport().size():
                break
        self._is_laying_out = False
        if factor != self._layout.factor:
            self.zoom_changed.emit(self._layout.factor)
        self._scroll()

    def _set_bars(self, position: QPointF) -> None:
        room = self.viewport().size()
        for bar, length, space, value in (
            (self.horizontalScrollBar(), self._layout.width, room.width(), position.x()),
            (self.verticalScrollBar(), self._layout.height, room.height(), position.y()),
        ):
            bar.setPageStep(space)
            bar.setRange(0, max(0, round(length) - space))
            bar.setValue(round(value))

    def _scroll(self) -> None:
        if not self._is_laying_out:
            self.viewport().update()
            self.sight_changed.emit()

    def _step(self, direction: int) -> None:
        centre = QPointF(self.viewport().width() / 2, self.viewport().height() / 2)
        self.set_zoom(Zoom("fixed", next_step(self.zoom_factor, direction)), centre)

    def _scale_by(self, ratio: float, at: QPointF) -> None:
        factor = min(max(self.zoom_factor * ratio, SMALLEST), LARGEST)
        self.set_zoom(Zoom("fixed", factor), at)

    def _turn(self, direction: int) -> None:
        """Go on or back by what is in sight: a page where pages are fitted, else most of a screenful."""
        bar = self.verticalScrollBar()
        if self._zoom.mode == "fit_page" and self._sizes:
            page = min(max(self.current_page + direction, 0), len(self._sizes) - 1)
            rect = self._layout.pages[page]
            bar.setValue(round(rect.center().y() - self.viewport().height() / 2))
        else:
            bar.setValue(bar.value() + round(direction * _SCREENFUL * bar.pageStep()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new room, keeping what is at its top."""
        if not self._is_laying_out:
            self._lay_out(self._anchor())

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom by pinching, and draw sharp again on another screen."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._lay_out(self._anchor())
        if event.type() == QEvent.Type.NativeGesture:
            gesture = cast(QNativeGestureEvent, event)
            if gesture.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._scale_by(1 + gesture.value(), gesture.position())
                return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl zoom around the pointer."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._scale_by(1.1 ** (event.angleDelta().y() / _WHEEL_NOTCH), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom with Ctrl and +, − or 0; scroll with the arrows, Page Up and Down, Space, Home and End."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        event.setAccepted(self._zoom_by_key(event.key(), held) or self._scroll_by_key(event.key(), held))

    def _zoom_by_key(self, key: int, held: Qt.KeyboardModifier) -> bool:
        if not held & Qt.KeyboardModifier.ControlModifier or held & Qt.KeyboardModifier.AltModifier:
            return False
        match key:
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_in()
            case Qt.Key.Key_Minus | Qt.Key.Key_Underscore:
                self.zoom_out()
            case Qt.Key.Key_0:
                self.fit_width()
            case _:
                return False
        return True

    def _scroll_by_key(self, key: int, held: Qt.KeyboardModifier) -> bool:
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        if key == Qt.Key.Key_Space and held in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        ):
            self._turn(-1 if held else 1)
            return True
        if held and not (
            held == Qt.KeyboardModifier.ControlModifier and key in (Qt.Key.Key_Home, Qt.Key.Key_End)
        ):
            return False
        match key:
            case Qt.Key.Key_Up:
                down.setValue(down.value() - _LINE)
            case Qt.Key.Key_Down:
                down.setValue(down.value() + _LINE)
            case Qt.Key.Key_Left:
                across.setValue(across.value() - _LINE)
            case Qt.Key.Key_Right:
                across.setValue(across.value() + _LINE)
            case Qt.Key.Key_PageUp:
                self._turn(-1)
            case Qt.Key.Key_PageDown:
                self._turn(1)
            case Qt.Key.Key_Home:
                down.setValue(0)
            case Qt.Key.Key_End:
                down.setValue(down.maximum())
            case _:
                return False
        return True
