from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.article.article import Article
from briefwright.brief.brief import Brief
from briefwright.brief.file import encode_brief, read_brief, write_brief
from briefwright.errors import BriefError, OutputError


def test_a_saved_brief_is_read_back_as_it_was(tmp_path: Path, brief: Brief, article: Article) -> None:
    path = tmp_path / "Ärger & ‘Küsse’.brief"
    write_brief(path, brief, article)
    again = read_brief(path)
    assert (again.brief, again.article) == (brief, article)
    assert path.read_bytes() == encode_brief(brief, article)


def test_what_is_no_brief_is_refused_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "note.brief"
    for content in (b"", b"Dear all,", b"{}", b'{"format": 1, "program": "briefwright"}', b"\xff\xfe\x00"):
        path.write_bytes(content)
        with pytest.raises(BriefError, match=r"note\.brief"):
            read_brief(path)


def test_a_brief_with_the_actors_of_an_older_version_is_read(
    tmp_path: Path, brief: Brief, article: Article
) -> None:
    document = msgspec.json.decode(encode_brief(brief, article))
    for row in document["brief"]["actors"]:
        row["sentences"] = [reference["sentence"] for reference in row["references"]]
        for field in ("id", "actor", "references"):
            del row[field]
    for field in ("judgements", "timeline", "timeline_included", "yardstick"):
        del document["brief"][field]
    path = tmp_path / "old.brief"
    path.write_bytes(msgspec.json.encode(document))
    assert read_brief(path).brief == brief


def test_a_missing_brief_is_refused_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(BriefError, match=r"gone\.brief"):
        read_brief(tmp_path / "gone.brief")


def test_a_brief_of_a_newer_program_is_refused_with_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "new.brief"
    path.write_bytes(b'{"format": 99, "program": "briefwright", "brief": 3}')
    with pytest.raises(BriefError, match="newer Briefwright"):
        read_brief(path)


def test_a_brief_that_cannot_be_written_says_why(tmp_path: Path, brief: Brief, article: Article) -> None:
    with pytest.raises(OutputError, match="folder does not exist"):
        write_brief(tmp_path / "nowhere" / "a.brief", brief, article)


@given(st.binary(max_size=200))
def test_any_bytes_give_a_brief_or_one_plain_error(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "any.brief"
    path.write_bytes(content)
    with pytest.raises(BriefError):
        read_brief(path)
