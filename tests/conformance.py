"""Checks what PDF/A-3a and PDF/UA-1 ask of a file, as far as its objects show it; by veraPDF too if present.

A character without a glyph does not show here: the engine names it among the messages of the render.
"""

import io
import itertools
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Name

_PAINTS = {"Tj", "TJ", "'", '"', "Do", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "BI"}
_XMP = {
    "PDF/A part": r'pdfaid:part="3"',
    "PDF/A level": r'pdfaid:conformance="A"',
    "PDF/UA part": r'pdfuaid:part="1"',
    "PDF/UA schema": r"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
    "title": r"<dc:title><rdf:Alt><rdf:li[^>]*>[^<]",
}


def conformance_faults(pdf: bytes) -> list[str]:
    """Return what keeps the PDF from conforming to both standards; nothing is as it should be."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [*_document(document), *_objects(document), *_pages(document), *_structure(document)]


def verapdf_faults(path: Path) -> list[str]:
    """Return the standards that veraPDF says the file fails, or nothing where veraPDF is not installed."""
    program = shutil.which("verapdf")
    faults = []
    for flavour in ("3a", "ua1") if program else ():
        command = [str(program), "--flavour", flavour, "--format", "text", str(path)]
        ran = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        if not ran.stdout.startswith("PASS"):
            faults.append(f"veraPDF {flavour}: {ran.stdout}{ran.stderr}")
    return faults


def _document(document: pikepdf.Pdf) -> Iterator[str]:
    root: Any = document.Root
    xmp = bytes(root.Metadata.read_bytes()).decode() if "/Metadata" in root else ""
    yield from (f"metadata lack the {what}" for what, pattern in _XMP.items() if not re.search(pattern, xmp))
    if xmp.count("<rdf:RDF") != 1:
        yield "metadata are not in one rdf:RDF element"
    if not str(root.get("/Lang", "")):
        yield "no language"
    if "/MarkInfo" not in root or root.MarkInfo.get("/Marked") is not True:
        yield "not marked as tagged"
    if "/ViewerPreferences" not in root or root.ViewerPreferences.get("/DisplayDocTitle") is not True:
        yield "the title is not shown"
    if not any("/DestOutputProfile" in intent for intent in root.get("/OutputIntents", [])):
        yield "no output intent"
    if "/ID" not in document.trailer:
        yield "no identifier"
    if "/AcroForm" in root and root.AcroForm.get("/NeedAppearances") is True:
        yield "a form needs appearances"
    yield from (f"{key} is not allowed" for key in ("/OpenAction", "/AA") if key in root)
    named = [file.objgen for file in root.get("/AF", [])]
    for name, file in document.attachments.items():
        if named.count(file.obj.objgen) != 1:
            yield f"attachment {name} is not associated exactly once"
        if "/AFRelationship" not in file.obj or "/Subtype" not in file.obj.EF.F:
            yield f"attachment {name} lacks its relationship or its type"


def _objects(document: pikepdf.Pdf) -> Iterator[str]:
    things: list[Any] = [o for o in document.objects if isinstance(o, pikepdf.Dictionary | pikepdf.Stream)]
    for thing in things:
        if thing.get("/Interpolate") is True:
            yield "an image is to be interpolated"
        if thing.get("/ColorSpace") == Name.DeviceCMYK:
            yield "an image is in CMYK"
        if thing.get("/S") == Name.JavaScript or thing.get("/S") == Name.Launch:
            yield "an action runs a program"
        if (
            thing.get("/Type") == Name.Font
            and thing.get("/Subtype") == Name.Type0
            and "/ToUnicode" not in thing
        ):
            yield f"font {thing.BaseFont} cannot be read as text"
        if thing.get("/Type") == Name.FontDescriptor and not any(
            key in thing for key in ("/FontFile", "/FontFile2", "/FontFile3")
        ):
            yield f"font {thing.FontName} is not embedded"


def _pages(document: pikepdf.Pdf) -> Iterator[str]:
    tagged = _annotations_in_links(document)
    for number, page in enumerate(document.pages, start=1):
        if page.get("/Tabs") != Name.S:
            yield f"page {number}: the order of its links is not that of the tags"
        for annotation in page.get("/Annots", []):
            if annotation.objgen not in tagged:
                yield f"page {number}: a link is not in the tags"
            if not int(annotation.get("/F", 0)) & 4:
                yield f"page {number}: a link is not printed"
        yield from (f"page {number}: {fault}" for fault in _content(page))


def _content(page: pikepdf.Page) -> Iterator[str]:
    """Find content that is neither tagged nor an artifact, or both."""
    open_marks: list[str] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands, operator = instruction.operands, instruction.operator
        if str(operator) in ("BMC", "BDC"):
            is_tagged = len(operands) > 1 and "/MCID" in operands[1]
            kind = "artifact" if operands[0] == Name.Artifact else "tagged" if is_tagged else "other"
            if {"artifact", "tagged"} <= {kind, *open_marks}:
                yield "an artifact and tagged content lie in each other"
            if kind == "other":
                yield f"content marked {operands[0]} is not in the tags"
            open_marks.append(kind)
        elif str(operator) == "EMC":
            open_marks.pop()
        elif str(operator) in _PAINTS and not open_marks:
            yield f"{operator} paints what is neither tagged nor an artifact"
        elif str(operator) in ("k", "K"):
            yield "a colour is in CMYK"


def _structure(document: pikepdf.Pdf) -> Iterator[str]:
    headings = [0]
    for element in _elements(document):
        tag = str(element.S)
        if re.fullmatch("/H[1-6]", tag):
            headings.append(int(tag[2]))
        if tag == "/Figure" and not str(element.get("/Alt", "")):
            yield "a figure has no alternate text"
        if tag == "/L":
            yield from (
                f"{kid.S} in a list" for kid in _kids(element) if kid.S not in ("/LI", "/L", "/Caption")
            )
        if tag == "/LI":
            yield from (
                f"{kid.S} in a list item" for kid in _kids(element) if kid.S not in ("/Lbl", "/LBody")
            )
            if element.P.S != "/L":
                yield "a list item outside a list"
        if tag == "/Table":
            yield from _table(element)
    for before, after in itertools.pairwise(headings):
        if after > before + 1:
            yield f"a heading of level {after} follows one of level {before}"
    if headings == [0]:
        yield "no heading"


def _table(table: Any) -> Iterator[str]:
    rows = [element for element in _below(table) if element.S == "/TR"]
    held: dict[tuple[int, int], bool] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in _kids(row):
            while (number, column) in held:
                column += 1
            attributes = cell.get("/A", {})
            wide, high = int(attributes.get("/ColSpan", 1)), int(attributes.get("/RowSpan", 1))
            held |= {(number + y, column + x): True for y in range(high) for x in range(wide)}
            if cell.S == "/TD" and not len(attributes.get("/Headers", [])):
                yield "a table cell has no header"
    widths = {sum(row == number for row, _ in held) for number in range(len(rows))}
    if len(widths) > 1:
        yield f"table rows are {sorted(widths)} cells wide"


def _annotations_in_links(document: pikepdf.Pdf) -> set[tuple[int, int]]:
    links = [element for element in _elements(document) if element.S == "/Link"]
    references = [kid for link in links for kid in _all_kids(link) if kid.get("/Type") == Name.OBJR]
    return {reference.Obj.objgen for reference in references}


def _elements(document: pikepdf.Pdf) -> Iterator[Any]:
    if "/StructTreeRoot" in document.Root:
        yield from _below(document.Root.StructTreeRoot)


def _below(element: Any) -> Iterator[Any]:
    for kid in _kids(element):
        yield kid
        yield from _below(kid)


def _kids(element: Any) -> list[Any]:
    return [kid for kid in _all_kids(element) if "/S" in kid]


def _all_kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in kids if isinstance(kid, pikepdf.Dictionary)]
