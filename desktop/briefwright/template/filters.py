"""The filters a template may use: those that neither unescape text nor can be made to fill the memory."""

from collections.abc import Callable
from typing import Any, Final

from jinja2 import pass_context
from jinja2.filters import FILTERS
from jinja2.runtime import Context

from briefwright.template.dates import long_date
from briefwright.template.digits import in_digits
from briefwright.template.directions import Direction, direction_of_words

_FROM_JINJA: Final = (
    "capitalize",
    "count",
    "d",
    "default",
    "e",
    "escape",
    "first",
    "groupby",
    "int",
    "join",
    "last",
    "length",
    "list",
    "lower",
    "map",
    "max",
    "min",
    "reject",
    "rejectattr",
    "reverse",
    "round",
    "select",
    "selectattr",
    "sort",
    "string",
    "sum",
    "title",
    "trim",
    "truncate",
    "unique",
    "upper",
)


@pass_context
def date(context: Context, value: str, language: str | None = None) -> str:
    """Write an ISO date out in the language of the brief, or in `language`."""
    return long_date(value, language or context["language"])


@pass_context
def number(context: Context, value: object, language: str | None = None) -> str:
    """Write a number, or the numbers of a text, in the digits of the brief's language, or of `language`."""
    return in_digits(str(value), language or context["language"])


def direction(value: str, otherwise: Direction) -> Direction:
    """Tell which way a text runs, by its first letter; `otherwise` where it has none."""
    return direction_of_words(value, otherwise)


TEMPLATE_FILTERS: Final[dict[str, Callable[..., Any]]] = {
    **{name: FILTERS[name] for name in _FROM_JINJA},
    "date": date,
    "direction": direction,
    "number": number,
}
