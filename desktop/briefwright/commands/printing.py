"""Prints the result of a command on stdout, and copes with a stdout that takes no more."""

import os
import sys

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
