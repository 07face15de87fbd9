"""What is looked for, as a pattern that finds it with quotes, hyphens and spaces of any kind."""

import re
from typing import Final

import msgspec

_ALIKE: Final = ("'‘’ʼ", '"“”„«»', "-‐‑–—−", " \t\r\n\u00a0\u2007\u2009\u202f")
_FORMS: Final = {one: f"[{re.escape(alike)}]" for alike in _ALIKE[:3] for one in alike}
_SPACE: Final = f"[{_ALIKE[3]}]+"


class Needle(msgspec.Struct, frozen=True):
    """Words to find; blank ones find nothing."""

    words: str
    matches_case: bool = False
    whole_words: bool = False

    @property
    def pattern(self) -> re.Pattern[str] | None:
        """The pattern that finds them."""
        if not self.words.strip():
            return None
        parts = [
            "".join(_FORMS.get(letter, re.escape(letter)) for letter in word) for word in self.words.split()
        ]
        found = _SPACE.join(parts)
        if self.whole_words:
            found = rf"(?<!\w){found}(?!\w)"
        return re.compile(found, 0 if self.matches_case else re.IGNORECASE)

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where the words stand in a text, in its order."""
        pattern = self.pattern
        return tuple(match.span() for match in pattern.finditer(text)) if pattern is not None else ()


def in_units(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return a span of characters as Qt counts it, in UTF-16 units."""
    start = len(text[: span[0]].encode("utf-16-le")) // 2
    return start, start + len(text[span[0] : span[1]].encode("utf-16-le")) // 2
