"""The list of findings: level, sentence, and what the program offers to do."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from briefwright.brief.checks.check import Check
from briefwright.ui.checks.levels import level_icon, level_word

_LEVEL, _SENTENCE, _OFFER = range(3)


class FindingList(QTreeWidget):
    """One row a finding; Enter or a double click goes to what it is about."""

    chosen = Signal(object)
    """Check"""
    current_changed = Signal()

    def __init__(self, offer_of: Callable[[Check], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer_of = offer_of
        self._findings: tuple[Check, ...] = ()
        self.setAccessibleName("Findings of the checks")
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setWordWrap(True)
        self.setItemDelegate(_Roomy(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAllColumnsShowFocus(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(_LEVEL, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(_SENTENCE, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(_OFFER, QHeaderView.ResizeMode.ResizeToContents)
        self.doubleClicked.connect(self._choose_current)
        self.currentItemChanged.connect(lambda *_: self.current_changed.emit())

    @property
    def current(self) -> Check | None:
        """The finding whose row is the current one."""
        index = self.currentIndex()
        return self._findings[index.row()] if index.isValid() else None

    def show_findings(self, findings: tuple[Check, ...]) -> None:
        """Show these; the current row stays that of the same finding, or of what has come in its place."""
        if findings == self._findings:
            return
        before, place = self.current, self.currentIndex().row()
        self._findings = findings
        self.blockSignals(True)
        self.clear()
        self.addTopLevelItems([self._row(finding) for finding in findings])
        keys = [_key(finding) for finding in findings]
        if before is not None and _key(before) in keys:
            place = keys.index(_key(before))
        if findings and place >= 0:
            self._make_current(min(place, len(findings) - 1))
        self.blockSignals(False)
        self.current_changed.emit()

    def step(self, step: int) -> Check | None:
        """Make the next (1) or previous (-1) row current, round the ends; return its finding."""
        count = self.topLevelItemCount()
        if not count:
            return None
        row = self.currentIndex().row()
        self._make_current((row + step) % count if row >= 0 else 0)
        return self.current

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the current finding by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose_current()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs in the new palette's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for row, finding in enumerate(self._findings):
                item = self.topLevelItem(row)
                if item is not None:
                    item.setIcon(_LEVEL, level_icon(finding.level, self.palette()))

    def _row(self, finding: Check) -> QTreeWidgetItem:
        offer = self._offer_of(finding)
        item = QTreeWidgetItem([level_word(finding.level), finding.message, offer])
        item.setIcon(_LEVEL, level_icon(finding.level, self.palette()))
        item.setForeground(_OFFER, self.palette().color(QPalette.ColorRole.PlaceholderText))
        item.setToolTip(_SENTENCE, finding.message)
        spoken = f"{level_word(finding.level)}: {finding.message}"
        item.setData(_LEVEL, Qt.ItemDataRole.AccessibleTextRole, spoken)
        return item

    def _make_current(self, row: int) -> None:
        self.setCurrentIndex(self.model().index(row, 0))

    def _choose_current(self) -> None:
        if self.current is not None:
            self.chosen.emit(self.current)


class _Roomy(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give a row some air."""
        return super().sizeHint(option, index) + QSize(10, 8)


def _key(finding: Check) -> tuple[str, str | None, str | None, int | None]:
    return finding.code, finding.item, finding.section, finding.page
