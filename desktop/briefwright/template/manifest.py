"""The manifest of a template, `template.toml`: what it holds, and a plain word for every mistake in it."""

import re
import tomllib
from typing import Any, Final, Literal

import msgspec

from briefwright.brief.brief import PageSize
from briefwright.errors import TemplateError
from briefwright.template.manifest_place import line_of
from briefwright.template.options import OPTION_TYPES, Option
from briefwright.template.spelling import did_you_mean, full_stop, listed

MANIFEST: Final = "template.toml"

_TEMPLATE_ID: Final = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*")
_SMALLEST_SCALE: Final = 0.5
_VERSION: Final = re.compile(r"(\d{1,6})\.(\d{1,6})\.(\d{1,6})")


class About(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """The [template] table: `entry` and `styles` are paths inside the template's folder."""

    id: str
    name: str
    version: str
    summary: str
    authors: tuple[str, ...]
    license: str
    context: Literal[1]
    entry: str
    styles: tuple[str, ...] = ()
    pages: tuple[PageSize, ...] = ("A4", "Letter")
    languages: tuple[str, ...] = ("en",)
    max_pages: int | None = None
    min_scale: float = 1.0
    """How small the type may be made to fit a brief to its pages; 1 is the size it has."""

    def __post_init__(self) -> None:
        if not _TEMPLATE_ID.fullmatch(self.id):
            raise ValueError(f"the id “{self.id}” must be small letters and digits, joined by “-” or “.”")
        if not _VERSION.fullmatch(self.version):
            raise ValueError(f"the version “{self.version}” must be three numbers, as in “1.2.0”")
        if not self.name.strip():
            raise ValueError("the name is empty")
        if not self.pages:
            raise ValueError("“pages” is empty: name “A4”, “Letter” or both")
        if self.max_pages is not None and self.max_pages < 1:
            raise ValueError("“max-pages” must be at least 1")
        if not _SMALLEST_SCALE <= self.min_scale <= 1:
            raise ValueError(f"“min-scale” must be between {_SMALLEST_SCALE} and 1")


class Font(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A [[font]] table: files the template brings, and the licence that allows it."""

    family: str
    files: tuple[str, ...]
    license: str


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole template.toml."""

    format: Literal["brief-template/1"]
    template: About
    options: tuple[Option, ...] = msgspec.field(default=(), name="option")
    fonts: tuple[Font, ...] = msgspec.field(default=(), name="font")

    def __post_init__(self) -> None:
        seen: set[str] = set()
        for option in self.options:
            if option.id in seen:
                raise ValueError(f"there are two options called “{option.id}”")
            seen.add(option.id)


def read_manifest(text: str, where: str) -> Manifest:
    """Return the manifest written in `text`; `where` is the file, for messages.

    Raises TemplateError with the line and, for a misspelt key, what was probably meant.
    """
    try:
        return msgspec.convert(tomllib.loads(text), Manifest)
    except tomllib.TOMLDecodeError as problem:
        found = re.search(r"\(at line (\d+), column \d+\)", str(problem))
        line = int(found.group(1)) if found else text.count("\n") + 1
        reason = re.sub(r"\s*\(at .*\)$", "", str(problem))
        raise _error(where, line, f"is not valid TOML: {reason[:1].lower()}{reason[1:]}") from None
    except msgspec.ValidationError as problem:
        message, _, path = str(problem).partition(" - at `")
        path = path.rstrip("`") or "$"
        sentence, key = _sentence(message, path)
        raise _error(where, line_of(text, path, key), sentence) from None


def version_key(version: str) -> tuple[int, ...]:
    """Return what versions are ordered by."""
    return tuple(int(part) for part in version.split("."))


def _error(where: str, line: int | None, sentence: str) -> TemplateError:
    place = f", line {line}" if line else ""
    return TemplateError(f"{where}{place}: {full_stop(sentence)}", file=MANIFEST, line=line)


def _sentence(message: str, path: str) -> tuple[str, str | None]:
    """Put one of msgspec's complaints into the author's words; also return the key it names, if any."""
    if found := re.fullmatch(r"Object contains unknown field `(.*)`", message):
        return _unknown_key(found.group(1), path), found.group(1)
    if found := re.fullmatch(r"Object missing required field `(.*)`", message):
        return f"{_table_name(path)} lacks the key “{found.group(1)}”", None
    key = re.sub(r"\[\d+\]$", "", path.rpartition(".")[2])
    if found := re.fullmatch(r"Expected `(.*)`, got `(.*)`", message):
        return f"“{key}” must be {_kind(found.group(1))}, not {_kind(found.group(2))}", None
    if found := re.fullmatch(r"Invalid enum value '?(.*?)'?", message):
        return _wrong_value(key, found.group(1)), None
    if (found := re.fullmatch(r"Invalid value '?(.*?)'?", message)) and key == "type":
        return (
            f"“{found.group(1)}” is no type of option.{did_you_mean(found.group(1), OPTION_TYPES)}"
            f" There are {listed(OPTION_TYPES)}"
        ), None
    return message, None


def _wrong_value(key: str, value: str) -> str:
    if key == "format":
        return f"the format “{value}” is not known; write “brief-template/1”, or install a newer Briefwright"
    if key == "context":
        return f"it is made for context {value}; this version of Briefwright gives context 1"
    return f"“{value}” is not a page size: there are “A4” and “Letter”"


def _unknown_key(key: str, path: str) -> str:
    known = _known_keys(path)
    hint = did_you_mean(key, known) or f" Its keys are {listed(known)}"
    return f"“{key}” is not a key of {_table_name(path)}.{hint}"


def _known_keys(path: str) -> tuple[str, ...]:
    if path.startswith("$.option"):
        names: dict[str, None] = {"type": None}
        for kind in Option.__args__:
            names.update(dict.fromkeys(kind.__struct_encode_fields__))
        return ("value", "label") if ".choices" in path else tuple(names)
    table: Any = {"$.template": About}.get(path, Font if path.startswith("$.font") else Manifest)
    return tuple(table.__struct_encode_fields__)


def _table_name(path: str) -> str:
    name = re.sub(r"\[\d+\].*$", "", path.removeprefix("$").removeprefix("."))
    if not name:
        return "the file"
    return f"[[{name}]]" if name in ("option", "font") else f"[{name}]"


def _kind(name: str) -> str:
    words = {
        "str": "text in quotes",
        "int": "a whole number",
        "float": "a number",
        "bool": "true or false",
        "array": "a list",
        "object": "a table",
    }
    return words.get(name.removesuffix(" | null"), f"“{name}”")
