"""The settings as the parts of the window take them up."""

import os
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QWidget

from briefwright.brief.brief import PageSize, YardstickId
from briefwright.brief.defaults import BriefDefaults
from briefwright.brief.marking_presets import OWN_MARKINGS, MarkingSet, preset_of, read_markings
from briefwright.errors import BriefError
from briefwright.resources import configuration_folder
from briefwright.ui.ask import Ask
from briefwright.ui.checks.checking import Checking
from briefwright.ui.exporting import Exporting
from briefwright.ui.header_form import HeaderForm
from briefwright.ui.message_bar import MessageBar
from briefwright.ui.open_brief import OpenBrief, Opened
from briefwright.ui.opening import Opening
from briefwright.ui.recent_files import RecentFiles
from briefwright.ui.reviewing import Reviewing
from briefwright.ui.settings.file_places import FilePlaces
from briefwright.ui.settings.kinds import Setting
from briefwright.ui.settings.store import Settings
from briefwright.ui.settings.table import (
    ALWAYS,
    AS_THE_ARTICLE,
    BRIEF_LANGUAGE,
    DAYS_ALLOWED,
    EVERY_SENTENCE,
    FOCUS,
    FROM,
    LAST,
    MARKING,
    MARKINGS_FILE,
    MOST_PAGES,
    OPEN_EXPORT,
    PAGE,
    PROFILE,
    RECENT,
    REVIEW,
    YARDSTICK,
)


class Preferences(QObject):
    """Reads what new briefs begin with and the organisation's markings; shows the settings over `window`."""

    def __init__(
        self, kept: QSettings, work: OpenBrief, form: HeaderForm, message: MessageBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self.settings = Settings(kept, self)
        self.places = FilePlaces(self.settings, kept)
        self._work = work
        self._form = form
        self._message = message
        self._window = window
        self._own: tuple[MarkingSet, ...] = ()
        self.settings.changed.connect(self._take_up)

    def lead_reading(self, opening: Opening, reviewing: Reviewing, checking: Checking) -> None:
        """Have what reads and checks an article do as the settings say."""
        opening.begin_briefs_with(self.brief_defaults)
        self._work.article_opened.connect(lambda opened: self._review(opened, reviewing))
        self.settings.follow(DAYS_ALLOWED, checking.allow_days)

    def lead_files(self, exporting: Exporting, recent: RecentFiles, ask: Ask) -> None:
        """Have what remembers and shows files do as the settings say."""
        self.settings.follow(RECENT, recent.keep_at_most)
        exporting.exported.connect(lambda path: self.settings.value(OPEN_EXPORT) and ask.show_file(path))

    def begin(self) -> None:
        """Read what is named in the settings, and say what is wrong with them."""
        faults = self.settings.faults()
        try:
            self._read_markings()
        except BriefError as problem:
            faults.append(str(problem))
        if faults:
            self._message.say(" ".join(faults), "notice")

    def show(self) -> None:
        """Show the settings."""
        # Not on the way to the first window.
        from briefwright.ui.settings.dialog import SettingsDialog

        SettingsDialog(self.settings, self._work, self._own, self._window).open()

    def brief_defaults(self) -> BriefDefaults:
        """Return what a new brief begins with."""
        value = self.settings.value
        profile, language, marking = value(PROFILE), value(BRIEF_LANGUAGE), value(MARKING).strip()
        own = preset_of(marking, self._own)
        return BriefDefaults(
            profile="" if profile == LAST else profile,
            language=None if language == AS_THE_ARTICLE else language,
            page=cast(PageSize, value(PAGE)),
            marking=marking,
            marking_rules=own.rules if own is not None else None,
            sender=value(FROM).strip(),
            yardstick=cast(YardstickId, value(YARDSTICK)),
            max_pages=value(MOST_PAGES) or None,
            focus=value(FOCUS).strip(),
            every_sentence=value(EVERY_SENTENCE),
        )

    def _review(self, opened: Opened, reviewing: Reviewing) -> None:
        if opened.review is not None and self.settings.value(REVIEW) == ALWAYS:
            reviewing.show()

    def _take_up(self, setting: Setting[object]) -> None:
        if setting is MARKINGS_FILE:
            try:
                self._read_markings()
            except BriefError as problem:
                self._message.say(str(problem), "notice")

    def _read_markings(self) -> None:
        named = self.settings.value(MARKINGS_FILE)
        path = Path(named).expanduser() if named else configuration_folder() / OWN_MARKINGS
        self._own = ()
        try:
            if named or os.path.lexists(path):
                self._own = (read_markings(path),)
        finally:
            self._form.offer_markings(self._own)
