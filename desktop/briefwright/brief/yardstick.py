"""Yardsticks of likelihood: the terms of a standard, what they mean in per cent, and how languages say it."""

import functools
import tomllib
from pathlib import Path
from typing import get_args

import msgspec

from briefwright.brief.brief import YardstickId
from briefwright.errors import BriefError
from briefwright.resources import shipped


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A term; `names` are its words by language code, `forms` other words that mean it in a sentence.

    Where its name is an `everyday` word too, only the other words tell that likelihood is meant.
    """

    id: str
    names: dict[str, str]
    forms: dict[str, tuple[str, ...]] = {}
    everyday: bool = False

    def name_in(self, language: str) -> str:
        """Return its words in that language, English where it has none."""
        return self.names.get(_primary(language), self.names["en"])

    def words_in(self, language: str) -> tuple[str, ...]:
        """Return every wording that says it in that language; none where the language has none."""
        code = _primary(language)
        names = () if self.everyday or code not in self.names else (self.names[code],)
        return (*names, *self.forms.get(code, ()))


class Band(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"terms": "term"}):
    """A range in per cent, which `range` prints, and its terms, one of each row of the standard."""

    low: int
    high: int
    range: str
    terms: tuple[Term, ...]

    def names_in(self, language: str) -> tuple[str, ...]:
        """Return the names of its terms; a name that serves two rows comes once."""
        return tuple(dict.fromkeys(term.name_in(language) for term in self.terms))


class Yardstick(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"bands": "band"}):
    """A standard's whole scale, from the least likely up; where `one_row` is true its terms are not mixed."""

    format: str
    id: YardstickId
    name: str
    source: str
    one_row: bool
    bands: tuple[Band, ...]

    def band_of(self, term_id: str) -> Band | None:
        """Return the band of a term, None where the yardstick has no such term."""
        return next((band for band in self.bands if any(t.id == term_id for t in band.terms)), None)

    def term(self, term_id: str) -> Term | None:
        """Return the term of that id, or None."""
        return next((term for term in self.terms if term.id == term_id), None)

    @property
    def terms(self) -> tuple[Term, ...]:
        """Every term, from the least likely up."""
        return tuple(term for band in self.bands for term in band.terms)

    def row_of(self, term_id: str) -> int | None:
        """Return which of the standard's rows a term belongs to; None where both rows have the same word."""
        band = self.band_of(term_id)
        if band is None or not self.one_row:
            return None
        return [term.id for term in band.terms].index(term_id)


def nearest_term(term_id: str, old: YardstickId, new: YardstickId) -> str:
    """Return the term of another yardstick that means most nearly the same; empty for one that is unknown."""
    band = load_yardstick(old).band_of(term_id)
    if band is None:
        return ""
    target = load_yardstick(new)
    if target.term(term_id) is not None:
        return term_id
    nearest = min(target.bands, key=lambda other: abs(other.low + other.high - band.low - band.high))
    row = [term.id for term in band.terms].index(term_id)
    return nearest.terms[min(row, len(nearest.terms) - 1)].id


def installed_yardsticks() -> tuple[Yardstick, ...]:
    """Return the yardsticks there are, in the order in which they are offered."""
    return tuple(load_yardstick(name) for name in get_args(YardstickId))


@functools.cache
def load_yardstick(yardstick_id: YardstickId) -> Yardstick:
    """Return the yardstick of that id."""
    return read_yardstick(shipped("assets") / "yardsticks" / f"{yardstick_id}.toml")


def read_yardstick(path: Path) -> Yardstick:
    """Read one yardstick file; BriefError names the file and what is wrong."""
    try:
        yardstick = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Yardstick)
    except OSError as problem:
        raise BriefError(f"The yardstick {path} cannot be read: {problem.strerror}.") from problem
    except (msgspec.ValidationError, ValueError) as problem:
        raise BriefError(f"The yardstick {path} is not valid: {problem}.") from problem
    if yardstick.format != "yardstick/1":
        raise BriefError(
            f"The yardstick {path} has the format “{yardstick.format}”; this version reads “yardstick/1”."
        )
    return yardstick


def _primary(language: str) -> str:
    return language.lower().partition("-")[0]
