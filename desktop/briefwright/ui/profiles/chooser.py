"""The list in the header form that tells by which profile the brief was begun, and turns it to another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget


class ProfileChooser(QComboBox):
    """Sends the id of what is chosen; it shows another only when the brief has turned to it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setAccessibleName("Profile")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(self._send)

    def show_profiles(self, names: dict[str, str], shown: str) -> None:
        """Offer these, their names by id, and show one of them; one that is gone is said to be missing."""
        self._shown = shown
        self.clear()
        for profile_id, name in names.items():
            self.addItem(name, profile_id)
        if shown not in names:
            self.addItem(f"{shown} (missing)", shown)
        self.setCurrentIndex(self.findData(shown))

    def _send(self, row: int) -> None:
        profile_id = str(self.itemData(row))
        self.setCurrentIndex(self.findData(self._shown))
        if profile_id != self._shown:
            self.chosen.emit(profile_id)
