"""Finds who said what: the reporting verb, its speaker, and quotations that run on without them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefwright.analysis.cast import Cast
from briefwright.analysis.figure import Figure, Spot
from briefwright.analysis.groups import add_groups
from briefwright.analysis.lexicon import Lexicon
from briefwright.analysis.reading import ReadSentence
from briefwright.analysis.speakers import Speaker, SpeakerFinder
from briefwright.analysis.tokens import Token

_QUOTED_THROUGHOUT = 0.8
_GROUPS = 20
_NEAR = 6
_LOOK_AHEAD = 8
# Between two verbs of speech these make two sentences of one.
_APART = frozenset([",", ";", "and", "but", "while", "as", "”", '"'])
_PRONOUNS = frozenset(["he", "she", "they", "it"])


class FoundStatement(NamedTuple):
    """A statement in sentence number `sentence`; `first` is its verb's token, -1 where it is carried on.

    `through` are those who pass the words on, the last one first: “state media said the minister told …”.
    """

    sentence: int
    speaker: Figure
    verb: str
    quote: bool
    first: int
    through: tuple[Figure, ...] = ()


def find_statements(lexicon: Lexicon, sentences: Sequence[ReadSentence], cast: Cast) -> list[FoundStatement]:
    """Return the statements of an article in order, at most one for each speaker in a sentence.

    Speakers without a name are added to the cast.
    """
    add_groups(lexicon, sentences, cast)
    reader = _Reader(lexicon, sentences, cast)
    found = [statement for number in range(len(sentences)) for statement in reader.read(number)]
    return sorted([*found, *_carried_on(sentences, found)], key=lambda each: (each.sentence, each.first))


class _Reader:
    """Reads the sentences in order and remembers who was spoken of last."""

    def __init__(self, lexicon: Lexicon, sentences: Sequence[ReadSentence], cast: Cast) -> None:
        self._lexicon = lexicon
        self._sentences = sentences
        self._cast = cast
        self._main = cast.main_state()
        self._groups: list[Figure] = []
        self._person: Figure | None = None
        self._group: Figure | None = None
        self._thing: Figure | None = None
        self._ministry: Figure | None = None

    def read(self, number: int) -> Iterator[FoundStatement]:
        """Return the statements of one sentence."""
        sentence = self._sentences[number]
        if sentence.noise:
            return
        spots = self._cast.spots[number]
        finder = SpeakerFinder(self._lexicon, sentence.tokens, spots, sentence.in_quotation)
        seen: list[Figure] = []
        found: list[FoundStatement] = []
        subjects: list[int] = []
        for place in range(sentence.body, len(sentence.tokens)):
            for speaker in finder.speakers(place):
                figure = self._figure(number, speaker)
                if figure is not None and figure not in seen:
                    seen.append(figure)
                    subjects.append(speaker.place)
                    found.append(FoundStatement(number, figure, speaker.verb, bool(sentence.quoted), place))
        yield from passed_on(sentence.tokens, found, subjects)
        self._remember(seen, spots)

    def _figure(self, number: int, speaker: Speaker) -> Figure | None:
        """Return the actor behind what stands as the speaker: a name, a pronoun, a noun."""
        if speaker.figure is not None:
            return speaker.figure
        if speaker.words in _PRONOUNS:
            return self._meant(number, speaker)
        if speaker.words in ("government", "the government"):
            return self._main
        office = speaker.words.split()[-1].lower()
        holder = self._cast.holder(office, speaker.side)
        if holder is not None:
            return holder
        spoken = self._spoken_of(speaker.words)
        if spoken is not None:
            spoken.seen(speaker.words, number, 0.5)
            return spoken
        bearer = self._cast.bearer(office, number) if self._is_definite(number, speaker) else None
        if bearer is not None:
            return bearer
        side = speaker.side
        if side is None and speaker.words.endswith("ministry"):
            states = {spot.figure.name for spot in self._cast.spots[number] if spot.figure.kind == "state"}
            side = states.pop() if len(states) == 1 else None
        figure = self._cast.add(speaker.words, speaker.kind, side, number)
        if figure not in self._groups[-_GROUPS:]:
            self._groups.append(figure)
        return figure

    def _is_definite(self, number: int, speaker: Speaker) -> bool:
        """Tell whether a noun alone, with “the”, means somebody spoken of before: “the general said”."""
        tokens = self._sentences[number].tokens
        alone = " " not in speaker.words and speaker.place > 0
        return alone and tokens[speaker.place - 1].lower == "the"

    def _spoken_of(self, noun: str) -> Figure | None:
        """Return the group that “the diplomat” means: the last one called a diplomat."""
        if " " in noun:
            return None
        if noun == "ministry" and self._ministry is not None:
            return self._ministry
        return next(
            (group for group in reversed(self._groups[-_GROUPS:]) if group.name.endswith(f" {noun}")), None
        )

    def _meant(self, number: int, speaker: Speaker) -> Figure | None:
        sentence = self._sentences[number]
        earlier = [
            spot.figure
            for spot in self._cast.spots[number]
            if spot.last <= speaker.place and not sentence.in_quotation(sentence.tokens[spot.first])
        ]
        if speaker.words in ("he", "she"):
            persons = [figure for figure in earlier if figure.kind == "person"]
            return persons[0] if persons else self._person
        if speaker.words == "they":
            peoples = [
                spot.figure
                for spot in self._cast.spots[number]
                if spot.last <= speaker.place and spot.form == "people" and self._is_subject(number, spot)
            ]
            return peoples[0] if peoples else self._group
        things = [figure for figure in earlier if figure.kind != "person"]
        return things[0] if things else self._thing

    def _is_subject(self, number: int, spot: Spot) -> bool:
        """Tell whether a people’s name stands for the people themselves: “the British say they …”."""
        tokens = self._sentences[number].tokens
        return spot.last < len(tokens) and tokens[spot.last].lower in self._lexicon.reporting

    def _remember(self, speakers: Sequence[Figure], spots: Sequence[Spot]) -> None:
        named = [spot.figure for spot in spots if not spot.is_place and spot.form != "people"]
        for figure in (*reversed(named), *speakers[:1]):
            if is_ministry(figure):
                self._ministry = figure
            if figure.kind == "person":
                self._person = figure
            elif figure.kind == "other":
                self._group = figure
            else:
                self._thing = figure
                self._group = self._group if figure.kind == "state" else figure


def passed_on(
    tokens: Sequence[Token], found: Sequence[FoundStatement], subjects: Sequence[int]
) -> list[FoundStatement]:
    """Give what media pass on to those who said it, and note through whom each statement has come.

    A newspaper that reports another's words says nothing itself. Anyone whose “said” is followed at once by
    another speaker passes that speaker's words on: “the aide said the minister denied it”.
    """
    media = tuple(each.speaker for each in found if each.speaker.kind == "media")
    told = [
        (each, subject) for each, subject in zip(found, subjects, strict=True) if each.speaker not in media
    ]
    if not told:
        return list(found)
    passed: list[FoundStatement] = []
    for place, (statement, subject) in enumerate(told):
        outer = [
            other.speaker
            for other, _ in told[:place]
            if 0 < subject - other.first <= _NEAR
            and not any(token.text in _APART for token in tokens[other.first + 1 : subject])
        ]
        passed.append(statement._replace(through=(*reversed(outer[-1:]), *media)))
    return passed


def is_ministry(figure: Figure) -> bool:
    """Tell whether a figure is a ministry, of which every state has the like."""
    return figure.kind == "government body" and figure.name.lower().endswith("ministry")


def _carried_on(
    sentences: Sequence[ReadSentence], found: Sequence[FoundStatement]
) -> Iterator[FoundStatement]:
    """Give a sentence that is all quotation to the speaker named beside it."""
    by_sentence: dict[int, FoundStatement] = {}
    for statement in found:
        by_sentence[statement.sentence] = statement
    for number, sentence in enumerate(sentences):
        if number in by_sentence or sentence.noise or sentence.quoted_share < _QUOTED_THROUGHOUT:
            continue
        speaker = _speaker_beside(sentences, by_sentence, number)
        if speaker is not None:
            statement = FoundStatement(number, speaker.speaker, speaker.verb, True, -1)
            by_sentence[number] = statement
            yield statement


def _speaker_beside(
    sentences: Sequence[ReadSentence], by_sentence: dict[int, FoundStatement], number: int
) -> FoundStatement | None:
    """Return the statement just before or, in the same paragraph, just after a run of quotation."""
    paragraph = sentences[number].paragraph
    if number and number - 1 in by_sentence:
        before = sentences[number - 1]
        if before.paragraph == paragraph or (before.paragraph == paragraph - 1 and before.quoted):
            return by_sentence[number - 1]
    for after in range(number + 1, min(len(sentences), number + 1 + _LOOK_AHEAD)):
        if sentences[after].paragraph != paragraph:
            return None
        if after in by_sentence and by_sentence[after].first >= 0:
            return by_sentence[after]
        if sentences[after].quoted_share < _QUOTED_THROUGHOUT:
            return None
    return None
