"""The Proof: one thing in a text that a reader would take for carelessness."""

import msgspec

from briefwright.article.article import Span


class Proof(msgspec.Struct, frozen=True):
    """One thing to look at: where, what about it, and what could stand there; None where nobody can tell.

    An empty `fix` means to leave the span out. No fix is ever made without being asked for.
    """

    span: Span
    message: str
    fix: str | None = None
