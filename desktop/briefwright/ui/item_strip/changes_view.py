"""Shows what was changed in an item's words: what was left out struck through, what was put in underlined."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from briefwright.brief.word_changes import Change, Run
from briefwright.ui.theme import is_dark

_COLOURS: dict[Change, tuple[str, str]] = {"out": ("#a8321a", "#f0945c"), "in": ("#00785a", "#4fd0b0")}
_MOST_LINES = 6
_BETWEEN = "\N{THIN SPACE}"
"""Parts what was left out from what stands there now, so that the two do not read as one word."""


class ChangesView(QTextEdit):
    """As high as its words, up to a few lines; a screen reader is told what was left out and put in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Sequence[Run], QColor] | None = None
        self.setReadOnly(True)
        self.setAccessibleName("Changes from the original")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)

    def show_changes(self, runs: Sequence[Run]) -> None:
        """Show these runs."""
        ink = self.palette().color(QPalette.ColorRole.Text)
        if self._shown == (runs, ink):
            return
        self._shown = (runs, ink)
        self.clear()
        cursor = QTextCursor(self.document())
        before: Change = "same"
        for run in runs:
            if (before, run.change) == ("out", "in"):
                cursor.insertText(_BETWEEN, QTextCharFormat())
            cursor.insertText(run.words, self._format(run.change))
            before = run.change
        self.setAccessibleDescription(spoken(runs))
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Colour the changes for the new palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._shown is not None:
            self.show_changes(self._shown[0])

    def fit(self) -> None:
        """Be as high as the words at this width need."""
        self.document().setTextWidth(self.viewport().width())
        line = self.fontMetrics().lineSpacing()
        self.setFixedHeight(min(round(self.document().size().height()), _MOST_LINES * line) + 2)

    def _format(self, change: Change) -> QTextCharFormat:
        shape = QTextCharFormat()
        shape.setFontStrikeOut(change == "out")
        shape.setFontUnderline(change == "in")
        if change in _COLOURS:
            shape.setForeground(QColor(_COLOURS[change][is_dark(self.palette())]))
        return shape


def spoken(runs: Iterable[Run]) -> str:
    """Return the changes in words, for who does not see them."""
    said = {"out": "Left out: “{}”.", "in": "Put in: “{}”."}
    words = [said[run.change].format(run.words.strip()) for run in runs if run.change != "same"]
    return " ".join(words) or "Nothing was changed."
