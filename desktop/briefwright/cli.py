"""The command line: the contract with scripts. Qt is imported for the window alone."""

import argparse
import importlib
import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn, Protocol, cast

from briefwright import __version__
from briefwright.errors import BriefwrightError, UsageError

DONE: Final = 0
FAILED: Final = 1
WRONG_USAGE: Final = 2
BLOCKED: Final = 3
INTERRUPTED: Final = 130

COMMANDS: Final = {
    "build": "make a PDF brief of an article",
    "analyse": "print what is understood of one or more articles",
    "associate": "let .brief files open with Briefwright by a double click",
    "doctor": "say what this computer has, what it lacks and how to get it",
}


class Command(Protocol):
    """What a module of `commands` offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's arguments."""

    def run(self, options: argparse.Namespace) -> int:
        """Do the work and return the exit code; BriefwrightError where it fails."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the window, and return the exit code.

    0 done, 1 the work failed, 2 wrong usage, 3 blocked by a check. Messages go to stderr.
    """
    if getattr(sys, "frozen", False):
        # The child processes of a frozen program start here too. Others need not pay for the import.
        import multiprocessing

        multiprocessing.freeze_support()
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # The name of a file may be no text at all; it is printed as it was given.
            stream.reconfigure(errors="surrogateescape")
    try:
        if given and given[0] in COMMANDS:
            return _run_command(given[0], given[1:])
        return _open_window(given)
    except UsageError as error:
        sys.stderr.write(f"briefwright: {error}\n")
        return WRONG_USAGE
    except BriefwrightError as error:
        sys.stderr.write(f"briefwright: {error}\n")
        return FAILED
    except KeyboardInterrupt:
        sys.stderr.write("briefwright: stopped; nothing was written.\n")
        return INTERRUPTED
    except SystemExit as usage:
        return usage.code if isinstance(usage.code, int) else WRONG_USAGE


def _run_command(name: str, given: list[str]) -> int:
    # Imported by name so that a command, and the window, loads no more than its own part of the program.
    command = cast(Command, importlib.import_module(f"briefwright.commands.{name}"))
    parser = _Parser(prog=f"briefwright {name}", description=f"{COMMANDS[name].capitalize()}.")
    command.add_arguments(parser)
    return command.run(parser.parse_args(given))


def _open_window(given: list[str]) -> int:
    lines = "\n".join(f"  briefwright {name:<8} {what}" for name, what in COMMANDS.items())
    parser = _Parser(
        prog="briefwright",
        description="Open the window, with an article or a brief in it where FILE names one.",
        epilog=f"without a window:\n{lines}\n\n“briefwright COMMAND --help” tells more.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="an article or a .brief file")
    parser.add_argument("--version", action="version", version=f"briefwright {__version__}")
    options = parser.parse_args(given)
    # The commands must work where Qt cannot load, so it is imported here and nowhere above.
    from briefwright.app import run

    return run(sys.argv[:1], options.file)


class _Parser(argparse.ArgumentParser):
    """A parser that points to the help in one line, and does not guess abbreviated options."""

    def __init__(self, **settings: object) -> None:
        super().__init__(allow_abbrev=False, **settings)  # type: ignore[arg-type]

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments and end with exit code 2."""
        self.exit(WRONG_USAGE, f"{self.prog}: {message}. “{self.prog} --help” lists the arguments.\n")
