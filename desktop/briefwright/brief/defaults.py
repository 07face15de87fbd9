"""What a new brief begins with besides its article."""

import msgspec

from briefwright.brief.brief import Brief, PageSize, YardstickId
from briefwright.brief.marking import MarkingRules


class BriefDefaults(msgspec.Struct, frozen=True):
    """The user's own beginnings; `language` None is the article's, an empty profile the one chosen last.

    `focus` is followed where the article names it; `every_sentence` ticks all content instead of the pick.
    """

    profile: str = ""
    language: str | None = None
    page: PageSize = "A4"
    marking: str = ""
    marking_rules: MarkingRules | None = None
    sender: str = ""
    yardstick: YardstickId = "icd-203"
    max_pages: int | None = None
    focus: str = ""
    every_sentence: bool = False


def begun(brief: Brief, defaults: BriefDefaults) -> Brief:
    """Return a proposed brief with what it begins with."""
    return msgspec.structs.replace(
        brief,
        page=defaults.page,
        marking=defaults.marking,
        marking_rules=defaults.marking_rules,
        header=msgspec.structs.replace(brief.header, sender=defaults.sender),
        max_pages=defaults.max_pages,
        yardstick=defaults.yardstick,
    )
