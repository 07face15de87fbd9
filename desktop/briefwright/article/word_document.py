"""The reader of Word documents (.docx)."""

import io
import re
import zipfile
import zlib
from xml.etree import ElementTree
from xml.parsers.expat import ExpatError

import mammoth
from lxml import etree, html

from briefwright.article.draft import IMAGES_LEFT_OUT, Block, Draft
from briefwright.article.hidden_text import HIDDEN_LEFT_OUT, without_hidden_text
from briefwright.article.refusing import damage, refusal
from briefwright.article.tree_blocks import blocks_of
from briefwright.article.web_page import parse
from briefwright.errors import ArticleError

# What the XML of a document may unpack to: some fifty times an article of the longest text.
_LARGEST_XML = 100_000_000
_MAIN_PART = re.compile(r"word/document\d*\.xml")
_NOTE = re.compile(r"#?(?:foot|end)note-")
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='caption'] => figcaption:fresh
p[style-name='Caption'] => figcaption:fresh
"""
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def read_word_document(content: bytes, place: str, encoding: str | None) -> Draft:
    """Read the article in a Word document; `place` names its file in errors."""
    properties = _check_package(content, place)
    try:
        shown = without_hidden_text(content)
        page = mammoth.convert_to_html(
            io.BytesIO(content if shown is None else shown),
            style_map=_STYLES,
            # A style map inside the document would be another's wish.
            include_embedded_style_map=False,
            # Linked images could be any file of this computer.
            external_file_access=False,
            convert_image=mammoth.images.img_element(_no_image),
            id_prefix="",
        ).value
    except (
        zipfile.BadZipFile,
        ExpatError,
        KeyError,
        ValueError,
        AttributeError,
        IndexError,
        TypeError,
        etree.XMLSyntaxError,
    ) as problem:
        raise ArticleError(damage(place, "a Word document")) from problem
    tree = parse(page)
    blocks = [] if tree is None else _blocks(tree)
    title, author = _properties(properties)
    return Draft(
        blocks=tuple(blocks),
        title=next((block.text for block in blocks[:1] if block.kind == "heading"), None),
        file_title=title,
        authors=(author,) if author else (),
        warnings=(
            *((IMAGES_LEFT_OUT,) if "<img" in page else ()),
            *(() if shown is None else (HIDDEN_LEFT_OUT,)),
        ),
    )


def _check_package(content: bytes, place: str) -> bytes:
    """Refuse what is not a whole, open, bearable document; return its core properties."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            if any(part.flag_bits & 1 for part in parts):
                raise ArticleError(
                    f"Could not read {place}: it is protected by a password. Save it in Word without one and "
                    "open that."
                )
            if not any(_MAIN_PART.fullmatch(part.filename) for part in parts):
                raise ArticleError(refusal(place, "a zip archive", "a Word document"))
            xml = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
            if sum(part.file_size for part in xml) > _LARGEST_XML:
                raise ArticleError(
                    f"Could not read {place}: it unpacks to more than {_LARGEST_XML // 1_000_000} MB: that "
                    "is no article. Save the article alone and try again."
                )
            for part in xml:
                _refuse_entities(package.read(part), place)
            core = next((part for part in xml if part.filename == "docProps/core.xml"), None)
            return package.read(core) if core else b""
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, zlib.error) as problem:
        raise ArticleError(damage(place, "a Word document")) from problem


def _refuse_entities(part: bytes, place: str) -> None:
    """Refuse a document type: Word writes none, and its entities could make a small file grow without end."""
    head = part[:4096].replace(b"\x00", b"")
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise ArticleError(damage(place, "a Word document"))


def _blocks(tree: html.HtmlElement) -> list[Block]:
    for link in list(tree.iter("a")):
        # The numbers of notes, and the arrows that lead back from them, would read as words.
        if _NOTE.match(link.get("href") or ""):
            link.drop_tree()
    notes = [item for item in tree.iter("li") if _NOTE.match(item.get("id") or "")]
    below = [Block(" ".join(item.itertext()), "footnote") for item in notes]
    for item in notes:
        item.drop_tree()
    return blocks_of(tree) + below


def _properties(core: bytes) -> tuple[str | None, str | None]:
    """Return the title and the author that the document's properties name."""
    try:
        root = ElementTree.fromstring(core)
    except ElementTree.ParseError:
        return None, None
    title, author = (root.findtext(f".//{_DUBLIN_CORE}{name}") for name in ("title", "creator"))
    return (title or "").strip() or None, (author or "").strip() or None


def _no_image(image: object) -> dict[str, str]:
    return {"src": ""}
