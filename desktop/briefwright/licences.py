"""What the program is made of, with its licences, read from the installed packages and the shipped files."""

import platform
import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import msgspec

from briefwright.resources import shipped

_TEXT = re.compile(r"(^|/)(\w*licenses/.+|(licen[cs]e|copying|notice|ofl)[^/]*)$", re.IGNORECASE)
_NAME = re.compile(r"[\w.-]+")
_LONGEST = 80
# The packages of Qt bring no text of the licence under which it is used here.
_WITHOUT_TEXT = {"pyside6-essentials": ("LGPL-3.0", "GPL-3.0"), "shiboken6": ("LGPL-3.0", "GPL-3.0")}
_SHIPPED = (
    ("Source Serif 4 (typeface)", "OFL-1.1", "fonts/source-serif-4/OFL.txt"),
    ("Source Sans 3 (typeface)", "OFL-1.1", "fonts/source-sans-3/OFL.txt"),
    ("Noto Naskh Arabic (typeface)", "OFL-1.1", "fonts/noto-naskh-arabic/OFL.txt"),
    ("all-MiniLM-L6-v2 (where the trained model began)", "Apache-2.0", "model/LICENSE.txt"),
)


class Part(msgspec.Struct, frozen=True):
    """One part of the program: a package or something shipped; `texts` are the files of its licence."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...] = ()


def program_parts() -> tuple[Part, ...]:
    """Return all parts: the program itself, what it ships, then every package it rests on, by name."""
    packages = {_normal(found.name): found for found in _rests_on("briefwright", set())}
    own = packages.pop("briefwright", None)
    first = [_package(own)] if own is not None else []
    first += [Part(name, "", licence, (shipped("assets") / text,)) for name, licence, text in _SHIPPED]
    first.append(Part("Python", platform.python_version(), "PSF-2.0"))
    return (*first, *(_package(packages[name]) for name in sorted(packages)))


def licence_text(part: Part) -> str:
    """Return the words of a part's licence, or where they are to be found."""
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in part.texts if path.is_file()]
    rule = f"\n\n{'—' * 40}\n\n"
    return rule.join(texts) or f"{part.name} brings no text of its licence ({part.licence}) with it."


def _rests_on(name: str, seen: set[str]) -> Iterator[metadata.Distribution]:
    """Yield a package and what it needs here; a package that is not installed is not used on this system."""
    if _normal(name) in seen:
        return
    seen.add(_normal(name))
    try:
        found = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return
    yield found
    for line in found.requires or []:
        wanted = _NAME.match(line)
        if wanted is not None and "extra ==" not in line:
            yield from _rests_on(wanted.group(), seen)


def _package(found: metadata.Distribution) -> Part:
    texts = [
        Path(str(found.locate_file(file))) for file in found.files or [] if _TEXT.search(file.as_posix())
    ]
    folder = shipped("assets") / "licences"
    texts += [folder / f"{name}.txt" for name in _WITHOUT_TEXT.get(_normal(found.name), ())]
    return Part(found.name, found.version, _licence(found), tuple(texts))


def _licence(found: metadata.Distribution) -> str:
    """Return the name of a package's licence, from whichever field of its metadata tells it."""
    about = found.metadata
    told = about.get_all("License-Expression") or about.get_all("License") or []
    line = told[0].strip().partition("\n")[0] if told else ""
    if 0 < len(line) <= _LONGEST:
        return line
    classes = [line for line in about.get_all("Classifier") or [] if line.startswith("License ::")]
    return " or ".join(line.rpartition(" :: ")[2] for line in classes) or "licence not named"


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
