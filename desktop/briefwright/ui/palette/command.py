"""The actions of the menus as commands: what they are called, where they stand and which keys they have."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

_STEP = " › "


class Command(NamedTuple):
    """An action with its words, its keys as the system writes them, and the menus that lead to it."""

    words: str
    menus: tuple[str, ...]
    keys: tuple[str, ...]
    action: QAction

    @property
    def path(self) -> str:
        """The menus that lead to it, in words."""
        return _STEP.join(self.menus)


def menu_commands(bar: QMenuBar) -> list[Command]:
    """Return every action that the menus show, in their order."""
    return [command for action in bar.actions() for command in _below(action, ())]


def plain(label: str) -> str:
    """Return a menu's words without the marks of their key, and without the dots of a dialog."""
    return label.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


def _below(action: QAction, menus: tuple[str, ...]) -> Iterator[Command]:
    menu = action.menu()
    if not action.isVisible() or action.isSeparator():
        return
    if not isinstance(menu, QMenu):
        # An action that is named shortly in its menu tells by the text for icons what it would do.
        words = max(plain(action.text()), plain(action.iconText()), key=len)
        yield Command(words, menus, _keys(action.shortcuts()), action)
        return
    for inner in menu.actions():
        yield from _below(inner, (*menus, plain(action.text())))


def _keys(shortcuts: Sequence[QKeySequence]) -> tuple[str, ...]:
    return tuple(keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in shortcuts)
