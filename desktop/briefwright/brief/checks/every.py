"""Gathers the findings of every check.

A new kind of finding is a module of this room, and a line here.
"""

from collections.abc import Iterator

from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article
from briefwright.brief.brief import Brief
from briefwright.brief.checks.check import Check, Level
from briefwright.brief.checks.content import check_content
from briefwright.brief.checks.currency import Currency, check_source
from briefwright.brief.checks.focus import check_focus
from briefwright.brief.checks.judgements import check_judgements
from briefwright.brief.checks.pages import check_pages
from briefwright.brief.checks.printed import Printed
from briefwright.brief.checks.words import check_words

_ORDER: dict[Level, int] = {"block": 0, "warn": 1, "info": 2}


def check_brief(
    brief: Brief,
    article: Article | None = None,
    printed: Printed | None = None,
    currency: Currency | None = None,
    analysis: Analysis | None = None,
) -> tuple[Check, ...]:
    """Return every finding, the gravest first; what is not given is not checked.

    Quotations are in the article's language, by default the brief's own.
    """
    return tuple(
        sorted(
            _findings(brief, article, printed, currency, analysis), key=lambda finding: _ORDER[finding.level]
        )
    )


def blocking(checks: tuple[Check, ...]) -> tuple[Check, ...]:
    """Return the findings that forbid an export."""
    return tuple(check for check in checks if check.level == "block")


def _findings(
    brief: Brief,
    article: Article | None,
    printed: Printed | None,
    currency: Currency | None,
    analysis: Analysis | None,
) -> Iterator[Check]:
    yield from check_content(brief, article)
    if analysis is not None:
        yield from check_focus(analysis)
    if printed is not None:
        yield from check_pages(brief, printed)
    yield from check_words(brief, article.language if article is not None else brief.language)
    yield from check_judgements(brief)
    if currency is not None:
        yield from check_source(brief, currency)
