"""Template packages: loading one from its folder, and finding the installed ones."""

import os
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Final

import msgspec

from briefwright.errors import TemplateError
from briefwright.resources import shipped, user_data_folder
from briefwright.template.manifest import MANIFEST, Manifest, read_manifest, version_key
from briefwright.template.manifest_place import line_of
from briefwright.template.spelling import did_you_mean, listed

Fingerprint = tuple[tuple[str, int, int], ...]
"""Path, time of change and size of every file of a package: it differs as soon as one was edited."""

_MOST_FILES: Final = 2000


class Package(msgspec.Struct, frozen=True):
    """A template: its folder, whose real path is held, and its manifest."""

    folder: Path
    manifest: Manifest

    def file(self, name: str) -> Path:
        """Return the real path of a file of the package; TemplateError where it is outside or missing."""
        return package_file(self.folder, name)


def load_package(folder: Path) -> Package:
    """Return the package in `folder`, read anew as soon as one of its files has changed.

    Raises TemplateError where the manifest is wrong, a file it names is missing, or a link leads out.
    """
    real = Path(os.path.realpath(folder))
    if not (real / MANIFEST).is_file():
        raise TemplateError(f"{folder} is no template: it has no file “{MANIFEST}”.", file=MANIFEST)
    return _load(real, fingerprint(real))


def stylesheet_paths(package: Package) -> tuple[Path, ...]:
    """Return the style sheets in the order of the cascade: the base that all share, then the template's."""
    own = (package.file(name) for name in package.manifest.template.styles)
    return (shipped("assets") / "print" / "base.css", *own)


def user_template_folder() -> Path:
    """Return the folder for the user's own templates; it need not exist."""
    return user_data_folder() / "templates"


def installed_templates() -> tuple[Package, ...]:
    """Return the installed templates by id, newest version first; broken ones are left out.

    The user's own folder is searched before the shipped one: the same id and version there hides the other.
    """
    found: dict[tuple[str, str], Package] = {}
    for package in _installed()[0]:
        about = package.manifest.template
        found.setdefault((about.id, about.version), package)
    newest_first = sorted(found.items(), key=lambda pair: version_key(pair[0][1]), reverse=True)
    return tuple(package for _, package in sorted(newest_first, key=lambda pair: pair[0][0]))


def find_template(template_id: str, version: str | None = None) -> Package:
    """Return the installed template of that id, in its newest version where none is named.

    Raises TemplateError: that of the template itself where it is there but broken, or else one that lists
    what is installed.
    """
    installed = installed_templates()
    of_that_id = [package for package in installed if package.manifest.template.id == template_id]
    for package in of_that_id:
        if version is None or package.manifest.template.version == version:
            return package
    if of_that_id:
        versions = listed(package.manifest.template.version for package in of_that_id)
        raise TemplateError(
            f"Version “{version}” of the template “{template_id}” is not installed; there is {versions}."
        )
    for folder, fault in _installed()[1]:
        if template_id in (folder.name, folder.parent.name):
            raise fault
    ids = list(dict.fromkeys(package.manifest.template.id for package in installed))
    raise TemplateError(
        f"No template “{template_id}” is installed.{did_you_mean(template_id, ids)}"
        f" Installed: {listed(ids)}. Your own go into {user_template_folder()}."
    )


def package_file(folder: Path, name: str) -> Path:
    """Return the real path of a file inside a package's real folder, by its path with forward slashes.

    Raises TemplateError where the path is absolute, climbs out, follows a link out, or names no file.
    """
    parts = PurePosixPath(name).parts
    if not parts or "\\" in name or ":" in name or "\0" in name or name.startswith("/") or ".." in parts:
        raise TemplateError(f"“{name}” is not a path inside the template’s folder.")
    path = Path(os.path.realpath(folder.joinpath(*parts)))
    if not path.is_relative_to(folder):
        raise TemplateError(f"“{name}” leads out of the template’s folder.")
    if not path.is_file():
        others = (file for file, _, _ in fingerprint(folder))
        raise TemplateError(f"The template has no file “{name}”.{did_you_mean(name, others)}")
    return path


def fingerprint(folder: Path) -> Fingerprint:
    """Return the state of every file of a package, hidden ones apart, in the order of their paths.

    Raises TemplateError where a link leads out of the folder or there are far too many files.
    """
    entries: list[tuple[str, int, int]] = []
    open_folders = [folder]
    while open_folders:
        with os.scandir(open_folders.pop()) as scan:
            for entry in scan:
                if entry.name.startswith("."):
                    continue
                path = Path(entry.path)
                if entry.is_symlink():
                    _refuse_link_out(path, folder)
                if entry.is_dir(follow_symlinks=False):
                    open_folders.append(path)
                else:
                    state = entry.stat()
                    entries.append((path.relative_to(folder).as_posix(), state.st_mtime_ns, state.st_size))
        if len(entries) > _MOST_FILES:
            raise TemplateError(f"{folder} holds more than {_MOST_FILES} files: is it a template’s folder?")
    return tuple(sorted(entries))


def _refuse_link_out(path: Path, folder: Path) -> None:
    name = path.relative_to(folder).as_posix()
    if not Path(os.path.realpath(path)).is_relative_to(folder):
        raise TemplateError(
            f"“{name}” in {folder} is a link that leads out of the template’s folder.", file=name
        )
    if not path.exists():
        raise TemplateError(f"“{name}” in {folder} is a link that leads nowhere.", file=name)


@lru_cache(maxsize=64)
def _load(folder: Path, state: Fingerprint) -> Package:
    """Load a package; `state` makes the memory of it end when one of its files changes."""
    path = folder / MANIFEST
    try:
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as problem:
        line = problem.object[: problem.start].count(b"\n") + 1
        raise TemplateError(f"{path}, line {line}: is not UTF-8 text.", file=MANIFEST, line=line) from None
    except OSError as problem:
        raise TemplateError(f"{path} cannot be read: {problem.strerror}.", file=MANIFEST) from problem
    manifest = read_manifest(text, str(path))
    _check_files(folder, manifest, text)
    return Package(folder, manifest)


def _check_files(folder: Path, manifest: Manifest, text: str) -> None:
    about = manifest.template
    named = [("$.template.entry", about.entry), *(("$.template.styles", name) for name in about.styles)]
    named += [(f"$.font[{i}].files", name) for i, font in enumerate(manifest.fonts) for name in font.files]
    for key, name in named:
        try:
            package_file(folder, name)
        except TemplateError as problem:
            line = line_of(text, key)
            place = f", line {line}" if line else ""
            raise TemplateError(f"{folder / MANIFEST}{place}: {problem}", file=MANIFEST, line=line) from None


def _installed() -> tuple[list[Package], list[tuple[Path, TemplateError]]]:
    """Load every package of both folders, `id/` or `id/version/`, and keep the faults of the broken ones."""
    packages: list[Package] = []
    faults: list[tuple[Path, TemplateError]] = []
    for root in (user_template_folder(), shipped("templates")):
        for manifest in sorted([*root.glob(f"*/{MANIFEST}"), *root.glob(f"*/*/{MANIFEST}")]):
            try:
                packages.append(load_package(manifest.parent))
            except TemplateError as fault:
                faults.append((manifest.parent, fault))
    return packages, faults
