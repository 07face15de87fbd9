"""The options a template offers: each has a type, a default and a check of what is given for it."""

import re
from collections.abc import Callable, Mapping
from typing import Final, Literal

import msgspec

from briefwright.errors import TemplateError
from briefwright.template.spelling import did_you_mean, listed

OptionValue = str | bool | int

_LONGEST_TEXT: Final = 500
_ID: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_COLOR: Final = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_LENGTH: Final = re.compile(r"(\d{1,4}(?:\.\d{1,3})?)(pt|mm|cm|in)")
_POINTS: Final = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0}
_WORDS: Final = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


class _Described(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", tag_field="type"
):
    """What every option has: `label` and `help` are for the person who fills it in."""

    id: str
    label: str
    help: str = ""

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise ValueError(f"the option’s id “{self.id}” must be small letters, digits and single hyphens")


class TextOption(_Described, frozen=True, kw_only=True, tag="text"):
    """Free text on one line."""

    default: str = ""

    def parse(self, given: str) -> OptionValue:
        """Return the text; ValueError says what is allowed."""
        if len(given) > _LONGEST_TEXT:
            raise ValueError(f"must be at most {_LONGEST_TEXT} characters long")
        return given


class BoolOption(_Described, frozen=True, kw_only=True, tag="bool"):
    """Yes or no."""

    default: bool = False

    def parse(self, given: str) -> OptionValue:
        """Return whether it is on; ValueError says what is allowed."""
        try:
            return _WORDS[given.strip().lower()]
        except KeyError:
            raise ValueError("must be true or false") from None


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the values of a choice, and what it is called."""

    value: str
    label: str


class ChoiceOption(_Described, frozen=True, kw_only=True, tag="choice"):
    """One of a few values."""

    choices: tuple[Choice, ...]
    default: str

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_default(self.id, self.default, self.parse)

    def parse(self, given: str) -> OptionValue:
        """Return the value; ValueError lists what is allowed."""
        allowed = [choice.value for choice in self.choices]
        if given.strip() not in allowed:
            raise ValueError(f"must be one of {listed(allowed)}")
        return given.strip()


class ColorOption(_Described, frozen=True, kw_only=True, tag="color"):
    """A colour, safe to print into CSS."""

    default: str

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_default(self.id, self.default, self.parse)

    def parse(self, given: str) -> OptionValue:
        """Return the colour as #rrggbb; ValueError says what is allowed."""
        if not _COLOR.fullmatch(given.strip()):
            raise ValueError("must be a colour like “#1f3a5f”")
        digits = given.strip().lower()[1:]
        return "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))


class LengthOption(_Described, frozen=True, kw_only=True, tag="length"):
    """A length in pt, mm, cm or in, safe to print into CSS."""

    default: str
    min: str | None = None
    max: str | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        for bound in (self.min, self.max):
            if bound is not None and not _LENGTH.fullmatch(bound):
                raise ValueError(f"the bound “{bound}” of the option “{self.id}” must be like “10.5pt”")
        _check_default(self.id, self.default, self.parse)

    def parse(self, given: str) -> OptionValue:
        """Return the length; ValueError says what is allowed."""
        length = given.strip().lower().replace(" ", "")
        if not _LENGTH.fullmatch(length):
            raise ValueError("must be a length like “10.5pt”, in pt, mm, cm or in")
        if self.min is not None and _points(length) < _points(self.min):
            raise ValueError(f"must be at least {self.min}")
        if self.max is not None and _points(length) > _points(self.max):
            raise ValueError(f"must be at most {self.max}")
        return length


class NumberOption(_Described, frozen=True, kw_only=True, tag="number"):
    """A whole number."""

    default: int
    min: int | None = None
    max: int | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_default(self.id, str(self.default), self.parse)

    def parse(self, given: str) -> OptionValue:
        """Return the number; ValueError says what is allowed."""
        if not re.fullmatch(r"-?\d{1,9}", given.strip()):
            raise ValueError("must be a whole number")
        number = int(given)
        if self.min is not None and number < self.min:
            raise ValueError(f"must be at least {self.min}")
        if self.max is not None and number > self.max:
            raise ValueError(f"must be at most {self.max}")
        return number


Option = TextOption | BoolOption | ChoiceOption | ColorOption | LengthOption | NumberOption
OptionType = Literal["text", "bool", "choice", "color", "length", "number"]
OPTION_TYPES: Final[tuple[OptionType, ...]] = ("text", "bool", "choice", "color", "length", "number")


def resolve_options(
    options: tuple[Option, ...], given: Mapping[str, str], template: str
) -> dict[str, OptionValue]:
    """Return every option's value by id: what was given, checked, or else its default.

    `template` is the template's name, for the message. Raises TemplateError for an unknown option or a value
    that is not allowed, naming what is.
    """
    known = {option.id: option for option in options}
    for name in given:
        if name not in known:
            offers = f"It has {listed(known)}." if known else "It has none."
            raise TemplateError(
                f"The template “{template}” has no option “{name}”.{did_you_mean(name, known)} {offers}"
            )
    values: dict[str, OptionValue] = {}
    for option in options:
        if option.id not in given:
            values[option.id] = option.default
            continue
        try:
            values[option.id] = option.parse(given[option.id])
        except ValueError as problem:
            raise TemplateError(
                f"The option “{option.id}” of the template “{template}” {problem}, not “{given[option.id]}”."
            ) from None
    return values


def _check_default(option_id: str, default: str, parse: Callable[[str], OptionValue]) -> None:
    try:
        parse(default)
    except ValueError as problem:
        raise ValueError(f"the default of the option “{option_id}” {problem}") from None


def _points(length: str) -> float:
    found = _LENGTH.fullmatch(length)
    return float(found.group(1)) * _POINTS[found.group(2)] if found else 0.0
