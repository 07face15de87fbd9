"""Joins the lines of a PDF into paragraphs."""

import itertools
import re
import statistics
from collections.abc import Sequence

from briefwright.article.divided_words import SOFT_HYPHENS, join_lines, words_of
from briefwright.article.draft import Block
from briefwright.article.pdf_lines import Line

_ENDED = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_BULLET = re.compile(r"[•‣·▪]\s")
# A dash or a number may also stand at the beginning of a line by chance.
_LIST_ITEM = re.compile(r"(?:[-–—*]|\(?\d{1,3}[.)])\s")
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
_NOTE = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡])[\])]?\.?\s*[^\W\d]")
_LARGER = 1.25
# A line without letters that reach below it is nearly as low as this.
_SMALLER = 0.79
_HEADING_PITCH = 1.8
_GAP = 1.3
_INDENT = 0.6
_LONGEST_HEADING = 300


def paragraphs_of(lines: Sequence[Line]) -> list[Block]:
    """Return the paragraphs and headings that lines in reading order make."""
    if not lines:
        return []
    text = [line for line in lines if not line.is_table_row] or lines
    size = statistics.median(line.height for line in text)
    pitches = [
        one.top - other.top
        for one, other in itertools.pairwise(text)
        if one.column == other.column and other.top < one.top
    ]
    pitch = statistics.median(pitches) if pitches else 2 * size
    words = words_of(line.text for line in lines)
    notes = _notes(lines, size)
    groups = [[0]]
    for number, (one, other) in enumerate(itertools.pairwise(lines), start=1):
        is_note = number in notes
        told = is_note != (number - 1 in notes) or (is_note and _NOTE.match(other.text) is not None)
        if told or other.is_table_row or one.is_table_row or _begins(one, other, size, pitch):
            groups.append([number])
        else:
            groups[-1].append(number)
    return [
        _block([lines[number] for number in group], size, words, is_note=group[0] in notes)
        for group in groups
    ]


def _notes(lines: Sequence[Line], size: float) -> frozenset[int]:
    """Return the numbers of the lines of footnotes: small at the foot of a column, behind a mark."""
    found: set[int] = set()
    for _, run in itertools.groupby(range(len(lines)), key=lambda number: lines[number].column):
        column = list(run)
        small = list(itertools.takewhile(lambda n: lines[n].height < _SMALLER * size, column[::-1]))[::-1]
        marked = itertools.dropwhile(lambda number: not _NOTE.match(lines[number].text), small)
        found.update(marked if len(small) < len(column) else ())
    return frozenset(found)


def _block(group: list[Line], size: float, words: frozenset[str], *, is_note: bool) -> Block:
    text = join_lines([line.text for line in group], words)
    text = re.sub(f"[{SOFT_HYPHENS[:3]}]", "", text.translate(_LIGATURES))
    if is_note:
        return Block(text, "footnote")
    if group[0].is_table_row:
        return Block(text, "table")
    heading = all(_is_large(line, size) for line in group) and len(text) <= _LONGEST_HEADING
    return Block(text, "heading" if heading else "paragraph")


def _begins(one: Line, other: Line, size: float, pitch: float) -> bool:
    """Tell whether a line begins a paragraph, after the line before it."""
    if _is_large(one, size) != _is_large(other, size) or _BULLET.match(other.text):
        return True
    if _LIST_ITEM.match(other.text) and _ENDED.search(one.text):
        return True
    if one.column != other.column:
        return bool(_ENDED.search(one.text)) and not other.text[:1].islower()
    usual = max(pitch, _HEADING_PITCH * one.height) if _is_large(one, size) else pitch
    if one.top - other.top > _GAP * usual:
        return True
    indented = other.left - other.column_left > _INDENT * size
    was_indented = one.left - one.column_left > _INDENT * size
    if indented and not was_indented:
        return True
    if not _ENDED.search(one.text):
        return False
    word = other.text.split(" ", 1)[0]
    per_character = (other.right - other.left) / max(1, len(other.text))
    return one.right + per_character * (len(word) + 2) < one.column_right


def _is_large(line: Line, size: float) -> bool:
    return line.height > _LARGER * size
