"""Chooses, saves, renames and deletes profiles: what the Profile menu and the list in the form do.

The shelf and the dialog are imported when they are first needed: they are no part of the way to the first
window.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from briefwright.brief.brief import Brief
from briefwright.brief.edits import ReplaceBrief, SetProfile
from briefwright.errors import BriefError, BriefwrightError
from briefwright.ui.ask import Ask
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.opening import Opening, Reproposed
from briefwright.ui.profiles.chooser import ProfileChooser
from briefwright.ui.profiles.menu import ProfileMenu

if TYPE_CHECKING:
    from briefwright.brief.profile_shelf import Shelf
    from briefwright.ui.profiles.dialog import ManageProfiles

_CHOSEN = "brief/profile"
_SAVE = "Save sections as profile"
_RENAME = "Rename profile"
_NAME = "Name of the profile:"


class Profiles(QObject):
    """Keeps menu and list in step with the user's folder and with the open brief."""

    problem_met = Signal(object)
    """BriefwrightError"""
    done = Signal(str)
    """What was done, in a sentence"""

    def __init__(
        self,
        work: OpenBrief,
        opening: Opening,
        ask: Ask,
        settings: QSettings,
        menu: ProfileMenu,
        chooser: ProfileChooser,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._work = work
        self._opening = opening
        self._ask = ask
        self._settings = settings
        self._menu = menu
        self._chooser = chooser
        self._window = window
        self._shelf: Shelf | None = None
        self._shown: tuple[Shelf, str] | None = None
        opening.profile = str(settings.value(_CHOSEN, ""))
        opening.reprofiled.connect(self._turn)
        menu.chosen.connect(self.choose)
        menu.aboutToShow.connect(self.refresh)
        menu.save.triggered.connect(lambda: self.save())
        menu.manage.triggered.connect(lambda: self.manage())
        chooser.chosen.connect(self.choose)
        work.brief_changed.connect(self._show)

    def begin(self) -> None:
        """Read the profiles, and name the first that is broken."""
        self.refresh()
        if self._shelf is not None and self._shelf.faults:
            self.problem_met.emit(self._shelf.faults[0][1])

    def refresh(self) -> None:
        """Read the profiles anew: files may have been put into the folder or taken out."""
        from briefwright.brief.profile_shelf import profile_shelf

        shelf = profile_shelf()
        if shelf != self._shelf:
            self._shelf = shelf
        self._show()

    def choose(self, profile_id: str) -> None:
        """Turn the brief to another profile; what is opened next begins with it too."""
        self._settings.setValue(_CHOSEN, profile_id)
        self._opening.profile = profile_id
        work = self._work
        if work.is_open and work.brief.profile != profile_id:
            self._opening.change_profile(work.basis, work.brief.profile, profile_id, work.brief.language)
        self._show()

    def save(self) -> None:
        """Ask for a name and save the brief's sections as a profile."""
        from briefwright.brief.profile_shelf import profile_of, save_profile

        self.refresh()
        name = self._name(_SAVE, "")
        if name is None:
            return
        assert self._shelf is not None
        brief = self._work.brief
        profile = profile_of(brief, name, self._shelf.find(brief.profile))
        self._attempt(lambda: self._use(save_profile(profile).id, name))

    def manage(self) -> None:
        """Show the dialog of the user's own profiles."""
        from briefwright.ui.profiles.dialog import ManageProfiles

        self.refresh()
        dialog = ManageProfiles(self._window)
        dialog.rename_wanted.connect(lambda profile_id: self._rename(dialog, profile_id))
        dialog.delete_wanted.connect(lambda profile_id: self._delete(dialog, profile_id))
        assert self._shelf is not None
        dialog.show_shelf(self._shelf)
        dialog.open()

    def _use(self, profile_id: str, name: str) -> None:
        self._work.do(SetProfile(profile_id))
        self._settings.setValue(_CHOSEN, profile_id)
        self._opening.profile = profile_id
        self.refresh()
        self.done.emit(f"The sections are saved as the profile “{name}”.")

    def _rename(self, dialog: "ManageProfiles", profile_id: str) -> None:
        from briefwright.brief.profile_shelf import rename_profile

        assert self._shelf is not None
        profile = self._shelf.find(profile_id)
        name = self._name(_RENAME, profile.name) if profile is not None else None
        if name is not None:
            self._attempt(lambda: rename_profile(profile_id, name))
            self._refresh_dialog(dialog)

    def _delete(self, dialog: "ManageProfiles", profile_id: str) -> None:
        from briefwright.brief.profile_shelf import delete_profile

        assert self._shelf is not None
        profile = self._shelf.find(profile_id)
        question = f"Delete the profile “{profile.name if profile is not None else profile_id}”?"
        more = "Its file is deleted. Briefs that were made with it stay as they are."
        if self._ask.is_sure(dialog, question, more, "Delete"):
            self._attempt(lambda: delete_profile(profile_id))
            self._refresh_dialog(dialog)

    def _refresh_dialog(self, dialog: "ManageProfiles") -> None:
        self.refresh()
        assert self._shelf is not None
        dialog.show_shelf(self._shelf)

    def _name(self, title: str, before: str) -> str | None:
        """Ask for a profile's name; None where there is none, or something speaks against it."""
        name = self._ask.words(self._window, title, _NAME, before)
        name = " ".join(name.split()) if name is not None else ""
        if not name or name == before:
            return None
        assert self._shelf is not None
        same = next((p for p in self._shelf.profiles if p.name.casefold() == name.casefold()), None)
        if same is None or same.name == before:
            return name
        if same.id not in self._shelf.files or before:
            self.problem_met.emit(
                BriefError(f"There is a profile “{same.name}” already. Choose another name.")
            )
            return None
        question = f"Replace the profile “{same.name}”?"
        more = "Briefs that were made with it stay as they are."
        return name if self._ask.is_sure(self._window, question, more, "Replace") else None

    def _turn(self, fresh: Reproposed) -> None:
        from briefwright.brief.reprofile import reprofile

        profile_id = fresh.proposed.profile
        if fresh.old is not self._work.basis:  # the focus or the reading has meanwhile become another
            self.choose(profile_id)
            return
        merged = reprofile(self._work.brief, fresh.before, fresh.proposed)
        profile = self._shelf.find(profile_id) if self._shelf is not None else None
        name = profile.name if profile is not None else profile_id
        self._work.do(ReplaceBrief(merged, f"Change profile to {name}"))

    def _show(self, brief: Brief | None = None) -> None:
        """Show the profiles, where anything about them is other than what is shown."""
        self._menu.save.setEnabled(self._work.is_open)
        if self._shelf is None:
            return
        shown = self._work.brief.profile if self._work.is_open else self._next(self._shelf)
        if self._shown == (self._shelf, shown):
            return
        self._shown = (self._shelf, shown)
        names = {profile.id: profile.name for profile in self._shelf.profiles}
        faults = {path.name: str(fault) for path, fault in self._shelf.faults}
        self._menu.show_profiles(names, shown, faults)
        self._chooser.show_profiles(names, shown)

    def _next(self, shelf: "Shelf") -> str:
        wanted = self._opening.profile
        return wanted if shelf.find(wanted) is not None else shelf.profiles[0].id

    def _attempt(self, change: Callable[[], object]) -> None:
        try:
            change()
        except BriefwrightError as problem:
            self.problem_met.emit(problem)
