"""What find marks on the pages is where the words are printed: the PDF is read inside the rectangles."""

import re
from collections.abc import Iterator

import pypdfium2 as pdfium
import pytest

from briefwright.article.reading import read_article
from briefwright.brief.brief import Brief, Item, Origin, Section, SourceRecord
from briefwright.render.request import RenderedBrief, RenderRequest
from briefwright.render.worker import RenderWorker
from briefwright.resources import shipped
from briefwright.ui.find.needle import Needle
from briefwright.ui.preview.pdfium import PdfPages


@pytest.fixture(scope="module")
def made() -> Iterator[RenderedBrief]:
    """The reference article, two times over, as a brief of several pages, in the language of its hyphens."""
    article = read_article(shipped("seeds") / "assad-asylum.txt")
    items = tuple(
        Item(f"i{number}", article.text[start:end], Origin("own"))
        for number, (start, end) in enumerate(article.paragraphs * 2)
    )
    section = Section("background", "Background", items)
    brief = Brief("Found", "Russia", SourceRecord(article.source), (section,))
    with RenderWorker() as worker:
        folder = shipped("templates") / "information-note"
        yield worker.submit(RenderRequest(brief, article, folder)).result(timeout=120)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()


@pytest.mark.parametrize(
    "words",
    ["Russia", "Assad", "the", "political", "Kremlin spokesman", "decision to grant", "Background", "Page 1"],
)
def test_every_hit_is_on_its_words_and_none_is_missed(words: str, made: RenderedBrief) -> None:
    pattern = Needle(words).pattern
    assert pattern is not None
    pages = PdfPages(made.pdf)
    document = pdfium.PdfDocument(made.pdf)
    try:
        for number, size in enumerate(pages.sizes):
            hits = pages.find(number, pattern)
            reader = document[number].get_textpage()
            for hit in hits:
                inside = [
                    reader.get_text_bounded(x - 0.5, size.height - y - h, x + w + 0.5, size.height - y)
                    for x, y, w, h in hit.rects
                ]
                assert _letters(words) in _letters("".join(inside))
                assert len(_letters("".join(inside))) <= len(_letters(words)) + 2 * len(hit.rects)
            whole = re.sub(r"[\ufffe\u0002]\s*", "", reader.get_text_range())
            assert len(hits) == len(Needle(words).spans(whole))
            assert number or words == "Page 1" or hits
    finally:
        pages.close()
        document.close()


def test_a_word_divided_at_the_end_of_a_line_is_found_in_two_pieces(made: RenderedBrief) -> None:
    document = pdfium.PdfDocument(made.pdf)
    text = document[0].get_textpage().get_text_range()
    document.close()
    divided = re.search(r"(\w{3,})[\ufffe\u0002]\s*(\w{3,})", text)
    assert divided is not None, "no word is divided on the first page"
    pattern = Needle(divided[1] + divided[2]).pattern
    assert pattern is not None
    pages = PdfPages(made.pdf)
    hits = pages.find(0, pattern)
    pages.close()
    assert any(len(hit.rects) == 2 and hit.rects[0][1] < hit.rects[1][1] for hit in hits)
