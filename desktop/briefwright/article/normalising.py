r"""Cleans decoded text, character by character, before anything is measured in it.

The result is NFC with `\n` line ends, one space between words, no space at line ends, and none of the
characters that are invisible, that control a terminal or that reorder what is printed. Cleaning a clean
text changes nothing.
"""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028]")
_PARAGRAPH_END = "\u2029"

# Controls; soft hyphen, zero-width space, word joiner, byte-order mark, Mongolian separator, interlinear
# marks; embeddings and overrides, which can make a page read other than its text. Joiners and direction
# marks stay: Persian, emoji and Hebrew need them.
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u180e\u200b\u202a-\u202e\u2060\ufeff\ufff9-\ufffb"
    "\ufdd0-\ufdef\ufffe\uffff]"
)
_SURROGATES = re.compile("[\ud800-\udfff]")

# A no-break space is meant where it holds a number or French punctuation together, and noise elsewhere.
_BOUND = re.compile(r"(?<=[\d«])[\u00a0\u202f]|[\u00a0\u202f](?=[\d»:;!?%€£$°])")
_BOND = "\ue000"
_SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000 ]+")
_LINE_SPACE = re.compile(" ?\n ?")


def normalise(text: str) -> str:
    """Return the text cleaned, with its lines and blank lines as they were."""
    text = _LINE_ENDS.sub("\n", text.replace(_BOND, "")).replace(_PARAGRAPH_END, "\n\n")
    text = _SURROGATES.sub("\ufffd", _DROPPED.sub("", text))
    text = unicodedata.normalize("NFC", text)
    text = _SPACES.sub(" ", _BOUND.sub(_BOND, text)).replace(_BOND, "\u00a0")
    return _LINE_SPACE.sub("\n", text).strip(" \n")
