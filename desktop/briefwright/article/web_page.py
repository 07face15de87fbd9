"""The reader of web pages, and of the pieces of pages that a clipboard or a mail holds."""

import re
from collections import Counter

from lxml import etree, html

from briefwright.article.assembling import check_length
from briefwright.article.decoding import Decoded, decode
from briefwright.article.draft import IMAGES_LEFT_OUT, Block, Draft
from briefwright.article.offline import no_socket_opened
from briefwright.article.page_metadata import page_metadata
from briefwright.article.tree_blocks import blocks_of

with no_socket_opened():
    from trafilatura import bare_extraction

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|encoding=["']([\w.-]{2,40})""", re.I
)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_QUOTATION = re.compile(r"(</?blockquote\b)", re.I)
_FOOTER = re.compile(r"<(/?)footer\b", re.I)
_HEAD = 4096


def read_web_page(content: bytes, place: str, encoding: str | None) -> Draft:
    """Read the article in a web page; `place` names its file in errors."""
    return page_draft(decode_page(content, place, encoding), place)


def read_page_piece(content: bytes, place: str, encoding: str | None) -> Draft:
    """Read a piece of a page that somebody copied."""
    return piece_draft(decode_page(content, place, encoding), place)


def decode_page(content: bytes, place: str, encoding: str | None, declared: str | None = None) -> Decoded:
    """Decode a page by the user's choice, its mark, what its mail or itself declares, or else a guess."""
    found = _DECLARED.search(content[:_HEAD])
    inside = (found[1] or found[2]).decode("ascii") if found else None
    decoded = decode(content, place, encoding, (declared, inside))
    return decoded._replace(text=_with_speakers(decoded.text))


def _with_speakers(text: str) -> str:
    """Make paragraphs of the footers of quotations, which name the speaker; a page's own footer stays one."""
    depth = 0
    parts = _QUOTATION.split(text)
    for number, part in enumerate(parts):
        if number % 2:
            depth = max(0, depth + (-1 if part[1] == "/" else 1))
        elif depth:
            parts[number] = _FOOTER.sub(r"<\1p", part)
    return "".join(parts)


def page_draft(decoded: Decoded, place: str, url: str | None = None) -> Draft:
    """Find the article in a decoded page, and what the page says of itself."""
    page = parse(decoded.text)
    if page is None:
        return Draft((), encoding=decoded.encoding)
    every = blocks_of(page)
    # Before the article is looked for, which takes long in a long page.
    check_length(sum(len(block.text) for block in every), place)
    found = bare_extraction(decoded.text, include_comments=False, include_tables=True)
    body = None if found is None or isinstance(found, dict) else found.body
    blocks = [] if body is None else _with_left_out(blocks_of(body), every)
    return _draft(page, blocks or every, decoded, url)


def _with_left_out(found: list[Block], every: list[Block]) -> list[Block]:
    """Put back in its place what the finder leaves out: captions, and the second of two like paragraphs."""
    texts = [_letters(block.text) for block in found]
    on_page = Counter(_letters(block.text) for block in every)
    captions = _captions_beside(set(texts), every)
    put: list[Block] = []
    place = 0
    for number, block in enumerate(every):
        text = _letters(block.text)
        # Words that the finder has put together itself stand nowhere on the page.
        while place < len(found) and not on_page[texts[place]]:
            put.append(found[place])
            place += 1
        if place < len(found) and text == texts[place]:
            put.append(block if block.kind == "caption" else found[place])
            place += 1
        elif place and text and text == texts[place - 1]:
            put.append(Block(block.text, "repeated"))
        elif number in captions:
            put.append(block)
    return [*put, *found[place:]]


def _captions_beside(texts: set[str], every: list[Block]) -> set[int]:
    """Return the numbers of the captions that only captions part from a block of the article."""
    captions: set[int] = set()
    for steps in (range(len(every)), range(len(every) - 1, -1, -1)):
        beside = False
        for number in steps:
            if every[number].kind == "caption":
                captions |= {number} if beside else set()
            else:
                beside = _letters(every[number].text) in texts
    return captions


def _letters(text: str) -> str:
    return "".join(text.split())


def piece_draft(decoded: Decoded, place: str) -> Draft:
    """Read a piece of a page that somebody chose: all of it, unless menus show that it is a whole page."""
    page = parse(decoded.text)
    if page is None:
        return Draft((), encoding=decoded.encoding)
    if next(page.iter("nav", "footer", "aside"), None) is not None:
        return page_draft(decoded, place)
    return _draft(page, blocks_of(page), decoded)


def parse(text: str) -> html.HtmlElement | None:
    """Return the tree of a page, or None where there is nothing in it; RecursionError for endless nesting."""
    content = _XML_DECLARATION.sub("", text.replace("\x00", "")).encode("utf-8", errors="replace")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        page = html.document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if any("depth" in entry.message for entry in parser.error_log):
        # The parser has left out everything below; half an article must not pass for a whole one.
        raise RecursionError("the page is nested too deeply")
    return page


def _draft(page: html.HtmlElement, blocks: list[Block], decoded: Decoded, url: str | None = None) -> Draft:
    said = page_metadata(page)
    pictures = sum(1 for _ in page.iter("img"))
    return Draft(
        blocks=tuple(blocks),
        title=said.title,
        authors=said.authors,
        outlet=said.outlet,
        published=said.published,
        url=said.url or url,
        language=said.language,
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
        warnings=decoded.warnings + ((IMAGES_LEFT_OUT,) if pictures else ()),
    )
