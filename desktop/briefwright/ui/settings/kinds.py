"""The kinds of settings: what each may hold, and how a value is read from what was stored."""

from abc import abstractmethod
from collections.abc import Callable
from typing import Generic, Literal, TypeVar

import msgspec

from briefwright.brief.file_names import pattern_fault
from briefwright.ui.wording import tr

Group = Literal["general", "brief", "analysis", "files", "export"]
T = TypeVar("T")

LONGEST_TEXT = 2000


class Setting(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """One row of the table: `key` never changes, `label` and `explanation` are for the user."""

    key: str
    group: Group
    label: str
    explanation: str
    default: T

    @abstractmethod
    def read(self, stored: object) -> T:
        """Return the value of what was stored, most often text; ValueError says what is wrong."""


class Switch(Setting[bool], frozen=True, kw_only=True):
    """On or off."""

    default: bool = False

    def read(self, stored: object) -> bool:
        """Return whether it is on."""
        words = {"true": True, "false": False}
        if str(stored).lower() not in words:
            raise ValueError(tr("it is neither true nor false"))
        return words[str(stored).lower()]


class Number(Setting[int], frozen=True, kw_only=True):
    """A whole number; `none` is what 0 means in words, where it means that there is none."""

    default: int = 0
    least: int = 0
    most: int
    none: str = ""

    def read(self, stored: object) -> int:
        """Return the number."""
        text = str(stored)
        if not text.isdecimal() or not self.least <= int(text) <= self.most:
            raise ValueError(
                tr("it is not a number from {least} to {most}", least=self.least, most=self.most)
            )
        return int(text)


class Line(Setting[str], frozen=True, kw_only=True):
    """A line of text."""

    default: str = ""

    def read(self, stored: object) -> str:
        """Return the text."""
        if not isinstance(stored, str):
            raise ValueError(tr("it is not text"))
        if len(stored) > LONGEST_TEXT:
            raise ValueError(tr("it has more than {number} characters", number=LONGEST_TEXT))
        return stored


class Marking(Line, frozen=True, kw_only=True):
    """A marking, chosen from the presets or typed."""


class FilePath(Line, frozen=True, kw_only=True):
    """The path of a file; `kinds` is what a dialog offers, empty means none."""

    kinds: str


class Pattern(Line, frozen=True, kw_only=True):
    """A pattern of file names."""

    def read(self, stored: object) -> str:
        """Return the pattern."""
        pattern = super().read(stored)
        fault = pattern_fault(pattern)
        if fault:
            raise ValueError(fault)
        return pattern


class Option(msgspec.Struct, frozen=True):
    """One of the values of a choice, and what it is called."""

    value: str
    label: str


class Choice(Setting[str], frozen=True, kw_only=True):
    """One of a few values; `offered` tells them when they are needed, since reading them may take time."""

    offered: Callable[[], tuple[Option, ...]]

    def read(self, stored: object) -> str:
        """Return the value."""
        values = [option.value for option in self.offered()]
        if stored not in values:
            raise ValueError(tr("it is none of {values}", values=", ".join(values)))
        return str(stored)
