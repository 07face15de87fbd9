"""The fonts of every PDF: the bundled families first, this computer's only for glyphs that those lack.

The layout engine is given this configuration in place of the computer's own, so that a brief breaks its lines
at the same places everywhere.
"""

import os
import sys
from pathlib import Path
from xml.sax.saxutils import escape

from briefwright.resources import shipped

_SYSTEM_FOLDERS = {
    "darwin": ("/System/Library/Fonts", "/Library/Fonts"),
    "win32": ("WINDOWSFONTDIR",),
}
_UNIX_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts")
_SYSTEM_CACHES = {"win32": "LOCAL_APPDATA_FONTCONFIG_CACHE"}

_FAMILIES = {
    "serif": "Source Serif 4",
    "sans-serif": "Source Sans 3",
    "system-ui": "Source Sans 3",
    "monospace": "DejaVu Sans Mono",
}
# What the two families lack is looked for here before it is in the computer's fonts.
_ARABIC = "Noto Naskh Arabic"


def use_bundled_fonts(folder: Path) -> None:
    """Write a font configuration into `folder` and point this process to it.

    Has an effect only before the layout engine is imported.
    """
    path = folder / "fonts.conf"
    path.write_text(font_configuration(), encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(path)


def font_configuration() -> str:
    """Return the fontconfig file of this system; fonts equal in name are taken from the first folder."""
    folders = (str(shipped("assets") / "fonts"), *_SYSTEM_FOLDERS.get(sys.platform, _UNIX_FOLDERS))
    lines = [
        '<?xml version="1.0"?>',
        '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
        "<fontconfig>",
        *(f"<dir>{escape(folder)}</dir>" for folder in folders),
        '<dir prefix="xdg">fonts</dir>',
        f"<cachedir>{_SYSTEM_CACHES.get(sys.platform, '/var/cache/fontconfig')}</cachedir>",
        '<cachedir prefix="xdg">fontconfig</cachedir>',
    ]
    for generic, family in _FAMILIES.items():
        lines.append(
            f'<alias binding="same"><family>{generic}</family>'
            f"<prefer><family>{escape(family)}</family></prefer></alias>"
        )
    for family in ("Source Serif 4", "Source Sans 3"):
        accepted = f"<accept><family>{_ARABIC}</family></accept>"
        lines.append(f'<alias binding="same"><family>{family}</family>{accepted}</alias>')
    return "\n".join([*lines, "</fontconfig>", ""])
