"""The words of a page as one reads them, and where each stands: what find looks at.

The module loads the PDF library: it is to be imported only inside functions.
"""

import re
from collections.abc import Iterator
from typing import Final

from pypdfium2 import PdfTextPage, raw

from briefwright.ui.preview.page_hit import PageHit

_HYPHENS: Final = ("\u0002", "\ufffe")  # how the library tells a hyphen at the end of a line
_LINE_ENDS: Final = "\r\n"


def hits_on(words: PdfTextPage, page: int, height: float, pattern: re.Pattern[str]) -> Iterator[PageHit]:
    """Yield what the pattern finds on a page, also across the end of a line and over a hyphen."""
    text, numbers = _read(words)
    for match in pattern.finditer(text):
        start, end = numbers[match.start()], numbers[match.end() - 1] + 1
        rects = [words.get_rect(number) for number in range(words.count_rects(start, end - start))]
        yield PageHit(
            page,
            tuple((left, height - top, right - left, top - bottom) for left, bottom, right, top in rects),
        )


def _read(words: PdfTextPage) -> tuple[str, list[int]]:
    """Return the text, line ends as spaces and divided words joined, and the numbers of its characters."""
    letters: list[str] = []
    numbers: list[int] = []
    follows_hyphen = False
    for number in range(words.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(words, number))
        if letter in _HYPHENS:
            follows_hyphen = True
        elif letter in _LINE_ENDS:
            if not follows_hyphen and letters and letters[-1] != " ":
                letters.append(" ")
                numbers.append(number)
        elif letter:
            follows_hyphen = False
            letters.append(letter)
            numbers.append(number)
    return "".join(letters), numbers
