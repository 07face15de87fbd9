"""`briefwright doctor`: what this computer has, what it lacks and how to get it."""

import argparse

import msgspec

from briefwright.commands.printing import print_out
from briefwright.doctor import examine, report_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--json", action="store_true", help="print the report as JSON")


def run(options: argparse.Namespace) -> int:
    """Print the report; the exit code is 1 where something needed is missing."""
    report = examine()
    text = msgspec.json.encode(report).decode() if options.json else report_text(report)
    print_out(text)
    return 0 if report.complete else 1
