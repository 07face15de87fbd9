import configparser
import plistlib
import shlex
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.association import (
    TYPE,
    associate,
    data_folder,
    desktop_command,
    dissociate,
    program_command,
    windows_keys,
)
from briefwright.errors import InstallationError, OutputError
from briefwright.ui.opening import BRIEF_SUFFIX

linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the files are those of Linux desktops"
)


def desktop_entry(folder: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(folder / "applications" / "briefwright.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


@linux
def test_a_linux_desktop_is_told_of_the_type_its_program_and_its_icon(home: Path) -> None:
    said = associate()
    data = home / ".local" / "share"
    assert data_folder() == data
    assert str(data) in said
    entry = desktop_entry(data)
    assert entry["MimeType"] == f"{TYPE};"
    assert entry["Exec"].endswith(" %f")
    command = shlex.split(entry["Exec"].removesuffix(" %f"))
    done = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("briefwright ")
    types = ElementTree.parse(data / "mime" / "packages" / "briefwright.xml").getroot()
    assert [element.get("type") for element in types] == [TYPE]
    globs = [element.get("pattern") for element in types.iter() if element.tag.endswith("}glob")]
    assert globs == [f"*{BRIEF_SUFFIX}"]
    assert (data / "icons" / "hicolor" / "scalable" / "apps" / f"{entry['Icon']}.svg").is_file()


@linux
def test_it_is_taken_back_whole(home: Path) -> None:
    associate()
    (home / ".local" / "share" / "applications" / "other.desktop").write_text("[Desktop Entry]\n")
    for _ in range(2):  # the second time there is nothing to take back
        assert "no longer" in dissociate()
    left = [path.name for path in (home / ".local" / "share").rglob("*briefwright*") if path.is_file()]
    assert [name for name in left if "x-briefwright" not in name] == []
    assert (home / ".local" / "share" / "applications" / "other.desktop").exists()


@linux
def test_a_folder_that_cannot_be_made_is_named(home: Path) -> None:
    (home / ".local").mkdir()
    (home / ".local" / "share").write_text("in the way")
    with pytest.raises(OutputError, match="Could not make the folder"):
        associate()


def unquoted(line: str) -> list[str]:
    """Read an Exec line as a desktop does: first the escapes of the file, then the quotes."""
    line = line.replace("\\\\", "\\").replace("%%", "%")
    words, word, is_quoted, letters = [], "", False, iter(line)
    for letter in letters:
        if letter == '"':
            is_quoted = not is_quoted
        elif letter == "\\" and is_quoted:
            word += next(letters)
        elif letter == " " and not is_quoted:
            words.append(word)
            word = ""
        else:
            word += letter
    return [*words, word]


@given(st.lists(st.text("abc/ .-_$`\"\\%é'&;", min_size=1, max_size=12), min_size=1, max_size=3))
def test_every_command_is_read_as_it_was_meant(command: list[str]) -> None:
    assert unquoted(desktop_command(command)) == command


def test_windows_gets_a_type_of_its_own_and_its_command() -> None:
    keys = windows_keys(("C:\\Program Files\\Briefwright\\briefwright.exe",))
    kind = keys["Software\\Classes\\.brief"]
    command = keys[f"Software\\Classes\\{kind}\\shell\\open\\command"]
    assert command == '"C:\\Program Files\\Briefwright\\briefwright.exe" "%1"'


def test_a_bundle_is_told_the_same_ending(repository: Path) -> None:
    plist = plistlib.loads((repository / "assets" / "desktop" / "Info.plist").read_bytes())
    (kind,) = plist["UTExportedTypeDeclarations"]
    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == [BRIEF_SUFFIX.removeprefix(".")]
    (document,) = plist["CFBundleDocumentTypes"]
    assert document["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]


def test_macos_is_told_what_to_do_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefwright.association.sys.platform", "darwin")
    for attempt in (associate, dissociate):
        with pytest.raises(InstallationError, match="application bundle"):
            attempt()


def test_the_command_is_that_of_this_installation() -> None:
    assert Path(program_command()[0]).is_absolute()
