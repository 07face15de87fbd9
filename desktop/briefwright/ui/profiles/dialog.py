"""The dialog of the user's own profiles: rename, delete, and what is wrong with those that cannot be used."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefwright.brief.profile_shelf import Shelf, user_profile_folder

_NONE = "You have no profiles of your own yet. Brief → Profile → Save sections as profile makes one."
_SIZE = (460, 320)


class ManageProfiles(QDialog):
    """Asks for what the user wants done to a profile, by its id; it changes nothing itself."""

    rename_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Your profiles")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._list = QListWidget()
        self._list.setAccessibleName("Your profiles")
        self._list.currentRowChanged.connect(self._enable)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._rename = QPushButton("&Rename…")
        self._delete = QPushButton("&Delete…")
        self._rename.clicked.connect(lambda: self.rename_wanted.emit(self._current()))
        self._delete.clicked.connect(lambda: self.delete_wanted.emit(self._current()))
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        buttons = QVBoxLayout()
        buttons.addWidget(self._rename)
        buttons.addWidget(self._delete)
        buttons.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self._list, 1)
        middle.addLayout(buttons)
        column = QVBoxLayout(self)
        column.addLayout(middle, 1)
        column.addWidget(self._words)
        column.addWidget(close)
        self.resize(*_SIZE)

    def show_shelf(self, shelf: Shelf) -> None:
        """Show the user's own profiles, and the faults of those that are not used."""
        kept = self._current()
        self._list.clear()
        for profile in shelf.own():
            entry = QListWidgetItem(profile.name)
            entry.setData(Qt.ItemDataRole.UserRole, profile.id)
            self._list.addItem(entry)
            if profile.id == kept:
                self._list.setCurrentItem(entry)
        if self._list.currentRow() < 0:
            self._list.setCurrentRow(0)
        faults = [f"Not used: {fault}" for _, fault in shelf.faults]
        empty = [] if self._list.count() else [_NONE]
        self._words.setText("\n\n".join([*empty, *faults, f"They are kept in {user_profile_folder()}."]))
        self._enable()

    def _current(self) -> str:
        entry: QListWidgetItem | None = self._list.currentItem()
        return str(entry.data(Qt.ItemDataRole.UserRole)) if entry is not None else ""

    def _enable(self, *_: object) -> None:
        for button in (self._rename, self._delete):
            button.setEnabled(bool(self._current()))
