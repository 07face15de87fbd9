"""The shipped yardsticks, and the way from one to the other."""

from pathlib import Path

import pytest

from briefwright.brief.yardstick import (
    Yardstick,
    installed_yardsticks,
    load_yardstick,
    nearest_term,
    read_yardstick,
)
from briefwright.errors import BriefError
from briefwright.resources import shipped

LANGUAGES = {"en", "fr", "de", "es", "ar"}
both = pytest.mark.parametrize("yardstick", installed_yardsticks(), ids=lambda each: each.id)


@both
def test_a_yardstick_climbs_and_speaks_every_language_of_a_brief(yardstick: Yardstick) -> None:
    assert len(yardstick.bands) == 7
    ends = [end for band in yardstick.bands for end in (band.low, band.high)]
    assert ends == sorted(ends)
    assert len({term.id for term in yardstick.terms}) == len(yardstick.terms)
    for term in yardstick.terms:
        assert set(term.names) == LANGUAGES
        assert set(term.forms) <= LANGUAGES
    for language in LANGUAGES:
        names = [name for band in yardstick.bands for name in band.names_in(language)]
        assert len(set(names)) == len(names), "one word for two ranges"


def test_every_shipped_yardstick_is_offered() -> None:
    files = {path.stem for path in (shipped("assets") / "yardsticks").glob("*.toml")} - {"wording"}
    assert {yardstick.id for yardstick in installed_yardsticks()} == files


def test_the_rows_of_the_directive_are_told_apart() -> None:
    directive, british = load_yardstick("icd-203"), load_yardstick("phia")
    assert (directive.row_of("very-likely"), directive.row_of("highly-probable")) == (0, 1)
    assert british.row_of("probable") is None
    assert directive.row_of("realistic-possibility") is None


@both
def test_every_term_finds_its_like_in_the_other(yardstick: Yardstick) -> None:
    other = next(each for each in installed_yardsticks() if each is not yardstick)
    for term in yardstick.terms:
        like = other.band_of(nearest_term(term.id, yardstick.id, other.id))
        band = yardstick.band_of(term.id)
        assert like is not None
        assert band is not None
        assert abs(like.low + like.high - band.low - band.high) <= 12
    assert nearest_term("", yardstick.id, other.id) == ""


def test_an_unknown_language_gets_english() -> None:
    term = load_yardstick("phia").terms[0]
    assert term.name_in("pt-BR") == "remote chance"
    assert term.name_in("fr-CA") == "possibilité infime"
    assert term.words_in("pt") == ()


@pytest.mark.parametrize(
    ("content", "reason"),
    [("", "not valid"), ('format = "yardstick/1"\nspeed = 3', "not valid"), (None, "read")],
)
def test_a_broken_yardstick_is_named(tmp_path: Path, content: str | None, reason: str) -> None:
    path = tmp_path / "odd.toml"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(BriefError, match=rf"odd\.toml.*{reason}"):
        read_yardstick(path)
