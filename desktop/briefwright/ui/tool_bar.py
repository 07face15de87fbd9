"""The bar of the window's main tools."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from briefwright.ui.icons import Icons
from briefwright.ui.window_actions import WindowActions
from briefwright.ui.wording import tr


def main_tools(actions: WindowActions, icons: Icons) -> QToolBar:
    """Return the bar, its actions with their icons."""
    bar = QToolBar(tr("Main tools"))
    bar.setObjectName("main-tools")
    bar.setMovable(False)
    bar.setIconSize(QSize(18, 18))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    for action, icon, words in (
        (actions.open, "open", tr("Open")),
        (actions.save, "save", tr("Save")),
        (actions.undo, "undo", tr("Undo")),
        (actions.redo, "redo", tr("Redo")),
        (actions.export, "export", tr("Export PDF")),
    ):
        action.setIconText(words)
        icons.give(action, icon)
    bar.addActions([actions.open, actions.save])
    bar.addSeparator()
    bar.addActions([actions.undo, actions.redo])
    space = QWidget()
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(space)
    bar.addAction(actions.export)
    for button in bar.findChildren(QToolButton):
        button.setAccessibleName(button.text() or tr("More tools"))
    return bar
