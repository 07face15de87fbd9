"""The actions that split an item at the cursor and merge the selected items into one."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from briefwright.brief.splitting_edits import MergeItems, SplitItem
from briefwright.ui.brief_view import BriefView
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.why_not import say_why


class SplittingActions(QObject):
    """Splitting needs a cursor: it opens the item's editor first where that is not open."""

    def __init__(self, work: OpenBrief, view: BriefView, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._view = view
        self.split = QAction("S&plit at the cursor", self)
        self.split.setShortcut(QKeySequence("Ctrl+Return"))
        self.split.triggered.connect(lambda: self._split())
        self.merge = QAction("Mer&ge items", self)
        self.merge.setShortcut(QKeySequence("Ctrl+M"))
        self.merge.triggered.connect(lambda: self._merge())
        view.selectionModel().selectionChanged.connect(self.refresh)
        work.brief_changed.connect(self.refresh)
        self.refresh()
        say_why("Select one item of the brief.", self.split)
        say_why("Select two or more items of the brief.", self.merge)

    def refresh(self, *_: object) -> None:
        """Enable what makes sense for what is selected now."""
        chosen = self._view.chosen_items() if self._work.is_open else ()
        self.split.setEnabled(len(chosen) == 1)
        self.merge.setEnabled(len(chosen) > 1)

    def _split(self) -> None:
        editor = self._view.open_editor()
        if editor is None:
            self._view.setFocus()
            self._view.edit_current()
            return
        item_id, (before, after) = editor.item, editor.halves()
        if not before.strip() or not after.strip():
            return
        editor.settle()
        order = {item.id for section in self._work.brief.sections for item in section.items}
        self._work.do(SplitItem(item_id, len(before)))
        (new,) = {item.id for section in self._work.brief.sections for item in section.items} - order
        self._work.select_item(new)
        self._view.setFocus()

    def _merge(self) -> None:
        chosen = self._view.chosen_items()
        self._work.do(MergeItems(chosen))
        self._work.select_item(chosen[0])
