"""The button that says how many warnings there are, and its menu that says which and offers their fixes."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from briefwright.brief.checks.check import Check


class Findings(QToolButton):
    """Is there only while there is a warning; choosing one, or its fix, in the menu sends the Check."""

    chosen = Signal(object)
    """Check"""
    fix_chosen = Signal(object)
    """Check"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Check, ...] = ()
        self._menu = QMenu(self)
        self.setAutoRaise(True)
        self.clicked.connect(self.show_menu)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName("Warnings")
        self.hide()

    @property
    def choices(self) -> QMenu:
        """The menu of the warnings."""
        return self._menu

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Show the warnings among the findings."""
        warnings = tuple(check for check in checks if check.level == "warn")
        if warnings == self._shown:
            return
        self._shown = warnings
        self._menu.clear()
        for warning in warnings:
            self._add(warning)
        words = f"{len(warnings)} warning{'' if len(warnings) == 1 else 's'}"
        sentences = "\n".join(warning.message for warning in warnings)
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(sentences)
        self.setToolTip(sentences)
        self.setVisible(bool(warnings))

    def _add(self, warning: Check) -> None:
        words = warning.message.replace("&", "&&")
        if warning.fix is None or warning.code != "dangling":
            self._menu.addAction(words).triggered.connect(partial(self._choose, warning))
            return
        offers = self._menu.addMenu(words)
        offers.addAction("Go to the item").triggered.connect(partial(self._choose, warning))
        offers.addAction("Resolve opening").triggered.connect(partial(self._choose_fix, warning))

    def show_menu(self) -> None:
        """Show the menu, its first line chosen; nothing where there is no warning."""
        if not self._shown:
            return
        above = QPoint(self.width() - self._menu.sizeHint().width(), -self._menu.sizeHint().height())
        self._menu.popup(self.mapToGlobal(above))
        self._menu.setActiveAction(self._menu.actions()[0])

    def _choose_fix(self, check: Check, _: bool = False) -> None:
        self.fix_chosen.emit(check)

    def _choose(self, check: Check, _: bool = False) -> None:
        self.chosen.emit(check)
