"""Finds the data folders shipped with the program: templates, assets and seeds."""

from pathlib import Path

from briefwright.errors import InstallationError

_PACKAGE = Path(__file__).resolve().parent


def shipped(folder: str) -> Path:
    """Return the real path of a shipped data folder.

    In a wheel or a frozen bundle the folder lies inside the package, in a checkout two levels up.
    Raises InstallationError where it is in neither.
    """
    for parent in (_PACKAGE, _PACKAGE.parent.parent):
        candidate = parent / folder
        if candidate.is_dir():
            return candidate
    raise InstallationError(
        f"This installation of Briefwright has no “{folder}” folder. Install it again from its package."
    )
