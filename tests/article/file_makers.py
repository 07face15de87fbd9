"""Makes small files of each format, byte by byte where a library would hide how it draws."""

import io
import textwrap
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from typing import NamedTuple
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Placed(NamedTuple):
    """A line of text and where it stands on its page, in points from the bottom left."""

    text: str
    left: float
    bottom: float
    size: float = 11


def pdf(
    pages: Sequence[Sequence[Placed]],
    *,
    properties: str = "",
    boxes: Sequence[tuple[float, float, float, float]] = (),
) -> bytes:
    """Return a PDF that draws its lines in the order given, in `boxes` by left, bottom, width and height."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids = []
    for lines in pages:
        drawn = b"".join(b"%g %g %g %g re S\n" % box for box in boxes)
        drawn += b"".join(_drawn(line) for line in lines)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    objects.append(b"<< %s >>" % properties.encode("latin-1"))
    content = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return content + (
        b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + b"trailer << /Root 1 0 R /Info %d 0 R /Size %d >>\n" % (len(objects), size)
        + b"startxref\n%d\n%%%%EOF\n" % len(content)
    )


def _drawn(line: Placed) -> bytes:
    text = line.text.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    return b"BT /F1 %g Tf %g %g Td (%s) Tj ET\n" % (line.size, line.left, line.bottom, text)


def column(
    paragraphs: Sequence[str],
    *,
    left: float = 72,
    top: float = 740,
    width: int = 80,
    indent: float = 0,
    gap: float = 8,
    hyphens: bool = False,
) -> list[Placed]:
    """Set paragraphs in a column of lines of `width` characters; `indent` and `gap` begin each."""
    lines: list[Placed] = []
    for paragraph in paragraphs:
        wrapped = _divided(paragraph, width) if hyphens else textwrap.wrap(paragraph, width)
        for number, text in enumerate(wrapped):
            lines.append(Placed(text, left + (indent if number == 0 else 0), top))
            top -= 14
        top -= gap
    return lines


def _divided(paragraph: str, width: int) -> list[str]:
    """Wrap, dividing the first long word that does not fit in its middle."""
    lines, line = [], ""
    for word in paragraph.split():
        if len(line) + len(word) + 1 > width:
            half = len(word) // 2
            if len(word) > 8 and word.isalpha() and len(line) + half + 2 <= width:
                lines.append(f"{line} {word[:half]}-")
                line = word[half:]
                continue
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def docx(body: str, *, notes: str = "", core: str = "", links: str = "", styles: str = "") -> bytes:
    """Return a Word document whose body is the given XML, made by `w_p` and its like."""
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships/officeDocument"/></Relationships>',
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        'relationships"><Relationship Id="n1" Target="footnotes.xml" Type="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships/footnotes"/><Relationship Id="s1" Target="styles.xml" Type='
        '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/></Relationships>',
        "word/styles.xml": f'<w:styles xmlns:w="{WORD}">'
        + "".join(
            f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}">'
            f'<w:name w:val="{name}"/></w:style>'
            for name in ("Title", "heading 1", "heading 2", "Quote", "caption")
        )
        + f"{styles}</w:styles>",
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{WORD}">{notes}</w:footnotes>',
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
    }
    if links:
        parts["word/_rels/document.xml.rels"] = links
    if core:
        parts["docProps/core.xml"] = core
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name), text)
    return stream.getvalue()


def w_p(text: str, style: str = "", *, runs: str = "") -> str:
    """Return a paragraph of a Word document."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{w_r(text) if text else ''}{runs}</w:p>"


def w_r(text: str) -> str:
    """Return a run of a Word document."""
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def mail(subject: str, **headers: str) -> EmailMessage:
    """Return a message without a body."""
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "Léa Marchetti <lea@example.org>"
    message["To"] = "desk@example.org"
    message["Date"] = "Mon, 09 Dec 2024 10:30:00 +0100"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    return message


def archive(page: bytes, charset: str, transfer: str) -> bytes:
    """Return a page as a browser saves it in one file."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://example.org/world/bridge"
    message["Subject"] = "A page"
    message.set_type("multipart/related")
    part = EmailMessage()
    part.set_content(page, "text", "html", cte=transfer)
    part.set_param("charset", charset)
    part["Content-Location"] = "https://example.org/world/bridge"
    picture = EmailMessage()
    picture.set_content(b"GIF89a\x01\x00\x01\x00", "image", "gif", cte="base64")
    picture["Content-Location"] = "https://example.org/a.gif"
    message.attach(part)
    message.attach(picture)
    return message.as_bytes()
