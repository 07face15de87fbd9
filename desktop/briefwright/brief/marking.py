"""What of a marking is printed."""

import re
import unicodedata
from typing import Final

MOST_CHARACTERS: Final = 120
"""What two lines on a sheet of paper hold at a size that can be read."""

# Characters without a look of their own beside controls and formats, such as fillers and variation selectors.
_INVISIBLE: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufdd0-\ufdef\ufe00-\ufe0f\uffa0\ufffe\uffff"
    "\U000e0000-\U000e0fff]"
)
_DROPPED: Final = ("Cc", "Cf", "Cs")


def printed_marking(marking: str) -> str:
    """Return the marking as it is printed: on one line, and without characters that would hide or turn it.

    What direction marks and zero-width characters do is not seen while one types, so that the paper would say
    something else than the field.
    """
    seen = (
        character
        for character in " ".join(marking.split())
        if unicodedata.category(character) not in _DROPPED and not _INVISIBLE.match(character)
    )
    return " ".join("".join(seen).split())
