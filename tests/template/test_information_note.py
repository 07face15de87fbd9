"""The built-in information note, laid out: what a reader finds on its pages, and what a machine does."""

import hashlib
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import pikepdf
import pypdfium2 as pdfium
import pytest
from tests.conformance import conformance_faults
from weasyprint.formatting_structure.boxes import Box, LineBox

from briefwright.article.article import Article
from briefwright.article.reading import read_article
from briefwright.brief.brief import (
    Brief,
    Header,
    Item,
    Origin,
    PageSize,
    Section,
    ShownAs,
    SourceRecord,
)
from briefwright.brief.rows import ActorRow, Event, Judgement, Reference
from briefwright.render.loaded import LoadedTemplate
from briefwright.render.messages import Messages
from briefwright.render.request import RenderedBrief, RenderRequest
from briefwright.render.worker import RenderWorker
from briefwright.resources import shipped
from briefwright.template.compose import compose
from briefwright.template.package import Package, stylesheet_paths

replace = msgspec.structs.replace
SECTIONS = (
    "developments Key developments",
    "background Background",
    "position Russian position",
    "actors Regional actors",
    "outlook Outlook",
)


@pytest.fixture(scope="module")
def worker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RenderWorker]:
    """One warm worker for all tests here."""
    with pytest.MonkeyPatch.context() as patch, RenderWorker() as worker:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        worker.warm()
        yield worker


@pytest.fixture(scope="module")
def reference(seed_article: Path) -> Article:
    """The reference article."""
    return read_article(seed_article)


@pytest.fixture(scope="module")
def note(reference: Article) -> Brief:
    """A full note on the reference article: fourteen sentences, one of them edited, and two of our own."""
    ends = [m.end() for m in re.finditer(r"[.](?=\s|$)", reference.text)]
    spans = [(start, end) for start, end in zip([0, *(end + 1 for end in ends)], ends, strict=False)]
    items = []
    for number, (start, end) in enumerate(spans[:14], start=1):
        sentence = reference.text[start:end].strip()
        paragraph = 1 + reference.text.count("\n", 0, start)
        origin = Origin("quoted", f"s{number}", number, paragraph, start, end, sentence, "00" * 32)
        items.append(Item(f"i{number}", sentence, origin))
    items[2] = replace(
        items[2],
        text="Government forces collapsed within days.",
        origin=replace(items[2].origin, kind="edited"),
    )
    own = Item("o1", "Expect Russia to deal with whoever holds Damascus.", Origin("own"))
    sections = [Section("bottom_line", "Bottom line", (own,))]
    for index, named in enumerate(SECTIONS):
        section_id, _, title = named.partition(" ")
        sections.append(Section(section_id, title, tuple(items[3 * index : 3 * index + 3])))
    rows = (
        ActorRow(
            "a1",
            "Dmitry Peskov",
            "Person (Russia)",
            "reiterated that the choice was Putin’s",
            (Reference("s9", 9, 3), Reference("s11", 11, 3)),
        ),
        ActorRow("a2", "Turkey", "State", "", (Reference("s6", 6, 2),)),
    )
    return Brief(
        title="Kremlin confirms asylum for Assad; Russian bases in Syria in doubt",
        focus="Russia",
        source=SourceRecord(reference.source, outlet="Newsweek", published="2024-12-09"),
        sections=tuple(sections),
        actors=rows,
        header=Header(
            "Foreign Minister", "Middle East Directorate", "2024-12-09", "ME/118", "2024-12-09T18:00Z"
        ),
        marking="TLP:AMBER",
    )


def _render(worker: RenderWorker, package: Package, brief: Brief, article: Article) -> RenderedBrief:
    rendered = worker.submit(RenderRequest(brief, article, package.folder)).result(timeout=120)
    assert rendered.messages == ()
    assert conformance_faults(rendered.pdf) == []
    return rendered


@contextmanager
def _opened(rendered: RenderedBrief) -> Iterator[Any]:
    """Open the PDF; the reader's types say less than it can do."""
    document = pdfium.PdfDocument(rendered.pdf)
    try:
        yield document
    finally:
        document.close()


def _pages(rendered: RenderedBrief) -> list[str]:
    with _opened(rendered) as document:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    return [re.sub(r"\s+", " ", text) for text in texts]


def test_each_section_is_shown_as_it_asks_for(
    worker: RenderWorker, information_note: Package, note: Brief, reference: Article
) -> None:
    ways: dict[str, ShownAs] = {"developments": "bullets", "background": "quotations", "position": "actors"}
    sections = []
    for section in note.sections:
        items = tuple(
            replace(item, origin=replace(item.origin, actor=actor))
            for item, actor in zip(section.items, ("Turkey", "Russia", "Turkey"), strict=False)
        )
        sections.append(replace(section, items=items, shown_as=ways.get(section.id, "paragraphs")))
    brief = replace(note, sections=tuple(sections))
    text = " ".join(_pages(_render(worker, information_note, brief, reference)))
    assert text.count("•") == 3
    position = text.partition("Russian position")[2].partition("Regional actors")[0]
    assert position.index("Turkey 4.") < position.index("5.") < position.index("Russia 6.")
    html = compose(information_note, brief, reference)
    assert html.count('class="quotation"') == 3
    edited = replace(brief, sections=(replace(brief.sections[1], shown_as="quotations"),))
    assert compose(information_note, edited, reference).count('class="quotation"') == 2


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_the_reference_article_makes_a_note_of_two_pages(
    worker: RenderWorker, information_note: Package, note: Brief, reference: Article, size: PageSize
) -> None:
    first, second = _pages(_render(worker, information_note, replace(note, page=size), reference))
    assert "Information note" in first
    for field in ("To Foreign Minister", "From Middle East", "Date 9 December 2024", "Reference ME/118"):
        assert field in first
    assert "As of 9 December 2024, 18:00 UTC" in first
    assert "Subject Kremlin confirms asylum for Assad" in first
    assert "Damascus. Own words" in first
    assert "1. In a dramatic turn of events" in first
    assert "collapsed within days. 3 Edited" in first
    assert "Page 1 of 2" in first
    assert "Page 2 of 2" in second
    assert "Kremlin confirms asylum for Assad" in second
    assert re.search(r"14\. Newsweek, paragraph \d, sentence 14\.", second)
    # The order in which a page is read out, copied and searched is that of the page.
    text = first + second
    assert text.index("Regional actors") < text.index("Dmitry Peskov Person") < text.index("1. Newsweek")
    assert "3. Newsweek, paragraph 1, sentence 3. ↑ Original: “The intensity of" in second
    assert "Dmitry Peskov Person (Russia) reiterated that" in second


ARABIC = {
    "i1": "أكد المتحدث باسم الكرملين أن الرئيس شارك مباشرة في قرار منح حق اللجوء للأسد وعائلته.",
    "i2": "انهارت القوات الحكومية خلال أيام.",
}


def test_every_field_of_the_header_is_printed(
    worker: RenderWorker, information_note: Package, note: Brief, reference: Article
) -> None:
    header = replace(
        note.header,
        copies="Secretary General",
        purpose="For decision",
        deadline="2024-12-11",
        cleared_by="A. Director",
        contact="Desk officer, room 12",
    )
    first = _pages(_render(worker, information_note, replace(note, header=header), reference))[0]
    for field in (
        *("Copies Secretary General", "Purpose For decision", "Deadline 11 December 2024"),
        *("Cleared by A. Director", "Contact Desk officer, room 12"),
    ):
        assert field in first


def test_an_arabic_note_runs_from_right_to_left(
    worker: RenderWorker, information_note: Package, note: Brief, reference: Article
) -> None:
    own = tuple(Item(name, words, Origin("own")) for name, words in ARABIC.items())
    arabic = replace(
        note,
        title="الكرملين يؤكد منح الأسد حق اللجوء",
        language="ar-u-nu-arab",
        marking="مقيد",
        header=replace(note.header, to="وزير الخارجية"),
        sections=(Section("developments", "أبرز التطورات", own), *note.sections[2:]),
    )
    rendered = _render(worker, information_note, arabic, reference)
    with _opened(rendered) as document:
        page = document[0]
        text = page.get_textpage()
        width = page.get_width()
        words = text.get_text_bounded()
        # Labels stand in the rail on the right, where lines begin; the number of the page where they end.
        for label in ("الموضوع", "أبرز التطورات"):
            assert _place(text, label)[0] > width - 34 * 72 / 25.4 - 24 * 72 / 25.4
        assert _place(text, "الصفحة")[2] < width / 2
        assert words.count("مقيد") == 2
    for said in ("مذكرة إعلامية", "٩ ديسمبر ٢٠٢٤", "وزير الخارجية", "الكرملين يؤكد منح الأسد حق اللجوء"):
        assert said in words
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        assert str(pdf.Root.Lang) == "ar-u-nu-arab"
    # English words keep their full stop at their end.
    assert '<span dir="ltr">' in compose(information_note, arabic, reference)


def _place(text: Any, words: str) -> tuple[float, float, float, float]:
    """Return the box around the first place of these words."""
    found = text.search(words).get_next()
    assert found is not None, words
    boxes = [text.get_charbox(found[0] + n) for n in range(found[1])]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def test_titles_are_the_bookmarks(
    worker: RenderWorker, information_note: Package, note: Brief, reference: Article
) -> None:
    rendered = _render(worker, information_note, note, reference)
    with _opened(rendered) as document:
        marks = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    assert marks[0] == (0, note.title)
    assert marks[1:] == [(1, section.title) for section in note.sections] + [(1, "Sources")]


def test_notes_and_references_lead_to_each_other(
    worker: RenderWorker, information_note: Package, note: Brief, reference: Article
) -> None:
    page = compose(information_note, note, reference)
    ids = re.findall(r' id="([^"]*)"', page)
    targets = re.findall(r'href="#([^"]*)"', page)
    assert len(ids) == len(set(ids))
    assert set(targets) <= set(ids)
    assert {f"note-{n}" for n in range(1, 15)} | {f"ref-{n}" for n in range(1, 15)} <= set(targets)


def test_judgements_come_before_the_sections_and_the_timeline_after_them(
    worker: RenderWorker, information_note: Package, note: Brief, reference: Article
) -> None:
    judged = replace(note, **JUDGED)
    page = compose(information_note, judged, reference)
    ids, targets = re.findall(r' id="([^"]*)"', page), re.findall(r'href="#([^"]*)"', page)
    assert len(ids) == len(set(ids))
    assert set(targets) <= set(ids)
    text = " ".join(_pages(_render(worker, information_note, judged, reference)))
    order = ["Bottom line", "Key judgements", "Key developments", "Timeline", "Sources"]
    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)
    assert "Highly probable (80–95%). Russia keeps its bases." in text
    assert "Confidence: moderate. Two sources agree." in text
    assert "Roughly even odds (45–55%). Talks follow." in text
    assert "very likely, highly probable" in text
    assert "<b>highly probable</b>" in page
    assert "<b>very likely</b>" not in page
    assert "4 December 2024 Something happens" in text


def test_every_item_is_found_on_the_pages(
    worker: RenderWorker, information_note: Package, note: Brief, reference: Article
) -> None:
    rendered = _render(worker, information_note, note, reference)
    printed = {item.id for section in note.sections for item in section.items}
    assert {place.item for place in rendered.places} == printed


TITLE = "Kremlin confirms that the President took part in the decision; the bases remain open. " * 2
OWN = Item("o", "Wait.", Origin("own"))
ENDLESS = Item("o", "http://" + "long/" * 90, Origin("own"))
JUDGED: dict[str, Any] = {
    "judgements": (
        Judgement(
            "j1",
            "Russia keeps its bases.",
            "highly-probable",
            "moderate",
            "Two sources agree.",
            (Reference("s4", 4, 1), Reference("s30", 30, 9)),
            ("o1", "o2"),
        ),
        Judgement("j2", "Talks follow.", "roughly-even-odds"),
        Judgement("j3", "Turkey gains influence. " * 20),
    ),
    "timeline": tuple(
        Event(f"t{n}", f"2024-12-{n:02}", "Something happens " * n, (Reference(f"s{n + 10}", n + 10, 4),))
        for n in range(1, 10)
    ),
    "timeline_included": True,
}
VARIANTS: dict[str, dict[str, Any]] = {
    "judgements and a timeline": JUDGED,
    "judgements in French": {**JUDGED, "language": "fr"},
    "judgements from right to left": {**JUDGED, "language": "ar", "yardstick": "phia"},
    "no header": {"header": Header()},
    "long title": {"title": TITLE, "header": Header(to="The Right Honourable " * 8, reference="R/" * 40)},
    "forty actors": {
        "actors": tuple(
            ActorRow(f"a{n}", f"Actor {n}", "State", "says so", (Reference("s1", 1, 1),)) for n in range(40)
        )
    },
    "actors alone": {"sections": (Section("actors", "Regional actors"),)},
    "own words alone": {"sections": (Section("outlook", "Outlook", (OWN,)),)},
    "nothing": {"title": "", "sections": (), "actors": (), "header": Header()},
    "French": {"language": "fr"},
    "German": {"language": "de"},
    "Spanish": {"language": "es"},
    "right to left": {"language": "he"},
    "Arabic": {"language": "ar"},
    "Arabic with its own digits": {"language": "ar-u-nu-arab"},
    "an endless word": {"sections": (Section("outlook", "Outlook", (ENDLESS,)),)},
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_whatever_the_brief_holds_its_pages_conform_and_nothing_runs_off(
    worker: RenderWorker, information_note: Package, note: Brief, reference: Article, variant: str
) -> None:
    varied = replace(note, **VARIANTS[variant])
    rendered = _render(worker, information_note, varied, reference)
    with _opened(rendered) as document:
        for page in document:
            text = page.get_textpage()
            width, height = page.get_size()
            for index in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(index)
                assert 0 < left < right < width - 40
                assert 0 < bottom < top < height


def test_a_section_title_never_stands_alone_at_the_foot_of_a_page(
    information_note: Package, note: Brief, reference: Article
) -> None:
    loaded = LoadedTemplate(information_note.folder, stylesheet_paths(information_note), shipped("assets"))
    for words in range(1, 130, 10):
        lead = Section("bottom_line", "Bottom line", (Item("o1", "Word " * words, Origin("own")),))
        html = compose(information_note, replace(note, sections=(lead, *note.sections[1:])), reference)
        for page in loaded.lay_out(html, Messages()).pages:
            assert _last_tag(page._page_box.children[0]) != "h2"
            assert _lowest_line(page._page_box.children[0]) < page.height - 22 * 96 / 25.4 + 1


def _last_tag(box: Box) -> str:
    element = _lines(box)[-1].element
    return "" if element is None else element.tag


def _lowest_line(box: Box) -> float:
    return max(line.position_y + line.height for line in _lines(box))


def _lines(box: Box) -> list[LineBox]:
    return [line for line in box.descendants() if isinstance(line, LineBox) and _words(line)]


def _words(line: LineBox) -> str:
    texts: list[str] = [getattr(box, "text", "") for box in line.descendants()]
    return "".join(texts).strip()


def test_the_band_of_the_marking_is_left_free(
    worker: RenderWorker, information_note: Package, note: Brief, reference: Article
) -> None:
    rendered = _render(worker, information_note, replace(note, marking=""), reference)
    band = 12 * 72 / 25.4
    with _opened(rendered) as document:
        for page in document:
            text, height = page.get_textpage(), page.get_height()
            for index in range(text.count_rects()):
                _, bottom, _, top = text.get_rect(index)
                assert bottom >= band
                assert top <= height - band


def test_only_the_bundled_fonts_are_used(
    worker: RenderWorker, information_note: Package, note: Brief, reference: Article
) -> None:
    names = _font_names(_render(worker, information_note, note, reference))
    assert names
    assert all(name.startswith(("Source-Serif-4", "Source-Sans-3")) for name in names)


def _font_names(rendered: RenderedBrief) -> set[str]:
    with pikepdf.open(io.BytesIO(rendered.pdf)) as document:
        return {
            str(element.FontName).partition("+")[2]
            for element in document.objects
            if isinstance(element, pikepdf.Dictionary) and "/FontName" in element
        }


def test_arabic_is_set_in_the_bundled_font_too(
    worker: RenderWorker, information_note: Package, note: Brief, reference: Article
) -> None:
    rendered = _render(worker, information_note, replace(note, language="ar", marking="مقيد"), reference)
    names = _font_names(rendered)
    assert any(name.startswith("Noto-Naskh-Arabic") for name in names)
    assert all(name.startswith(("Source-S", "Noto-Naskh-Arabic")) for name in names), names


def test_the_fonts_are_those_recorded_with_their_licences() -> None:
    assets = shipped("assets")
    record = (assets / "README.md").read_text(encoding="utf-8")
    for font in (assets / "fonts").glob("*/*.ttf"):
        assert f"`{hashlib.sha256(font.read_bytes()).hexdigest()}`" in record, font.name
        assert "SIL OPEN FONT LICENSE" in (font.parent / "OFL.txt").read_text(encoding="utf-8")
