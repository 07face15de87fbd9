"""Composes the HTML page of a brief: the context of the brief, put into the template of a package."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from jinja2 import Template

from briefwright.article.article import Article
from briefwright.brief.brief import Brief
from briefwright.errors import TemplateError
from briefwright.template.context import brief_context
from briefwright.template.faults import TEMPLATE_FAULTS, template_fault
from briefwright.template.loader import FolderLoader
from briefwright.template.options import resolve_options
from briefwright.template.package import Fingerprint, Package, fingerprint
from briefwright.template.sandbox import TemplateEnvironment
from briefwright.template.spelling import listed

_LARGEST_PAGE: Final = 2_000_000
_END_OF_HEAD: Final = re.compile(r"</head\s*>", re.IGNORECASE)


def compose(package: Package, brief: Brief, article: Article) -> str:
    """Return the whole HTML page, without the style sheets of `stylesheet_paths`.

    Raises TemplateError for a mistake in the template, an option it does not have, a page size it is not made
    for, and a page beyond all measure.
    """
    manifest = package.manifest
    if brief.page not in manifest.template.pages:
        raise TemplateError(
            f"The template “{manifest.template.name}” is made for {listed(manifest.template.pages)}, not for"
            f" “{brief.page}”. Choose another page size or another template."
        )
    options = resolve_options(manifest.options, brief.template.options, manifest.template.name)
    context = brief_context(brief, article, options)
    environment = _environment(package.folder, fingerprint(package.folder))
    try:
        # Compiled templates are kept by the environment.
        template = environment.get_template(manifest.template.entry)
        page = _generated(template, context, manifest.template.entry)
    except TEMPLATE_FAULTS as error:
        raise template_fault(error, package) from error
    return _with_page_size(page, brief, manifest.template.entry)


def at_scale(page: str, scale: float) -> str:
    """Return a composed page with its type, and all else that is given in rem, so many times as large."""
    end = _END_OF_HEAD.search(page)
    assert end is not None, "a composed page has a head"
    return f"{page[: end.start()]}<style>:root{{--scale:{scale:g}}}</style>{page[end.start() :]}"


def _generated(template: Template, context: dict[str, object], entry: str) -> str:
    """Run the template, and stop it as soon as its page is too large."""
    pieces: list[str] = []
    size = 0
    for piece in template.generate(context):
        size += len(piece)
        if size > _LARGEST_PAGE:
            raise TemplateError(
                f"The template’s page is larger than {_LARGEST_PAGE // 1_000_000} million characters; look"
                f" for a loop that prints too much in “{entry}”.",
                file=entry,
            )
        pieces.append(piece)
    return "".join(pieces)


def _with_page_size(page: str, brief: Brief, entry: str) -> str:
    """Set the page size of the brief in the head, where it comes before what the style sheets say."""
    end = _END_OF_HEAD.search(page)
    if end is None:
        raise TemplateError(
            f"The template’s page has no </head>: “{entry}” must print a whole HTML page.", file=entry
        )
    style = f"<style>@page{{size:{brief.page}}}</style>"
    return f"{page[: end.start()]}{style}{page[end.start() :]}"


@lru_cache(maxsize=8)
def _environment(folder: Path, state: Fingerprint) -> TemplateEnvironment:
    """Return the environment of a package; `state` makes it anew when one of its files changes."""
    return TemplateEnvironment(FolderLoader(folder))
