"""Profiles: the list of sections a brief starts with, read from TOML files."""

from pathlib import Path

import msgspec

from briefwright.brief.brief import ShownAs
from briefwright.brief.section_ids import KNOWN_SECTIONS, is_section_id
from briefwright.errors import BriefError

PROFILE_FORMAT = "brief-profile/1"


class ProfileSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One section of a profile; its titles may name `{focus}` and `{adjective}`.

    `title` is English, `titles` holds those in other languages by their code. The analysis fills the sections
    of `KNOWN_SECTIONS`; one with another id is the user's own and begins empty.
    """

    id: str
    title: str
    titles: dict[str, str] = {}
    shown_as: ShownAs = "paragraphs"

    def title_in(self, language: str, focus: str, adjective: str) -> str:
        """Return the title in that language, English where it has none."""
        pattern = self.titles.get(language.lower().partition("-")[0], self.title)
        title = " ".join(pattern.format(focus=focus, adjective=adjective).strip(" :").split())
        return title[:1].upper() + title[1:]


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"sections": "section"}):
    """A named list of sections, in the order in which they are printed."""

    format: str
    id: str
    name: str
    summary: str
    sections: tuple[ProfileSection, ...]

    def chosen(self, section_ids: tuple[str, ...]) -> tuple[ProfileSection, ...]:
        """Return the named sections in the order of the names; BriefError names one that is not there."""
        by_id = {section.id: section for section in self.sections}
        for section_id in section_ids:
            if section_id not in by_id:
                raise BriefError(
                    f"The profile “{self.name}” has no section “{section_id}”. "
                    f"It has {', '.join(by_id)}; name them separated by commas."
                )
            if section_ids.count(section_id) > 1:
                raise BriefError(f"The section “{section_id}” is named twice. Name each section once.")
        return tuple(by_id[section_id] for section_id in section_ids)


def read_profile(path: Path) -> Profile:
    """Read one profile file; BriefError names the file and the key that is wrong."""
    try:
        profile = msgspec.toml.decode(path.read_bytes(), type=Profile)
    except OSError as problem:
        raise BriefError(f"The profile {path} cannot be read: {problem.strerror}.") from problem
    except msgspec.DecodeError as problem:
        raise BriefError(f"The profile {path} is not valid: {problem}.") from problem
    if profile.format != PROFILE_FORMAT:
        raise BriefError(
            f"The profile {path} has the format “{profile.format}”; this version reads “{PROFILE_FORMAT}”."
        )
    _check_sections(profile, path)
    return profile


def _check_sections(profile: Profile, path: Path) -> None:
    ids = [section.id for section in profile.sections]
    for section in profile.sections:
        if not is_section_id(section.id):
            raise BriefError(
                f"The profile {path} has a section “{section.id}”. Its id may hold small letters, digits, "
                f"“-” and “_” only. The article fills {', '.join(KNOWN_SECTIONS)}."
            )
        if ids.count(section.id) > 1:
            raise BriefError(f"The profile {path} has the section “{section.id}” twice. Keep one of them.")
        for title in (section.title, *section.titles.values()):
            _check_title(title, path)


def _check_title(title: str, path: Path) -> None:
    try:
        title.format(focus="", adjective="")
    except (KeyError, IndexError, ValueError) as problem:
        raise BriefError(
            f"In the profile {path}, “{title}” may hold {{focus}} and {{adjective}} only."
        ) from problem
