"""Reads and analyses beside the GUI thread: files, pasted text, and an article anew for another focus."""

import contextlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from briefwright.article.article import Article
from briefwright.article.review import Review, reviewed_article
from briefwright.brief.basis import Basis
from briefwright.brief.brief import Brief
from briefwright.errors import ArticleError
from briefwright.ui.jobs import Jobs
from briefwright.ui.open_brief import Opened

Wanted = Callable[[], bool]

BRIEF_SUFFIX = ".brief"
DEFAULT_PROFILE = "foreign-policy-brief"


class Reproposed(msgspec.Struct, frozen=True):
    """What the program proposes on another basis, `before` what it would propose on the old one."""

    old: Basis
    basis: Basis
    before: Brief
    proposed: Brief


class Opening(QObject):
    """Reads one thing at a time: a newer request makes the answer to an older one void."""

    opened = Signal(object)
    """Opened"""
    reproposed = Signal(object)
    """Reproposed, for another focus"""
    reread = Signal(object)
    """Reproposed, for another reading of the article"""
    failed = Signal(object)
    """BaseException"""
    busy_changed = Signal(str)
    """What is being done, in words; empty when it is over."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._number = 0

    def open_path(self, path: Path) -> None:
        """Read an article, or a `.brief` file with the article in it."""
        if path.suffix.lower() == BRIEF_SUFFIX:
            work = partial(_read_brief, path)
        else:
            work = partial(_read_article, path, self._next_is_wanted())
        self._start(f"Reading {path.name}…", work)

    def open_text(self, text: str, page: str = "") -> None:
        """Take text from the clipboard or a drop as the article, or the piece of a web page that it is."""
        self._start("Reading the text…", partial(_read_text, text, page, self._next_is_wanted()))

    def change_focus(self, basis: Basis, profile: str, focus: str) -> None:
        """Read the article anew for another focus."""
        self._start(f"Reading for {focus}…", partial(_repropose, basis, profile, focus))

    def read_anew(self, basis: Basis, profile: str, focus: str, article: Article, review: Review) -> None:
        """Propose for the article as a review has left it."""
        self._start("Reading anew…", partial(_reread, basis, profile, focus, article, review))

    def forget(self) -> None:
        """Report nothing of what is being read."""
        self._number += 1
        self.busy_changed.emit("")

    def _next_is_wanted(self) -> Wanted:
        """Return what tells a job's thread whether the request about to be made is still the newest."""
        number = self._number + 1
        return lambda: self._number == number

    def _start(self, words: str, work: Callable[[], Opened | Reproposed]) -> None:
        self._number += 1
        self.busy_changed.emit(words)
        number = self._number
        self._jobs.run(self, work, partial(self._finish, number), partial(self._fail, number))

    def _finish(self, number: int, result: Opened | Reproposed) -> None:
        if number != self._number:
            return
        self.busy_changed.emit("")
        if isinstance(result, Opened):
            self.opened.emit(result)
        elif result.basis.article is result.old.article:
            self.reproposed.emit(result)
        else:
            self.reread.emit(result)

    def _fail(self, number: int, problem: BaseException) -> None:
        if number == self._number:
            self.busy_changed.emit("")
            self.failed.emit(problem)


# What follows runs on a job's thread. The readers and the analyser are imported there: they are no part of
# the way to the first window.


def _read_article(path: Path, wanted: Wanted) -> Opened:
    from briefwright.article.reviewing import review_article

    return _proposed(review_article(path, wanted=wanted), path)


def _read_text(text: str, page: str, wanted: Wanted) -> Opened:
    from briefwright.article.pasted import import_html, import_text
    from briefwright.article.reviewing import review_of

    if page:
        with contextlib.suppress(ArticleError):  # the same words are there without their page
            return _proposed(review_of(import_html(page, wanted=wanted)))
    return _proposed(review_of(import_text(text)))


def _read_brief(path: Path) -> Opened:
    from briefwright.analysis.analyse import analyse
    from briefwright.brief.file import read_brief

    saved = read_brief(path)
    return Opened(saved.article, analyse(saved.article, saved.brief.focus), saved.brief, path)


def _proposed(review: Review, file: Path | None = None) -> Opened:
    from briefwright.analysis.analyse import analyse
    from briefwright.brief.profile import load_profile
    from briefwright.brief.proposal import propose_brief

    article = reviewed_article(review)
    analysis = analyse(article)
    brief = propose_brief(article, analysis, load_profile(DEFAULT_PROFILE))
    return Opened(article, analysis, brief, review=review, file=file)


def _repropose(basis: Basis, profile: str, focus: str) -> Reproposed:
    from briefwright.analysis.analyse import analyse

    return _compared(basis, msgspec.structs.replace(basis, analysis=analyse(basis.article, focus)), profile)


def _reread(basis: Basis, profile: str, focus: str, article: Article, review: Review) -> Reproposed:
    from briefwright.analysis.analyse import analyse

    return _compared(basis, Basis(article, analyse(article, focus), review, basis.file), profile)


def _compared(old: Basis, new: Basis, profile_id: str) -> Reproposed:
    from briefwright.brief.profile import load_profile
    from briefwright.brief.proposal import propose_brief

    profile = load_profile(profile_id)
    before, proposed = (propose_brief(basis.article, basis.analysis, profile) for basis in (old, new))
    return Reproposed(old, new, before, proposed)
