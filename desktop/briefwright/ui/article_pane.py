"""The article pane: what the endnotes say of the article, its text, and a sentence’s reasons."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from briefwright.brief.brief import Brief
from briefwright.brief.edits import SetSource, SourceField
from briefwright.ui.article_text import ArticleText
from briefwright.ui.fields import Field
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.pane_heading import PaneHeading
from briefwright.ui.reason_strip import ReasonStrip
from briefwright.ui.shown_reasons import ShownReasons

_FIELDS: tuple[tuple[str, SourceField, str, str], ...] = (
    ("Title", "title", "Title of the article", "As its outlet printed it"),
    ("Outlet", "outlet", "Outlet of the article", "Publisher"),
    ("Published", "published", "Date the article was published", "YYYY-MM-DD"),
)


class ArticlePane(QWidget):
    """Shows the open article; its fields change the brief's source, as edits."""

    def __init__(self, work: OpenBrief, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._heading = PaneHeading("Article")
        self._fields: dict[SourceField, Field] = {}
        self.text = ArticleText(work)
        self.strip = ReasonStrip(work, self.text)
        self.reasons = ShownReasons(work, self.text)
        grid = QGridLayout()
        grid.setContentsMargins(12, 4, 12, 10)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for number, (label, name, spoken, hint) in enumerate(_FIELDS):
            field = self._field(name, spoken, hint)
            words = QLabel(label)
            words.setBuddy(field)
            row, column = (0, 0) if number == 0 else (1, 2 * (number - 1))
            grid.addWidget(words, row, column)
            grid.addWidget(field, row, column + 1, 1, 3 if number == 0 else 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.setSpacing(0)
        column_layout.addWidget(self._heading)
        column_layout.addLayout(grid)
        column_layout.addWidget(self.text, 1)
        column_layout.addWidget(self.strip)
        work.brief_changed.connect(self.show_brief)

    @property
    def entry(self) -> QWidget:
        """What takes the keys of whoever comes to the pane; as its focus proxy it would catch the Tab key."""
        return self.text

    def show_brief(self, brief: Brief) -> None:
        """Show what the brief says of its source, and how much of the article it takes up."""
        for name, field in self._fields.items():
            field.show_text(getattr(brief.source, name) or "")
        places = [standing.place for standing in self._work.standings.values()]
        self._heading.say(f"{_count(len(places), 'sentence')}, {places.count('picked')} in the brief")

    def go_to_published(self) -> None:
        """Let the user look at, and write, the day on which the article was published."""
        self.show()
        self._fields["published"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _field(self, name: SourceField, spoken: str, hint: str) -> Field:
        field = Field(spoken)
        field.setPlaceholderText(hint)
        field.setMinimumWidth(60)
        field.textEdited.connect(partial(self._change, name))
        field.editingFinished.connect(self._work.end_typing)
        self._fields[name] = field
        return field

    def _change(self, name: SourceField, value: str) -> None:
        self._work.do(SetSource(name, value))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
