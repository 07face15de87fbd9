"""The environment templates run in: no Python within reach, text escaped, nothing undefined ignored."""

from types import BuiltinMethodType, MethodType
from typing import Final, NoReturn

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace, missing
from markupsafe import Markup

from briefwright.template.context import CONTEXT_FIELDS
from briefwright.template.filters import TEMPLATE_FILTERS
from briefwright.template.loader import FolderLoader
from briefwright.template.spelling import did_you_mean, listed

_LONGEST_VALUE: Final = 1_000_000
_LARGEST_FACTOR: Final = 10**12
_LONGEST_RANGE: Final = 1000
_TEXT_METHODS: Final = frozenset(
    {
        *("capitalize", "endswith", "isalpha", "isdigit", "islower", "isupper", "lower", "lstrip", "rstrip"),
        *("removeprefix", "removesuffix", "split", "startswith", "strip", "title", "upper"),
    }
)
_METHODS: Final[dict[type, frozenset[str]]] = {
    str: _TEXT_METHODS,
    Markup: _TEXT_METHODS,
    dict: frozenset({"get", "items", "keys", "values"}),
    list: frozenset({"count", "index"}),
    tuple: frozenset({"count", "index"}),
    LoopContext: frozenset({"changed", "cycle"}),
}
_CALLABLE_TYPES: Final = (Macro, LoopContext, BlockReference)
_NAMES: Final = (*CONTEXT_FIELDS, "loop", "namespace", "range")
"""What a template can name: the context's fields and the few things of Jinja's own."""


class Unknown(StrictUndefined):
    """What an unknown name or field stands for: it raises as soon as it is used, and tells the near ones."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        name, owner = str(self._undefined_name), self._undefined_obj
        if owner is missing:
            return f"nothing is called “{name}” here.{did_you_mean(name, _NAMES)}"
        if owner is None:
            return f"there is nothing to take “{name}” from; ask for it first, with {{% if … %}}"
        if isinstance(owner, dict):
            hint = did_you_mean(name, owner)
            return f"there is no “{name}”.{hint or f' There are {listed(owner)}.'}"
        return f"{_described(owner)} has no “{name}”"


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """The environment of one package.

    Against Jinja's own sandbox it also refuses what can fill the memory in one step (powers, repetition, text
    formats), what prints text unescaped, and every call that is not on the list above. A field of a dict
    comes before a method of the same name, so that `section.items` are the section's items.
    """

    intercepted_binops = frozenset({"*", "**", "%", "+"})

    def __init__(self, loader: FolderLoader) -> None:
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=Unknown,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.filters = dict(TEMPLATE_FILTERS)
        self.globals = {"namespace": Namespace, "range": short_range}

    def getattr(self, obj: object, attribute: str) -> object:
        """Return a field of a dict, or an attribute that is safe to touch."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def unsafe_undefined(self, obj: object, attribute: str) -> Undefined:
        """Return what raises when the forbidden attribute is used."""
        return self.undefined(
            f"“{attribute}” of {_described(obj)} is out of reach of templates",
            name=attribute,
            obj=obj,
            exc=SecurityError,
        )

    def is_safe_callable(self, obj: object) -> bool:
        """Allow macros, blocks, loops and the listed methods of plain values."""
        if isinstance(obj, _CALLABLE_TYPES) or obj is Namespace or obj is short_range:
            return True
        if isinstance(obj, Undefined):
            return True  # calling it raises the right error
        if not isinstance(obj, BuiltinMethodType | MethodType):
            return False
        return obj.__name__ in _METHODS.get(type(obj.__self__), frozenset())

    def call(self, context: Context, obj: object, /, *args: object, **kwargs: object) -> object:
        """Call what may be called."""
        if not callable(obj) or not self.is_safe_callable(obj):
            _refuse(f"“{getattr(obj, '__name__', type(obj).__name__)}” cannot be called in a template")
        return context.call(obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Work out an operator whose result stays small."""
        if operator == "+":
            total = super().call_binop(context, operator, left, right)
            if isinstance(total, str | list | tuple) and len(total) > _LONGEST_VALUE:
                _refuse("a value has grown too long")
            return total
        if operator == "**":
            _refuse("powers (**) are not available in templates")
        if operator == "*" and not (_is_small(left) and _is_small(right)):
            _refuse("only numbers can be multiplied (*)")
        if operator == "%" and not isinstance(left, int | float):
            _refuse("text cannot be formatted with %; put the values into the text with {{ … }}")
        return super().call_binop(context, operator, left, right)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for node in tree.find_all((nodes.EvalContextModifier,)):
            raise TemplateSyntaxError(
                "“autoescape” cannot be changed: text from an article must stay text",
                node.lineno,
                name,
                filename,
            )
        return tree


def short_range(*bounds: int) -> range:
    """Return a range of at most a thousand numbers."""
    numbers = range(*bounds)
    if len(numbers) > _LONGEST_RANGE:
        _refuse(f"a range can hold at most {_LONGEST_RANGE} numbers")
    return numbers


def _is_small(value: object) -> bool:
    return isinstance(value, int | float) and abs(value) <= _LARGEST_FACTOR


def _refuse(what: str) -> NoReturn:
    raise SecurityError(what)


def _described(value: object) -> str:
    if isinstance(value, str):
        return "a text"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, int | float):
        return "a number"
    return "a dictionary" if isinstance(value, dict) else f"“{type(value).__name__}”"
