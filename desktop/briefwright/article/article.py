"""The Article: imported text, its metadata and where it came from."""

import msgspec

Span = tuple[int, int]
"""Start and end offsets into `Article.text`, in characters, end exclusive."""


class Source(msgspec.Struct, frozen=True):
    """Where an article came from: `sha256` is that of the imported bytes, `name` has no folder."""

    name: str
    sha256: str
    encoding: str | None = None
    """The encoding the bytes were decoded by; None for text that never was bytes (a paste)."""


class Article(msgspec.Struct, frozen=True):
    r"""Normalised text with paragraphs as spans into it.

    The text is NFC, with `\n` line ends and without soft hyphens, byte-order marks and control characters.
    Every offset of the program counts characters of this text. `published` is an ISO date or date-time.
    """

    text: str
    paragraphs: tuple[Span, ...]
    source: Source
    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str = "en"
    left_out: tuple[Span, ...] | None = None
    """The paragraphs that a review unticked: they keep their number and are no content; None without one."""

    @property
    def kept(self) -> tuple[Span, ...]:
        """The paragraphs without those that a review unticked."""
        gone = set(self.left_out or ())
        return tuple(span for span in self.paragraphs if span not in gone)
