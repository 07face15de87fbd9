"""The status bar: what is being done on the left, the warnings and the size of the brief on the right."""

from functools import lru_cache

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from briefwright.brief.brief import Brief
from briefwright.brief.budget import budget_words
from briefwright.render.request import RenderedBrief
from briefwright.ui.icons import Icons
from briefwright.ui.offline_sign import OfflineSign
from briefwright.ui.work_line import WorkLine

_REMEMBERED = 4096  # items of a very long brief; counting them anew at every key would be felt
_CANCELLED = 4000  # milliseconds in which a cancel is confirmed
_COUNTS = "Words and pages of what is printed, and the time in which its last pages were made"


class StatusLine(QStatusBar):
    """Shows work that takes long enough to be noticed, with a Cancel button, `findings`, and counts."""

    cancelled = Signal()

    def __init__(self, icons: Icons, findings: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._work = WorkLine()
        self._work.cancelled.connect(self._cancel)
        self.addWidget(self._work)
        self.addPermanentWidget(findings)
        self._counts = QLabel()
        self._counts.setContentsMargins(0, 4, 10, 4)
        self._counts.setToolTip(_COUNTS)
        self.addPermanentWidget(self._counts)
        self.addPermanentWidget(OfflineSign(icons))

    def show_work(self, kind: str, words: str) -> None:
        """Say what is being done once it takes a while; this kind of work is over where `words` is empty."""
        self._work.show_work(kind, words)

    def show_counts(self, brief: Brief, rendered: RenderedBrief | None, seconds: float | None = None) -> None:
        """Show the length of what is printed, and the time in which its pages were made."""
        words = sum(
            _words(item.text)
            for section in brief.sections
            if section.included
            for item in section.items
            if item.included
        )
        parts = [_count(words, "word")]
        if rendered is not None and brief.max_pages is not None:
            parts.append(budget_words(brief.max_pages, rendered.printed))
        elif rendered is not None:
            parts.append(_count(rendered.pages, "page"))
        if rendered is not None and seconds is not None:
            parts.append(f"{seconds:.2f} s")
        self._counts.setText("   ·   ".join(parts))

    def _cancel(self) -> None:
        self.cancelled.emit()
        self.showMessage("What was under way has been cancelled.", _CANCELLED)


@lru_cache(_REMEMBERED)
def _words(text: str) -> int:
    return len(text.split())


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
