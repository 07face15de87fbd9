"""The reader of Markdown."""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from briefwright.article.assembling import check_length
from briefwright.article.dates import iso_moment
from briefwright.article.decoding import decode
from briefwright.article.draft import IMAGES_LEFT_OUT, Block, Draft, Kind

_FIELD = re.compile(r"^(?P<key>[A-Za-z_-]{2,30})\s*:\s*(?P<value>.*)$")
_LIST_ENTRY = re.compile(r"^\s+-\s+(?P<value>.+)$|^-\s+(?P<entry>.+)$")
# A link to another note, which may be shown by other words.
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
_SCRIPTS = re.compile(r"<(script|style)\b[^<>]{0,500}>.{0,20000}?</\1\s*>", re.DOTALL | re.IGNORECASE)
_TAGS = re.compile(r"</?[A-Za-z][^<>]{0,500}>|<!--.{0,2000}?-->", re.DOTALL)


def read_markdown(content: bytes, place: str, encoding: str | None) -> Draft:
    """Read an article in Markdown; `place` names its file in errors."""
    decoded = decode(content, place, encoding)
    check_length(len(decoded.text), place)
    parser = MarkdownIt("js-default").use(front_matter_plugin).use(footnote_plugin)
    tokens = parser.parse(decoded.text)
    said = _front_matter(next((token.content for token in tokens if token.type == "front_matter"), ""))
    blocks = _blocks(tokens)
    headings = [block.text for block in blocks[:1] if block.kind == "heading"]
    pictures = any(child.type == "image" for token in tokens for child in token.children or ())
    source = _first(said, "source")
    address = source if source and re.match(r"https?://", source) else None
    authors = said.get("author") or said.get("authors") or ()
    return Draft(
        blocks=tuple(blocks),
        title=_first(said, "title", "headline") or next(iter(headings), None),
        authors=tuple(_LINK.sub(r"\1", name) for name in authors),
        outlet=_first(said, "outlet", "publication", *(() if address else ("source",)), "site"),
        published=iso_moment(_first(said, "published", "date", "pubdate")),
        url=_first(said, "url", "link", "canonical") or address,
        language=_first(said, "language", "lang"),
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
        warnings=decoded.warnings + ((IMAGES_LEFT_OUT,) if pictures else ()),
    )


def _blocks(tokens: Sequence[Token]) -> list[Block]:
    """Return the text of each paragraph, heading, list item and note, and of each table row as one."""
    found: list[Block] = []
    row: list[str] | None = None
    kind: Kind = "paragraph"
    is_note = False
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            kind = "heading" if token.nesting == 1 else "paragraph"
        elif token.type in ("footnote_open", "footnote_close"):
            is_note = token.nesting == 1
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            found.append(Block(" | ".join(filter(None, row)), "table"))
            row = None
        elif token.type == "inline":
            text = _words(token.children or ())
            if row is None:
                found.append(Block(text, "footnote" if is_note else kind))
            else:
                row.append(text.strip())
        elif token.type in ("fence", "code_block"):
            found += [Block(part) for part in re.split(r"\n\s*\n", token.content)]
    return [block for block in found if block.text.strip()]


def _words(children: Sequence[Token]) -> str:
    written = {"softbreak": " ", "hardbreak": " ", "image": ""}
    text = "".join(written.get(child.type, child.content) for child in children)
    # Pieces of HTML come as text: the parser is told to trust none.
    return _TAGS.sub("", _SCRIPTS.sub("", text))


def _front_matter(text: str) -> dict[str, list[str]]:
    """Read the plain part of YAML that front matter uses: a value, or a list of values, for each key."""
    found: dict[str, list[str]] = {}
    values: list[str] = []
    for line in text.splitlines():
        field, entry = _FIELD.match(line), _LIST_ENTRY.match(line)
        if field:
            values = found.setdefault(field["key"].lower(), [])
            written = field["value"].strip()
            parts = written[1:-1].split(",") if written.startswith("[") else [written]
            values += filter(None, (part.strip().strip("\"'") for part in parts))
        elif entry:
            values.append((entry["value"] or entry["entry"]).strip().strip("\"'"))
    return found


def _first(said: dict[str, list[str]], *keys: str) -> str | None:
    return next((said[key][0] for key in keys if said.get(key)), None)
