"""Writes the README's table of settings from the program's own: `python -m tests.settings_manual`."""

import re
from pathlib import Path
from typing import Any

from briefwright.ui.settings.kinds import Choice, Number, Setting
from briefwright.ui.settings.table import GROUPS, SETTINGS

README = Path(__file__).resolve().parent.parent / "README.md"
HEAD = "| setting | what it does | by default |\n|---|---|---|\n"
TABLE = re.compile(re.escape(HEAD) + r"(?:\|.*\n)*")


def settings_table() -> str:
    """Return the whole table."""
    rows = (
        f"| {GROUPS[setting.group]}: **{setting.label}** | {setting.explanation} | {default_of(setting)} |\n"
        for setting in SETTINGS
    )
    return HEAD + "".join(rows)


def default_of(setting: Setting[Any]) -> str:
    """Return a default in the words of the dialog."""
    if isinstance(setting, Choice):
        return next(option.label for option in setting.offered() if option.value == setting.default)
    if isinstance(setting, Number) and not setting.default:
        return setting.none
    if isinstance(setting.default, bool):
        return "on" if setting.default else "off"
    return f"{setting.default}".replace("{", "`{").replace("}", "}`")


if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    README.write_text(TABLE.sub(lambda _: settings_table(), text), encoding="utf-8")
