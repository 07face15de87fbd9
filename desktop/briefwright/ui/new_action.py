"""Makes the actions that menus, tool bars and keys share."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from briefwright.ui.wording import tr


def new_action(
    text: str,
    keys: str | tuple[str, ...],
    triggered: Callable[[], object] | None = None,
    *,
    owner: QObject,
    checkable: bool = False,
) -> QAction:
    """Return an action of the owner's, its text in the language of the window; `keys` may be empty."""
    action = QAction(tr(text), owner)
    action.setShortcuts([QKeySequence(key) for key in ((keys,) if isinstance(keys, str) else keys) if key])
    action.setCheckable(checkable)
    if triggered is not None:
        action.triggered.connect(lambda: triggered())
    return action
