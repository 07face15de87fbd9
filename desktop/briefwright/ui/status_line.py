"""The status bar: what is being done on the left, the warnings and the size of the brief on the right."""

from functools import lru_cache

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article
from briefwright.brief.brief import Brief
from briefwright.brief.checks.every import check_brief
from briefwright.render.request import RenderedBrief
from briefwright.ui.findings import Findings

_REMEMBERED = 4096  # items of a very long brief; counting them anew at every key would be felt
_PATIENCE = 300  # milliseconds before work is worth a word


class StatusLine(QStatusBar):
    """Shows work that takes long enough to be noticed, with a Cancel button, warnings, and counts."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._busy = QWidget()
        self._words = QLabel()
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedSize(110, 8)
        bar.setAccessibleName("Progress")
        cancel = QPushButton("Cancel")
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self._busy)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(10)
        for widget in (self._words, bar, cancel):
            row.addWidget(widget)
        self.addWidget(self._busy)
        self._busy.hide()
        self.findings = Findings()
        self.addPermanentWidget(self.findings)
        self._counts = QLabel()
        self._counts.setContentsMargins(0, 4, 10, 4)
        self.addPermanentWidget(self._counts)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._busy.show)

    def show_work(self, words: str) -> None:
        """Say what is being done once it takes a while; nothing where `words` is empty."""
        self._words.setText(words)
        if words:
            self._patience.start()
        else:
            self._patience.stop()
            self._busy.hide()

    def show_counts(
        self, brief: Brief, rendered: RenderedBrief | None, article: Article, analysis: Analysis
    ) -> None:
        """Show the length of what is printed, and what should be looked at before it is sent."""
        words = sum(
            _words(item.text)
            for section in brief.sections
            if section.included
            for item in section.items
            if item.included
        )
        parts = [_count(words, "word")]
        if rendered is not None:
            parts.append(_count(rendered.pages, "page"))
        self._counts.setText("   ·   ".join(parts))
        printed = rendered.printed if rendered is not None else None
        self.findings.show_checks(check_brief(brief, article, printed, analysis=analysis))


@lru_cache(_REMEMBERED)
def _words(text: str) -> int:
    return len(text.split())


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
