"""Tells for each sentence under whose name it belongs: who speaks in it, or is named first."""

import re

from briefwright.analysis.analysis import Actor, Analysis


def actors_by_sentence(analysis: Analysis) -> dict[str, str]:
    """Return the actor of each sentence that has one, by the sentence's id.

    Whoever speaks or acts for another stands under the other's name: a spokesman under that of his state.
    """
    actors = {actor.name: actor for actor in analysis.actors}
    found: dict[str, str] = {}
    for statement in analysis.statements:
        speaker = actors.get(statement.speaker)
        name = _heading_of(speaker) if speaker is not None else statement.speaker
        if name:
            found.setdefault(statement.sentence, name[:1].upper() + name[1:])
    named = _named(analysis)
    for sentence in analysis.sentences:
        if sentence.id not in found and sentence.id in named:
            places = [(_place(names, sentence.text), actor) for actor, names in named[sentence.id]]
            found[sentence.id] = _heading_of(min(places, key=lambda place: place[0])[1])
    return found


def _named(analysis: Analysis) -> dict[str, list[tuple[Actor, re.Pattern[str]]]]:
    """Return who is meant in each sentence, with the words to look for; the media are told of elsewhere."""
    named: dict[str, list[tuple[Actor, re.Pattern[str]]]] = {}
    for actor in analysis.actors:
        if actor.kind in ("media", "other"):
            continue
        words = re.compile(rf"\b(?:{'|'.join(map(re.escape, (actor.name, *actor.aliases)))})\b")
        for sentence in actor.sentences:
            named.setdefault(sentence, []).append((actor, words))
    return named


def _heading_of(actor: Actor) -> str:
    return actor.side_of or actor.name


def _place(names: re.Pattern[str], text: str) -> int:
    """Return where the actor is first named; the end where it is meant by other words."""
    found = names.search(text)
    return found.start() if found is not None else len(text)
