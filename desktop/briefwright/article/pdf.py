"""The reader of PDF documents that have a text layer."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2

from briefwright.article.assembling import check_length
from briefwright.article.draft import Block, Draft
from briefwright.article.pdf_boxes import Box, boxes_on
from briefwright.article.pdf_lines import Line, lines_of
from briefwright.article.pdf_paragraphs import paragraphs_of
from briefwright.article.pdf_rows import Piece, rows_of, text_of
from briefwright.article.refusing import damage
from briefwright.errors import ArticleError

_MARGIN = 0.15
_MOST_HEAD_ROWS = 3
_MOST_NAMED = 5
# In points: what shares more than this with another piece covers letters of it.
_COVERED = 12.0
_OVER = 2.5
_PAGE_NUMBER = re.compile(r"\W*(?:page|p\.|seite)?\W*\d{1,4}(?:\s*(?:of|/|von|-)\s*\d{1,4})?\W*", re.I)
# What browsers print at the head and foot of a page.
_PRINTED_ON = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[AP]M)?\b", re.I
)
_PRINTED_FROM = re.compile(r"(?P<url>https?://[^\s…]+) \d{1,4}/\d{1,4}")
_NO_TITLE = re.compile(
    r"^(?:microsoft word\b|untitled|document\d*$|print$)|\.(?:docx?|pdf|indd|html?|odt|rtf)$|^https?:", re.I
)


class _Page(NamedTuple):
    """The height of a page, its pieces of text, and the boxes around some of them."""

    height: float
    pieces: list[Piece]
    boxes: tuple[Box, ...] = ()


def read_pdf(content: bytes, place: str, encoding: str | None) -> Draft:
    """Read the text of a PDF; `place` names its file in errors."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as problem:
        raise ArticleError(_refusal(place, str(problem))) from problem
    try:
        pages = _pages(document, place)
        said = document.get_metadata_dict()
    finally:
        document.close()
    empty = sum(not page.pieces for page in pages)
    if empty == len(pages):
        raise ArticleError(
            f"Could not read {place}: its pages are pictures without text, as a scanner makes them. Run text "
            "recognition (OCR) on it, then open it again."
        )
    lines = _lines(_without_heads(pages))
    blocks = paragraphs_of(lines)
    title = said.get("Title", "").strip()
    author = said.get("Author", "").strip()
    return Draft(
        blocks=tuple(blocks),
        title=_title(blocks),
        file_title=None if not title or _NO_TITLE.search(title) else title,
        authors=tuple(name.strip() for name in re.split(r"[;,]", author) if name.strip()),
        url=_printed_address(pages),
        warnings=tuple(_warnings(pages, lines)),
    )


def _warnings(pages: list[_Page], lines: list[Line]) -> Iterator[str]:
    """Say what could not be read, and where the order of the text may not be that of the page."""
    empty = sum(not page.pieces for page in pages)
    if empty:
        yield f"{empty} of {len(pages)} pages are pictures without text: they need OCR."
    if any(line.is_table_row for line in lines):
        yield "Tables are read row by row: see whether their cells stand right."
    if any(page.boxes for page in pages):
        yield "The text of boxes stands below that of their page: see whether it is part of the article."
    covered = [number for number, page in enumerate(pages, start=1) if _is_covered(page.pieces)]
    if covered:
        which = ", ".join(map(str, covered[:_MOST_NAMED]))
        yield f"Some text lies over other text, on page {which}: see whether the words stand right."


def _is_covered(pieces: list[Piece]) -> bool:
    """Tell whether a piece of text lies over another, which mixes up the words of both."""
    ordered = sorted(pieces, key=lambda piece: piece.top)
    for number, piece in enumerate(ordered):
        for other in ordered[number + 1 :]:
            over = piece.top - other.bottom
            if over <= _OVER:
                break
            if min(piece.right, other.right) - max(piece.left, other.left) > _COVERED:
                return True
    return False


def _pages(document: pypdfium2.PdfDocument, place: str) -> list[_Page]:
    """Return what stands on every page."""
    pages: list[_Page] = []
    length = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text_page = page.get_textpage()
        except pypdfium2.PdfiumError:
            pages.append(_Page(0.0, []))
            continue
        pieces = []
        for place_on_page in range(text_page.count_rects()):
            left, bottom, right, top = text_page.get_rect(place_on_page)
            text = text_page.get_text_bounded(left, bottom, right, top).replace("\r\n", " ")
            if text.strip() and top > bottom:
                pieces.append(Piece(text, left, bottom, right, top))
                length += len(text)
        check_length(length, place)
        pages.append(_Page(page.get_size()[1], pieces, boxes_on(page, pieces)))
        text_page.close()
        page.close()
    return pages


def _without_heads(pages: list[_Page]) -> list[_Page]:
    """Leave out what stands at the head or foot of page after page, and the numbers of pages."""
    margins = [_margin_rows(page.height, page.pieces) for page in pages]
    seen = Counter(key for rows in margins for key in {_key(row) for row in rows})
    often = max(2, len(pages) // 3)
    kept = []
    for page, rows in zip(pages, margins, strict=True):
        furniture = {
            piece for row in rows if seen[_key(row)] >= often or _is_page_mark(text_of(row)) for piece in row
        }
        kept.append(page._replace(pieces=[piece for piece in page.pieces if piece not in furniture]))
    return kept


def _is_page_mark(text: str) -> bool:
    marks = (_PAGE_NUMBER.fullmatch, _PRINTED_ON.match, _PRINTED_FROM.fullmatch)
    return any(mark(text) is not None for mark in marks)


def _printed_address(pages: list[_Page]) -> str | None:
    """Return the address that a browser printed on a page."""
    rows = (row for page in pages for row in _margin_rows(page.height, page.pieces))
    return next((found["url"] for row in rows if (found := _PRINTED_FROM.fullmatch(text_of(row)))), None)


def _margin_rows(height: float, pieces: list[Piece]) -> list[list[Piece]]:
    """Return the few rows at the top and at the bottom that white space parts from the rest."""
    rows = rows_of(pieces)
    head = [row for row in rows if row[0].bottom > (1 - _MARGIN) * height]
    foot = [row for row in rows if row[0].top < _MARGIN * height]
    return _apart(rows, head) + _apart(rows[::-1], foot[::-1])


def _apart(rows: list[list[Piece]], margin: list[list[Piece]]) -> list[list[Piece]]:
    for number in range(min(_MOST_HEAD_ROWS, len(margin), len(rows) - 1)):
        row, after = rows[number][0], rows[number + 1][0]
        if max(row.bottom - after.top, after.bottom - row.top) > 0.8 * row.height:
            return rows[: number + 1]
    return []


def _key(row: list[Piece]) -> str:
    return re.sub(r"\d+", "#", text_of(row).casefold())


def _lines(pages: list[_Page]) -> list[Line]:
    """Return the lines of all pages, those in boxes behind the others of their page."""
    lines: list[Line] = []
    for page in pages:
        loose = [piece for piece in page.pieces if not any(box.holds(piece) for box in page.boxes)]
        boxed = ([piece for piece in page.pieces if box.holds(piece)] for box in page.boxes)
        for pieces in (loose, *boxed):
            lines += lines_of(pieces, lines[-1].column + 1 if lines else 0)
    return [line for line in lines if line.text]


def _title(blocks: list[Block]) -> str | None:
    """Return the heading that stands above everything else."""
    return next((block.text for block in blocks[:3] if block.kind == "heading"), None)


def _refusal(place: str, problem: str) -> str:
    if "password" in problem.lower():
        return (
            f"Could not read {place}: it is protected by a password. Open it with the password, save a copy "
            "without one, and open that."
        )
    return damage(place, "a PDF document")
