"""Collects the words of the window for Qt Linguist and compiles their translations.

`make translations` runs it. What is translated stays, what is new is left unfinished, and what is no longer
in the code goes.
"""

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import briefwright
from briefwright.ui.wording import CONTEXT, LANGUAGES

PACKAGE = Path(briefwright.__file__).parent
FOLDER = PACKAGE.parent.parent / "assets" / "translations"
TAKEN_FROM = ("tr", "mark", "new_action", "say_why")
"""The functions whose first argument is shown in the language of the window."""


def words_of_the_window() -> dict[str, str]:
    """Return each text that is to be translated, and the first module it stands in."""
    found: dict[str, str] = {}
    for path in sorted((PACKAGE / "ui").rglob("*.py")):
        for text in words_in(path.read_text(encoding="utf-8")):
            found.setdefault(text, path.relative_to(PACKAGE).as_posix())
    return found


def words_in(code: str) -> Iterator[str]:
    """Yield what stands as text in the calls of one module."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and node.args and _name(node.func) in TAKEN_FROM:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def translations(language: str) -> dict[str, str]:
    """Return what is translated, by its English; what is unfinished is empty."""
    path = source_file(language)
    if not path.is_file():
        return {}
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in ET.parse(path).getroot().iter("message")
    }


def source_file(language: str) -> Path:
    """Return the file that Qt Linguist opens."""
    return FOLDER / f"briefwright_{language}.ts"


def write(language: str) -> None:
    """Bring the file of a language in line with the code."""
    known = translations(language)
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage=LANGUAGES[0])
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, module in words_of_the_window().items():
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../desktop/briefwright/{module}")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        translation.text = known.get(text, "")
        if not translation.text:
            translation.set("type", "unfinished")
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    source_file(language).write_text(f"{head}{body}\n", encoding="utf-8")


def compile_file(language: str) -> None:
    """Make the file that the program loads."""
    release = Path(sys.executable).with_name("pyside6-lrelease")
    source = source_file(language)
    subprocess.run([release, "-silent", source, "-qm", source.with_suffix(".qm")], check=True)


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for code in LANGUAGES[1:]:
        write(code)
        compile_file(code)
        missing = [text for text, translated in translations(code).items() if not translated]
        print(f"{code}: {len(missing)} without translation")
