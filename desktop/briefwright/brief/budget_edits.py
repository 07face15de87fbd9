"""Edits of the page budget: how many pages are allowed, and whether the type is made to fit them."""

import msgspec

from briefwright.brief.brief import Brief
from briefwright.brief.edits import EditStep


class SetMaxPages(EditStep, frozen=True):
    """Allow so many pages; None allows any number."""

    max_pages: int | None

    @property
    def label(self) -> str:
        return "Change pages allowed"

    @property
    def merge_key(self) -> str | None:
        return "max pages"

    def apply(self, brief: Brief) -> Brief:
        return msgspec.structs.replace(brief, max_pages=self.max_pages)


class SetFit(EditStep, frozen=True):
    """Make the type smaller where that keeps to the pages allowed, or leave it as the template has it."""

    fit: bool

    @property
    def label(self) -> str:
        return "Fit to pages" if self.fit else "Print at full size"

    def apply(self, brief: Brief) -> Brief:
        return msgspec.structs.replace(brief, fit=self.fit)
