"""Proposes the actors table: who acts or speaks in the brief, in what role, and to what effect."""

import re

from briefwright.analysis.analysis import Actor, Analysis, Sentence, Statement
from briefwright.analysis.pick.page_room import LONGEST_POSITION, MOST_ROWS
from briefwright.brief.kind_names import kind_name
from briefwright.brief.quotation import references
from briefwright.brief.rows import ActorRow

_FEWEST_WORDS = 4
_LONGEST_WHOLE = 330  # of a position that cannot be cut fairly
_MARKS = {"“": "”", "„": "“", "«": "»", '"': '"'}
_DENIED = (
    r"\b(?:(?:did|do|does|has|have|had|would|will|could|can|is|are|was|were)(?: not|n[’']t)"
    r"|never|refused to|declined to|failed to|yet to) (?:\w+ )?"
)
_TURNING = re.compile(
    r"\b(?:but|not|cannot|never|no|none|nor|neither|however|unless|except|although|though|if|only|without|until"
    r"|while|whereas|yet|instead|rather|despite|refus\w+|den(?:y|ies|ied|ying)|reject\w+)\b|n[’']t\b",
    re.IGNORECASE,
)
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
    places = references(analysis)
    return tuple(
        ActorRow(
            id=f"a{number}",
            name=actor.name,
            role=_role(actor, language),
            position=_reported_position(actor, analysis.statements, sentences),
            references=tuple(places[sentence] for sentence in ids),
            actor=actor.name,
        )
        for number, (actor, ids) in enumerate(present[:MOST_ROWS], start=1)
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
    """Return what follows a reporting verb, with what denies it; empty where that cannot be cut fairly."""
    found = re.search(rf"(?:{_DENIED})?\b{re.escape(verb)}\b", text)
    if found is None:
        return ""
    words = text[found.start() :].rstrip(" .!?")
    quoted = _quoted(words)
    if quoted is None:
        return ""
    if _SUBORDINATE.search(text, 0, found.start()):
        # “While Moscow insists that it is safe, doubts remain”: what follows the comma is not reported.
        ends = [place.start() for place in re.finditer(", ", words) if place.start() not in quoted]
        return words[: ends[0]] if ends else words
    return words if len(words) <= LONGEST_POSITION else _shortened(words, quoted)


def _shortened(words: str, quoted: frozenset[int]) -> str:
    """Cut words outside quotations; what may turn their meaning round (“but”, “not”) is never cut away."""
    gaps = [
        gap for gap in re.finditer(r"(?:,|;| –)? ", words[:LONGEST_POSITION]) if gap.start() not in quoted
    ]
    fair = [gap for gap in gaps if _TURNING.search(words, gap.start()) is None]
    marked = [gap for gap in fair if len(gap[0]) > 1 and gap.start() > LONGEST_POSITION // 2]
    if not fair:
        return words if len(words) <= _LONGEST_WHOLE else ""
    return f"{words[: (marked or fair)[-1].start()]} …"


def _quoted(words: str) -> frozenset[int] | None:
    """Return the characters within quotation marks, None where the marks do not match."""
    inside: set[int] = set()
    closing = ""
    for place, letter in enumerate(words):
        if closing:
            inside.add(place)
            closing = "" if letter == closing else closing
        elif letter in _MARKS:
            closing = _MARKS[letter]
        elif letter in "”»":
            return None
    return None if closing else frozenset(inside)
