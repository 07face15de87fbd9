"""The strip below the article: where the sentence that keys act on stands, and why."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from briefwright.ui.article_text import ArticleText
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.sentence_words import Reasons, cue_words, lower_first, reasons_of
from briefwright.ui.strip_lines import StripLines
from briefwright.ui.tints import tint_of

_RAIL = 3
_LINES = 4
_NOTHING = ("No sentence is selected", ("Click one, or go to one by the arrow keys.",), ())
_KEYS = (("A number key assigns them to that section,", "0 leaves them out."), ())
_Words = tuple[str, tuple[str, ...], tuple[str, ...]]


class ReasonStrip(QWidget):
    """Always there and always as high, so that the words above it stay where they are."""

    def __init__(self, work: OpenBrief, text: ArticleText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._text = text
        self._section: str | None = None
        self._place, self._reasons = QLabel(), StripLines(_LINES)
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        font = self._place.font()
        font.setWeight(font.Weight.DemiBold)
        self._place.setFont(font)
        self._row = QHBoxLayout()
        self._row.addWidget(self._place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 8, 7)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(self._reasons)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        work.selection_changed.connect(self.refresh)
        work.brief_changed.connect(self.refresh)
        text.touched_changed.connect(self.refresh)
        self.refresh()

    def offer(self, action: QAction, name: str) -> None:
        """Add a button for the action at the right."""
        button = QToolButton()
        button.setAutoRaise(True)
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(name)
        self._row.addWidget(button)

    def refresh(self, *_: object) -> None:
        """Follow the selection and the brief."""
        touched = self._text.touched
        reasons = reasons_of(self._work, touched[0]) if len(touched) == 1 else None
        self._section = reasons.section if reasons is not None else None
        place, why, told = self._words(reasons, len(touched))
        self._place.setText(place)
        self._reasons.show_words(why, told)
        self.setAccessibleName(reasons.in_words if reasons is not None else " ".join((place, *why)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a thin line above, and the section's rail."""
        painter = QPainter(self)
        if self._section is not None:
            painter.fillRect(0, 0, _RAIL, self.height(), tint_of(self._section, self.palette()).line)
        painter.fillRect(0, 0, self.width(), 1, self.palette().color(QPalette.ColorRole.Mid))
        painter.end()

    @staticmethod
    def _words(reasons: Reasons | None, touched: int) -> _Words:
        """Return the heading, what decided, and what told."""
        if reasons is None:
            return (f"{touched} sentences are marked", *_KEYS) if touched else _NOTHING
        told = tuple(filter(None, (reasons.function, *(cue_words((cue,)) for cue in reasons.cues))))
        return (
            f"{reasons.heading}: {lower_first(reasons.place)}",
            tuple(filter(None, (reasons.placed, reasons.why))),
            told,
        )
