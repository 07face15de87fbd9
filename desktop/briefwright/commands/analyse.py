"""`briefwright analyse`: what is understood of an article, for people or as JSON."""

import argparse
from collections.abc import Iterator
from pathlib import Path

import msgspec

from briefwright.analysis.analyse import analyse
from briefwright.analysis.document import AnalysisDocument, analysis_document
from briefwright.article.review import reviewed_article
from briefwright.article.reviewing import review_article
from briefwright.brief.checks.focus import focus_note
from briefwright.commands.printing import print_out, warn_of_focus, warn_of_import
from briefwright.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("articles", nargs="+", type=Path, metavar="ARTICLE", help="the article's file")
    parser.add_argument("--focus", metavar="NAME", help="the actor whose position is reported")
    parser.add_argument("--encoding", metavar="NAME", help="of the articles, where the guess is wrong")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON document")
    form.add_argument("--jsonl", action="store_true", help="print one JSON document a line, one per article")


def run(options: argparse.Namespace) -> int:
    """Print the analysis of each article in the order given; an unreadable one ends the command."""
    if options.json and len(options.articles) > 1:
        raise UsageError("--json prints one document. Use --jsonl for several articles.")
    for position, document in enumerate(_documents(options)):
        if options.json or options.jsonl:
            line = msgspec.json.encode(document).decode()
        else:
            line = ("\n" if position else "") + _readable(document)
        print_out(line)
    return 0


def _documents(options: argparse.Namespace) -> Iterator[AnalysisDocument]:
    for path in options.articles:
        review = review_article(path, encoding=options.encoding)
        article = reviewed_article(review)
        several = len(options.articles) > 1
        warn_of_import(review.warnings, article.source.name if several else "")
        analysis = analyse(article, options.focus)
        warn_of_focus(focus_note(analysis), article.source.name if several else "")
        yield analysis_document(article, analysis, review.warnings)


def _readable(document: AnalysisDocument) -> str:
    """Return the analysis as text: the focus, each sentence with its sections, and who says what."""
    lines = [f"{document.article.source.name}: focus {document.focus}", ""]
    for sentence in document.sentences:
        mark = "●" if sentence.picked else "○"
        sections = ", ".join(sentence.sections) or "not content"
        lines.append(f"{mark} {sentence.id:<5} {sentence.salience:.2f}  {sections} ({sentence.function})")
        lines.append(f"        {sentence.text}")
    lines += ["", "Actors"]
    for actor in document.actors:
        side = f", for {actor.side_of}" if actor.side_of else ""
        names = f" (also {', '.join(actor.aliases)})" if actor.aliases else ""
        lines.append(f"  {actor.name}{names}: {actor.kind}{side}, {len(actor.sentences)} sentences")
    if document.statements:
        lines += ["", "Statements"]
        for said in document.statements:
            through = f" (through {', '.join(said.through)})" if said.through else ""
            lines.append(f"  {said.sentence:<5} {said.speaker} {said.verb}{through}")
    return "\n".join(lines)
