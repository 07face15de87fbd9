"""The one table of settings: the dialog, what is read at the start and the manual are all made from it."""

from collections.abc import Callable
from typing import Any, Final

from briefwright.brief.checks import currency
from briefwright.brief.file_names import DEFAULT_PATTERN, PLACEHOLDERS
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
    return (Option(LAST, "The one chosen last"), *profiles)


def _yardsticks() -> tuple[Option, ...]:
    from briefwright.brief.yardstick import installed_yardsticks  # as above

    return tuple(Option(yardstick.id, yardstick.name) for yardstick in installed_yardsticks())


GROUPS: Final[dict[Group, str]] = {
    "general": "General",
    "brief": "New briefs",
    "analysis": "Analysis",
    "files": "Files",
    "export": "Export",
}

THEME: Final = Choice(
    key="general/theme",
    group="general",
    label="Appearance",
    explanation="The pages stay white in both.",
    default=SYSTEM,
    offered=_these(system="As the system", light="Light", dark="Dark"),
)
PROFILE: Final = Choice(
    key="brief/profile",
    group="brief",
    label="Profile",
    explanation="The list of sections that a brief begins with.",
    default=LAST,
    offered=_profiles,
)
BRIEF_LANGUAGE: Final = Choice(
    key="brief/language",
    group="brief",
    label="Language of the brief",
    explanation="The language of titles and labels. Quotations stay in the language of the article.",
    default=AS_THE_ARTICLE,
    offered=lambda: (
        Option(AS_THE_ARTICLE, "As the article"),
        *(Option(code, name) for code, name in BRIEF_LANGUAGES.items()),
    ),
)
PAGE: Final = Choice(
    key="brief/page",
    group="brief",
    label="Page size",
    explanation="The paper that a brief is laid out for.",
    default="A4",
    offered=_these(A4="A4", Letter="Letter"),
)
MARKING: Final = Marking(
    key="brief/marking",
    group="brief",
    label="Marking",
    explanation="The handling label of every page. Empty sets none.",
)
MARKINGS_FILE: Final = FilePath(
    key="brief/markings-file",
    group="brief",
    label="Markings of your organisation",
    explanation="A TOML file of presets. Empty takes “markings.toml” in the configuration folder.",
    kinds="Markings (*.toml)",
)
FROM: Final = Line(
    key="brief/from",
    group="brief",
    label="From",
    explanation="Who sends the brief: your desk or directorate.",
)
MOST_PAGES: Final = Number(
    key="brief/max-pages",
    group="brief",
    label="Page limit",
    explanation="A longer brief is not exported.",
    most=99,
    none="No limit",
)
FILE_NAME: Final = Pattern(
    key="brief/file-name",
    group="brief",
    label="File names",
    explanation=f"What files are called that a brief is written to. It may hold {', '.join(PLACEHOLDERS)}.",
    default=DEFAULT_PATTERN,
)
YARDSTICK: Final = Choice(
    key="brief/yardstick",
    group="brief",
    label="Yardstick",
    explanation="The words of likelihood that key judgements are written in.",
    default="icd-203",
    offered=_yardsticks,
)
FOCUS: Final = Line(
    key="analysis/focus",
    group="analysis",
    label="Actor to follow",
    explanation="The focus of a new brief whose article names this actor. Empty follows the article.",
)
EVERY_SENTENCE: Final = Switch(
    key="analysis/every-sentence",
    group="analysis",
    label="Tick every sentence",
    explanation="A brief begins with all that the article says, and not with a pick of it.",
)
DAYS_ALLOWED: Final = Number(
    key="analysis/days-allowed",
    group="analysis",
    label="Age of an article",
    explanation="In days, on the day of the brief: a check warns of one that is older.",
    default=currency.DAYS_ALLOWED,
    most=9999,
    none="Any",
)
FIRST_FOLDER: Final = Choice(
    key="files/first-folder",
    group="files",
    label="Folder to begin in",
    explanation="The folder that dialogs for opening and saving show first.",
    default=LAST,
    offered=_these(last="The one used last", documents="Documents"),
)
RECENT: Final = Number(
    key="files/recent",
    group="files",
    label="Recent files",
    explanation="How many are remembered and offered.",
    default=9,
    most=9,
    none="None",
)
REVIEW: Final = Choice(
    key="files/review",
    group="files",
    label="Review of an import",
    explanation="When it is shown. A bar says in any case where there is something to look at.",
    default="asked",
    offered=_these(asked="When you ask for it", always="After every import"),
)
OPEN_EXPORT: Final = Switch(
    key="export/open",
    group="export",
    label="Open the PDF after export",
    explanation="It is shown by the program that opens PDF files on this computer.",
)

SETTINGS: Final[tuple[Setting[Any], ...]] = (
    *(THEME, PROFILE, BRIEF_LANGUAGE, PAGE, MARKING, MARKINGS_FILE, FROM, MOST_PAGES, FILE_NAME),
    *(YARDSTICK, FOCUS, EVERY_SENTENCE, DAYS_ALLOWED, FIRST_FOLDER, RECENT, REVIEW, OPEN_EXPORT),
)
