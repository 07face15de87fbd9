"""Turns whatever ended a render into a sentence for the user."""

from concurrent.futures.process import BrokenProcessPool

from briefwright.errors import BriefwrightError, RenderError

_WAY_OUT = "Shorten the brief or choose another template."


def out_of_time(seconds: float) -> RenderError:
    """Return the error of a render that took too long."""
    return RenderError(
        f"The pages were not ready after {seconds:g} seconds, so rendering was stopped. {_WAY_OUT}"
    )


def plain_failure(problem: BaseException, memory_limit: int) -> BriefwrightError:
    """Return the error that tells the user of `problem`, which stays its cause."""
    if isinstance(problem, BriefwrightError):
        return problem
    failure = RenderError(_sentence(problem, memory_limit))
    failure.__cause__ = problem
    return failure


def ended_the_child(problem: BaseException) -> bool:
    """Tell whether the child is gone, or no longer to be trusted, after this problem."""
    return isinstance(problem, BrokenProcessPool | MemoryError)


def _sentence(problem: BaseException, memory_limit: int) -> str:
    if isinstance(problem, MemoryError):
        size = memory_limit >> 20
        return f"The pages need more memory than a render may take ({size} MB), so it was stopped. {_WAY_OUT}"
    if isinstance(problem, BrokenProcessPool):
        return "Rendering ended unexpectedly. Try again; should it happen again, choose another template."
    if isinstance(problem, OSError):
        reason = problem.strerror or problem
        return f"Rendering has no room to work ({reason}). Free some disk space or memory, then try again."
    if isinstance(problem, RecursionError):
        return "The template nests its elements too deeply to be laid out. Choose another template."
    if isinstance(problem, ArithmeticError):
        return "A size in the template is far too large or too small to be laid out. Choose another template."
    return (
        f"The template cannot be laid out ({problem})."
        " Choose another template, or send this message to its author."
    )
