"""A bar over the panes that says one thing in a plain sentence and lets the user go on working."""

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from briefwright.ui.icons import Icons, tinted_icon
from briefwright.ui.theme import blend, is_dark

Kind = Literal["problem", "notice", "done"]

COLOURS: dict[Kind, tuple[str, str]] = {
    "problem": ("#b3261e", "#ff8a80"),
    "notice": ("#946200", "#e8b04a"),
    "done": ("#00785a", "#4fc7a1"),
}
"""The colour of each kind, in light and in dark."""
_ICON_SIZE = 20


class MessageBar(QWidget):
    """Shows the last message until it is closed or replaced."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: Kind = "problem"
        self._icon = QLabel()
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._offer = QPushButton()
        self._offer.setAutoDefault(False)
        self._offer.setAccessibleName("What to do about it")
        self._offer.clicked.connect(self._take_offer)
        self._offered: QAction | None = None
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setAccessibleName("Close message")
        self._close.setToolTip("Close message")
        icons.give(self._close, "close")
        self._close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        row.addWidget(self._offer, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def kind(self) -> Kind | None:
        """What kind of message is shown; None where there is none."""
        return None if self.isHidden() else self._kind

    @property
    def text(self) -> str:
        """The message shown; empty where there is none."""
        return "" if self.isHidden() else self._label.text()

    def say(self, text: str, kind: Kind = "problem", offer: QAction | None = None) -> None:
        """Show a message in place of the last one, and what can be done about it; tell screen readers."""
        self._kind = kind
        self._show_offer(offer)
        self._label.setText(text)
        self._label.setAccessibleName(text)
        self._draw_icon()
        self.show()
        self.update()
        # Imported with the first message: it costs 6 ms on the way to the first window.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._label, text))

    def clear(self) -> None:
        """Take the message away."""
        self._label.clear()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in the new palette's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()

    def _draw_icon(self) -> None:
        icon = tinted_icon("done" if self._kind == "done" else "warning", self.palette())
        self._icon.setPixmap(icon.pixmap(QSize(_ICON_SIZE, _ICON_SIZE), self.devicePixelRatioF()))

    def _show_offer(self, offer: QAction | None) -> None:
        self._offered = offer
        self._offer.setVisible(offer is not None)
        if offer is not None:
            self._offer.setText(f"{offer.iconText().removesuffix('…').partition(' ')[0]}…")
            self._offer.setAccessibleName(offer.iconText().removesuffix("…"))
            self._offer.setToolTip(
                f"{offer.iconText()} ({offer.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})"
            )

    def _take_offer(self) -> None:
        if self._offered is not None:
            self._offered.trigger()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar in the colour of its kind."""
        palette = self.palette()
        colour = QColor(COLOURS[self._kind][is_dark(palette)])
        painter = QPainter(self)
        painter.fillRect(self.rect(), blend(colour, palette.window().color(), 0.12))
        painter.fillRect(0, 0, 4, self.height(), colour)
        painter.fillRect(0, self.height() - 1, self.width(), 1, blend(colour, palette.window().color(), 0.4))
        painter.end()
