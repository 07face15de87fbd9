r"""Finds the paragraphs of a cleaned text.

Files disagree on what a line end means. Where lines were wrapped at a fixed width they are joined again;
elsewhere each line is a paragraph; a blank line always separates.
"""

import itertools
import re

from briefwright.article.divided_words import divides_words, is_divided, join_lines, words_of

_BLANK = re.compile(r"\n{2,}")
_LONGEST_WRAP = 100
_SLACK = 12
_LIST_ITEM = re.compile(r"(?:[-–—*•‣·]|\(?\d{1,3}[.)])\s")
_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]*$")


def split_paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a normalised text, none of which contains a line end."""
    blocks = [block.split("\n") for block in _BLANK.split(text)]
    width = _wrap_width(blocks)
    if width is None:
        paragraphs = [line for block in blocks for line in block]
    else:
        words = words_of(line for block in blocks for line in block)
        # A text that divides one word which it has whole elsewhere, divides others as well.
        typeset = any(divides_words(block, words) for block in blocks)
        groups = [group for block in blocks for group in _unwrapped(block, width)]
        paragraphs = [join_lines(group, words, typeset=typeset) for group in groups]
    return [paragraph for paragraph in paragraphs if paragraph.strip()]


def _wrap_width(blocks: list[list[str]]) -> int | None:
    """Return the width that a hard-wrapped text was wrapped at, or None where lines are paragraphs."""
    lines = [line for block in blocks for line in block if line.count(" ") >= 2]
    if not lines:
        return None
    longest = max(map(len, lines))
    breaks = [
        (line, after) for block in blocks for line, after in itertools.pairwise(block) if line and after
    ]
    if longest > _LONGEST_WRAP or not breaks:
        return None
    running = sum(not _ENDED.search(line) and not _LIST_ITEM.match(after) for line, after in breaks)
    continued = any(after[:1].islower() for _, after in breaks)
    return longest if continued and running >= 0.4 * len(breaks) else None


def _unwrapped(block: list[str], width: int) -> list[list[str]]:
    """Put the lines of a block together wherever the next word would not have fitted on the line before."""
    paragraphs = [[block[0]]]
    for line, after in itertools.pairwise(block):
        word = after.split(" ", 1)[0]
        full = len(line) + 1 + len(word) > width - _SLACK
        goes_on = full or after[:1].islower() or is_divided(line)
        if _LIST_ITEM.match(after) or not goes_on:
            paragraphs.append([after])
        else:
            paragraphs[-1].append(after)
    return paragraphs
