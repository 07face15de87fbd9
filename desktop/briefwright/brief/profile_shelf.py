"""The profiles there are: those that come with the program, and the user's own in the user's data folder."""

import functools
import json
from pathlib import Path

import msgspec

from briefwright.analysis.lexicon import adjective_of
from briefwright.brief.brief import Brief, Section
from briefwright.brief.profile import PROFILE_FORMAT, Profile, ProfileSection, read_profile
from briefwright.brief.section_ids import slug
from briefwright.errors import BriefError, OutputError
from briefwright.files import replace_file
from briefwright.resources import shipped, user_data_folder

DEFAULT_PROFILE = "foreign-policy-brief"
_OWN_SUMMARY = "Sections saved from a brief."


class Shelf(msgspec.Struct, frozen=True):
    """The profiles by name; `files` are those of the user's own by id, `faults` those that cannot be used.

    A profile of the user's own hides a shipped one of the same id.
    """

    profiles: tuple[Profile, ...]
    files: dict[str, Path] = {}
    faults: tuple[tuple[Path, BriefError], ...] = ()

    def find(self, profile_id: str) -> Profile | None:
        """Return the profile of that id, or None."""
        return next((profile for profile in self.profiles if profile.id == profile_id), None)

    def own(self) -> tuple[Profile, ...]:
        """Return the user's own profiles."""
        return tuple(profile for profile in self.profiles if profile.id in self.files)


def profile_shelf() -> Shelf:
    """Return what is there now; the user's folder is read anew each time."""
    own: dict[str, Profile] = {}
    files: dict[str, Path] = {}
    faults: list[tuple[Path, BriefError]] = []
    for path in sorted(user_profile_folder().glob("*.toml")):
        try:
            profile = read_profile(path)
            if profile.id in own:
                raise BriefError(
                    f"The profile {path} has the id “{profile.id}”, as {files[profile.id].name} has. "
                    "Give one of them another id."
                )
        except BriefError as problem:
            faults.append((path, problem))
        else:
            own[profile.id], files[profile.id] = profile, path
    profiles = [*own.values(), *(profile for profile in _shipped_profiles() if profile.id not in own)]
    profiles.sort(key=lambda profile: profile.name.casefold())
    return Shelf(tuple(profiles), files, tuple(faults))


def load_profile(profile_id: str) -> Profile:
    """Return the profile of that id; BriefError tells its fault, or lists those there are."""
    shelf = profile_shelf()
    profile = shelf.find(profile_id)
    if profile is not None:
        return profile
    for path, fault in shelf.faults:
        if path.stem == profile_id:
            raise fault
    names = ", ".join(profile.id for profile in shelf.profiles)
    raise BriefError(
        f"There is no profile “{profile_id}”. Installed: {names}. Your own go into {user_profile_folder()}."
    )


def profile_or_default(profile_id: str) -> Profile:
    """Return the profile of that id, the shipped one where it has been deleted or is broken."""
    shelf = profile_shelf()
    return shelf.find(profile_id) or shelf.find(DEFAULT_PROFILE) or _shipped_profiles()[0]


def user_profile_folder() -> Path:
    """Return the folder for the user's own profiles; it need not exist."""
    return user_data_folder() / "profiles"


def profile_of(brief: Brief, name: str, base: Profile | None) -> Profile:
    """Return a profile of the brief's sections under that name.

    A title that is still that of the profile `base` follows the focus and the language, as there.
    """
    known = {section.id: section for section in base.sections} if base is not None else {}
    sections = tuple(_kept_section(section, known.get(section.id), brief) for section in brief.sections)
    return Profile(PROFILE_FORMAT, slug(name) or "profile", name, _OWN_SUMMARY, sections)


def save_profile(profile: Profile) -> Profile:
    """Write a profile of the user's own and return it with the id it got; one of the same name is replaced.

    Raises OutputError where it cannot be written.
    """
    shelf = profile_shelf()
    same = next((own for own in shelf.own() if own.name.casefold() == profile.name.casefold()), None)
    if same is not None:
        profile = msgspec.structs.replace(profile, id=same.id)
        path = shelf.files[same.id]
    else:
        profile = msgspec.structs.replace(profile, id=_free_id(profile.id, shelf))
        path = user_profile_folder() / f"{profile.id}.toml"
    _write(path, profile)
    return profile


def rename_profile(profile_id: str, name: str) -> Profile:
    """Give a profile of the user's own another name; its id stays, as briefs go by it."""
    shelf = profile_shelf()
    profile = shelf.find(profile_id)
    if profile is None or profile_id not in shelf.files:
        raise BriefError(f"There is no profile “{profile_id}” of your own.")
    renamed = msgspec.structs.replace(profile, name=name)
    _write(shelf.files[profile_id], renamed)
    return renamed


def delete_profile(profile_id: str) -> None:
    """Delete the file of a profile of the user's own; OutputError where that cannot be done."""
    path = profile_shelf().files.get(profile_id)
    if path is None:
        raise BriefError(f"There is no profile “{profile_id}” of your own.")
    try:
        path.unlink()
    except OSError as problem:
        raise OutputError(f"The profile {path} cannot be deleted: {problem.strerror}.") from problem


@functools.cache
def _shipped_profiles() -> tuple[Profile, ...]:
    folder = shipped("assets") / "profiles"
    return tuple(read_profile(path) for path in sorted(folder.glob("*.toml")))


def _kept_section(section: Section, known: ProfileSection | None, brief: Brief) -> ProfileSection:
    adjective = adjective_of(brief.focus)
    if known is not None and section.title == known.title_in(brief.language, brief.focus, adjective):
        return msgspec.structs.replace(known, shown_as=section.shown_as)
    title = section.title.replace("{", "{{").replace("}", "}}")
    return ProfileSection(section.id, title, shown_as=section.shown_as)


def _free_id(wanted: str, shelf: Shelf) -> str:
    taken = {profile.id for profile in shelf.profiles} | {path.stem for path, _ in shelf.faults}
    number, name = 1, wanted
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name


def _write(path: Path, profile: Profile) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(f"The folder {path.parent} cannot be made: {problem.strerror}.") from problem
    replace_file(path, _as_toml(profile).encode())


def _as_toml(profile: Profile) -> str:
    head = {"format": profile.format, "id": profile.id, "name": profile.name, "summary": profile.summary}
    lines = [f"{key} = {_quoted(value)}" for key, value in head.items()]
    for section in profile.sections:
        lines += ["", "[[section]]", f"id = {_quoted(section.id)}", f"title = {_quoted(section.title)}"]
        if section.titles:
            titles = ", ".join(
                f"{_quoted(code)} = {_quoted(title)}" for code, title in section.titles.items()
            )
            lines.append(f"titles = {{ {titles} }}")
        if section.shown_as != "paragraphs":
            lines.append(f"shown_as = {_quoted(section.shown_as)}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """Return a TOML string: escaped as in JSON, and the one control character that JSON leaves alone."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
