"""`briefwright build`: from an article to a PDF brief without a window."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

import msgspec

from briefwright.analysis.analyse import analyse
from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article
from briefwright.article.review import reviewed_article
from briefwright.article.reviewing import review_article
from briefwright.brief.brief import Brief, TemplateChoice
from briefwright.brief.checks.check import Check
from briefwright.brief.checks.currency import Currency
from briefwright.brief.checks.every import blocking, check_brief
from briefwright.brief.file import write_brief
from briefwright.brief.marking_presets import preset_of, read_markings
from briefwright.brief.profile_shelf import load_profile
from briefwright.brief.proposal import propose_brief
from briefwright.commands.build_arguments import add_build_arguments
from briefwright.commands.printing import print_out, warn_of_import
from briefwright.errors import BriefError, TemplateError, UsageError
from briefwright.render.export import write_pdf
from briefwright.render.request import RenderRequest
from briefwright.render.worker import RenderWorker
from briefwright.template.options import resolve_options
from briefwright.template.package import Package, find_template, load_package


class BuildReport(msgspec.Struct, frozen=True):
    """What `build --json` prints; `output` is None where a check blocked it.

    `lines` are those of text on each page, `scale` is the size of the type by the template's own.
    """

    output: str | None
    pages: int
    sections: tuple[str, ...]
    checks: tuple[Check, ...]
    messages: tuple[str, ...]
    import_warnings: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()
    scale: float = 1.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_build_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Build the PDF; the exit code is 3 where a check blocks it, and nothing is written then."""
    # The worker loads the engine while this process reads the article.
    with RenderWorker() as worker:
        worker.warm()
        package = _asked_for(options)
        _keep_apart(options)
        review = review_article(options.article, encoding=options.encoding)
        article = reviewed_article(review)
        analysis = analyse(article, options.focus)
        brief = _brief(article, analysis, package, options)
        currency = Currency(date.today())
        checks = check_brief(brief, article, currency=currency, analysis=analysis)
        if blocking(checks):
            return _tell(options, BuildReport(None, 0, _printed(brief), checks, (), review.warnings))
        rendered = worker.submit(RenderRequest(brief, article, package.folder)).result()
    checks = check_brief(brief, article, rendered.printed, currency, analysis)
    output = None
    if not blocking(checks):
        write_pdf(options.output, rendered)
        if options.save is not None:
            write_brief(options.save, brief, article)
        output = str(options.output)
    report = BuildReport(
        output=output,
        pages=rendered.pages,
        sections=_printed(brief),
        checks=checks,
        messages=rendered.messages,
        import_warnings=review.warnings,
        lines=rendered.printed.lines,
        scale=rendered.printed.scale,
    )
    return _tell(options, report)


def _brief(article: Article, analysis: Analysis, package: Package, options: argparse.Namespace) -> Brief:
    brief = propose_brief(
        article,
        analysis,
        load_profile(options.profile),
        sections=options.sections,
        every_sentence=options.all,
        language=options.language,
    )
    header = msgspec.structs.replace(
        brief.header,
        to=options.to,
        sender=options.sender,
        date=options.date,
        reference=options.reference,
        copies=options.copies,
        purpose=options.purpose,
        deadline=options.deadline,
        cleared_by=options.cleared_by,
        contact=options.contact,
        as_of=brief.header.as_of if options.as_of is None else options.as_of,
    )
    about = package.manifest.template
    own = preset_of(options.marking, (read_markings(options.markings),)) if options.markings else None
    return msgspec.structs.replace(
        brief,
        title=brief.title if options.title is None else options.title,
        source=msgspec.structs.replace(brief.source, outlet=options.outlet or brief.source.outlet),
        header=header,
        marking=options.marking,
        marking_rules=own.rules if own is not None else None,
        template=TemplateChoice(about.id, about.version, dict(options.option)),
        page=options.page,
        max_pages=options.max_pages,
        fit=options.fit,
    )


def _asked_for(options: argparse.Namespace) -> Package:
    """Return the template; UsageError where it, the profile, a section or an option is not there."""
    if options.fit and options.max_pages is None:
        raise UsageError("--fit needs --max-pages, the number of pages to fit the brief to.")
    with _wrong_names_are_usage():
        package = _package(options.template)
        profile = load_profile(options.profile)
        if options.sections is not None:
            profile.chosen(options.sections)
        resolve_options(package.manifest.options, dict(options.option), package.manifest.template.name)
    return package


@contextmanager
def _wrong_names_are_usage() -> Iterator[None]:
    """Tell a wrong argument from a fault in a file: only the latter has a place in a file."""
    try:
        yield
    except BriefError as problem:
        raise UsageError(str(problem)) from problem
    except TemplateError as problem:
        if problem.file is not None:
            raise
        raise UsageError(str(problem)) from problem


def _package(named: str) -> Package:
    """Find a template by ID or ID@VERSION, or in a folder: authors try out what is not installed yet."""
    if Path(named).is_dir() and ("/" in named or "\\" in named):
        return load_package(Path(named))
    template_id, _, version = named.partition("@")
    return find_template(template_id, version or None)


def _keep_apart(options: argparse.Namespace) -> None:
    """Refuse to write over what is read, or one result over the other."""
    for target in (options.output, options.save):
        if target is not None and _is_same_file(target, options.article):
            raise UsageError(f"{target} is the article itself. Choose another name for the result.")
    if options.save is not None and _is_same_file(options.save, options.output):
        raise UsageError(f"{options.save} cannot be both the PDF and the brief. Choose another name for one.")


def _is_same_file(one: Path, other: Path) -> bool:
    """Compare by what the paths lead to, also where nothing is there yet or one may not look."""
    with suppress(OSError):
        return one.samefile(other)
    return os.path.realpath(one) == os.path.realpath(other)


def _printed(brief: Brief) -> tuple[str, ...]:
    """Return the ids of the sections that are printed, in order."""
    return tuple(
        section.id
        for section in brief.sections
        if section.included and any(item.included for item in section.items)
    )


def _tell(options: argparse.Namespace, report: BuildReport) -> int:
    """Print the outcome, complaints on stderr, and return the exit code."""
    warn_of_import(report.import_warnings)
    for message in report.messages:
        sys.stderr.write(f"template: {message}\n")
    for check in report.checks:
        if check.level != "info":
            sys.stderr.write(f"{check.level}: {check.message}\n")
    if options.json:
        print_out(_json(report))
    elif report.output is not None:
        pages = "1 page" if report.pages == 1 else f"{report.pages} pages"
        size = f", type at {report.scale:.0%}" if report.scale < 1 else ""
        print_out(f"{report.output}: {pages}{size}")
    return 3 if report.output is None else 0


def _json(report: BuildReport) -> str:
    if report.output is not None:
        # JSON is Unicode, the name of a file need not be.
        output = os.fsencode(report.output).decode(errors="replace")
        report = msgspec.structs.replace(report, output=output)
    return msgspec.json.encode(report).decode()
