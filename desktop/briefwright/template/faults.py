"""Turns whatever goes wrong inside a template into one sentence with its file and line."""

import re
from pathlib import Path
from types import TracebackType
from typing import Final

from jinja2 import TemplateError as EngineError
from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.tests import TESTS

from briefwright.errors import TemplateError
from briefwright.template.filters import TEMPLATE_FILTERS
from briefwright.template.package import Package
from briefwright.template.spelling import did_you_mean, full_stop

_TAGS: Final = (
    *("block", "call", "extends", "filter", "for", "from", "if", "import", "include", "macro", "raw", "set"),
    *("elif", "else", "with", "endblock", "endcall", "endfilter", "endfor", "endif", "endmacro", "endraw"),
    *("endset", "endwith"),
)

TEMPLATE_FAULTS: Final = (
    EngineError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    NameError,
    RuntimeError,  # RecursionError too
    SyntaxError,  # blocks nested too deep for the compiler: IndentationError
    TypeError,
    ValueError,
)
"""What a template can raise while it is compiled or run."""


def template_fault(error: BaseException, package: Package) -> TemplateError:
    """Return the error for the author, with the place where it was raised."""
    file, line = _place(error, package.folder)
    file = file or package.manifest.template.entry
    place = f"{file}, line {line}" if line else file
    name = package.manifest.template.name
    return TemplateError(
        f"The template “{name}” has a mistake in {place}: {full_stop(_sentence(error))}", file=file, line=line
    )


def _place(error: BaseException, folder: Path) -> tuple[str | None, int | None]:
    if isinstance(error, TemplateSyntaxError):
        return error.name, error.lineno
    return _last_template_frame(error.__traceback__, folder)


def _last_template_frame(trace: TracebackType | None, folder: Path) -> tuple[str | None, int | None]:
    """Return the innermost template line of a traceback, in which the engine names template files."""
    file: str | None = None
    line: int | None = None
    while trace is not None:
        path = Path(trace.tb_frame.f_code.co_filename)
        if path.is_relative_to(folder):
            file, line = path.relative_to(folder).as_posix(), trace.tb_lineno
        trace = trace.tb_next
    return file, line


def _sentence(error: BaseException) -> str:
    if isinstance(error, RecursionError):
        return "it calls itself without end"
    if isinstance(error, MemoryError):
        return "it needs too much memory"
    if isinstance(error, TemplateNotFound):
        return error.message or f"the file “{error.name}” is missing"
    if isinstance(error, UndefinedError | SecurityError):
        return str(error)
    if isinstance(error, EngineError):
        return _engine_sentence(error.message or "it cannot be read")
    if isinstance(error, SyntaxError):
        return "its blocks are nested too deep"
    return f"this cannot be worked out ({str(error).rstrip('.') or type(error).__name__})"


def _engine_sentence(message: str) -> str:
    """Put the engine's words for an unknown filter, test or tag into ours; keep its others."""
    if found := re.match(r"No filter named '(.*?)'", message):
        hint = did_you_mean(found.group(1), TEMPLATE_FILTERS)
        return f"there is no filter “{found.group(1)}”.{hint}"
    if found := re.match(r"No test named '(.*?)'", message):
        return f"there is no test “{found.group(1)}”.{did_you_mean(found.group(1), TESTS)}"
    if found := re.match(r"Encountered unknown tag '(.*?)'", message):
        hint = did_you_mean(found.group(1), _TAGS)
        return f"there is no tag “{found.group(1)}”.{hint or message[message.find('.') + 1 :]}"
    return message[:1].lower() + message[1:]
