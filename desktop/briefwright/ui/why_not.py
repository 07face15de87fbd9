"""Why an action is not possible now, in a sentence that says what would make it possible."""

from PySide6.QtGui import QAction

_PROPERTY = "why_not"
_NO_ARTICLE = "Open an article first."
_NOT_NOW = "This is not possible with what is selected now."


def say_why(sentence: str, *actions: QAction) -> None:
    """Let these actions tell, wherever they are disabled while an article is open, what they lack."""
    for action in actions:
        action.setProperty(_PROPERTY, sentence)


def why_not(action: QAction, *, is_open: bool) -> str:
    """Return why an action is disabled, with an article open or not; empty where it is enabled."""
    if action.isEnabled():
        return ""
    return str(action.property(_PROPERTY) or _NOT_NOW) if is_open else _NO_ARTICLE
