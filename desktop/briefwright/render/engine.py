"""Makes the PDF of a brief: HTML from its template, pages from the HTML, one file from the pages.

Runs in the worker's child process: whoever imports this module imports the layout engine. There is one kind
of render: what the preview shows is the file that an export writes.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Final

import msgspec
from weasyprint import HTML
from weasyprint.document import Document, Page
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetchingError

from briefwright.brief.brief import Brief
from briefwright.brief.checks.printed import Printed
from briefwright.brief.marking import MarkingRules, printed_marking
from briefwright.brief.marking_presets import rules_of
from briefwright.errors import TemplateError
from briefwright.render.attachments import attachments_of
from briefwright.render.finishing import finish
from briefwright.render.fitting import Fitted, fitted
from briefwright.render.loaded import LoadedTemplate
from briefwright.render.lost_text import lost_text
from briefwright.render.marking import Markings, refuse_small_pages
from briefwright.render.messages import Messages
from briefwright.render.metadata import VARIANT, BriefMetadata
from briefwright.render.page_lines import lines_on
from briefwright.render.places import places_of
from briefwright.render.request import RenderedBrief, RenderRequest, Timings
from briefwright.resources import shipped
from briefwright.template.compose import at_scale, compose
from briefwright.template.package import Package, load_package, stylesheet_paths

_KEPT: Final = 4
_FIRST_PAGE: Final = """<html lang="en"><title>First page</title>
<style>@page { @bottom-right { content: counter(page) " of " counter(pages) } }
body { font-family: "Source Serif 4"; hyphens: auto; text-align: justify }
h1 { font-family: "Source Sans 3" }</style>
<h1>First page</h1><p><b>Loads</b> <i>what</i> every brief needs.
<table><tr><th>Cell<td>Cell</table><ol><li>Item</ol>"""
_LINKS: Final = ("https:", "http:", "mailto:")


class Engine:
    """Renders briefs one after the other and keeps between them what is dear to load."""

    def __init__(self) -> None:
        self._loaded: dict[tuple[Path, ...], LoadedTemplate] = {}
        self._markings = Markings()
        self._assets = shipped("assets")

    def render(self, request: RenderRequest) -> RenderedBrief:
        """Return the PDF; raises TemplateError where the template is at fault."""
        brief, article = request.brief, request.article
        messages = Messages()
        started = perf_counter()
        package = load_package(request.template)
        html = compose(package, brief, article)
        composed = perf_counter()
        with _fetching():
            loaded = self._load(package)
        with messages.listening(), _fetching():
            document, scale = self._laid_out(brief, package, html, loaded, messages)
            laid_out = perf_counter()
            refuse_small_pages(document)
            for page in document.pages:
                _keep_plain_links(page, messages)
            document.metadata = BriefMetadata(
                document.metadata.title or brief.title or article.source.name,
                document.metadata.lang or brief.language,
            )
            self._markings.draw_on(document, printed_marking(brief.marking), rules_of(brief))
            attachments = attachments_of(brief, article)
            places = places_of(document.pages)
            printed = Printed(
                pages=len(document.pages),
                lines=tuple(map(lines_on, document.pages)),
                lost=lost_text(document.pages),
                scale=scale,
            )
            finished = perf_counter()
            pdf = document.write_pdf(pdf_variant=VARIANT, attachments=attachments, finisher=finish)
        written = perf_counter()
        timings = Timings(
            compose=composed - started,
            layout=laid_out - composed,
            write=written - finished,
            finish=finished - laid_out,
        )
        printed = msgspec.structs.replace(
            printed, missing=messages.missing(), undescribed=messages.undescribed()
        )
        return RenderedBrief(pdf, printed, places, messages.texts(), timings)

    def warm_up(self) -> None:
        """Draw a small page, so that fonts and hyphens are loaded before the first brief comes."""
        page = HTML(string=_FIRST_PAGE).render(font_config=FontConfiguration(), pdf_variant=VARIANT)
        self._markings.draw_on(page, "Marking", MarkingRules())
        page.write_pdf(pdf_variant=VARIANT)

    def _laid_out(
        self, brief: Brief, package: Package, html: str, loaded: LoadedTemplate, messages: Messages
    ) -> Fitted:
        """Lay the page out, in smaller type where the brief is to be fitted to its pages."""
        if not brief.fit or brief.max_pages is None:
            return Fitted(loaded.lay_out(html, messages), 1.0)

        def lay_out(scale: float) -> Document:
            return loaded.lay_out(at_scale(html, scale) if scale != 1 else html, messages)

        return fitted(lay_out, brief.max_pages, package.manifest.template.min_scale)

    def _load(self, package: Package) -> LoadedTemplate:
        sheets = stylesheet_paths(package)
        key = (package.folder, *sheets)
        loaded = self._loaded.pop(key, None)
        if loaded is None or not loaded.is_current():
            loaded = LoadedTemplate(package.folder, sheets, self._assets)
        self._loaded[key] = loaded
        if len(self._loaded) > _KEPT:
            del self._loaded[next(iter(self._loaded))]
        return loaded


@contextmanager
def _fetching() -> Iterator[None]:
    """Blame the template for a file without which the engine gives up, such as a colour profile."""
    try:
        yield
    except (URLFetchingError, FatalURLFetchingError) as problem:
        raise TemplateError(f"The template needs a file that was not loaded: {problem}") from problem


def _keep_plain_links(page: Page, messages: Messages) -> None:
    """Drop what would put a path or a date into the PDF: files to attach, links to anything local."""
    kept = []
    for link in page.links:
        kind, target = link[0], link[1]
        if kind == "internal" or (kind == "external" and target.lower().startswith(_LINKS)):
            kept.append(link)
        else:
            messages.tell(f"A link to “{target}” was left out: only web and mail addresses can be linked to.")
    page.links[:] = kept
