"""The Profile menu: the profiles to choose from, those that are broken, and what can be done about them."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget


class ProfileMenu(QMenu):
    """Sends the id of what is chosen."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Pro&file", parent)
        self.setToolTipsVisible(True)
        self.save = QAction("&Save sections as profile…", self)
        self.manage = QAction("&Manage profiles…", self)
        self._group = QActionGroup(self)
        self._made: list[QAction] = []
        self._shown: QAction | None = None
        self._end = self.addSeparator()
        self.addActions([self.save, self.manage])

    def show_profiles(self, names: dict[str, str], shown: str, faults: dict[str, str]) -> None:
        """Offer these, their names by id, one of them ticked; `faults` are those of files that are broken."""
        for action in self._made:
            self.removeAction(action)
            action.deleteLater()
        self._made = [self._choice(profile_id, name, shown) for profile_id, name in names.items()]
        self._made += [self._fault(name, fault) for name, fault in faults.items()]
        self._shown = next((action for action in self._made if action.isChecked()), None)
        self.insertActions(self._end, self._made)

    def _choice(self, profile_id: str, name: str, shown: str) -> QAction:
        action = QAction(name.replace("&", "&&"), self)
        action.setIconText(f"Use the profile “{name}”")
        action.setCheckable(True)
        self._group.addAction(action)
        action.setChecked(profile_id == shown)
        action.triggered.connect(partial(self._choose, profile_id))
        return action

    def _fault(self, name: str, fault: str) -> QAction:
        action = QAction(f"{name.replace('&', '&&')} is broken", self)
        action.setToolTip(fault)
        action.setEnabled(False)
        return action

    def _choose(self, profile_id: str, _: bool = False) -> None:
        if self._shown is not None:
            self._shown.setChecked(True)  # until the brief has turned to the other
        self.chosen.emit(profile_id)
