"""Finds the data folders shipped with the program, templates, assets and seeds, and the user's own."""

import os
import sys
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


def user_data_folder() -> Path:
    """Return the folder for what the user adds to the program; it need not exist."""
    return _own_folder("XDG_DATA_HOME", Path(".local") / "share")


def configuration_folder() -> Path:
    """Return the folder for what the user or an organisation configures in files; it need not exist."""
    return _own_folder("XDG_CONFIG_HOME", Path(".config"))


def _own_folder(variable: str, usual: Path) -> Path:
    """Return the program's folder: on Linux in what the variable names, or else in the usual place."""
    if sys.platform == "win32":
        roaming = os.environ.get("APPDATA")
        return (Path(roaming) if roaming else Path.home() / "AppData" / "Roaming") / "Briefwright"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Briefwright"
    named = os.environ.get(variable, "")
    return (Path(named) if named.startswith("/") else Path.home() / usual) / "briefwright"
