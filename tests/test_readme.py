"""What the documents point to is there."""

import re
from pathlib import Path

import pytest


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
