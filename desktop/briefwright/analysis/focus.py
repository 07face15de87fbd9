"""Chooses the focus: the actor whose position the brief reports."""

import re
from collections.abc import Mapping, Sequence

from briefwright.analysis.actors.cast import Cast
from briefwright.analysis.actors.figure import Figure
from briefwright.analysis.actors.sides import focus_side
from briefwright.analysis.lexicon import KnownActor, Lexicon
from briefwright.analysis.speech.statements import FoundStatement
from briefwright.analysis.tokens import tokenise

_GROUPS = frozenset(["government body", "armed group", "party", "international body", "company"])
_SPEECH = 1.0
_HOME, _MOST_HOME = 2.0, 6.0


def find_focus(
    lexicon: Lexicon,
    cast: Cast,
    statements: Sequence[FoundStatement],
    title: str | None,
    dateline: str,
    wanted: str | None,
    homes: Mapping[str, int] | None = None,
) -> tuple[str, Figure | None]:
    """Return the focus's name and its figure: the one `wanted`, or else the most prominent state.

    `homes` counts for the states how often a company is said to be of theirs.

    Where no state is named it is a body or group, never a person. A wanted name that neither the article nor
    the lexicon knows is kept. The figure is None where nothing in the article answers to the name.
    """
    if wanted:
        return _wanted(lexicon, cast, wanted)
    proposed = _most_prominent(lexicon, cast, statements, title or "", dateline, homes or {})
    return (proposed.name, proposed) if proposed is not None else ("", None)


def _wanted(lexicon: Lexicon, cast: Cast, wanted: str) -> tuple[str, Figure | None]:
    figure = cast.figure(wanted)
    if figure is not None:
        return figure.name, figure
    meant = _actor_called(lexicon, wanted)
    if meant is not None:
        return meant.name, cast.figure(meant.name)
    # “Yemen (government)”: the state is meant, the words are kept.
    words = [token.text for token in tokenise(re.sub(r"\(.*?\)", "", wanted))]
    known = next(lexicon.actors.hits(words), None)
    return wanted, cast.figure(known.value.name) if known is not None else None


def _actor_called(lexicon: Lexicon, name: str) -> KnownActor | None:
    """Return the actor that a capital, an acronym or another name stands for, however its case was typed."""
    typed = [token.text for token in tokenise(name)]
    if typed[:1] in (["the"], ["The"]):
        del typed[0]
    for words in (typed, [word.title() for word in typed], [word.upper() for word in typed]):
        hit = lexicon.actors.at(words, 0) if words else None
        if hit is not None and hit.last == len(words):
            return hit.value
    return None


def _most_prominent(
    lexicon: Lexicon,
    cast: Cast,
    statements: Sequence[FoundStatement],
    title: str,
    dateline: str,
    homes: Mapping[str, int],
) -> Figure | None:
    """Weigh how often, how early and through how many people of its own each state is named."""
    figures = cast.figures
    states = [figure for figure in figures if figure.kind == "state"]
    if not states:
        groups = [figure for figure in figures if figure.kind in _GROUPS]
        return max(groups, key=lambda figure: (figure.name[0].isupper(), figure.weight), default=None)
    in_title, in_dateline = _named_in(lexicon, cast, title), _named_in(lexicon, cast, dateline.title())
    weights = {}
    for state in states:
        people = [figure for figure in figures if figure.side == state.name]
        speak = sum(min(3.0, 0.4 * len(figure.sentences)) for figure in people)
        bonus = min(_MOST_HOME, _HOME * homes.get(state.name, 0))
        if state.name in in_title:
            bonus += 4.0 if in_title[0] == state.name else 2.0
        if state.name in in_dateline:
            bonus += 8.0
        ours = focus_side(cast.figures, state)
        named = {number for figure in figures if id(figure) in ours for number in figure.sentences}
        opening = sum(1.0 for number in named if number < 4)
        said = len({said.sentence for said in statements if id(said.speaker) in ours})
        weights[state.name] = (
            min(state.weight, 1.5 * len(state.sentences)) + speak + opening + bonus + _SPEECH * said
        )
    return max(states, key=lambda state: weights[state.name])


def _named_in(lexicon: Lexicon, cast: Cast, title: str) -> list[str]:
    """Return the states that a title names, itself or by their people, in order."""
    words = [token.text for token in tokenise(title)]
    names: list[str] = []
    for place, word in enumerate(words):
        hit = lexicon.actors.at(words, place)
        figure = cast.figure(word) if hit is None and word[:1].isupper() and len(word) > 3 else None
        name = hit.value.side or hit.value.name if hit is not None else figure.side if figure else None
        if name and name not in names:
            names.append(name)
    return names
