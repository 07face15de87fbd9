"""The ids of sections: those that the article fills, and those made for the user's own."""

import re
import unicodedata
from collections.abc import Collection
from typing import Final

from briefwright.analysis.analysis import SECTION_IDS

BOTTOM_LINE: Final = "bottom_line"
"""The section that opens a brief; it holds the one sentence that carries the message."""

ACTORS: Final = "actors"
"""The section that holds the actors table."""

POSITION: Final = "position"
"""The section of what the focus says, wants and does."""

KNOWN_SECTIONS: Final[tuple[str, ...]] = (BOTTOM_LINE, *SECTION_IDS)

_ID: Final = re.compile(r"[a-z][a-z0-9_-]{0,59}")
_LONGEST_SLUG: Final = 40


def is_section_id(text: str) -> bool:
    """Tell whether a text can be a section's id: small letters, digits, “-” and “_”."""
    return _ID.fullmatch(text) is not None


def own_section_id(title: str, taken: Collection[str]) -> str:
    """Return an id made of the title that no other section has, and that the article does not fill."""
    base = slug(title) or "section"
    number, name = 1, base
    while name in taken or name in KNOWN_SECTIONS:
        number += 1
        name = f"{base}-{number}"
    return name


def slug(text: str) -> str:
    """Return the text's Latin letters and digits, joined by hyphens, from a letter on; it may be empty."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    joined = "-".join(re.findall(r"[a-z0-9]+", plain)).lstrip("0123456789-")
    return joined[:_LONGEST_SLUG].rstrip("-")
