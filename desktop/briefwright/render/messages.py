"""Collects the engine's complaints of one render as sentences for the author of the template.

That a font lacks a character, or a picture its alternative text, is told apart: it concerns the brief.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

_ENGINE = logging.getLogger("weasyprint")
_UNDESCRIBED = 'Image "%s" has no required alt'


class Messages(logging.Handler):
    """Holds each complaint once, in order."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._texts: dict[str, None] = {}
        self._missing: dict[str, None] = {}
        self._undescribed: dict[str, None] = {}
        self.place = ""
        """The style sheet being read, put before the line and column that the engine gives, or empty."""

    def tell(self, text: str) -> None:
        """Add a sentence of our own."""
        self._texts[text] = None

    def emit(self, record: logging.LogRecord) -> None:
        """Add what the engine says, unless the fence has said it better."""
        for opening, apart in ((".notdef", self._missing), (_UNDESCRIBED, self._undescribed)):
            if str(record.msg).startswith(opening) and isinstance(record.args, tuple):
                apart[str(record.args[0])] = None
                return
        text = record.getMessage()
        if not any(told in text for told in self._texts):
            self._texts[f"{self.place}: {text}" if self.place else text] = None

    def texts(self) -> tuple[str, ...]:
        """Return the complaints so far."""
        return tuple(self._texts)

    def missing(self) -> str:
        """Return the characters without a glyph so far, each once."""
        return "".join(self._missing)

    def undescribed(self) -> tuple[str, ...]:
        """Return the pictures without alternative text so far, by their source."""
        return tuple(
            "within the page" if source.startswith("data:") else source for source in self._undescribed
        )

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Hear the engine while the block runs, and nobody else does."""
        heard_elsewhere = _ENGINE.propagate
        _ENGINE.addHandler(self)
        _ENGINE.propagate = False
        try:
            yield
        finally:
            _ENGINE.propagate = heard_elsewhere
            _ENGINE.removeHandler(self)
