"""The arguments of `briefwright build`, and what each must look like."""

import argparse
from pathlib import Path

from briefwright.brief.profile_shelf import DEFAULT_PROFILE
from briefwright.template.labels import LABEL_LANGUAGES


def add_build_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare them, grouped as in the help."""
    parser.add_argument("article", type=Path, metavar="ARTICLE", help="the article's file")
    target = parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.pdf")
    target.help = "the PDF to write"
    parser.add_argument("--json", action="store_true", help="print one JSON document about the result")
    parser.add_argument("--save", type=Path, metavar="OUT.brief", help="also save the brief for the window")

    source = parser.add_argument_group("the article")
    source.add_argument("--encoding", metavar="NAME", help="where the guess is wrong")
    source.add_argument("--outlet", type=_text, metavar="NAME", help="who published it, for the endnotes")

    content = parser.add_argument_group("what is printed")
    profile = content.add_argument("--profile", default=DEFAULT_PROFILE, metavar="ID")
    profile.help = "the list of sections"
    content.add_argument("--focus", type=_text, metavar="NAME", help="the actor whose position is reported")
    content.add_argument("--sections", type=_names, metavar="ID,ID,...", help="these sections, in this order")
    content.add_argument("--all", action="store_true", help="every sentence instead of the pick")
    content.add_argument("--max-pages", type=_pages, metavar="N", help="refuse a longer brief (exit code 3)")
    content.add_argument("--fit", action="store_true", help="smaller type, where that keeps to --max-pages")

    header = parser.add_argument_group("header")
    header.add_argument("--title", type=_text, metavar="TEXT")
    header.add_argument("--to", type=_text, default="", metavar="TEXT")
    header.add_argument("--from", dest="sender", type=_text, default="", metavar="TEXT")
    header.add_argument("--date", type=_text, default="", metavar="DATE", help="as 2024-12-09, or free text")
    header.add_argument("--as-of", type=_text, metavar="DATE", help="by default the article's own date")
    header.add_argument("--reference", type=_text, default="", metavar="TEXT")
    for name in ("copies", "purpose", "deadline", "cleared-by", "contact"):
        header.add_argument(f"--{name}", type=_text, default="", metavar="TEXT")
    header.add_argument(
        "--marking", type=_text, default="", metavar="TEXT", help="top and bottom of each page"
    )
    header.add_argument("--markings", type=Path, metavar="FILE.toml", help="presets of your organisation")

    layout = parser.add_argument_group("layout")
    layout.add_argument("--template", default="information-note", metavar="ID[@VERSION]", help="or a folder")
    layout.add_argument("--option", action="append", default=[], type=_option, metavar="KEY=VALUE")
    layout.add_argument("--page", choices=("A4", "Letter"), default="A4")
    language = layout.add_argument("--language", type=_language, metavar="CODE")
    language.help = "of the labels, by default the article's; ar-u-nu-arab is Arabic with its own digits"


def _text(given: str) -> str:
    try:
        given.encode()
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError("this is not text in the encoding of the terminal") from None
    return given


def _language(code: str) -> str:
    if code.lower().partition("-")[0] not in LABEL_LANGUAGES:
        known = ", ".join(LABEL_LANGUAGES)
        raise argparse.ArgumentTypeError(f"there are no labels in “{code}”, only in {known}")
    return code


def _names(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    if not names:
        raise argparse.ArgumentTypeError("this names no section")
    return names


def _pages(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number of pages")
    return int(text)


def _option(text: str) -> tuple[str, str]:
    key, equals, value = _text(text).partition("=")
    if not equals or not key:
        raise argparse.ArgumentTypeError(f"“{text}” is not of the form KEY=VALUE")
    return key, value
