"""Shows what should be looked at in an import, and lets the user decide about it at any time."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from briefwright.article.review import Review, kept_in
from briefwright.brief.basis import Basis
from briefwright.brief.brief import Brief
from briefwright.brief.edits import ReplaceBrief
from briefwright.errors import ArticleError, BriefwrightError
from briefwright.ui.jobs import Jobs
from briefwright.ui.message_bar import MessageBar
from briefwright.ui.open_brief import OpenBrief, Opened
from briefwright.ui.opening import Opening, Reproposed

if TYPE_CHECKING:
    from briefwright.ui.review.decision import Decision, UnderReview
    from briefwright.ui.review.dialog import ReviewDialog

_LABEL = "Review import"

# The dialog and what it is made of are imported when they are first needed: they are no part of the way to
# the first window.


class _Told(NamedTuple):
    """What was said of an import; `before` and `after` are the briefs around the review that answered it."""

    note: str
    review: QAction
    before: Brief | None = None
    after: Brief | None = None


class Reviewing(QObject):
    """One review at a time, over `window`; what is decided is one step of the brief's history."""

    def __init__(
        self, work: OpenBrief, opening: Opening, jobs: Jobs, message: MessageBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._work = work
        self._opening = opening
        self._jobs = jobs
        self._message = message
        self._window = window
        self._dialog: ReviewDialog | None = None
        self._number = 0
        self._decided: Decision | None = None
        self._told: _Told | None = None
        work.article_opened.connect(self._close)
        work.brief_changed.connect(self._follow)
        work.article_closed.connect(self._close)
        opening.reread.connect(self._turn_to_reading)

    def tell(self, opened: Opened, review: QAction) -> None:
        """Say over the panes what should be looked at in an import, where there is anything."""
        from briefwright.ui.review.words import import_note

        note = import_note(opened.review, opened.article) if opened.review is not None else ""
        self._told = _Told(note, review) if note else None
        if note:
            self._message.say(note, "notice", review)

    def show(self) -> None:
        """Show the review of the open article."""
        from briefwright.ui.review.dialog import ReviewDialog

        self._work.end_typing()
        file = self._work.basis.file
        dialog = ReviewDialog(self._under_review(), may_choose_encoding=file is not None, parent=self._window)
        self._dialog = dialog
        dialog.applied.connect(self._apply)
        dialog.finished.connect(self._forget)
        if file is not None:
            dialog.encoding_chosen.connect(partial(self._read_by, file))
        dialog.open()

    @property
    def _being_applied(self) -> "Decision | None":
        """What was decided before and is not in the brief yet."""
        return self._decided if self._opening.is_rereading else None

    def _under_review(self) -> "UnderReview":
        from briefwright.article.reviewing import review_again
        from briefwright.brief.fixes import settled
        from briefwright.ui.review.decision import UnderReview
        from briefwright.ui.review.metadata import metadata_of, metadata_of_source

        basis, brief = self._work.basis, self._work.brief
        decided = self._being_applied
        if decided is not None and decided.article is not None:
            return UnderReview(
                review=decided.review,
                kept=kept_in(decided.review, decided.article),
                metadata=metadata_of(decided.article),
                settled=decided.wanted,
            )
        review = basis.review or review_again(basis.article)
        return UnderReview(
            review=review,
            kept=kept_in(review, basis.article) if basis.article.left_out is not None else review.proposed,
            metadata=metadata_of_source(brief.source, basis.article.language),
            settled=settled(brief, basis.article, review.proofs),
        )

    def _apply(self, decision: "Decision") -> None:
        from briefwright.brief.fixes import with_fixes

        work = self._work
        decision = _on_top_of(self._being_applied, decision)
        if decision.article is None:
            fixed = with_fixes(work.brief, work.article, decision.wanted, decision.before)
            self._finish(fixed, None)
        else:
            self._read_anew(decision)

    def _read_anew(self, decision: "Decision") -> None:
        work = self._work
        assert decision.article is not None, "the article stays as it is"
        self._decided = decision
        self._opening.read_anew(work.basis, work.brief, decision.article, decision.review)

    def _turn_to_reading(self, fresh: Reproposed) -> None:
        """Take the brief as it is by now over to the new reading."""
        from briefwright.brief.fixes import with_fixes
        from briefwright.brief.reread import reread

        decision = self._decided
        assert decision is not None, "nothing was decided"
        if fresh.old is not self._work.basis:  # another focus has meanwhile come, or an undo
            self._read_anew(decision)
            return
        old, new = fresh.old.analysis, fresh.basis.analysis
        merged = reread(self._work.brief, fresh.before, fresh.proposed, old, new)
        fixed = with_fixes(merged, fresh.basis.article, decision.wanted, decision.before)
        self._finish(fixed, fresh.basis)

    def _finish(self, brief: Brief, basis: Basis | None) -> None:
        self._decided = None
        before = self._work.brief
        self._work.do(ReplaceBrief(brief, _LABEL), basis)
        if self._told is not None and self._message.text == self._told.note:
            self._told = self._told._replace(before=before, after=self._work.brief)
            self._message.clear()

    def _follow(self, brief: Brief) -> None:
        """Say again what was to be looked at where the review is taken back, until it is made again."""
        told = self._told
        if told is None or told.before is None:
            return
        if brief is told.before and not self._message.text:
            self._message.say(told.note, "notice", told.review)
        elif brief is told.after and self._message.text == told.note:
            self._message.clear()

    def _read_by(self, file: Path, encoding: str) -> None:
        """Read the file again beside the GUI thread; a newer choice makes the answer to an older one void."""
        assert self._dialog is not None, "no review is shown"
        self._number += 1
        number, sha256 = self._number, self._work.article.source.sha256
        self._dialog.show_reading()
        self._jobs.run(
            self._dialog,
            partial(_read_again, file, encoding, sha256, lambda: self._number == number),
            partial(self._show_read, number, encoding),
            partial(self._show_fault, number),
        )

    def _show_read(self, number: int, encoding: str, review: Review) -> None:
        if self._dialog is not None and number == self._number:
            self._dialog.show_review(review, encoding)

    def _show_fault(self, number: int, problem: BaseException) -> None:
        if not isinstance(problem, BriefwrightError):
            raise problem
        if self._dialog is not None and number == self._number:
            self._dialog.show_fault(str(problem))

    def _close(self, *_: object) -> None:
        """Give up the review of an article that is no longer open."""
        if self._dialog is not None:
            self._dialog.reject()

    def _forget(self) -> None:
        self._number += 1  # what is being read is given up
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


def _on_top_of(before: "Decision | None", decision: "Decision") -> "Decision":
    """Return a decision together with the one that it was made upon and that is not in the brief yet."""
    if before is None:
        return decision
    return msgspec.structs.replace(decision, article=decision.article or before.article, before=before.before)


def _read_again(file: Path, encoding: str, sha256: str, wanted: Callable[[], bool]) -> Review:
    """Read the very bytes that were imported by another encoding."""
    from briefwright.article.reviewing import review_article

    review = review_article(file, encoding=encoding, wanted=wanted)
    if review.article.source.sha256 != sha256:
        raise ArticleError(f"{file} has changed since it was opened. Open it again to read it as it is now.")
    return review
