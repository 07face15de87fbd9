"""Reads the files of one package for the template engine, and no others."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from jinja2 import BaseLoader, Environment, TemplateNotFound

from briefwright.errors import TemplateError
from briefwright.template.package import package_file

_LARGEST_FILE: Final = 1_000_000


class FolderLoader(BaseLoader):
    """Finds templates in the real folder of a package, by their path from there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return a file's text and path; TemplateNotFound carries the reason where it is not to be had."""
        try:
            path = package_file(self._folder, template)
        except TemplateError as refusal:
            raise TemplateNotFound(template, str(refusal)) from None
        if path.stat().st_size > _LARGEST_FILE:
            raise TemplateError(f"The template’s file “{template}” is larger than 1 MB.", file=template)
        raw = path.read_bytes()
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as problem:
            line = raw[: problem.start].count(b"\n") + 1
            raise TemplateError(
                f"The template’s file “{template}” is not UTF-8 text (line {line}). Save it as UTF-8.",
                file=template,
                line=line,
            ) from None
        return text, str(path), lambda: True
