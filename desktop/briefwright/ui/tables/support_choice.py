"""What is selected in article and sections, as support for a row."""

from PySide6.QtCore import QObject, Signal

from briefwright.brief.quotation import references
from briefwright.brief.rows import Reference
from briefwright.ui.article_text import ArticleText
from briefwright.ui.brief_view import BriefView
from briefwright.ui.open_brief import OpenBrief


class SupportChoice(QObject):
    """Sentences that are marked or selected in the article, those of selected items, and own words."""

    changed = Signal()

    def __init__(self, work: OpenBrief, view: BriefView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._view = view
        self._text: ArticleText | None = None

    def follow(self, text: ArticleText) -> None:
        """Look at what is marked in the article, too."""
        self._text = text
        text.touched_changed.connect(self.changed)

    def chosen(self) -> tuple[tuple[Reference, ...], tuple[str, ...]]:
        """Return references to the selected sentences, and the ids of selected own words."""
        brief, selection = self._work.brief, self._work.selection
        wanted = set(self._text.touched if self._text is not None else ())
        if selection.sentence is not None:
            wanted.add(selection.sentence)
        names = self._view.chosen_items()
        if selection.item is not None and selection.item not in names:
            names = (selection.item,)
        items = [item for item in map(brief.item, names) if item is not None]
        wanted.update(name for item in items for name in item.origin.sentences)
        places = references(self._work.analysis, wanted)
        own = tuple(item.id for item in items if item.origin.kind == "own")
        return tuple(places.values()), own
