from pathlib import Path

import pytest
from tests.template.conftest import MANIFEST, MakePackage

from briefwright.errors import TemplateError
from briefwright.resources import shipped
from briefwright.template.package import (
    find_template,
    installed_templates,
    load_package,
    stylesheet_paths,
    user_template_folder,
)


def _install(name: str, manifest: str = MANIFEST) -> Path:
    folder = user_template_folder() / name
    folder.mkdir(parents=True)
    (folder / "template.toml").write_text(manifest, encoding="utf-8")
    (folder / "page.html.j2").write_text("<html><head></head></html>", encoding="utf-8")
    return folder


def test_the_base_style_sheet_comes_before_the_templates_own(make_package: MakePackage) -> None:
    package = make_package(more='styles = ["style.css"]\n', style__css="p { margin: 0 }")
    assert stylesheet_paths(package) == (
        shipped("assets") / "print" / "base.css",
        package.folder / "style.css",
    )


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("/etc/passwd", "not a path inside"),
        ("../note/page.html.j2", "not a path inside"),
        ("a\\\\b", "not a path inside"),
        ("C:page.html", "not a path inside"),
        ("", "not a path inside"),
        ("pages.html.j2", "no file “pages.html.j2”. Did you mean “page.html.j2”"),
    ],
)
def test_the_entry_must_be_a_file_of_the_folder(make_package: MakePackage, entry: str, said: str) -> None:
    folder = make_package().folder
    (folder / "template.toml").write_text(MANIFEST.replace("page.html.j2", entry), encoding="utf-8")
    with pytest.raises(TemplateError, match=said) as caught:
        load_package(folder)
    assert caught.value.line == 11


def test_a_missing_style_sheet_or_font_is_named(make_package: MakePackage) -> None:
    with pytest.raises(TemplateError, match=r"line 12: The template has no file “look.css”"):
        make_package(more='styles = ["look.css"]\n')
    with pytest.raises(TemplateError, match=r"line 14: The template has no file “f.ttf”"):
        make_package(more='[[font]]\nfamily = "F"\nfiles = ["f.ttf"]\nlicense = "OFL-1.1"\n')


def test_a_link_out_of_the_folder_is_refused(make_package: MakePackage, tmp_path: Path) -> None:
    folder = make_package().folder
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (folder / "inside.txt").symlink_to(folder / "page.html.j2")
    load_package(folder)
    for target in (tmp_path / "secret.txt", tmp_path, Path("../secret.txt"), Path("nowhere")):
        (folder / "link.txt").symlink_to(target)
        with pytest.raises(TemplateError, match=r"“link.txt” in .* is a link that leads (out|nowhere)"):
            load_package(folder)
        (folder / "link.txt").unlink()


def test_a_folder_without_a_manifest_is_no_template(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"is no template: it has no file “template.toml”"):
        load_package(tmp_path)


def test_a_manifest_in_another_encoding_is_refused_with_its_line(make_package: MakePackage) -> None:
    folder = make_package().folder
    (folder / "template.toml").write_bytes(MANIFEST.replace("A test", "Ärger").encode("cp1252"))
    with pytest.raises(TemplateError, match=r"line 8: is not UTF-8 text"):
        load_package(folder)


def test_a_changed_manifest_is_seen_at_once(make_package: MakePackage) -> None:
    package = make_package()
    (package.folder / "template.toml").write_text(MANIFEST.replace('"Note"', '"Notes"'), encoding="utf-8")
    assert load_package(package.folder).manifest.template.name == "Notes"


def test_the_shipped_template_is_installed() -> None:
    assert "information-note" in [package.manifest.template.id for package in installed_templates()]
    assert find_template("information-note").folder == shipped("templates") / "information-note"


def test_the_newest_version_is_found_and_an_older_one_by_name() -> None:
    _install("old")
    _install("new", MANIFEST.replace("1.0.0", "1.10.0"))
    _install("between", MANIFEST.replace("1.0.0", "1.9.0"))
    assert find_template("note").manifest.template.version == "1.10.0"
    assert find_template("note", "1.9.0").folder.name == "between"
    with pytest.raises(TemplateError, match=r"Version “2.0.0” .*; there is “1.10.0”, “1.9.0” and “1.0.0”."):
        find_template("note", "2.0.0")


def test_versions_can_lie_side_by_side_in_one_folder() -> None:
    _install("note/1.0.0")
    _install("note/2.0.0", MANIFEST.replace("1.0.0", "2.0.0"))
    assert find_template("note").folder.name == "2.0.0"


def test_the_users_own_copy_comes_before_the_shipped_one() -> None:
    shipped_version = find_template("information-note").manifest.template.version
    manifest = MANIFEST.replace('"note"', '"information-note"').replace("1.0.0", shipped_version)
    folder = _install("mine", manifest)
    assert find_template("information-note").folder == folder.resolve()


def test_an_unknown_template_is_answered_with_what_there_is() -> None:
    with pytest.raises(TemplateError, match=r"No template “information-not” is installed. Did you mean “inf"):
        find_template("information-not")


def test_a_broken_template_is_left_out_and_named_when_asked_for() -> None:
    _install("broken", "format = 3")
    assert "broken" not in [package.folder.name for package in installed_templates()]
    with pytest.raises(TemplateError, match=r"broken.template.toml, line 1: “format” must be"):
        find_template("broken")
