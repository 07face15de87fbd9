"""The slim bar below the pages: what state they are in, which page it is, and how large it is."""

from typing import Literal

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from briefwright.ui.preview.layout import Zoom
from briefwright.ui.wording import tr

PreviewState = Literal["empty", "current", "rendering", "stale"]
_PERCENTAGES = (50, 75, 100, 125, 150, 200, 300, 400)
_TURN = 90  # milliseconds between two positions of the busy mark


class BusyMark(QWidget):
    """A small arc that turns while it is visible."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._angle = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TURN)
        self._timer.timeout.connect(self._turn)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_busy(self, is_busy: bool) -> None:
        """Show the mark and turn it, or neither."""
        self.setVisible(is_busy)
        if is_busy:
            self._timer.start()
        else:
            self._timer.stop()

    def sizeHint(self) -> QSize:
        """Return the size of a small letter."""
        return QSize(12, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arc."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().highlight().color(), 1.8))
        painter.drawArc(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), -self._angle * 16, 250 * 16)

    def _turn(self) -> None:
        self._angle = (self._angle + 30) % 360
        self.update()


class PreviewBar(QWidget):
    """Shows what it is told, and asks for another zoom; it knows no page."""

    stop_wanted = Signal()
    zoom_in_wanted = Signal()
    zoom_out_wanted = Signal()
    zoom_wanted = Signal(object)
    """Zoom"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._busy = BusyMark(self)
        self._state = QLabel(self)
        self._stop = self._button(tr("Stop"), tr("Stop making the pages"), tr("Stop making the pages"))
        self._seconds = QLabel(self)
        self._page = QLabel(self)
        self._size = self._button("", tr("Zoom"), tr("Size of the pages"))
        self._choices: dict[Zoom, QAction] = {}
        self._lay_out()
        self.set_state("empty")

    def set_state(self, state: PreviewState, seconds: float | None = None) -> None:
        """Say how the pages stand to the brief, and how long the last render took."""
        self._busy.set_busy(state == "rendering")
        self._stop.setVisible(state == "rendering")
        words, reason = {
            "empty": ("", ""),
            "current": (tr("Up to date"), tr("The pages show the brief as it is now.")),
            "rendering": (tr("Rendering…"), tr("The pages are being made.")),
            "stale": (
                tr("Not up to date"),
                tr("These are the last good pages; they lack your latest changes."),
            ),
        }[state]
        self._state.setText(words)
        self._state.setToolTip(reason)
        font = self._state.font()
        font.setBold(state == "stale")
        self._state.setFont(font)
        self._seconds.setText(tr("{0} s").format(f"{seconds:.2f}") if seconds is not None else "")

    def set_page(self, number: int, count: int) -> None:
        """Say which of how many pages is in sight; nothing where there are none."""
        self._page.setText(tr("Page {0} of {1}").format(number, count) if count else "")

    def set_zoom(self, zoom: Zoom, factor: float) -> None:
        """Say how large the pages are, and tick the choice that made them so."""
        percent = tr("{0} %").format(round(factor * 100))
        self._size.setText(f"{percent} ▾")
        self._size.setAccessibleName(tr("Zoom: {0}").format(percent))
        for choice, action in self._choices.items():
            action.setChecked(choice == zoom)

    def _lay_out(self) -> None:
        self._fill_menu()
        smaller = self._button("−", tr("Zoom out"), tr("Smaller (Ctrl+−)"))
        larger = self._button("+", tr("Zoom in"), tr("Larger (Ctrl++)"))
        self._stop.setAutoRaise(False)
        self._stop.clicked.connect(self.stop_wanted)
        smaller.clicked.connect(self.zoom_out_wanted)
        larger.clicked.connect(self.zoom_in_wanted)
        self._seconds.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._seconds.setToolTip(tr("Time the last render took"))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 3, 6, 3)
        row.setSpacing(6)
        for widget in (self._busy, self._state, self._stop, self._seconds):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._page)
        row.addSpacing(8)
        for button in (smaller, self._size, larger):
            row.addWidget(button)
        QWidget.setTabOrder(smaller, self._size)
        QWidget.setTabOrder(self._size, larger)

    def _fill_menu(self) -> None:
        self._menu = menu = QMenu(self._size)
        group = QActionGroup(menu)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        choices = [(Zoom("fit_width"), tr("Fit &width")), (Zoom("fit_page"), tr("Fit &page"))]
        choices += [(Zoom("fixed", n / 100), tr("{0} %").format(n)) for n in _PERCENTAGES]
        for zoom, words in choices:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(zoom)
            group.addAction(action)
            self._choices[zoom] = action
            if zoom.mode == "fit_page":
                menu.addSeparator()
        menu.triggered.connect(lambda action: self.zoom_wanted.emit(action.data()))
        # Popped up by hand: the mark that Qt draws for a button's menu sits in its corner like a speck.
        self._size.clicked.connect(self._pop_up)
        self._size.setMinimumWidth(self._size.fontMetrics().horizontalAdvance("0000 % ▾"))

    def _pop_up(self) -> None:
        above = self._size.mapToGlobal(QPoint(0, -self._menu.sizeHint().height()))
        self._menu.popup(above)

    def _button(self, words: str, name: str, hint: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setToolTip(hint)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
