"""The line below the brief that says how many pages are allowed and how much is used."""

from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefwright.brief.brief import Brief
from briefwright.brief.budget import too_long, used_words
from briefwright.brief.budget_edits import SetFit, SetMaxPages
from briefwright.brief.checks.printed import Printed
from briefwright.ui.open_brief import OpenBrief

_MOST_PAGES = 99


class BudgetBar(QWidget):
    """Shows the brief's budget and changes it, as edits."""

    def __init__(self, work: OpenBrief, cuts: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.pages = QSpinBox()
        self.pages.setRange(0, _MOST_PAGES)
        self.pages.setSpecialValueText("Any")
        self.pages.setAccessibleName("Pages allowed")
        self.pages.setKeyboardTracking(False)
        self.fit = QCheckBox("F&it")
        self.fit.setAccessibleName("Fit to the pages allowed")
        self.fit.setToolTip("Make the type smaller, as far as the template allows, until the pages suffice")
        self._used = QLabel()
        self._used.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._cuts = QToolButton()
        self._cuts.setDefaultAction(cuts)
        self._cuts.setAutoRaise(True)
        self._cuts.setAccessibleName("Choose what to leave out")
        self._lay_out()
        self.pages.valueChanged.connect(self._allow)
        self.pages.editingFinished.connect(work.end_typing)
        self.fit.toggled.connect(self._fit)
        work.brief_changed.connect(self.show_brief)

    def show_brief(self, brief: Brief) -> None:
        """Show what is allowed."""
        for widget in (self.pages, self.fit):
            widget.blockSignals(True)
        self.pages.setValue(brief.max_pages or 0)
        self.fit.setChecked(brief.fit)
        for widget in (self.pages, self.fit):
            widget.blockSignals(False)
        self.fit.setEnabled(brief.max_pages is not None)

    def show_printed(self, brief: Brief, printed: Printed | None) -> None:
        """Show what is used, in bold where it is too much."""
        allowed = brief.max_pages
        words = ""
        is_over = False
        if printed is not None:
            is_over = allowed is not None and printed.pages > allowed
            lines = too_long(allowed, printed) if allowed is not None else 0
            excess = f", {lines} too long" if is_over and lines else ""
            size = f", type at {printed.scale:.0%}" if printed.scale < 1 else ""
            words = f"{used_words(printed)} used{excess}{size}"
            words = words[:1].upper() + words[1:]
        self._used.setText(words)
        self._used.setToolTip(words)
        font = self._used.font()
        font.setBold(is_over)
        self._used.setFont(font)

    def _lay_out(self) -> None:
        label = QLabel("Pages a&llowed")
        label.setBuddy(self.pages)
        self._used.setForegroundRole(QPalette.ColorRole.WindowText)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (label, self.pages, self.fit):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._cuts)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 3, 6, 5)
        column.setSpacing(1)
        column.addLayout(row)
        column.addWidget(self._used)

    def _allow(self, pages: int) -> None:
        self._work.do(SetMaxPages(pages or None))

    def _fit(self, is_fitted: bool) -> None:
        self._work.do(SetFit(is_fitted))
