"""The tree of the brief: ticks, drags, keys and in-place editors over the BriefModel."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QItemSelectionModel, QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from briefwright.brief.brief import Brief, Section
from briefwright.brief.item_edits import AddItem, IncludeItems
from briefwright.brief.loose_words import loose_words
from briefwright.brief.section_edits import IncludeSection
from briefwright.ui.brief_delegate import BriefDelegate
from briefwright.ui.brief_model import AnyIndex, BriefModel
from briefwright.ui.drops import ITEMS_TYPE, SECTION_TYPE, carries_section
from briefwright.ui.find.brief_hits import RowHit
from briefwright.ui.item_editor import ItemEditor, NewItem
from briefwright.ui.open_brief import OpenBrief, Opened, Selection
from briefwright.ui.theme import blend

_Flag = QItemSelectionModel.SelectionFlag
_SELECTED = 0.14
_DROP_LINE = 2


class _Target(NamedTuple):
    """Where a drop would land: before `row` of the parent, drawn as a line at `y`."""

    parent: QModelIndex
    row: int
    y: int


class BriefView(QTreeView):
    """Shows the brief's rows and keeps its selection in step with the OpenBrief's."""

    note_wanted = Signal(str)
    """The user clicked the sign of the note to self of the item of that id."""
    changes_wanted = Signal(str)
    """The user clicked the mark of the edited item of that id."""
    wanted = Signal()
    """Something is to be written here, whatever is shown in its place."""

    def __init__(self, work: OpenBrief, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._rows = BriefModel(work, self)
        self._target: _Target | None = None
        self._leads = True  # a new current row is the user's choice
        self._chooses = False
        self.setModel(self._rows)
        self._delegate = BriefDelegate(work, self._rows, self)
        self._delegate.meaning_wanted.connect(self.write_out, Qt.ConnectionType.QueuedConnection)
        self._delegate.note_wanted.connect(self.note_wanted, Qt.ConnectionType.QueuedConnection)
        self._delegate.changes_wanted.connect(self.changes_wanted)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Brief: sections and items")
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(18)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setExpandsOnDoubleClick(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)  # its gaps know no sections; ours are drawn below
        self._pale_selection()
        work.article_opened.connect(self.show_opened)
        work.brief_changed.connect(self.show_brief)
        work.selection_changed.connect(self.show_selection)

    @property
    def rows(self) -> BriefModel:
        """The model."""
        return self._rows

    def show_hits(self, hits: Iterable[RowHit], current: RowHit | None) -> None:
        """Mark the words that were found, the one that is looked at apart, and bring it into sight."""
        self._delegate.hits.show(hits, current)
        if current is not None:
            rows = self._rows
            self.scrollTo(
                rows.index_of_item(current.row) if current.is_item else rows.index_of_section(current.row)
            )
        self.viewport().update()

    def chosen_items(self) -> tuple[str, ...]:
        """Return the ids of the selected items, in the order of the brief."""
        chosen = {item.id for item in map(self._rows.item_at, self.selectedIndexes()) if item is not None}
        order = [item.id for section in self._work.brief.sections for item in section.items]
        return tuple(item for item in order if item in chosen)

    def chosen_section(self) -> str | None:
        """Return the section whose own row is the current one."""
        index = self.currentIndex()
        section = self._rows.section_at(index)
        return section.id if section is not None and self._rows.item_at(index) is None else None

    def current_section(self) -> Section | None:
        """Return the section of the current row: its own, or the one that holds its item."""
        return self._rows.section_at(self.currentIndex())

    def show_opened(self, opened: Opened) -> None:
        """Show every item of another brief from the top."""
        self.expandAll()
        self.scrollToTop()

    def show_brief(self, brief: Brief) -> None:
        """Let an open editor grow and move with its row."""
        self.updateEditorGeometries()

    def show_selection(self, selection: Selection) -> None:
        """Make the selection's row the current one and bring it into view, unless it was chosen here."""
        if self._chooses:
            return
        if selection.item is not None:
            index = self._rows.index_of_item(selection.item)
        elif selection.section is not None:
            index = self._rows.index_of_section(selection.section)
        else:
            index = QModelIndex()
        self._leads = False
        if not index.isValid():
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif index != self.currentIndex() or not self.selectionModel().isSelected(index):
            self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Current)
            self.scrollTo(index)
        self._leads = True

    def edit_current(self) -> None:
        """Open the editor of the current row."""
        self.wanted.emit()
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def open_editor(self) -> ItemEditor | None:
        """Return the editor of the item that is being written, None where there is none."""
        editors = self.viewport().findChildren(ItemEditor)
        return next((editor for editor in editors if editor.isVisible()), None)

    def edit_section(self, section_id: str) -> None:
        """Select a section and open the editor of its title."""
        self.wanted.emit()
        self._work.select_section(section_id)
        self.setFocus()
        self.edit_current()

    def write_own(self) -> None:
        """Add own words below the current row and open them for writing."""
        self.wanted.emit()
        index = self.currentIndex()
        section = self._rows.section_at(index) or self._work.brief.sections[0]
        item = self._rows.item_at(index)
        place = index.row() + 1 if item is not None else len(section.items)
        edit = AddItem(section.id, place, "")
        since = self._work.brief
        self._work.do(edit)
        added = self._rows.index(place, 0, self._rows.index_of_section(section.id))
        new = self._rows.item_at(added)
        assert new is not None
        self._delegate.expect_new(NewItem(since, edit))
        self._work.select_item(new.id)
        self.setFocus()
        self.edit(added)

    def write_out(self, item_id: str) -> None:
        """Open an item with the first of its dangling words selected, for what they mean to be written."""
        self.wanted.emit()
        self._work.select_item(item_id)
        self.setFocus()
        item = self._rows.item_at(self.currentIndex())
        loose = loose_words(item) if item is not None else ()
        if loose:
            self._delegate.expect_selection(loose[0].start, loose[0].end)
            self.edit_current()

    def toggle_chosen(self) -> None:
        """Tick the selected rows, or untick them where all are ticked."""
        items = self.chosen_items()
        section_id = self.chosen_section()
        if items:
            ticked = all(item.included for item in map(self._work.brief.item, items) if item is not None)
            self._work.do(IncludeItems(items, not ticked))
        elif section_id is not None:
            section = next(s for s in self._work.brief.sections if s.id == section_id)
            self._work.do(IncludeSection(section_id, not section.included))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by Space and edit by Enter."""
        if self.state() == QAbstractItemView.State.EditingState:
            return  # Enter in a section's title, on its way to the end of the edit
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() == Qt.Key.Key_Space:
            self.toggle_chosen()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # a move that has nowhere to go must not change the row instead
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_current()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Select in every pane what became current here."""
        super().currentChanged(current, previous)
        if not self._leads or not current.isValid():
            return
        item, section = self._rows.item_at(current), self._rows.section_at(current)
        self._chooses = True
        if item is not None:
            self._work.select_item(item.id)
        elif section is not None:
            self._work.select_section(section.id)
        self._chooses = False

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system's light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._pale_selection()

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a row, a section's on a band of its own."""
        if self._rows.item_at(index) is None:
            painter.fillRect(options.rect, self.palette().color(QPalette.ColorRole.AlternateBase))
        super().drawRow(painter, options, index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows to the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # rows wrap to the width

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what is dragged inside the brief; a file is left to the window."""
        if self._is_ours(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()  # a file: the window takes it

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where a drop would land."""
        if not self._is_ours(event.mimeData()):
            event.ignore()
            return
        super().dragMoveEvent(event)  # scrolls at the edges
        self._aim(self._drop_target(event.position().toPoint(), event.mimeData()))
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show it no more."""
        super().dragLeaveEvent(event)
        self._aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move what is dropped."""
        target = self._drop_target(event.position().toPoint(), event.mimeData())
        self._aim(None)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        action = Qt.DropAction.MoveAction
        if target and self._rows.dropMimeData(event.mimeData(), action, target.row, 0, target.parent):
            event.setDropAction(action)
            event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and the line where a drop would land."""
        super().paintEvent(event)
        if self._target is not None:
            painter = QPainter(self.viewport())
            pen = QPen(QApplication.palette().color(QPalette.ColorRole.Highlight), _DROP_LINE)
            painter.setPen(pen)
            left = self.indentation() if self._target.parent.isValid() else 4
            painter.drawLine(left, self._target.y, self.viewport().width() - 4, self._target.y)
            painter.end()

    def _pale_selection(self) -> None:
        """Lay a pale wash behind selected rows, so that wrapped words stay readable in their own colours."""
        system, own = QApplication.palette(), QPalette()
        accent, base = system.color(QPalette.ColorRole.Highlight), system.color(QPalette.ColorRole.Base)
        wash = blend(accent, base, _SELECTED)
        if wash.rgb() != self.palette().color(QPalette.ColorRole.Highlight).rgb():
            own.setColor(QPalette.ColorRole.Highlight, wash)
            own.setColor(QPalette.ColorRole.HighlightedText, system.color(QPalette.ColorRole.Text))
            self.setPalette(own)

    def _is_ours(self, data: QMimeData) -> bool:
        return data.hasFormat(ITEMS_TYPE) or data.hasFormat(SECTION_TYPE)

    def _aim(self, target: _Target | None) -> None:
        if target != self._target:
            self._target = target
            self.viewport().update()

    def _drop_target(self, point: QPoint, data: QMimeData) -> _Target | None:
        """Return the gap between rows that is nearest to the point."""
        if carries_section(data):
            return self._section_gap(point.y())
        index = self.indexAt(QPoint(self.viewport().width() // 2, point.y()))
        if not index.isValid():
            last = self._rows.index(self._rows.rowCount() - 1, 0)
            return _Target(last, -1, self._bottom_of(last)) if last.isValid() else None
        rect = self.visualRect(index)
        if self._rows.item_at(index) is None:
            # On a section's own row: to its top, or its end while it is folded.
            row = 0 if self.isExpanded(index) or not self._rows.rowCount(index) else -1
            return _Target(index, row, rect.bottom())
        below = point.y() > rect.center().y()
        return _Target(index.parent(), index.row() + below, rect.bottom() if below else rect.top())

    def _section_gap(self, y: int) -> _Target:
        for row in range(self._rows.rowCount()):
            section = self._rows.index(row, 0)
            top, bottom = self.visualRect(section).top(), self._bottom_of(section)
            if y < (top + bottom) // 2:
                return _Target(QModelIndex(), row, top)
        last = self._rows.index(self._rows.rowCount() - 1, 0)
        return _Target(QModelIndex(), -1, self._bottom_of(last))

    def _bottom_of(self, section: QModelIndex) -> int:
        items = self._rows.rowCount(section)
        shown = items and self.isExpanded(section)
        return self.visualRect(self._rows.index(items - 1, 0, section) if shown else section).bottom()
