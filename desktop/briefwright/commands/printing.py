"""Prints the result of a command on stdout, which may take no more, and what is said beside it on stderr."""

import os
import sys
from collections.abc import Iterable

from briefwright.errors import OutputError


def print_out(text: str) -> None:
    """Print the text and a line end at once; OutputError where stdout cannot be written.

    A reader that has gone away, as in `briefwright ... | head`, ends the command in silence.
    """
    try:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    except OSError as problem:
        # What is left in the buffer would be tried again, and fail again, when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(problem, BrokenPipeError):
            raise SystemExit(1) from None
        raise OutputError(
            f"The result could not be printed: {problem.strerror}. Send it to another place."
        ) from problem


def warn_of_import(warnings: Iterable[str], file_name: str = "") -> None:
    """Say on stderr what to look at in an import, a line each; `file_name` tells one of several apart."""
    for warning in warnings:
        _warn("import", warning, file_name)


def warn_of_focus(note: str, file_name: str = "") -> None:
    """Say on stderr what is the matter with the focus; nothing where `note` is empty."""
    if note:
        _warn("focus", note, file_name)


def _warn(topic: str, sentence: str, file_name: str) -> None:
    sys.stderr.write(f"{topic}: {file_name}: {sentence}\n" if file_name else f"{topic}: {sentence}\n")
