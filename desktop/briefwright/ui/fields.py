"""Line fields that show one value of the brief and leave undo to it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QWidget

from briefwright.ui.window_keys import belongs_to_window, leaves_to_window


def take_undo_out(menu: QMenu) -> None:
    """Remove a field's own Undo and Redo from its standard menu."""
    for action in menu.actions():
        if action.objectName() in ("edit-undo", "edit-redo"):
            menu.removeAction(action)
    if menu.actions() and menu.actions()[0].isSeparator():
        menu.removeAction(menu.actions()[0])


def show_menu(menu: QMenu, event: QContextMenuEvent) -> None:
    """Show a field's standard menu without undo."""
    take_undo_out(menu)
    menu.exec(event.globalPos())
    menu.deleteLater()


def stays_in_field(event: QFocusEvent) -> bool:
    """Tell whether a menu or another window takes the keyboard from a field for a moment only."""
    return event.reason() in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class Field(QLineEdit):
    """A line edit without an undo of its own; `name` is what a screen reader calls it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)

    def show_text(self, text: str) -> None:
        """Show a value that came from elsewhere, leaving the cursor where it was."""
        if text != self.text():
            cursor = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(cursor if self.hasFocus() else 0)

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to it, undo among them."""
        return False if leaves_to_window(self, event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do nothing for a key of the window, also where its action makes no sense now."""
        if belongs_to_window(self, event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the beginning of a long value to whoever has left it."""
        super().focusOutEvent(event)
        if not stays_in_field(event):
            self.setCursorPosition(0)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take text; a file is left to the window, which opens it."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the standard menu without undo."""
        show_menu(self.createStandardContextMenu(), event)


class Chooser(QComboBox):
    """A list with a free field: tells what was chosen or typed once it is settled, not at each key."""

    def __init__(self, name: str, chosen: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self._shown = ""
        self.setEditable(True)
        field = Field(name)
        self.setLineEdit(field)
        self.setAccessibleName(name)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.textActivated.connect(self._settle)
        field.editingFinished.connect(self._settle_typed)

    def show_choices(self, choices: list[str]) -> None:
        """Offer these, keeping what is shown."""
        if choices != [self.itemText(n) for n in range(self.count())]:
            self.clear()
            self.addItems(choices)
            self.setEditText(self._shown)

    def show_text(self, text: str) -> None:
        """Show a value that came from elsewhere."""
        self._shown = text
        if self.currentText() != text:
            self.setCurrentIndex(self.findText(text))
            self.setEditText(text)
            self._to_start()

    def _settle_typed(self) -> None:
        self._settle(self.currentText())

    def _settle(self, text: str) -> None:
        if text != self._shown:
            self._shown = text
            self._chosen(text)
        self._to_start()

    def _to_start(self) -> None:
        field = self.lineEdit()
        if field is not None:
            field.setCursorPosition(0)
