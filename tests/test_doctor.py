"""The doctor's report: complete where all is there, and a way to get what is not."""

import json
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import msgspec
import pytest

from briefwright import doctor, libraries
from briefwright.doctor import DoctorReport, Finding, examine, report_text
from briefwright.errors import InstallationError
from briefwright.libraries import Library

NOWHERE = Library("pages", "libnowhere-to-be-found", 7, apt="libnowhere7", dnf="nowhere")


def finding(report: DoctorReport, name: str) -> Finding:
    return next(found for found in report.findings if found.name == name)


def test_a_computer_that_runs_the_tests_has_all_that_is_needed() -> None:
    report = examine()
    assert [found.name for found in report.findings if found.needed and not found.present] == []
    assert report.complete
    assert report_text(report).endswith("All that is needed is here.")


def test_the_report_names_what_is_installed_with_its_version() -> None:
    report = examine()
    for package in ("weasyprint", "msgspec", "jinja2"):
        assert finding(report, package).detail == metadata.version(package)
    assert not any(found.name in ("pytest", "ruff") for found in report.findings)
    assert "information-note" in report_text(report)
    assert "source-serif" in report_text(report)


def test_a_missing_library_comes_with_the_command_that_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "LIBRARIES", (*libraries.LIBRARIES, NOWHERE))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr("shutil.which", lambda name: name if name == "apt-get" else None)
    report = examine()
    assert not report.complete
    assert report.install_command is not None
    assert report.install_command.startswith("sudo apt-get install -y")
    assert report.install_command.endswith("libnowhere7")
    text = report_text(report)
    assert f"MISSING   {NOWHERE.file} (for pages)" in text
    assert "Get it by: sudo apt-get install -y libnowhere7" in text
    assert text.endswith("Something needed is missing: see above.")


def test_an_unneeded_library_leaves_the_program_complete(monkeypatch: pytest.MonkeyPatch) -> None:
    optional = NOWHERE._replace(need="Wayland window")
    monkeypatch.setattr(libraries, "LIBRARIES", (optional,))
    report = examine()
    assert report.complete
    assert f"not here  {optional.file}" in report_text(report)


@pytest.mark.parametrize(
    ("python", "qt", "fit"),
    [
        ((3, 11), "6.11.3", True),
        ((3, 11), "6.12.0", False),
        ((3, 12), "6.12.0", True),
        ((3, 11), None, False),
        ((3, 13), "7.0", True),
        ((3, 11), "7.0", False),
    ],
)
def test_a_qt_that_would_crash_this_python_is_named(
    monkeypatch: pytest.MonkeyPatch, python: tuple[int, int], qt: str | None, fit: bool
) -> None:
    monkeypatch.setattr(doctor, "_installed_version", lambda name: qt)
    monkeypatch.setattr(sys, "version_info", (*python, 0, "final", 0))
    found = finding(examine(), "Qt binding fit for this Python")
    assert found.present is fit
    assert found.remedy


def test_a_broken_installation_is_reported_and_not_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> Path:
        raise InstallationError("gone")

    def unknown(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(doctor, "shipped", missing)
    monkeypatch.setattr("importlib.metadata.requires", unknown)
    report = examine()
    for name in ("Fonts", "Templates", "briefwright"):
        assert not finding(report, name).present
        assert "Install Briefwright again" in (finding(report, name).remedy or "")


def test_a_template_that_is_no_toml_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "torn").mkdir()
    (tmp_path / "torn" / "template.toml").write_bytes(b"[template\n\xff")
    monkeypatch.setattr(doctor, "shipped", lambda folder: tmp_path)
    assert not finding(examine(), "Template torn").present


def test_without_the_trained_model_the_program_is_complete_but_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert finding(examine(), "Trained model").present
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "onnxruntime", None)
        assert "onnxruntime" in finding(examine(), "Trained model").detail
    monkeypatch.setattr(doctor, "shipped", lambda folder: tmp_path)
    found = finding(examine(), "Trained model")
    assert not found.present
    assert not found.needed
    assert "rules alone" in (found.remedy or "")


def test_no_room_for_temporary_files_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> str:
        raise FileNotFoundError("No usable temporary directory found")

    monkeypatch.setattr("tempfile.gettempdir", refuse)
    found = finding(examine(), "Folder for temporary files")
    assert not found.present
    assert "TMPDIR" in (found.remedy or "")


def test_without_a_display_the_commands_still_work(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    report = examine()
    assert report.complete
    assert not finding(report, "Display").present
    monkeypatch.setenv("DISPLAY", ":0")
    assert finding(examine(), "Display").present


def test_the_report_survives_json() -> None:
    report = examine()
    assert msgspec.json.decode(msgspec.json.encode(report), type=DoctorReport) == report


def test_the_command_prints_one_json_document_and_loads_neither_qt_nor_the_engine() -> None:
    script = (
        "import sys; from briefwright.cli import main; code = main(['doctor', '--json']);"
        "heavy = {'PySide6', 'weasyprint', 'jinja2'} & set(sys.modules);"
        "print(heavy or '', file=sys.stderr, end=''); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (0, "")
    assert json.loads(done.stdout)["complete"] is True
