"""The card beside a sentence that tells where it stands in the brief, and why."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefwright.ui.score_bars import ScoreBars
from briefwright.ui.sentence_words import Reasons, cue_words
from briefwright.ui.tints import tint_of

_CHARACTERS = 60  # in a line, about
_DISTANCE = 6
_RAIL = 3
_HINT = "A number key assigns it, 0 leaves it out."


class ReasonCard(QFrame):
    """Shows one sentence’s reasons, over the panes of its window; it takes no focus and no clicks.

    It is no window of its own: those cannot be put beside a sentence on every system.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self._section: str | None = None
        self._heading, self._place, self._why = QLabel(), QLabel(), QLabel()
        self._heading.setFont(_bold(self._heading.font()))
        self._hint = QLabel(_HINT)
        self._scores = ScoreBars()
        self._rows = {
            "Reads as": QLabel(),
            "Scores": self._scores,
            "Words": QLabel(),
            "Speaker": QLabel(),
            "Salience": QLabel(),
        }
        self._names = {name: QLabel(name) for name in self._rows}
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.hide()

    def show_reasons(self, reasons: Reasons, *, keys_act: bool) -> None:
        """Show these; a row without anything to tell is left away, and the keys where they act elsewhere."""
        self._hint.setVisible(keys_act)
        self._section = reasons.section
        self._heading.setText(reasons.heading)
        self._place.setText(reasons.place)
        self._why.setText("\n".join(filter(None, (reasons.placed, reasons.why))))
        self._scores.show_scores(reasons.scores)
        for name, words in (
            ("Reads as", reasons.function),
            ("Scores", " " if reasons.scores else ""),
            ("Words", cue_words(reasons.cues)),
            ("Speaker", "\n".join(reasons.speech)),
            ("Salience", f"{reasons.salience:.2f}" if reasons.scores else ""),
        ):
            row = self._rows[name]
            if isinstance(row, QLabel):
                row.setText(words)
            row.setVisible(bool(words))
            self._names[name].setVisible(bool(words))
        self.setAccessibleName(reasons.in_words)
        self._colour()

    def place_beside(self, sentence: QRect, pane: QRect) -> None:
        """Stand below the sentence, or above it, or else beside its pane; all places are of the window."""
        width = self.fontMetrics().averageCharWidth() * _CHARACTERS
        self._column.activate()  # what it knows of its rows is from before they changed
        height = self._column.totalHeightForWidth(width)
        room = self.window().rect()
        left, top = sentence.left(), sentence.bottom() + _DISTANCE
        if top + height > room.bottom():
            top = sentence.top() - _DISTANCE - height
        if top < room.top():
            left, top = pane.right() + _DISTANCE, room.bottom() - height
        left = max(room.left(), min(left, room.right() - width))
        self.setGeometry(left, top, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paper, a thin frame and the section’s rail."""
        palette, painter = self.palette(), QPainter(self)
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.ToolTipBase))
        painter.setPen(
            palette.color(QPalette.ColorRole.Dark if self._is_light() else QPalette.ColorRole.Light)
        )
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.fillRect(0, 0, _RAIL, self.height(), tint_of(self._section, palette).line)
        painter.end()

    def _is_light(self) -> bool:
        return self.palette().color(QPalette.ColorRole.ToolTipBase).lightness() > 128

    def _lay_out(self) -> None:
        column = self._column
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(3)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._place)
        column.addLayout(top)
        column.addWidget(self._why)
        column.addSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for number, (name, row) in enumerate(self._rows.items()):
            grid.addWidget(self._names[name], number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(row, number, 1)
        column.addLayout(grid)
        column.addSpacing(8)
        column.addWidget(self._hint)
        for label in (self._why, self._hint, *self._rows.values()):
            if isinstance(label, QLabel):
                label.setWordWrap(True)
                label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._heading, self._place):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (*self._names.values(), self._hint):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    def _colour(self) -> None:
        """Write the heading in its section’s colour."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, tint_of(self._section, palette).line)
        self._heading.setPalette(palette)


def _bold(font: QFont) -> QFont:
    font.setWeight(QFont.Weight.DemiBold)
    return font
