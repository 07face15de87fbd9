"""What speaks for one function or section of a sentence or another, each piece with the words that show it.

The scorer (scoring.py, with weighing.py) weighs this evidence and nothing else of an article.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefwright.analysis.actors.cast import Cast
from briefwright.analysis.actors.figure import Figure, Spot
from briefwright.analysis.actors.sides import focus_side
from briefwright.analysis.lexicon import Lexicon
from briefwright.analysis.reading import ReadSentence
from briefwright.analysis.speech.statements import FoundStatement, is_ministry
from briefwright.analysis.terms import Vector, centre, content_words, likeness, normed, vectors
from briefwright.analysis.tokens import tokenise

_YEAR = re.compile(r"\b(?:1[89]\d\d|20[0-4]\d)\b")
_PRONOUNS = frozenset(["he", "she", "they", "it", "his", "her", "their", "its"])
_SIDES = frozenset(["state", "armed group", "international body"])
_CARRIED = (
    "said_by_focus",
    "said_by_other",
    "subject_focus",
    "subject_other",
    "future",
    "year",
    "speech",
    "past_perfect",
)


class Evidence:
    """The evidence of one sentence: strengths from 0 to 1 by name, and the words that show each.

    `only_other_sides` is true where other sides speak in it and the focus does not.
    """

    def __init__(self) -> None:
        self.strengths: dict[str, float] = {}
        self.cues: dict[str, list[str]] = {}
        self.only_other_sides = False

    def add(self, name: str, strength: float = 1.0, cue: str | None = None) -> None:
        """Add a piece of evidence; `cue` are its words as they stand in the sentence."""
        if strength:
            self.strengths[name] = min(1.0, self.strengths.get(name, 0.0) + strength)
        if cue:
            self.cues.setdefault(name, []).append(cue)


class Reading(NamedTuple):
    """An article read up to where evidence can be gathered: what the scorers see of it."""

    lexicon: Lexicon
    sentences: Sequence[ReadSentence]
    cast: Cast
    statements: Sequence[FoundStatement]
    terms: Sequence[Vector]
    headline: Vector
    title: str | None


def read(
    lexicon: Lexicon,
    sentences: Sequence[ReadSentence],
    cast: Cast,
    statements: Sequence[FoundStatement],
    title: str | None,
) -> Reading:
    """Put together what evidence is gathered from."""
    counts = [content_words(lexicon, () if sentence.noise else sentence.tokens) for sentence in sentences]
    terms = vectors(counts)
    first = [vector for vector in terms if vector][:2]
    headline = normed(content_words(lexicon, tokenise(title or "")))
    return Reading(lexicon, sentences, cast, statements, terms, centre([*first, headline]), title)


def gather(reading: Reading, focus: Figure | None) -> list[Evidence]:
    """Return the evidence of every sentence, as seen by a brief with this focus."""
    gatherer = _Gatherer(reading, focus)
    found = [gatherer.of(number) for number in range(len(reading.sentences))]
    for number, evidence in enumerate(found):
        if number and not reading.sentences[number - 1].noise:
            for name in _CARRIED:
                evidence.add(f"before_{name}", found[number - 1].strengths.get(name, 0.0))
        if number + 1 < len(found) and not reading.sentences[number + 1].noise:
            for name in _CARRIED:
                evidence.add(f"after_{name}", found[number + 1].strengths.get(name, 0.0))
    return found


def speaks_for_a_side(lexicon: Lexicon, cast: Cast, speaker: Figure) -> bool:
    """Tell whether a speaker is a state, armed group or international body, or acts for one.

    A ministry does, even where the article does not tell for which.
    """
    figure: Figure | None = speaker
    for _ in range(3):
        if figure is None:
            return False
        if figure.kind in _SIDES or figure.side in lexicon.adjectives:
            return True
        if figure.side is None and is_ministry(figure):
            return True
        figure = cast.figure(figure.side) if figure.side is not None else None
    return figure is not None and figure.kind in _SIDES


class _Gatherer:
    def __init__(self, reading: Reading, focus: Figure | None) -> None:
        self._reading = reading
        self._ours = focus_side(reading.cast.figures, focus)
        content = [number for number, sentence in enumerate(reading.sentences) if not sentence.noise]
        self._place = {number: place for place, number in enumerate(content)}
        self._said: dict[int, list[FoundStatement]] = {}
        for statement in reading.statements:
            self._said.setdefault(statement.sentence, []).append(statement)
        self._subject = 0

    def of(self, number: int) -> Evidence:
        evidence = Evidence()
        sentence = self._reading.sentences[number]
        if sentence.noise:
            return evidence
        evidence.add("always")
        self._position(number, evidence)
        self._wording(sentence, evidence)
        self._speech(number, sentence, evidence)
        self._actors(number, sentence, evidence)
        return evidence

    def _position(self, number: int, evidence: Evidence) -> None:
        place, total = self._place[number], len(self._place)
        for name, fits in (
            ("first", place == 0),
            ("second", place == 1),
            ("third", place in (2, 3)),
            ("early", 4 <= place <= 7),
            ("last_quarter", total > 6 and place >= 0.75 * total),
        ):
            evidence.add(name, float(fits))
        evidence.add("depth", place / max(1, total - 1))
        sentences = self._reading.sentences
        starts = number == 0 or sentences[number - 1].paragraph != sentences[number].paragraph
        evidence.add("starts_paragraph", float(starts))
        evidence.add("like_lead", likeness(self._reading.terms[number], self._reading.headline))
        evidence.add("short", float(len(sentences[number].tokens) < 14))

    def _wording(self, sentence: ReadSentence, evidence: Evidence) -> None:
        words = [token.lower for token in sentence.tokens]
        for hit in self._reading.lexicon.wording.hits(words):
            start, end = sentence.tokens[hit.first].start, sentence.tokens[hit.last - 1].end
            for kind in hit.value:
                evidence.add(kind, 0.5, sentence.text[start:end])
        for year in _YEAR.findall(sentence.text):
            evidence.add("year", 0.5, year)
        past = [token for token in sentence.tokens if token.lower.endswith("ed") and len(token.lower) > 4]
        evidence.add("past_tense", 0.34 * len(past))
        evidence.add("numbers", 0.34 * sum(token.text[0].isdigit() for token in sentence.tokens))

    def _speech(self, number: int, sentence: ReadSentence, evidence: Evidence) -> None:
        evidence.add("quoted", sentence.quoted_share)
        evidence.only_other_sides = self._only_other_sides(number)
        for statement in self._said.get(number, ()):
            cue = statement.verb if statement.first >= 0 else None
            evidence.add("speech", 1.0, cue)
            for name in self._kinds_of_speaker(statement.speaker, evidence):
                shown = statement.speaker.name if statement.speaker.name in sentence.text else None
                evidence.add(name, 1.0, shown)

    def _only_other_sides(self, number: int) -> bool:
        """Tell whether a sentence reports the words of other sides, and none of the focus's."""
        speakers = [statement.speaker for statement in self._said.get(number, ())]
        if any(id(speaker) in self._ours for speaker in speakers):
            return False
        return any(
            speaks_for_a_side(self._reading.lexicon, self._reading.cast, speaker) for speaker in speakers
        )

    def _kinds_of_speaker(self, speaker: Figure, evidence: Evidence) -> Iterator[str]:
        ours = id(speaker) in self._ours
        yield "said_by_focus" if ours else "said_by_other"
        if speaker.kind in ("state", "government body") and not ours:
            yield "said_by_other_state"
        if (
            "commentators" in evidence.strengths
            and speaker.side is None
            and speaker.kind in ("person", "other")
        ):
            yield "said_by_commentator"
        if speaker.kind == "person" and not ours and speaker.side is not None:
            yield "said_for_other"

    def _actors(self, number: int, sentence: ReadSentence, evidence: Evidence) -> None:
        spots = [spot for spot in self._reading.cast.spots[number] if not spot.is_place]
        ours = [spot for spot in spots if id(spot.figure) in self._ours]
        others = [spot for spot in spots if id(spot.figure) not in self._ours]
        for spot in ours:
            evidence.add("names_focus", 0.5, self._words(sentence, spot))
        for spot in others:
            evidence.add("names_other", 0.34, self._words(sentence, spot))
        evidence.add("only_focus", float(bool(ours) and not others))
        evidence.add("only_other", float(bool(others) and not ours))
        evidence.add("names_nobody", float(not spots))
        self._opening(sentence, spots, evidence)

    def _opening(self, sentence: ReadSentence, spots: Sequence[Spot], evidence: Evidence) -> None:
        """Tell whose sentence it is: that of the name it opens with, or of the pronoun's owner."""
        first = spots[0] if spots and spots[0].first - sentence.body <= 8 else None
        opener = sentence.tokens[sentence.body].lower if sentence.body < len(sentence.tokens) else ""
        if first is not None and (opener not in _PRONOUNS or first.first - sentence.body < 2):
            ours = id(first.figure) in self._ours
            self._subject = 1 if ours else 2
            cue = self._words(sentence, first)
            name = "subject_focus" if ours else "subject_other"
            evidence.add(name, 0.5 if first.form == "people" else 1.0, cue)
            if first.figure.kind == "person" and first.first - sentence.body <= 4:
                evidence.add("subject_person")
            if first.figure.kind == "state" and first.form != "people":
                evidence.add("subject_state")
        elif opener in _PRONOUNS and self._subject:
            evidence.add("carried_focus" if self._subject == 1 else "carried_other", 1.0)
        else:
            evidence.add("subject_unnamed")

    @staticmethod
    def _words(sentence: ReadSentence, spot: Spot) -> str:
        return sentence.text[sentence.tokens[spot.first].start : sentence.tokens[spot.last - 1].end]
