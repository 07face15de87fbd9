"""Finds who said what: the reporting verb, its speaker, and quotations that run on without them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefwright.analysis.actors.cast import Cast
from briefwright.analysis.actors.figure import Figure, Spot
from briefwright.analysis.actors.groups import add_groups
from briefwright.analysis.actors.namesakes import Namesakes
from briefwright.analysis.lexicon import Lexicon, adjective_of
from briefwright.analysis.reading import ReadSentence
from briefwright.analysis.speech.antecedents import thing_of
from briefwright.analysis.speech.speakers import Speaker, SpeakerFinder
from briefwright.analysis.tokens import Token

_QUOTED_THROUGHOUT = 0.8
_GROUPS = 20
_NEAR = 6
_OF_HIMSELF = 3
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
        self._namesakes = Namesakes(cast.spots)
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
                figure = self._figure(number, speaker, found)
                if figure is not None and figure not in seen:
                    seen.append(figure)
                    subjects.append(speaker.place)
                    through = self._passers(number, finder.passer(place))
                    said = FoundStatement(number, figure, speaker.verb, bool(sentence.quoted), place, through)
                    found.append(said)
        yield from passed_on(sentence.tokens, found, subjects)
        self._remember(seen, self._acting(number))

    def _acting(self, number: int) -> list[Spot]:
        """Return the spots of a sentence but for persons whose deputy or spokesman it is about."""
        tokens, spots = self._sentences[number].tokens, self._cast.spots[number]
        aides = self._lexicon.people.roles | self._lexicon.speech.collectives.kinds["person"]
        acting = [
            spot
            for spot in spots
            if spot.figure.kind != "person"
            or [token.text for token in tokens[spot.last : spot.last + 1]] != ["’s"]
            or not any(token.lower in aides for token in tokens[spot.last + 1 : spot.last + 3])
        ]
        if len(acting) < len(spots) and not any(spot.figure.kind == "person" for spot in acting):
            # “Lind’s deputy arrived. He said …”: he is not she, and has no name.
            self._person = None
        return acting

    def _passers(self, number: int, passer: Speaker | None) -> tuple[Figure, ...]:
        figure = self._figure(number, passer, ()) if passer is not None else None
        return () if figure is None else (figure,)

    def _figure(self, number: int, speaker: Speaker, before: Sequence[FoundStatement]) -> Figure | None:
        """Return the actor behind what stands as the speaker: a name, a pronoun, a noun.

        `before` are the statements found in the sentence up to there.
        """
        if speaker.figure is not None:
            return self._one_of_two(number, speaker, speaker.figure)
        if speaker.words in _PRONOUNS:
            return self._told_by_itself(number, speaker, before) or self._meant(number, speaker)
        speaker = self._with_owner(number, speaker)
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
            states = {
                spot.figure.name
                for spot in self._cast.spots[number]
                if spot.figure.kind == "state" and spot.first < speaker.place
            }
            side = states.pop() if len(states) == 1 else None
        figure = self._cast.add(speaker.words, speaker.kind, side, number)
        if figure not in self._groups[-_GROUPS:]:
            self._groups.append(figure)
        return figure

    def _one_of_two(self, number: int, speaker: Speaker, figure: Figure) -> Figure:
        """Return the person of a surname, or somebody of that name alone where two may be meant."""
        if figure.kind != "person" or speaker.end - speaker.place > 1:
            return figure
        tokens = self._sentences[number].tokens
        surname = tokens[speaker.place].text
        title = tokens[speaker.place - 1].lower if speaker.place else ""
        if not self._namesakes.may_be_another(figure, surname, number, title):
            return figure
        return self._cast.add(surname, "person", None, number)

    def _told_by_itself(
        self, number: int, speaker: Speaker, before: Sequence[FoundStatement]
    ) -> Figure | None:
        """Return who says “he had warned” right after “said”: the same one speaks of himself."""
        outer = before[-1] if before else None
        if outer is None or not 0 < speaker.place - outer.first <= _OF_HIMSELF:
            return None
        between = self._sentences[number].tokens[outer.first + 1 : speaker.place]
        personal = speaker.words in ("he", "she")
        fits = (outer.speaker.kind in ("person", "other")) == personal and speaker.words != "they"
        return outer.speaker if fits and all(token.lower == "that" for token in between) else None

    def _with_owner(self, number: int, speaker: Speaker) -> Speaker:
        """Name a noun by whose it is: “its foreign ministry” is that of the state spoken of last."""
        first, _, rest = speaker.words.partition(" ")
        if first.lower() != "its" or not rest:
            return speaker
        owner = self._owner(number, speaker)
        if owner is None or owner.kind != "state":
            return speaker._replace(side=owner.name if owner is not None else None)
        return speaker._replace(words=f"{adjective_of(owner.name)} {rest}", side=owner.name)

    def _owner(self, number: int, speaker: Speaker) -> Figure | None:
        sentence = self._sentences[number]
        before = [spot for spot in self._cast.spots[number] if spot.last <= speaker.place]
        if any(spot.figure.kind != "person" for spot in before):
            return thing_of(sentence, before)
        return thing_of(self._sentences[number - 1], self._cast.spots[number - 1]) if number else None

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
        passing = (*reversed(outer[-1:]), *statement.through, *media)
        passed.append(statement._replace(through=tuple(dict.fromkeys(passing))))
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
