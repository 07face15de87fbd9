"""Examines this computer: what the program needs, whether it is there, and how to get it.

Neither Qt nor the layout engine is imported: the report must be had above all where they cannot load.
"""

import importlib
import os
import platform
import re
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import msgspec

from briefwright import __version__
from briefwright.errors import InstallationError
from briefwright.libraries import Library, install_command, missing_libraries, wanted_libraries
from briefwright.resources import shipped

_REINSTALL = "Install Briefwright again: it belongs to it."
_MODEL_FILES = ("encoder.onnx", "document.onnx", "vocabulary.txt", "model.json")
_SPARE_BYTES = 100_000_000


class Finding(msgspec.Struct, frozen=True):
    """One thing the program uses and how to get it; without what is not `needed` it works as well."""

    topic: str
    name: str
    present: bool
    detail: str = ""
    needed: bool = True
    remedy: str | None = None


class DoctorReport(msgspec.Struct, frozen=True):
    """What was found; `complete` where all that is needed is present.

    `install_command` is the one command that brings every missing shared library, where one is known.
    """

    version: str
    complete: bool
    findings: tuple[Finding, ...]
    install_command: str | None = None


def examine() -> DoctorReport:
    """Examine this computer and this installation; nothing is changed and nothing raised."""
    missing = missing_libraries()
    findings = (
        _python(),
        _qt_fits_python(),
        *_dependencies(),
        *(_library(library, library not in missing) for library in wanted_libraries()),
        _fonts(),
        *_templates(),
        _model(),
        _temporary_folder(),
        _display(),
    )
    complete = all(finding.present for finding in findings if finding.needed)
    command = install_command(missing) if missing else None
    return DoctorReport(__version__, complete, findings, command)


def report_text(report: DoctorReport) -> str:
    """Return the report as lines for a terminal, without a line end after the last."""
    lines = [f"Briefwright {report.version}"]
    topic = ""
    for finding in report.findings:
        if finding.topic != topic:
            topic = finding.topic
            lines += ["", topic]
        lines += _finding_lines(finding)
    if report.install_command:
        lines += [
            "",
            "This one command installs the missing shared libraries:",
            f"    {report.install_command}",
        ]
    closing = "All that is needed is here." if report.complete else "Something needed is missing: see above."
    return "\n".join([*lines, "", closing])


def _finding_lines(finding: Finding) -> list[str]:
    mark = "present" if finding.present else "MISSING" if finding.needed else "not here"
    detail = f" ({finding.detail})" if finding.detail else ""
    lines = [f"  {mark:<9} {finding.name}{detail}"]
    if finding.remedy and not finding.present:
        lines.append(f"            {finding.remedy}")
    return lines


def _python() -> Finding:
    return Finding(
        "Python",
        f"Python {platform.python_version()}",
        sys.version_info >= (3, 11),
        sys.executable,
        remedy="Install Python 3.11 or newer.",
    )


def _qt_fits_python() -> Finding:
    """Tell whether Qt's binding counts references right: since 6.12.0 it takes a None that never dies."""
    binding = _installed_version("PySide6-Essentials")
    numbers = tuple(int(number) for number in re.findall(r"\d+", binding or "")[:2])
    return Finding(
        "Python",
        "Qt binding fit for this Python",
        binding is not None and (numbers < (6, 12) or sys.version_info >= (3, 12)),
        f"PySide6 {binding or 'not installed'}",
        remedy="Install PySide6-Essentials older than 6.12, or use Python 3.12 or newer.",
    )


def _dependencies() -> Iterator[Finding]:
    try:
        wanted = metadata.requires("briefwright") or []
    except metadata.PackageNotFoundError:
        yield Finding("Packages", "briefwright", present=False, detail="not installed", remedy=_REINSTALL)
        return
    names = [re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in wanted if "extra ==" not in line]
    for name in dict.fromkeys(names):
        version = _installed_version(name)
        yield Finding("Packages", name, version is not None, version or "", remedy=_REINSTALL)


def _installed_version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _library(library: Library, present: bool) -> Finding:
    command = None if present else install_command([library])
    remedy = f"Get it by: {command}" if command else "Install it by your system's own means."
    detail = f"for {library.need}" if library.need == "pages" else f"for the {library.need}"
    return Finding("Shared libraries", library.file, present, detail, library.required, remedy)


def _fonts() -> Finding:
    try:
        files = [path for path in shipped("assets").glob("fonts/**/*") if path.suffix in (".ttf", ".otf")]
    except InstallationError:
        files = []
    families = ", ".join(sorted({path.parent.name for path in files}))
    return Finding("Data", "Fonts", bool(files), families, remedy=_REINSTALL)


def _templates() -> Iterator[Finding]:
    try:
        manifests = sorted(shipped("templates").glob("*/template.toml"))
    except InstallationError:
        manifests = []
    if not manifests:
        yield Finding("Data", "Templates", present=False, remedy=_REINSTALL)
    for path in manifests:
        yield Finding("Data", f"Template {path.parent.name}", _is_toml(path), remedy=_REINSTALL)


def _model() -> Finding:
    """Tell whether the trained model can judge; the rules take its place."""
    try:
        missing = [name for name in _MODEL_FILES if not (shipped("assets") / "model" / name).is_file()]
    except InstallationError:
        missing = list(_MODEL_FILES)
    trouble = f"missing: {', '.join(missing)}" if missing else _trouble_with_its_library()
    detail = trouble or "judges what each sentence is"
    remedy = f"Until then rules alone judge what each sentence is. {_REINSTALL}"
    return Finding("Data", "Trained model", not trouble, detail, needed=False, remedy=remedy)


def _trouble_with_its_library() -> str:
    try:
        # As in analysis/judging/model.py: it must report nothing.
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        # Imported here: it takes 0.2 s, and nothing else of the report needs it.
        importlib.import_module("onnxruntime")
    except (ImportError, OSError) as problem:
        return f"onnxruntime: {problem}"
    return ""


def _is_toml(path: Path) -> bool:
    try:
        tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return True


def _temporary_folder() -> Finding:
    name = "Folder for temporary files"
    try:
        folder = tempfile.gettempdir()
        with tempfile.TemporaryFile() as file:
            file.write(b"briefwright")
        spare = shutil.disk_usage(folder).free
    except OSError as problem:
        return Finding("System", name, False, str(problem), remedy="Name one you may write to in TMPDIR.")
    remedy = f"Free some space in {folder}."
    return Finding(
        "System", name, spare >= _SPARE_BYTES, f"{folder}, {spare // 10**6} MB free", remedy=remedy
    )


def _display() -> Finding:
    variables = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")
    found = [f"{variable}={os.environ[variable]}" for variable in variables if os.environ.get(variable)]
    present = sys.platform in ("win32", "darwin") or bool(found)
    detail = found[0] if found else "" if present else "only the window needs one"
    remedy = "Start the window from a desktop session; the commands work without."
    return Finding("System", "Display", present, detail, needed=False, remedy=remedy)
