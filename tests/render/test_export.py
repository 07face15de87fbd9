"""A rendered brief is written whole, or the old file stays."""

from pathlib import Path

import pytest

from briefwright.brief.checks.printed import Printed
from briefwright.errors import OutputError
from briefwright.render.export import write_pdf
from briefwright.render.request import RenderedBrief, Timings


@pytest.fixture
def rendered() -> RenderedBrief:
    return RenderedBrief(b"%PDF-new", Printed(1), (), (), Timings(0, 0, 0, 0))


def test_the_pdf_takes_the_place_of_the_old_one(rendered: RenderedBrief, tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    target.write_bytes(b"%PDF-old")
    write_pdf(target, rendered)
    assert target.read_bytes() == b"%PDF-new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_pdf_that_cannot_be_written_leaves_what_is_there(rendered: RenderedBrief, tmp_path: Path) -> None:
    folder = tmp_path / "brief.pdf"
    folder.mkdir()
    with pytest.raises(OutputError, match=r"brief\.pdf"):
        write_pdf(folder, rendered)
    with pytest.raises(OutputError, match="does not exist"):
        write_pdf(tmp_path / "missing" / "brief.pdf", rendered)
    assert list(tmp_path.iterdir()) == [folder]
