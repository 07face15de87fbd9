"""Why an action is not possible now, in a sentence that says what would make it possible."""

from PySide6.QtGui import QAction

from briefwright.ui.wording import mark, tr

_PROPERTY = "why_not"
_NO_ARTICLE = mark("Open an article first.")
_NOT_NOW = mark("This is not possible with what is selected now.")


def say_why(sentence: str, *actions: QAction) -> None:
    """Let these actions tell, wherever they are disabled while an article is open, what they lack."""
    for action in actions:
        action.setProperty(_PROPERTY, tr(sentence))


def why_not(action: QAction, *, is_open: bool) -> str:
    """Return why an action is disabled, with an article open or not; empty where it is enabled."""
    if action.isEnabled():
        return ""
    return str(action.property(_PROPERTY) or tr(_NOT_NOW)) if is_open else tr(_NO_ARTICLE)
