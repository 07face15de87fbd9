"""Asks the preview for the pages of every new brief, laid out by the template it names."""

from pathlib import Path

from PySide6.QtCore import QObject

from briefwright.article.article import Article
from briefwright.brief.brief import Brief, TemplateChoice
from briefwright.brief.printable import printable
from briefwright.errors import BriefwrightError
from briefwright.render.request import RenderRequest
from briefwright.ui.open_brief import OpenBrief, Opened
from briefwright.ui.preview.pane import PreviewPane


class PageRequests(QObject):
    """Keeps the preview's newest request that of the brief as it stands."""

    def __init__(self, work: OpenBrief, preview: PreviewPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._preview = preview
        self._folders: dict[tuple[str, str | None], Path] = {}
        work.article_opened.connect(self._start_anew)
        self._asked: tuple[Brief, Article] | None = None
        work.brief_changed.connect(self._follow)

    def ask(self, brief: Brief) -> None:
        """Have these pages made."""
        self._asked = (printable(brief), self._work.article)
        try:
            request = self.request_for(brief)
        except BriefwrightError as problem:
            self._preview.show_fault(problem)
        else:
            self._preview.show_brief(request)

    def request_for(self, brief: Brief) -> RenderRequest:
        """Return what to ask for to have a brief of the open article laid out by its template."""
        return RenderRequest(brief, self._work.article, self._folder(brief.template))

    def _follow(self, brief: Brief) -> None:
        """Have pages made, unless nothing that is printed has changed: a note to self was written."""
        if self._asked != (printable(brief), self._work.article):
            self.ask(brief)

    def _start_anew(self, opened: Opened) -> None:
        self._asked = None
        self._preview.clear()

    def _folder(self, choice: TemplateChoice) -> Path:
        # Imported with the first brief: reading manifests is no part of the way to the first window.
        from briefwright.template.package import find_template

        key = (choice.id, choice.version)
        if key not in self._folders:
            self._folders[key] = find_template(choice.id, choice.version).folder
        return self._folders[key]


def template_names() -> dict[str, str]:
    """Return the names of the installed templates by id."""
    from briefwright.template.package import installed_templates

    packages = [package.manifest.template for package in installed_templates()]
    return {about.id: about.name for about in reversed(packages)}
