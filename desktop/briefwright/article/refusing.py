"""Tells the files that are no text, by their first bytes, so that the refusal can name what they are."""

import codecs
import re

_COPY = "Open it, copy the article's text and paste it, or save it as plain text (.txt)"
_RENAME = {
    "a PDF document": "Rename it to end in “.pdf”",
    "a web page or an XML file": "If it is a web page, rename it to end in “.html”",
    "a mail message": "Rename it to end in “.eml”",
    "a saved web page": "Rename it to end in “.mhtml”",
}

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document such as .docx"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document or an Outlook message"),
    (b"{\\rtf", "a rich-text (RTF) document"),
    (b"\x89PNG\r\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF87a", "a picture (GIF)"),
    (b"GIF89a", "a picture (GIF)"),
    (b"RIFF", "a sound, a film or a picture"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"BZh", "a compressed file (bzip2)"),
    (b"\xfd7zXZ\x00", "a compressed file (xz)"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file (7z)"),
    (b"Rar!\x1a\x07", "a compressed file (RAR)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"ID3", "a sound file (MP3)"),
    (b"OggS", "a sound or film file (Ogg)"),
)

_PAGE_STARTS = ("<!doctype html", "<html", "<?xml")
_FIELD = rb"[A-Za-z][A-Za-z0-9-]{0,60}:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*+\r?\n"
_HEADERS = re.compile(rb"\s{0,100}(?:From [^\r\n]{1,200}\r?\n)?(?:" + _FIELD + rb"){2,}")
_MAIL_HEADER = re.compile(rb"^(?:MIME-Version|Content-Type|Received|Message-ID):", re.I | re.M)
_SAVED = re.compile(rb"^(?:Snapshot-Content-Location:|From: <Saved by )", re.I | re.M)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SAMPLE = 65_536


def foreign_bytes(content: bytes) -> str | None:
    """Return what a file is whose first bytes belong to another format; None for what may be text."""
    return next((kind for magic, kind in _MAGIC if content.startswith(magic)), None)


def foreign_markup(content: bytes) -> str | None:
    """Return what a file is whose first lines are those of a web page or of a mail; None for other text."""
    start = content[:256].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if start.startswith(tuple(map(str.encode, _PAGE_STARTS))):
        return "a web page or an XML file"
    headers = _HEADERS.match(content[:_SAMPLE].removeprefix(codecs.BOM_UTF8))
    if headers is None or not _MAIL_HEADER.search(headers[0]):
        return None
    return "a saved web page" if _SAVED.search(headers[0]) else "a mail message"


def foreign_text(text: str) -> str | None:
    """Return what a decoded text is when it is a page or a data file rather than prose; None for prose."""
    start = text[:256].lstrip("\ufeff \t\r\n").lower()
    if start.startswith(_PAGE_STARTS):
        return "a web page or an XML file"
    sample = text[:_SAMPLE]
    return "a binary file" if len(_CONTROLS.findall(sample)) > 0.02 * len(sample) else None


def refusal(place: str, kind: str, expected: str = "plain text") -> str:
    """Return the sentence that refuses `place`, which is `kind`, and says the way out."""
    return f"Could not read {place}: it is {kind}, not {expected}. {_RENAME.get(kind, _COPY)}."


def damage(place: str, expected: str) -> str:
    """Return the sentence that refuses `place`, which should be `expected` and cannot be read as such."""
    return (
        f"Could not read {place}: it is damaged, or not {expected} at all. Fetch it again, or copy the "
        "article's text and paste it."
    )
