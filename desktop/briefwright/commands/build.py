"""`briefwright build`: from an article to a PDF brief without a window."""

import argparse
import sys
from pathlib import Path

import msgspec

from briefwright.analysis.analyse import analyse
from briefwright.article.article import Article
from briefwright.article.reading import read_article
from briefwright.brief.brief import Brief, TemplateChoice
from briefwright.brief.checks import Check, blocking, check_brief
from briefwright.brief.file import write_brief
from briefwright.brief.profile import load_profile
from briefwright.brief.proposal import propose_brief
from briefwright.errors import OutputError
from briefwright.render.export import write_pdf
from briefwright.render.request import RenderRequest
from briefwright.render.worker import RenderWorker
from briefwright.template.package import Package, find_template, load_package


class BuildReport(msgspec.Struct, frozen=True):
    """What `build --json` prints; `output` is None where a check blocked it."""

    output: str | None
    pages: int
    sections: tuple[str, ...]
    checks: tuple[Check, ...]
    messages: tuple[str, ...]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("article", type=Path, metavar="ARTICLE", help="the article's file")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT.pdf", help="the PDF to write"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document about the result")
    parser.add_argument("--save", type=Path, metavar="OUT.brief", help="also save the brief for the window")

    content = parser.add_argument_group("what is printed")
    content.add_argument(
        "--profile", default="foreign-policy-brief", metavar="ID", help="the list of sections"
    )
    content.add_argument("--focus", metavar="NAME", help="the actor whose position is reported")
    content.add_argument("--sections", type=_names, metavar="ID,ID,...", help="these sections, in this order")
    content.add_argument("--all", action="store_true", help="every sentence instead of the pick")
    content.add_argument("--max-pages", type=_pages, metavar="N", help="refuse a longer brief (exit code 3)")

    header = parser.add_argument_group("header")
    header.add_argument("--title", metavar="TEXT")
    header.add_argument("--to", default="", metavar="TEXT")
    header.add_argument("--from", dest="sender", default="", metavar="TEXT")
    header.add_argument("--date", default="", metavar="DATE", help="as in 2024-12-09, or free text")
    header.add_argument("--reference", default="", metavar="TEXT")
    header.add_argument("--marking", default="", metavar="TEXT", help="on every page, top and bottom")

    layout = parser.add_argument_group("layout")
    layout.add_argument("--template", default="information-note", metavar="ID[@VERSION]", help="or a folder")
    layout.add_argument("--option", action="append", default=[], type=_option, metavar="KEY=VALUE")
    layout.add_argument("--page", choices=("A4", "Letter"), default="A4")
    layout.add_argument(
        "--language", metavar="CODE", help="of the brief's labels; as the article's by default"
    )


def run(options: argparse.Namespace) -> int:
    """Build the PDF; the exit code is 3 where a check blocks it, and nothing is written then."""
    # The worker loads the engine while this process reads the article.
    with RenderWorker() as worker:
        worker.warm()
        package = _package(options.template)
        article = read_article(options.article)
        _keep_article(options)
        brief = _brief(article, package, options)
        checks = check_brief(brief)
        if blocking(checks):
            return _tell(options, BuildReport(None, 0, _printed(brief), checks, ()))
        rendered = worker.submit(RenderRequest(brief, article, package.folder)).result()
    checks = check_brief(brief, rendered.pages)
    output = None
    if not blocking(checks):
        write_pdf(options.output, rendered)
        if options.save is not None:
            write_brief(options.save, brief, article)
        output = str(options.output)
    return _tell(options, BuildReport(output, rendered.pages, _printed(brief), checks, rendered.messages))


def _brief(article: Article, package: Package, options: argparse.Namespace) -> Brief:
    analysis = analyse(article, options.focus)
    profile = load_profile(options.profile)
    brief = propose_brief(article, analysis, profile, sections=options.sections, every_sentence=options.all)
    header = msgspec.structs.replace(
        brief.header, to=options.to, sender=options.sender, date=options.date, reference=options.reference
    )
    manifest = package.manifest
    return msgspec.structs.replace(
        brief,
        title=options.title if options.title is not None else brief.title,
        header=header,
        marking=options.marking,
        template=TemplateChoice(manifest.template.id, manifest.template.version, dict(options.option)),
        page=options.page,
        language=options.language or brief.language,
        max_pages=options.max_pages,
    )


def _package(named: str) -> Package:
    """Find a template by ID or ID@VERSION, or in a folder: authors try out what is not installed yet."""
    if Path(named).is_dir() and ("/" in named or "\\" in named):
        return load_package(Path(named))
    template_id, _, version = named.partition("@")
    return find_template(template_id, version or None)


def _keep_article(options: argparse.Namespace) -> None:
    """Refuse to write over what is read."""
    for target in (options.output, options.save):
        if target is not None and target.exists() and target.samefile(options.article):
            raise OutputError(f"{target} is the article itself. Choose another name for the result.")
    if options.save is not None and options.save == options.output:
        raise OutputError(
            f"{options.save} cannot be both the PDF and the brief. Choose another name for one."
        )


def _printed(brief: Brief) -> tuple[str, ...]:
    """Return the ids of the sections that are printed, in order."""
    return tuple(
        section.id
        for section in brief.sections
        if section.included and any(item.included for item in section.items)
    )


def _tell(options: argparse.Namespace, report: BuildReport) -> int:
    """Print the outcome, complaints on stderr, and return the exit code."""
    for message in report.messages:
        sys.stderr.write(f"template: {message}\n")
    for check in report.checks:
        if check.level != "info":
            sys.stderr.write(f"{check.level}: {check.message}\n")
    if options.json:
        sys.stdout.write(msgspec.json.encode(report).decode() + "\n")
    elif report.output is not None:
        pages = "1 page" if report.pages == 1 else f"{report.pages} pages"
        sys.stdout.write(f"{report.output}: {pages}\n")
    return 3 if report.output is None else 0


def _names(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    if not names:
        raise argparse.ArgumentTypeError("names no section")
    return names


def _pages(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number of pages")
    return int(text)


def _option(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key:
        raise argparse.ArgumentTypeError(f"“{text}” is not of the form KEY=VALUE")
    return key, value
