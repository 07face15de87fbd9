"""Proposes what to leave out of a brief that is too long: the items that matter least."""

from collections.abc import Mapping

import msgspec

from briefwright.analysis.analysis import Analysis
from briefwright.brief.brief import Brief, Item
from briefwright.brief.section_ids import BOTTOM_LINE


class Cut(msgspec.Struct, frozen=True):
    """An item that could be left out, the salience of its sentence, and how many lines it takes."""

    item: str
    section: str
    text: str
    score: float
    lines: int


def possible_cuts(brief: Brief, analysis: Analysis, lines: Mapping[str, int]) -> tuple[Cut, ...]:
    """Return the printed items that rest on the article, the least salient first.

    Quotations come before what was edited by hand. The bottom line, the analyst's own words and the last item
    of a section are no cuts: a brief without them is another brief. `lines` are those each item takes.
    """
    salience = {sentence.id: sentence.salience for sentence in analysis.sentences}
    found: list[tuple[bool, Cut]] = []
    for section in brief.sections:
        if not section.included or section.id == BOTTOM_LINE:
            continue
        printed = [item for item in section.items if item.included and item.text.strip()]
        ranked = sorted((item for item in printed if _may_go(item)), key=lambda item: _score(item, salience))
        spared = 1 if len(ranked) == len(printed) else 0
        for item in ranked[: len(ranked) - spared]:
            cut = Cut(item.id, section.title, item.text, _score(item, salience), lines.get(item.id, 0))
            found.append((item.origin.kind == "edited", cut))
    return tuple(cut for _, cut in sorted(found, key=lambda pair: (pair[0], pair[1].score)))


def cuts_for(cuts: tuple[Cut, ...], lines: int) -> tuple[Cut, ...]:
    """Return the first cuts that together take at least so many lines; all where they are not enough."""
    chosen: list[Cut] = []
    saved = 0
    for cut in cuts:
        if saved >= lines:
            break
        chosen.append(cut)
        saved += cut.lines
    return tuple(chosen)


def _may_go(item: Item) -> bool:
    return item.origin.kind != "own"


def _score(item: Item, salience: Mapping[str, float]) -> float:
    return salience.get(item.origin.sentence or "", 0.0)
