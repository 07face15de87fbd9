"""What the Help menu does; its dialogs are imported when they are first needed, after the first window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from briefwright.ui.open_brief import OpenBrief

if TYPE_CHECKING:
    from briefwright.ui.palette.command import Command


class HelpCommands(QObject):
    """Shows commands, keys and what the program is, over `window`; all are read from its menus."""

    def __init__(self, work: OpenBrief, window: QMainWindow) -> None:
        super().__init__(window)
        self._work = work
        self._window = window
        self._last: list[str] = []  # the commands given here, the newest first

    def show_commands(self) -> None:
        """Let the user find a command by its words and give it; those given last stand first."""
        from briefwright.ui.palette.dialog import CommandPalette

        commands = self._commands()
        recent = [c for words in self._last for c in commands if c.words == words]
        commands = [*recent, *(command for command in commands if command not in recent)]
        palette = CommandPalette(commands, self._window, is_open=self._work.is_open)
        palette.chosen.connect(self._give)
        palette.open()

    def show_shortcuts(self) -> None:
        """Show every key there is."""
        from briefwright.ui.about import show
        from briefwright.ui.shortcut_sheet import shortcut_sheet

        show(self._window, "Keyboard shortcuts", shortcut_sheet(self._commands()))

    def show_about(self) -> None:
        """Show what the program is and what it is made of."""
        from briefwright.ui.about import show_about

        show_about(self._window)

    def _commands(self) -> "list[Command]":
        from briefwright.ui.palette.command import menu_commands

        return menu_commands(self._window.menuBar())

    def _give(self, command: "Command") -> None:
        self._last = [command.words, *(words for words in self._last if words != command.words)]
        command.action.trigger()
