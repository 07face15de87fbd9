"""Reads and analyses beside the GUI thread: files, pasted text, and an article anew for another focus."""

import contextlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec
from PySide6.QtCore import QObject, Signal

from briefwright.analysis.analysis import Analysis
from briefwright.article.article import Article
from briefwright.article.review import Review, reviewed_article
from briefwright.brief.basis import Basis
from briefwright.brief.brief import Brief
from briefwright.brief.defaults import BriefDefaults, begun
from briefwright.errors import ArticleError
from briefwright.ui.jobs import Jobs
from briefwright.ui.open_brief import Opened

Wanted = Callable[[], bool]
Kind = Literal["opening", "focus", "review", "profile"]

BRIEF_SUFFIX = ".brief"


class Reproposed(msgspec.Struct, frozen=True):
    """What the program proposes on another basis, `before` what it would propose on the old one."""

    old: Basis
    basis: Basis
    before: Brief
    proposed: Brief


class _Request(NamedTuple):
    """What is being done, and in words."""

    number: int
    words: str


class Opening(QObject):
    """Reads beside the GUI thread: a newer request makes void an older one of its kind, and no other.

    An article that is opened, a focus that is changed and a review that is applied may so be under way
    together, and none is lost: what rests on a basis that is no longer that of the open work must be asked
    for again.
    """

    opened = Signal(object)
    """Opened"""
    reproposed = Signal(object)
    """Reproposed, for another focus"""
    reread = Signal(object)
    """Reproposed, for another reading of the article"""
    reprofiled = Signal(object)
    """Reproposed, by another profile"""
    failed = Signal(object)
    """BaseException"""
    busy_changed = Signal(str)
    """What is being done, in words; empty when it is over."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._defaults: Callable[[], BriefDefaults] = BriefDefaults
        self._number = 0
        self.profile = ""
        """The id of the profile for what is opened next; empty takes the shipped one."""
        self._requests: dict[Kind, _Request] = {}

    def begin_briefs_with(self, defaults: Callable[[], BriefDefaults]) -> None:
        """Let new briefs begin with what is answered when an article is opened."""
        self._defaults = defaults

    def _beginning(self) -> BriefDefaults:
        defaults = self._defaults()
        return msgspec.structs.replace(defaults, profile=defaults.profile or self.profile)

    @property
    def is_rereading(self) -> bool:
        """Whether a review is being applied."""
        return "review" in self._requests

    def open_path(self, path: Path) -> None:
        """Read an article, or a `.brief` file with the article in it."""
        if path.suffix.lower() == BRIEF_SUFFIX:
            work = partial(_read_brief, path, self._next_is_wanted("opening"))
        else:
            work = partial(_read_article, path, self._beginning(), self._next_is_wanted("opening"))
        self._start("opening", f"Reading {path.name}…", work)

    def open_text(self, text: str, page: str = "") -> None:
        """Take text from the clipboard or a drop as the article, or the piece of a web page that it is."""
        work = partial(_read_text, text, page, self._beginning(), self._next_is_wanted("opening"))
        self._start("opening", "Reading the text…", work)

    def change_focus(self, basis: Basis, brief: Brief, focus: str) -> None:
        """Read the article of a brief anew for another focus."""
        work = partial(_repropose, basis, brief, focus, self._next_is_wanted("focus"))
        self._start("focus", f"Reading for {focus}…", work)

    def change_profile(self, basis: Basis, before: str, profile: str, language: str) -> None:
        """Propose the sections of another profile; `before` is the one the brief has now."""
        work = partial(_with_profile, basis, before, profile, language)
        self._start("profile", "Changing the profile…", work)

    def read_anew(self, basis: Basis, brief: Brief, article: Article, review: Review) -> None:
        """Propose for the article of a brief as a review has left it."""
        work = partial(_reread, basis, brief, article, review, self._next_is_wanted("review"))
        self._start("review", "Reading anew…", work)

    def forget_changes(self, *_: object) -> None:
        """Report nothing of what was asked for about an article that is no longer open."""
        self._requests.pop("focus", None)
        self._requests.pop("profile", None)
        self._requests.pop("review", None)
        self._say_what_is_done()

    def forget(self) -> None:
        """Report nothing of what is being read."""
        self._requests.clear()
        self._say_what_is_done()

    def _next_is_wanted(self, kind: Kind) -> Wanted:
        """Return what tells a job's thread whether the request about to be made is still the newest."""
        number = self._number + 1
        return lambda: self._is_newest(kind, number)

    def _is_newest(self, kind: Kind, number: int) -> bool:
        request = self._requests.get(kind)
        return request is not None and request.number == number

    def _start(self, kind: Kind, words: str, work: Callable[[], Opened | Reproposed]) -> None:
        self._number += 1
        number = self._number
        self._requests.pop(kind, None)
        self._requests[kind] = _Request(number, words)
        self._say_what_is_done()
        self._jobs.run(self, work, partial(self._finish, kind, number), partial(self._fail, kind, number))

    def _finish(self, kind: Kind, number: int, result: Opened | Reproposed) -> None:
        if self._end(kind, number):
            signals = {
                **{"opening": self.opened, "focus": self.reproposed},
                **{"review": self.reread, "profile": self.reprofiled},
            }
            signals[kind].emit(result)

    def _fail(self, kind: Kind, number: int, problem: BaseException) -> None:
        if self._end(kind, number):
            self.failed.emit(problem)

    def _end(self, kind: Kind, number: int) -> bool:
        """Tell whether the request is still wanted; it is over."""
        if not self._is_newest(kind, number):
            return False
        del self._requests[kind]
        self._say_what_is_done()
        return True

    def _say_what_is_done(self) -> None:
        newest = next(reversed(self._requests.values()), None)
        self.busy_changed.emit(newest.words if newest is not None else "")


# What follows runs on a job's thread. The readers and the analyser are imported there: they are no part of
# the way to the first window.


def _read_article(path: Path, defaults: BriefDefaults, wanted: Wanted) -> Opened:
    from briefwright.article.reviewing import review_article

    return _proposed(review_article(path, wanted=wanted), defaults, wanted, path)


def _read_text(text: str, page: str, defaults: BriefDefaults, wanted: Wanted) -> Opened:
    from briefwright.article.pasted import import_html, import_text
    from briefwright.article.reviewing import review_of

    if page:
        with contextlib.suppress(ArticleError):  # the same words are there without their page
            return _proposed(review_of(import_html(page, wanted=wanted)), defaults, wanted)
    return _proposed(review_of(import_text(text)), defaults, wanted)


def _read_brief(path: Path, wanted: Wanted) -> Opened:
    from briefwright.analysis.analyse import analyse
    from briefwright.brief.file import read_brief

    saved = read_brief(path)
    analysis = analyse(saved.article, saved.brief.focus, wanted=wanted)
    return Opened(saved.article, analysis, saved.brief, path)


def _proposed(review: Review, defaults: BriefDefaults, wanted: Wanted, file: Path | None = None) -> Opened:
    from briefwright.brief.profile_shelf import profile_or_default
    from briefwright.brief.proposal import propose_brief

    article = reviewed_article(review)
    analysis = _analysed(article, defaults.focus, wanted)
    brief = propose_brief(
        article,
        analysis,
        profile_or_default(defaults.profile),
        every_sentence=defaults.every_sentence,
        language=defaults.language,
    )
    return Opened(article, analysis, begun(brief, defaults), review=review, file=file)


def _analysed(article: Article, focus: str, wanted: Wanted) -> Analysis:
    """Analyse for the actor that the user follows, where the article names it."""
    from briefwright.analysis.analyse import analyse

    if focus:
        analysis = analyse(article, focus, wanted=wanted)
        if analysis.focus_named:
            return analysis
    return analyse(article, wanted=wanted)


def _repropose(basis: Basis, brief: Brief, focus: str, wanted: Wanted) -> Reproposed:
    from briefwright.analysis.analyse import analyse

    analysis = analyse(basis.article, focus, wanted=wanted)
    return _compared(basis, msgspec.structs.replace(basis, analysis=analysis), brief)


def _reread(basis: Basis, brief: Brief, article: Article, review: Review, wanted: Wanted) -> Reproposed:
    from briefwright.analysis.analyse import analyse

    analysis = analyse(article, brief.focus, wanted=wanted)
    return _compared(basis, Basis(article, analysis, review, basis.file), brief)


def _compared(old: Basis, new: Basis, brief: Brief) -> Reproposed:
    from briefwright.brief.profile_shelf import profile_or_default
    from briefwright.brief.proposal import propose_brief

    profile = profile_or_default(brief.profile)
    # A brief in the language of its article follows where the review corrects that.
    language = brief.language if brief.language != old.article.language else None
    before, proposed = (
        propose_brief(basis.article, basis.analysis, profile, language=language) for basis in (old, new)
    )
    return Reproposed(old, new, before, proposed)


def _with_profile(basis: Basis, before: str, profile: str, language: str) -> Reproposed:
    from briefwright.brief.profile_shelf import load_profile, profile_or_default
    from briefwright.brief.proposal import propose_brief

    profiles = (profile_or_default(before), load_profile(profile))
    old, new = (propose_brief(basis.article, basis.analysis, each, language=language) for each in profiles)
    return Reproposed(basis, basis, old, new)
