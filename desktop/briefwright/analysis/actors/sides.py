"""Tells for whom persons and bodies act where no word beside their names does: by office and by repute."""

from collections.abc import Collection, Iterable, Sequence

from briefwright.analysis.actors.figure import Figure
from briefwright.analysis.lexicon import Lexicon, leader_key

_PARTIES = frozenset(["party", "armed group"])
_STATE_OFFICES = frozenset(
    ["president", "minister", "premier", "chancellor", "king", "queen", "general", "ambassador"]
)
# A state is at home in an article that gives the next one less than this share of its room.
_RIVAL = 0.6
_LEAST_SENTENCES = 3


def settle_leaders(lexicon: Lexicon, figures: Collection[Figure]) -> None:
    """Give leaders the side that they are known for: a state rather than the party they lead.

    It stands above a side that is merely named near them. Many share a leader's name, so the article must
    name the side too, unless hardly anybody does.
    """
    by_name = {figure.name: figure for figure in figures}
    for figure in figures:
        if figure.kind != "person" or figure.past:
            continue
        held = by_name.get(figure.side) if figure.side is not None else None
        repute = lexicon.statesmen.get(leader_key(figure.name), ())
        doubted = figure.distant and figure.side not in repute
        if figure.side is not None and not doubted and (held is None or held.kind not in _PARTIES):
            continue
        known = [by_name[side] for side in repute if side in by_name]
        side = max(known, key=_likely_side, default=None)
        figure.side = side.name if side is not None else lexicon.leaders.get(figure.name, figure.side)


def settle_aides(figures: Iterable[Figure]) -> None:
    """Give those who work for a person of the article that person's side, where nothing else tells theirs."""
    for figure in figures:
        superior = figure.superior
        if superior is not None and superior.side is None:
            superior = superior.superior
        if superior is not None and superior is not figure:
            figure.side = figure.side or superior.side


def _likely_side(side: Figure) -> tuple[bool, float]:
    """Order the sides that a leader has acted for: who went to an international body speaks for that."""
    return side.kind == "international body", side.weight


def focus_side(figures: Sequence[Figure], focus: Figure | None) -> set[int]:
    """Return the ids of the figures that are the focus or act for it, through whomever.

    In an article that is about the focus's own country, bodies and officials of no other side are its own.
    """
    if focus is None:
        return set()
    ours = {id(focus)}
    names = {focus.name, *focus.aliases}
    if home_state(figures) is focus:
        for figure in figures:
            holds = figure.offices & _STATE_OFFICES and not figure.past
            if figure.side is None and (figure.kind == "government body" or holds):
                ours.add(id(figure))
                names.add(figure.name)
    for _ in range(3):
        for figure in figures:
            if figure.side in names and id(figure) not in ours:
                ours.add(id(figure))
                names.add(figure.name)
    return ours


def home_state(figures: Iterable[Figure]) -> Figure | None:
    """Return the state that an article is about alone; None where it tells of several, or too little."""
    states = sorted((each for each in figures if each.kind == "state"), key=lambda each: -each.weight)
    if len(states) > 1 and states[1].weight > _RIVAL * states[0].weight:
        return None
    return states[0] if states and len(states[0].sentences) >= _LEAST_SENTENCES else None
