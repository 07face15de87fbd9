import re
from importlib.metadata import distribution, requires
from pathlib import Path

from briefwright.licences import licence_text, program_parts


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_library_of_the_program_is_named_with_version_and_licence() -> None:
    parts = {normal(part.name): part for part in program_parts()}
    for line in requires("briefwright") or []:
        name = normal(re.split(r"[^\w.-]", line)[0])
        if "extra ==" not in line:
            assert parts[name].version == distribution(name).version
            assert parts[name].licence
    assert "markupsafe" in parts, "what a library needs is a part too"
    assert "pytest" not in parts
    assert "ruff" not in parts


def test_every_licence_has_a_name_and_nearly_every_one_its_text() -> None:
    parts = program_parts()
    assert [part.name for part in parts if part.licence == "licence not named"] == []
    without = {part.name.lower() for part in parts if not any(path.is_file() for path in part.texts)}
    assert without <= {"python", "cobble", "flatbuffers"}
    for part in parts:
        assert licence_text(part).strip()


def test_every_licence_text_that_is_shipped_belongs_to_a_part(repository: Path) -> None:
    shipped = {
        path
        for path in (repository / "assets").rglob("*.txt")
        if re.search(r"licen[cs]|OFL", path.as_posix(), re.IGNORECASE)
    }
    assert len(shipped) == 6
    assert shipped <= {path for part in program_parts() for path in part.texts}


def test_qt_comes_with_the_text_of_the_licence_it_is_used_under() -> None:
    qt = next(part for part in program_parts() if part.name.lower() == "pyside6_essentials")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in licence_text(qt)
