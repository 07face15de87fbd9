"""Writes numbers in the digits of a brief's language.

A language tag says which, as BCP 47 lays down: “ar” has the digits 0 to 9, “ar-u-nu-arab” ٠ to ٩.
"""

from typing import Final

_EASTERN: Final = str.maketrans("0123456789%", "٠١٢٣٤٥٦٧٨٩٪")
_TAG: Final = "-u-nu-arab"


def in_digits(text: str, language: str) -> str:
    """Return the text with its digits as the language writes them."""
    return text.translate(_EASTERN) if _has_eastern(language) else text


def counter_style(language: str) -> str:
    """Return the CSS counter style that counts in these digits."""
    return "arabic-indic" if _has_eastern(language) else "decimal"


def _has_eastern(language: str) -> bool:
    return _TAG in language.lower()
