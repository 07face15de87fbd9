"""Where each sentence of the article stands in the brief."""

from typing import Literal

import msgspec

from briefwright.analysis.analysis import Analysis
from briefwright.brief.brief import Brief, Placing

Place = Literal["picked", "left out", "absent"]


class Standing(msgspec.Struct, frozen=True):
    """A sentence's section and whether it is printed.

    `left out`: its item is in the brief and not ticked, or its section is not; `absent`: no item rests on it,
    and `section` is the one the analysis would put it in, if any. `section_ticked` tells of its section,
    `placed` why its item stands there.
    """

    place: Place
    section: str | None
    title: str
    item: str | None = None
    edited: bool = False
    section_ticked: bool = True
    placed: Placing | None = None


def standings(brief: Brief, analysis: Analysis) -> dict[str, Standing]:
    """Return the standing of every sentence by its id."""
    found: dict[str, Standing] = {}
    titles = {section.id: section.title for section in brief.sections}
    for section in brief.sections:
        for item in section.items:
            picked = item.included and section.included
            place: Place = "picked" if picked else "left out"
            edited = item.origin.kind == "edited"
            standing = Standing(
                *(place, section.id, section.title, item.id, edited),
                section_ticked=section.included,
                placed=item.placed,
            )
            for sentence in item.origin.sentences:
                if sentence not in found or (picked and found[sentence].place != "picked"):
                    found[sentence] = standing
    for told in analysis.sentences:
        if told.id not in found:
            section_id = next((s for s in told.sections if s in titles), None)
            found[told.id] = Standing("absent", section_id, titles.get(section_id or "", ""))
    return found
