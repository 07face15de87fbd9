"""The errors a user reads: each says what happened, to which file, and what to do next."""


class BriefwrightError(Exception):
    """Base of every error whose text is meant for the user."""


class UsageError(BriefwrightError):
    """The command line asks for something there is not, or contradicts itself."""


class ArticleError(BriefwrightError):
    """An article could not be read."""


class BriefError(BriefwrightError):
    """A brief, a profile or an edit of a brief is not valid."""


class TemplateError(BriefwrightError):
    """A template is missing or broken.

    `file` is the template's file relative to its folder and `line` counts from 1; both are None where
    the fault has no such place.
    """

    def __init__(self, message: str, *, file: str | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.file = file
        self.line = line

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the place across a process boundary: plain exceptions pickle their message alone."""
        return _template_error, (str(self), self.file, self.line)


def _template_error(message: str, file: str | None, line: int | None) -> TemplateError:
    return TemplateError(message, file=file, line=line)


class RenderError(BriefwrightError):
    """The pages could not be made: out of time or memory, or the worker died."""


class OutputError(BriefwrightError):
    """A file could not be written; what stood at its place is untouched."""


class InstallationError(BriefwrightError):
    """Something the program needs is missing from this computer or this installation."""
