"""Proposes the actors table: who acts or speaks in the brief, in what role, and to what effect."""

import re

from briefwright.analysis.analysis import Actor, Analysis, Sentence, Statement
from briefwright.brief.brief import ActorRow
from briefwright.brief.kind_names import kind_name

_MOST_ROWS = 6
_LONGEST_POSITION = 220
_FEWEST_WORDS = 4
_SUBORDINATE = re.compile(r"\b(?:while|although|though|as|when|if|even)\b", re.IGNORECASE)


def propose_actors(analysis: Analysis, ticked: frozenset[str], language: str = "en") -> tuple[ActorRow, ...]:
    """Return the actors of the ticked sentences, most mentioned first, with what they are reported to say."""
    present = [
        (actor, [s for s in actor.sentences if s in ticked])
        for actor in analysis.actors
        if actor.kind not in ("media", "other")
    ]
    present = [(actor, ids) for actor, ids in present if ids]
    present.sort(key=lambda pair: (-len(pair[1]), -len(pair[0].sentences)))
    sentences = {sentence.id: sentence for sentence in analysis.sentences}
    return tuple(
        ActorRow(
            name=actor.name,
            role=_role(actor, language),
            position=_reported_position(actor, analysis.statements, sentences),
            sentences=tuple(ids),
        )
        for actor, ids in present[:_MOST_ROWS]
    )


def _role(actor: Actor, language: str) -> str:
    kind = kind_name(actor.kind, language)
    return f"{kind} ({actor.side_of})" if actor.side_of else kind


def _reported_position(
    actor: Actor, statements: tuple[Statement, ...], sentences: dict[str, Sentence]
) -> str:
    """Return the words of the actor's first statement, verbatim, from the reporting verb on.

    A participle (“hinting that”) is passed over: what it reports may be the writer's own conclusion.
    """
    for statement in statements:
        if statement.speaker == actor.name and not statement.verb.endswith("ing"):
            words = _from_verb(sentences[statement.sentence].text, statement.verb)
            if len(words.split()) >= _FEWEST_WORDS:
                return words
    return ""


def _from_verb(text: str, verb: str) -> str:
    found = re.search(rf"\b{re.escape(verb)}\b", text)
    if found is None:
        return ""
    words = text[found.start() :].rstrip(" .!?”\"’'")
    if _SUBORDINATE.search(text, 0, found.start()):
        # “While Moscow insists that it is safe, doubts remain”: what follows the comma is not reported.
        words = words.partition(", ")[0]
    if len(words) <= _LONGEST_POSITION:
        return words
    cut = words[:_LONGEST_POSITION]
    stop = max(cut.rfind(", "), cut.rfind("; "), cut.rfind(" – "))
    return (cut[:stop] if stop > _LONGEST_POSITION // 2 else cut[: cut.rfind(" ")]) + " …"
