"""What of a marking is printed, and the rules that come with it."""

import re
import unicodedata
from typing import Final, Literal

import msgspec

MOST_CHARACTERS: Final = 120
"""What two lines on a sheet of paper hold at a size that can be read."""

MarkingSide = Literal["middle", "right"]

# Characters without a look of their own beside controls and formats, such as fillers and variation selectors.
_INVISIBLE: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufdd0-\ufdef\ufe00-\ufe0f\uffa0\ufffe\uffff"
    "\U000e0000-\U000e0fff]"
)
_DROPPED: Final = ("Cc", "Cf", "Cs")
_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")
_LEAST_POINTS, _MOST_POINTS = 7.0, 14.0
_LEAST_CONTRAST: Final = 4.5


class MarkingRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """How a marking is printed, and whether the name of every file must carry it.

    `ink` and `ground` are colours like “#ff2b2b”, far enough apart to be read; `points` is the size of the
    type where the page is wide enough.
    """

    ink: str = "#000000"
    ground: str = "#ffffff"
    points: float = 9.0
    side: MarkingSide = "middle"
    in_file_name: bool = False

    def __post_init__(self) -> None:
        for key, colour in (("ink", self.ink), ("ground", self.ground)):
            if not _COLOUR.fullmatch(colour):
                raise ValueError(f"“{key}” must be a colour like “#ff2b2b”, not “{colour}”")
        if _contrast(self.ink, self.ground) < _LEAST_CONTRAST:
            raise ValueError(f"“ink” {self.ink} cannot be read on the “ground” {self.ground}")
        if not _LEAST_POINTS <= self.points <= _MOST_POINTS:
            raise ValueError(
                f"“points” must be between {_LEAST_POINTS:g} and {_MOST_POINTS:g}, not {self.points:g}"
            )


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


def _contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG defines it, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
