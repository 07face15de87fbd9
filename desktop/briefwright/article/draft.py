"""What a reader finds in a file: blocks of text in their order, and what the file says of itself."""

from typing import Literal

import msgspec

Kind = Literal[
    "paragraph",
    "heading",
    "caption",
    "table",
    "footnote",
    "repeated",
    "signature",
    "covering note",
    "mail header",
    "quoted message",
]
MAIL_KINDS: tuple[Kind, ...] = ("signature", "covering note", "mail header", "quoted message")

IMAGES_LEFT_OUT = "The images of the article are not imported."


class Block(msgspec.Struct, frozen=True):
    """One paragraph of the file, not yet cleaned, or another piece that stands in its place."""

    text: str
    kind: Kind = "paragraph"


class Draft(msgspec.Struct, frozen=True):
    """An article as its file gives it.

    `file_title` is the name in the file's properties, which is often that of another document: it counts
    where the text has no title of its own.
    """

    blocks: tuple[Block, ...]
    title: str | None = None
    file_title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    encoding: str | None = None
    encoding_guessed: bool = False
    warnings: tuple[str, ...] = ()
