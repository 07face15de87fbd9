"""The strip below the article: where the selected sentence stands and why, in three lines."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from briefwright.ui.article_text import ArticleText
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.sentence_words import Reasons, cue_words, lower_first, reasons_of
from briefwright.ui.tints import tint_of

_RAIL = 3
_NOTHING = ("No sentence is selected", "Click one, or go to one by the arrow keys.", "")
_KEYS = ("A number key assigns them to that section,", "0 leaves them out.")


class ReasonStrip(QWidget):
    """Always there and always as high, so that the words above it stay where they are."""

    def __init__(self, work: OpenBrief, text: ArticleText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._text = text
        self._section: str | None = None
        self._place, self._why, self._told = _Line(), _Line(), _Line()
        font = self._place.font()
        font.setWeight(font.Weight.DemiBold)
        self._place.setFont(font)
        self._told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        for line in (self._place, self._why, self._told):
            lines.addWidget(line)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 7, 8, 7)
        self._row.addLayout(lines, 1)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        work.selection_changed.connect(self.refresh)
        work.brief_changed.connect(self.refresh)
        text.selectionChanged.connect(self.refresh)
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
        if reasons is not None:
            words = _in_three_lines(reasons)
        else:
            words = (f"{len(touched)} sentences are marked", *_KEYS) if touched else _NOTHING
        for line, text in zip((self._place, self._why, self._told), words, strict=True):
            line.setText(text)
        self.setAccessibleName(reasons.in_words if reasons is not None else " ".join(words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a thin line above, and the section's rail."""
        painter = QPainter(self)
        if self._section is not None:
            painter.fillRect(0, 0, _RAIL, self.height(), tint_of(self._section, self.palette()).line)
        painter.fillRect(0, 0, self.width(), 1, self.palette().color(QPalette.ColorRole.Mid))
        painter.end()


class _Line(QLabel):
    """One line of words that ends in dots where there is no room for all."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()


def _in_three_lines(reasons: Reasons) -> tuple[str, str, str]:
    told = " · ".join(filter(None, (reasons.function, cue_words(reasons.cues))))
    return f"{reasons.heading}: {lower_first(reasons.place)}", reasons.why, told
