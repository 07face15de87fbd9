"""Which keys belong to the window even while words are being written."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_COMMAND = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def belongs_to_window(field: QWidget, event: QEvent) -> bool:
    """Tell whether a key event in the field asks for undo, redo or another action of the field's window.

    A field takes some of these for its own: on Linux Ctrl+E would go to the end of the line.
    """
    if not isinstance(event, QKeyEvent) or not event.modifiers() & _COMMAND:
        return False
    return any(event.matches(key) for key in _UNDO_KEYS) or any(
        QKeySequence(event.keyCombination()) in action.shortcuts()
        for action in field.window().findChildren(QAction)
        if action.shortcutContext() == Qt.ShortcutContext.WindowShortcut
    )


def leaves_to_window(field: QWidget, event: QEvent) -> bool:
    """Tell whether the field must not take a key although the window's actions are asked for it first."""
    if event.type() == QEvent.Type.ShortcutOverride and belongs_to_window(field, event):
        event.ignore()
        return True
    return False
