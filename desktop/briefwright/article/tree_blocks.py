"""Finds the blocks of text in a tree of HTML elements, whatever tags hold them."""

import re

from lxml import etree

from briefwright.article.draft import Block, Kind

_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "head"), "heading"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
}
_BLOCKS = frozenset([
    "address", "article", "blockquote", "body", "caption", "cell", "center", "dd", "div", "dl", "doc", "dt",
    "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "html", "item",
    "li", "list", "main", "ol", "p", "pre", "quote", "row", "section", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul",
])  # fmt: skip
_SKIPPED = frozenset([
    "applet", "aside", "audio", "button", "canvas", "datalist", "embed", "footer", "form", "iframe", "input",
    "math", "nav", "noscript", "object", "script", "select", "style", "svg", "template", "textarea",
    "title", "video",
])  # fmt: skip
_ROWS = ("tr", "row")
_LONGEST_CELL = 100

_SPACES = re.compile("[ \t\r\n\f]+")
_EMPTY_LINE = re.compile(r"\n[ \t\r\f]*\n")


def blocks_of(root: etree._Element) -> list[Block]:
    """Return the blocks below an element in their order, without what only furnishes a page."""
    found = _Blocks()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if not tag or tag in _SKIPPED or element.get("hidden") is not None:
                walk.skip_subtree()
            else:
                found.enter(tag, element.text or "")
        else:
            if tag and tag not in _SKIPPED and element.get("hidden") is None:
                found.leave(tag)
            if element is not root:
                found.add(element.tail or "")
    found.flush()
    return found.blocks


class _Blocks:
    """Collects text until a block begins or ends."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._text: list[str] = []
        self._kinds: list[Kind] = ["paragraph"]
        self._rows: list[int] = []
        self._preformatted = 0

    def enter(self, tag: str, text: str) -> None:
        if tag in _BLOCKS:
            self.flush()
        self._kinds.append(_KINDS.get(tag, self._kinds[-1]))
        self._preformatted += tag == "pre"
        if tag in _ROWS:
            self._rows.append(len(self.blocks))
        if tag in ("br", "lb"):
            self._text.append("\n")
        self.add(text)

    def leave(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.flush()
        self._kinds.pop()
        self._preformatted -= tag == "pre"
        if tag in _ROWS:
            self._join_row(self._rows.pop())

    def add(self, text: str) -> None:
        self._text.append(text if self._preformatted else _SPACES.sub(" ", text))

    def flush(self) -> None:
        # Two line breaks in a row end a paragraph, as older pages and mail have it.
        parts = _EMPTY_LINE.split("".join(self._text))
        self._text.clear()
        self.blocks += [Block(part, self._kinds[-1]) for part in parts if part.strip()]

    def _join_row(self, first: int) -> None:
        """Make one block of a row of data; the long cells of a page laid out by a table stay paragraphs."""
        cells = self.blocks[first:]
        if len(cells) > 1 and all(len(cell.text) <= _LONGEST_CELL for cell in cells):
            self.blocks[first:] = [Block(" | ".join(cell.text.strip() for cell in cells), "table")]
