"""Takes the text out of a Word document that Word does not show, nor print."""

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

HIDDEN_LEFT_OUT = "The hidden text of the document is not imported."

_PARTS = re.compile(r"word/(?:document|footnotes|endnotes)\d*\.xml")
_STYLES = "word/styles.xml"
_OFF = ("0", "false", "off")


def without_hidden_text(content: bytes) -> bytes | None:
    """Return a document without its hidden runs; None where it has none."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        styles = package.read(_STYLES) if _STYLES in package.namelist() else b""
        if b"vanish" not in styles and not any(b"vanish" in package.read(name) for name in _texts(package)):
            return None
        hidden = _hidden_styles(styles)
        shown = {name: _shown(package.read(name), hidden) for name in _texts(package)}
        changed = {name: part for name, part in shown.items() if part is not None}
        return _with_parts(package, changed) if changed else None


def _texts(package: zipfile.ZipFile) -> list[str]:
    return [name for name in package.namelist() if _PARTS.fullmatch(name)]


def _with_parts(package: zipfile.ZipFile, parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as copy:
        for name in dict.fromkeys(package.namelist()):
            # Its pictures are not imported, and may be large.
            if name.endswith((".xml", ".rels")):
                copy.writestr(name, parts.get(name) or package.read(name))
    return stream.getvalue()


def _hidden_styles(part: bytes) -> frozenset[str]:
    """Return the styles whose text is hidden."""
    if b"vanish" not in part:
        return frozenset()
    styles = _parse(part).iter("{*}style")
    return frozenset(_value(style, "styleId") for style in styles if _vanishes(style.find("{*}rPr")))


def _shown(part: bytes, hidden: frozenset[str]) -> bytes | None:
    """Return a part without its hidden runs; None where all are shown."""
    root = _parse(part)
    runs = list(_hidden_runs(root, hidden))
    for run in runs:
        parent = run.getparent()
        if parent is not None:
            parent.remove(run)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True) if runs else None


def _hidden_runs(root: etree._Element, hidden: frozenset[str]) -> Iterator[etree._Element]:
    for run in root.iter("{*}r"):
        properties = run.find("{*}rPr")
        mark = None if properties is None else properties.find("{*}vanish")
        if mark is not None:
            is_hidden = _value(mark, "val") not in _OFF
        else:
            own = None if properties is None else properties.find("{*}rStyle")
            paragraph = next(run.iterancestors("{*}p"), None)
            around = None if paragraph is None else paragraph.find("{*}pPr/{*}pStyle")
            is_hidden = any(_value(style, "val") in hidden for style in (own, around) if style is not None)
        if is_hidden:
            yield run


def _vanishes(properties: etree._Element | None) -> bool:
    mark = None if properties is None else properties.find("{*}vanish")
    return mark is not None and _value(mark, "val") not in _OFF


def _value(element: etree._Element, name: str) -> str:
    """Return an attribute, whichever edition of the format its name belongs to."""
    return next((value for key, value in element.items() if key.endswith(f"}}{name}")), "")


def _parse(part: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(part, parser)
