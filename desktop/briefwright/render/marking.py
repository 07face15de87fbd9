"""Draws the marking on every page, top and bottom, over whatever the template drew there.

It is laid out apart from the template, with fonts the template cannot replace, and painted after everything
else. It lies within 12 mm of the page's upper and lower edges, on two lines at most, in the colours of its
preset.
"""

from html import escape
from typing import Final, NamedTuple

from pydyf import Dictionary
from weasyprint import HTML
from weasyprint.document import Document, Page
from weasyprint.formatting_structure.boxes import Box, LineBox
from weasyprint.pdf.fonts import Font
from weasyprint.pdf.stream import Stream
from weasyprint.text.fonts import FontConfiguration

from briefwright.brief.marking import MarkingRules
from briefwright.errors import RenderError, TemplateError
from briefwright.template.directions import direction_of_words

_POINTS: Final = 0.75
_MILLIMETRE: Final = 96 / 25.4
_REACH: Final = 12 * _MILLIMETRE
_EDGE: Final = 3.5 * _MILLIMETRE
_MARGIN: Final = 8 * _MILLIMETRE
_SIDE_MARGIN: Final = 24 * _MILLIMETRE
# Taken where the marking's own does not fit, the largest first; none below the last can be read at a glance.
_FONT_SIZES: Final = (12.0, 10.5, 9.0, 8.0, 7.0, 6.0)
_MOST_LINES: Final = 2
_SMALLEST_PAGE: Final = 70 * _MILLIMETRE
_KEPT: Final = 32

_LAYOUT: Final = """<html lang="en"><title>Marking</title><style>
@page {{ size: {width}px {height}px; margin: 0 }}
body {{ margin: 0; font: 600 {size}pt/1.15 "Source Sans 3", sans-serif; color: {ink}; text-align: {align};
  letter-spacing: {spacing}em; hyphens: none; overflow-wrap: break-word }}
div {{ position: absolute; left: 0; right: 0; padding: 0 {margin}px }}
span {{ display: inline-block; max-width: 100%; box-sizing: border-box; background: {ground};
  padding: .4mm 3mm }}
</style>
<div style="top: {edge}px"><span>{text}</span></div>
<div style="bottom: {edge}px"><span>{text}</span></div>
"""


class Marking(NamedTuple):
    """A marking as it is laid out for one size of page, in CSS pixels."""

    text: str
    rules: MarkingRules
    width: float
    height: float


class Markings:
    """Lays markings out, each once, and draws them on finished pages."""

    def __init__(self) -> None:
        self._fonts = FontConfiguration()
        self._laid_out: dict[Marking, Page] = {}

    def draw_on(self, document: Document, text: str, rules: MarkingRules) -> None:
        """Have the marking painted over every page of the document when it is written; "" draws nothing.

        Raises RenderError where it does not fit, since half a marking is none.
        """
        if not text:
            return
        for page in document.pages:
            marking = self._page(Marking(text, rules, page.width, page.height))
            page.paint = _MarkedPaint(page, marking, document.fonts)

    def _page(self, marking: Marking) -> Page:
        if marking not in self._laid_out:
            if len(self._laid_out) >= _KEPT:
                self._laid_out.clear()
            self._laid_out[marking] = self._lay_out(marking)
        return self._laid_out[marking]

    def _lay_out(self, marking: Marking) -> Page:
        rules = marking.rules
        smaller = [size for size in _FONT_SIZES if size < rules.points]
        for size in (rules.points, *smaller):
            page = HTML(string=_html(marking, size)).render(font_config=self._fonts).pages[0]
            if _fits(page):
                return page
        raise RenderError(
            f"The marking is too long for a page {_in_millimetres(marking.width)} mm wide. "
            "Shorten it, or choose another template."
        )


def _html(marking: Marking, size: float) -> str:
    rules = marking.rules
    at_side = rules.side == "right"
    return _LAYOUT.format(
        width=marking.width,
        height=marking.height,
        size=size,
        edge=_EDGE,
        ink=rules.ink,
        ground=rules.ground,
        # The letters of some scripts join.
        spacing=0 if direction_of_words(marking.text, "ltr") == "rtl" else 0.06,
        align="right" if at_side else "center",
        # At the side it stands where most templates have the edge of their text.
        margin=min(_SIDE_MARGIN, marking.width / 8) if at_side else _MARGIN,
        text=escape(marking.text),
    )


class _MarkedPaint:
    """Paints a page, then its marking as a pagination artifact that no tag of the page knows of."""

    def __init__(self, page: Page, marking: Page, fonts: dict[object, Font]) -> None:
        self._paint = page.paint
        self._marking = marking
        self._fonts = _OwnFonts(fonts)

    def __call__(self, stream: Stream, scale: float = 1) -> None:
        self._paint(stream, scale)
        tags, fonts = stream._tags, stream._fonts
        # Without tags the engine draws plain content: the artifact around it is ours.
        stream._tags, stream._fonts = None, self._fonts
        stream.begin_marked_content("Artifact", Dictionary({"Type": "/Pagination"}))
        self._marking.paint(stream, scale)
        stream.end_marked_content()
        stream._tags, stream._fonts = tags, fonts


class _OwnFonts(dict[object, Font]):
    """The marking's fonts in a document, kept apart from a template's font of the same name.

    The engine tells fonts apart by their description alone: a template's own “Source Sans 3” with other
    glyphs would be taken for ours. Its names for fonts have six letters, ours seven.
    """

    def __init__(self, document: dict[object, Font]) -> None:
        super().__init__()
        self._document = document

    def __setitem__(self, key: object, font: Font) -> None:
        font.hash = f"M{font.hash}"
        super().__setitem__(key, font)
        self._document["marking", key] = font


def refuse_small_pages(document: Document) -> None:
    """Raise TemplateError for a page that is too small to carry any marking."""
    for page in document.pages:
        if min(page.width, page.height) < _SMALLEST_PAGE - 0.5:
            width, height, least = map(_in_millimetres, (page.width, page.height, _SMALLEST_PAGE))
            raise TemplateError(
                f"The template has a page of {width} × {height} mm, but a page must be at least "
                f"{least} mm wide and high to carry a marking. Choose another template."
            )


def _fits(page: Page) -> bool:
    """Tell whether the upper of the two keeps within reach and to its lines."""
    upper = next(box for box in page._page_box.descendants(placeholders=True) if box.element_tag == "span")
    return upper.position_y + upper.border_height() <= _REACH and _lines(upper) <= _MOST_LINES


def _lines(box: Box) -> int:
    return sum(isinstance(child, LineBox) for child in box.children)


def _in_millimetres(pixels: float) -> str:
    return f"{pixels / _MILLIMETRE:.0f}"
