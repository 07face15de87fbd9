"""Collects the engine's complaints of one render as sentences for the author of the template."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

_ENGINE = logging.getLogger("weasyprint")


class Messages(logging.Handler):
    """Holds each complaint once, in order."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._texts: dict[str, None] = {}
        self.place = ""
        """The style sheet being read, put before the line and column that the engine gives, or empty."""

    def tell(self, text: str) -> None:
        """Add a sentence of our own."""
        self._texts[text] = None

    def emit(self, record: logging.LogRecord) -> None:
        """Add what the engine says, unless the fence has said it better."""
        text = _plain(record)
        if not any(told in text for told in self._texts):
            self._texts[f"{self.place}: {text}" if self.place else text] = None

    def texts(self) -> tuple[str, ...]:
        """Return the complaints so far."""
        return tuple(self._texts)

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


def _plain(record: logging.LogRecord) -> str:
    if isinstance(record.msg, str) and record.msg.startswith(".notdef") and isinstance(record.args, tuple):
        return f"No font here has the character “{record.args[0]}”: it is printed as an empty box."
    return record.getMessage()
