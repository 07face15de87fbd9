"""What the documents point to is there."""

import re
from pathlib import Path

import pytest
from tests.settings_manual import settings_table

from briefwright.brief.marking_presets import read_markings


def test_the_example_of_a_marking_is_one(repository: Path, tmp_path: Path) -> None:
    text = (repository / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(format = \"brief-markings.*?)```", text, re.DOTALL)
    (tmp_path / "markings.toml").write_text(example, encoding="utf-8")
    (marking,) = read_markings(tmp_path / "markings.toml").markings
    assert (marking.text, marking.in_file_name) == ("MINISTRY – EYES ONLY", True)


def test_the_settings_are_told_as_the_program_has_them(repository: Path) -> None:
    assert settings_table() in (repository / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "templates/README.md", "assets/README.md"])
def test_every_link_leads_to_a_file(repository: Path, name: str) -> None:
    text = (repository / name).read_text(encoding="utf-8")
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text)]
    missing = [
        link
        for link in links
        if link and "://" not in link and not (repository / name).parent.joinpath(link).exists()
    ]
    assert missing == []
