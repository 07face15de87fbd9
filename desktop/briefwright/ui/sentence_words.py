"""Says in words where a sentence stands and why."""

import re
from collections.abc import Iterator

import msgspec

from briefwright.analysis.analysis import Analysis, Function, Pick, Sentence, Statement
from briefwright.ui.open_brief import OpenBrief
from briefwright.ui.standing import Standing
from briefwright.ui.tints import short_name

_FUNCTIONS: dict[Function, str] = {
    "main_event": "Main event",
    "consequence": "Consequence",
    "previous_event": "Earlier event",
    "current_context": "Present context",
    "historical_event": "History",
    "anecdotal_event": "Anecdote",
    "evaluation": "Evaluation",
    "expectation": "Expectation",
}
_MOST_STATEMENTS = 3
_NOWHERE = Standing("absent", None, "")


class Score(msgspec.Struct, frozen=True):
    """How well a sentence fits a section, 0 to 1."""

    section: str
    name: str
    share: float


class Reasons(msgspec.Struct, frozen=True):
    """Where a sentence stands and why, in words; what is not known of it is empty."""

    section: str | None
    heading: str
    place: str
    placed: str
    why: str
    function: str
    scores: tuple[Score, ...]
    cues: tuple[str, ...]
    speech: tuple[str, ...]
    salience: float

    @property
    def in_words(self) -> str:
        """All of it, for whoever hears it."""
        scores = ", ".join(f"{score.name} {percent(score.share)}" for score in self.scores)
        parts = (
            f"{self.heading}, {lower_first(self.place)}",
            self.placed,
            self.why,
            f"Reads as: {self.function}" if self.function else "",
            f"Scores: {scores}" if scores else "",
            f"Words that told: {cue_words(self.cues)}" if self.cues else "",
            f"Speaker: {'; '.join(self.speech)}" if self.speech else "",
        )
        return ". ".join(filter(None, parts)) + "."


def reasons_of(work: OpenBrief, sentence_id: str | None) -> Reasons | None:
    """Gather what is known of a sentence of the open article; None where there is none of that id."""
    sentence = work.sentence(sentence_id or "") if work.is_open else None
    if sentence is None:
        return None
    standing, sections = work.standings.get(sentence.id, _NOWHERE), work.brief.sections
    titles = {section.id: f"{number} {section.title}" for number, section in enumerate(sections, start=1)}
    heading, place = standing_words(sentence, standing)
    chance = sentence.functions.get(sentence.function)
    function = _FUNCTIONS.get(sentence.function, "")
    return Reasons(
        section=standing.section,
        heading=titles.get(standing.section or "", heading),
        place=place,
        placed=placing_words(sentence, standing, tuple(section.id for section in sections)),
        why=pick_words(sentence, standing, work.analysis),
        function=f"{function}, {percent(chance)}" if function and chance is not None else function,
        scores=tuple(
            Score(section, titles.get(section) or short_name(section, section), share)
            for section, share in sentence.scores.items()
        ),
        cues=sentence.cues,
        speech=tuple(_speech_words(sentence, work.analysis)),
        salience=sentence.salience,
    )


def standing_words(sentence: Sentence, standing: Standing) -> tuple[str, str]:
    """Say in which section a sentence is, and whether it is printed."""
    if standing.section is None:
        return "In no section" if sentence.sections else "Not content", "Not in the brief"
    if standing.place == "picked":
        return standing.title, "In the brief, edited" if standing.edited else "In the brief"
    return standing.title, "Left out" if standing.place == "left out" else "Not in the brief"


def placing_words(sentence: Sentence, standing: Standing, sections: tuple[str, ...]) -> str:
    """Say why a sentence stands in its section where that is not the first that it belongs to."""
    home = next((each for each in sentence.sections if each in sections), None)
    origin = short_name(home, home) if home is not None else "elsewhere"
    match standing.placed:
        case "hand":
            return "Assigned by hand"
        case "lead":
            kind = "development" if sentence.sections[:1] == ("developments",) else "sentence"
            return f"Opens the brief: the most salient {kind} in it"
        case "second":
            return f"From {origin}: nothing else fits here"
        case "likeliest":
            return f"From {origin}: the likeliest for an empty section"
    return ""


def pick_words(sentence: Sentence, standing: Standing, analysis: Analysis) -> str:
    """Say why a sentence is in the proposed brief or not, seen from where it stands now."""
    pick = sentence.pick
    printed = standing.place == "picked"
    if not (printed or standing.section_ticked):
        return "Its section is left out"
    total = sum(each.pick.rank is not None for each in analysis.sentences)
    why = _pick_words(pick, sentence, total)
    if printed == sentence.picked:
        return why
    return f"{'Not proposed' if printed else 'Proposed'}: {lower_first(why)}"


def cue_words(cues: tuple[str, ...]) -> str:
    """Return the cues as a list of quotations."""
    return ", ".join(f"“{cue}”" for cue in cues)


def cue_spans(text: str, cues: tuple[str, ...]) -> list[tuple[int, int]]:
    """Return where the cues stand as whole words in a sentence, in order and without overlap."""
    if not cues:
        return []
    longest_first = sorted(cues, key=len, reverse=True)
    any_cue = "|".join(re.escape(cue) for cue in longest_first)
    return [match.span() for match in re.finditer(rf"(?<!\w)(?:{any_cue})(?!\w)", text)]


def percent(share: float) -> str:
    """Return a share of 1 as a percentage."""
    return f"{round(100 * share)}%"


def lower_first(words: str) -> str:
    """Return the words as they read within a sentence."""
    return words[:1].lower() + words[1:]


def _pick_words(pick: Pick, sentence: Sentence, total: int) -> str:
    rank = _rank(pick.rank or total, total)
    match pick.reason:
        case "best_of_section" if pick.rank != 1:
            kind = short_name(sentence.sections[0], sentence.sections[0]).lower()
            return f"The most salient on {kind}, {_ordinal(pick.rank or total)} of all {total}"
        case "not_content":
            return (pick.kind or "No part of the news").capitalize()
        case "repeats":
            number = (pick.like or "").removeprefix("s")
            return f"Says much the same as sentence {number}"
        case "page_full":
            return f"The page is full: {lower_first(rank)}"
        case "short_article":
            return f"Enough of a short article is in: {lower_first(rank)}"
    return rank


def _rank(rank: int, total: int) -> str:
    return f"The most salient of {total}" if rank == 1 else f"{_ordinal(rank)} most salient of {total}"


def _ordinal(number: int) -> str:
    teens = 10 <= number % 100 <= 20
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _speech_words(sentence: Sentence, analysis: Analysis) -> Iterator[str]:
    """Say who speaks, for whom, and in whose words."""
    said = [each for each in analysis.statements if each.sentence == sentence.id]
    if sentence.speech and not said:
        yield "Somebody who is not named"
    for statement in said[:_MOST_STATEMENTS]:
        yield _statement_words(statement, analysis)


def _statement_words(statement: Statement, analysis: Analysis) -> str:
    sides = (actor.side_of for actor in analysis.actors if actor.name == statement.speaker)
    side = next(sides, None)
    speaker = f"{statement.speaker}, for {side}" if side else statement.speaker
    how = "quoted" if statement.quote else "reported"
    return f"{speaker}: “{statement.verb}”, {how}"
