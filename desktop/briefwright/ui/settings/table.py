"""The one table of settings: the dialog, what is read at the start and the manual are all made from it."""

from collections.abc import Callable
from typing import Any, Final

from briefwright.brief.checks import currency
from briefwright.brief.file_names import DEFAULT_PATTERN
from briefwright.template.labels import BRIEF_LANGUAGES
from briefwright.ui.settings.kinds import (
    Choice,
    FilePath,
    Group,
    Line,
    Marking,
    Number,
    Option,
    Pattern,
    Setting,
    Switch,
)
from briefwright.ui.wording import mark

AS_THE_ARTICLE: Final = "article"
SYSTEM: Final = "system"
LAST: Final = "last"
ALWAYS: Final = "always"


def _these(**options: str) -> Callable[[], tuple[Option, ...]]:
    offered = tuple(Option(value, label) for value, label in options.items())
    return lambda: offered


def _profiles() -> tuple[Option, ...]:
    # Reading them is no part of the way to the first window.
    from briefwright.brief.profile_shelf import profile_shelf

    profiles = (Option(profile.id, profile.name) for profile in profile_shelf().profiles)
    return (Option(LAST, mark("The one chosen last")), *profiles)


def _yardsticks() -> tuple[Option, ...]:
    from briefwright.brief.yardstick import installed_yardsticks  # as above

    return tuple(Option(yardstick.id, yardstick.name) for yardstick in installed_yardsticks())


GROUPS: Final[dict[Group, str]] = {
    "general": mark("General"),
    "brief": mark("New briefs"),
    "analysis": mark("Analysis"),
    "files": mark("Files"),
    "export": mark("Export"),
}

LANGUAGE: Final = Choice(
    key="general/language",
    group="general",
    label=mark("Language of the window"),
    explanation=mark(
        "Takes effect when the program is started again. The language of a brief is its own affair."
    ),
    default="en",
    offered=_these(system=mark("As the system"), en="English", fr="Français"),
)
THEME: Final = Choice(
    key="general/theme",
    group="general",
    label=mark("Appearance"),
    explanation=mark("The pages stay white in both."),
    default=SYSTEM,
    offered=_these(system=mark("As the system"), light=mark("Light"), dark=mark("Dark")),
)
PROFILE: Final = Choice(
    key="brief/profile",
    group="brief",
    label=mark("Profile"),
    explanation=mark("The list of sections that a brief begins with."),
    default=LAST,
    offered=_profiles,
)
BRIEF_LANGUAGE: Final = Choice(
    key="brief/language",
    group="brief",
    label=mark("Language of the brief"),
    explanation=mark("The language of titles and labels. Quotations stay in the language of the article."),
    default=AS_THE_ARTICLE,
    offered=lambda: (
        Option(AS_THE_ARTICLE, mark("As the article")),
        *(Option(code, name) for code, name in BRIEF_LANGUAGES.items()),
    ),
)
PAGE: Final = Choice(
    key="brief/page",
    group="brief",
    label=mark("Page size"),
    explanation=mark("The paper that a brief is laid out for."),
    default="A4",
    offered=_these(A4="A4", Letter="Letter"),
)
MARKING: Final = Marking(
    key="brief/marking",
    group="brief",
    label=mark("Marking"),
    explanation=mark("The handling label of every page. Empty sets none."),
)
MARKINGS_FILE: Final = FilePath(
    key="brief/markings-file",
    group="brief",
    label=mark("Markings of your organisation"),
    explanation=mark("A TOML file of presets. Empty takes “markings.toml” in the configuration folder."),
    kinds=mark("Markings (*.toml)"),
)
FROM: Final = Line(
    key="brief/from",
    group="brief",
    label=mark("From"),
    explanation=mark("Who sends the brief: your desk or directorate."),
)
MOST_PAGES: Final = Number(
    key="brief/max-pages",
    group="brief",
    label=mark("Page limit"),
    explanation=mark("A longer brief is not exported."),
    most=99,
    none=mark("No limit"),
)
FILE_NAME: Final = Pattern(
    key="brief/file-name",
    group="brief",
    label=mark("File names"),
    explanation=mark(
        "What files are called. It may hold {date}, {title}, {reference}, {marking} and {focus}."
    ),
    default=DEFAULT_PATTERN,
)
YARDSTICK: Final = Choice(
    key="brief/yardstick",
    group="brief",
    label=mark("Yardstick"),
    explanation=mark("The words of likelihood that key judgements are written in."),
    default="icd-203",
    offered=_yardsticks,
)
FOCUS: Final = Line(
    key="analysis/focus",
    group="analysis",
    label=mark("Actor to follow"),
    explanation=mark("The focus of a new brief whose article names this actor. Empty follows the article."),
)
EVERY_SENTENCE: Final = Switch(
    key="analysis/every-sentence",
    group="analysis",
    label=mark("Tick every sentence"),
    explanation=mark("A brief begins with all that the article says, and not with a pick of it."),
)
DAYS_ALLOWED: Final = Number(
    key="analysis/days-allowed",
    group="analysis",
    label=mark("Age of an article"),
    explanation=mark("In days, on the day of the brief: a check warns of one that is older."),
    default=currency.DAYS_ALLOWED,
    most=9999,
    none=mark("Any"),
)
FIRST_FOLDER: Final = Choice(
    key="files/first-folder",
    group="files",
    label=mark("Folder to begin in"),
    explanation=mark("The folder that dialogs for opening and saving show first."),
    default=LAST,
    offered=_these(last=mark("The one used last"), documents=mark("Documents")),
)
RECENT: Final = Number(
    key="files/recent",
    group="files",
    label=mark("Recent files"),
    explanation=mark("How many are remembered and offered."),
    default=9,
    most=9,
    none=mark("None"),
)
REVIEW: Final = Choice(
    key="files/review",
    group="files",
    label=mark("Review of an import"),
    explanation=mark("When it is shown. A bar says in any case where there is something to look at."),
    default="asked",
    offered=_these(asked=mark("When you ask for it"), always=mark("After every import")),
)
OPEN_EXPORT: Final = Switch(
    key="export/open",
    group="export",
    label=mark("Open the PDF after export"),
    explanation=mark("It is shown by the program that opens PDF files on this computer."),
)

SETTINGS: Final[tuple[Setting[Any], ...]] = (
    *(LANGUAGE, THEME, PROFILE, BRIEF_LANGUAGE, PAGE, MARKING, MARKINGS_FILE, FROM, MOST_PAGES, FILE_NAME),
    *(YARDSTICK, FOCUS, EVERY_SENTENCE, DAYS_ALLOWED, FIRST_FOLDER, RECENT, REVIEW, OPEN_EXPORT),
)
