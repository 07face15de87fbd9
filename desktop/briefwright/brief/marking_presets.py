"""Marking presets: the labels that are offered, read from TOML files, the organisation's own among them."""

import functools
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Final, Literal

import msgspec

from briefwright.brief.brief import Brief
from briefwright.brief.marking import MOST_CHARACTERS, MarkingRules, printed_marking
from briefwright.errors import BriefError
from briefwright.resources import shipped

OWN_MARKINGS: Final = "markings.toml"
"""The organisation's file in the configuration folder."""

_PLACE: Final = re.compile(r"(.*) - at `\$(.*)`", re.DOTALL)


class MarkingPreset(MarkingRules, frozen=True, kw_only=True):
    """A label that is offered, and what it means to those who handle the brief."""

    text: str
    meaning: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.text.strip() or printed_marking(self.text) != self.text:
            raise ValueError(f"“text” must be one line of visible characters, not “{self.text}”")
        if len(self.text) > MOST_CHARACTERS:
            raise ValueError(f"“text” has more than the {MOST_CHARACTERS} characters that can be printed")

    @property
    def rules(self) -> MarkingRules:
        """The rules alone, as a brief keeps them."""
        return MarkingRules(**{name: getattr(self, name) for name in MarkingRules.__struct_fields__})


class MarkingSet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The presets of one file, in the order in which they are offered."""

    format: Literal["brief-markings/1"]
    name: str
    markings: tuple[MarkingPreset, ...] = msgspec.field(name="marking")

    def __post_init__(self) -> None:
        texts = [marking.text.casefold() for marking in self.markings]
        for marking in self.markings:
            if texts.count(marking.text.casefold()) > 1:
                raise ValueError(f"the marking “{marking.text}” is there twice; keep one of them")


@functools.cache
def shipped_markings() -> tuple[MarkingSet, ...]:
    """Return the presets that come with the program: the Traffic Light Protocol first, then governments'."""
    folder = shipped("assets") / "markings"
    return tuple(read_markings(folder / f"{name}.toml") for name in ("tlp", "uk", "national"))


def read_markings(path: Path) -> MarkingSet:
    """Read one file of presets; BriefError names the file and the key that is wrong."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8-sig")), MarkingSet)
    except OSError as problem:
        raise BriefError(f"The markings in {path} cannot be read: {problem.strerror}.") from problem
    except UnicodeDecodeError as problem:
        raise BriefError(f"The markings in {path} are not UTF-8 text. Save the file as UTF-8.") from problem
    except tomllib.TOMLDecodeError as problem:
        raise BriefError(f"The markings in {path} are not valid TOML: {problem}.") from problem
    except msgspec.ValidationError as problem:
        raise BriefError(f"The markings in {path} are not valid: {_placed(str(problem))}.") from problem


def preset_of(text: str, sets: Iterable[MarkingSet]) -> MarkingPreset | None:
    """Return the first preset that is printed as this text is; None for a marking of the user's own."""
    printed = printed_marking(text)
    return next((preset for each in sets for preset in each.markings if preset.text == printed), None)


def rules_of(brief: Brief) -> MarkingRules:
    """Return how the brief's marking is printed: by its own rules, those of a shipped preset, or plainly."""
    if brief.marking_rules is not None:
        return brief.marking_rules
    preset = preset_of(brief.marking, shipped_markings())
    return preset.rules if preset is not None else MarkingRules()


def _placed(problem: str) -> str:
    """Put the place of one of msgspec's complaints in front, as somebody who reads the file would say it."""
    found = _PLACE.fullmatch(problem)
    if found is None:
        return problem
    message, path = found.groups()
    place = re.sub(r"\.?marking\[(\d+)\]", lambda at: f"marking {int(at.group(1)) + 1}", path)
    return f"in {place.removeprefix('.').replace('.', ', key ')}, {message[:1].lower()}{message[1:]}"
