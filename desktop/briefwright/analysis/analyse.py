"""Analyses an article: the order of the steps from its sentences to the proposed sections."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from briefwright.analysis.actors.cast import Cast
from briefwright.analysis.actors.figure import Figure
from briefwright.analysis.actors.listing import is_listed
from briefwright.analysis.analysis import (
    Actor,
    Analysis,
    Dangling,
    DateMention,
    Pick,
    Sentence,
    Statement,
)
from briefwright.analysis.dangling.dangling import find_dangling
from briefwright.analysis.dates.dates import find_dates
from briefwright.analysis.focus import find_focus
from briefwright.analysis.homes import company_homes
from briefwright.analysis.judging.evidence import Reading, gather, read
from briefwright.analysis.judging.scoring import Scored, score
from briefwright.analysis.lexicon import lexicon
from briefwright.analysis.pick.page_room import PageRoom, Row
from briefwright.analysis.pick.picking import Choice, pick
from briefwright.analysis.pick.salience import rate
from briefwright.analysis.reading import ReadSentence, read_sentences
from briefwright.analysis.speech.statements import find_statements
from briefwright.article.article import Article
from briefwright.article.noise import noise_reason
from briefwright.errors import ArticleError

Name = TypeVar("Name", bound=str)
Wanted = Callable[[], bool]
"""Tells whether somebody still waits."""


def analyse(article: Article, focus: str | None = None, *, wanted: Wanted | None = None) -> Analysis:
    """Analyse an article for a focus, by default the state it gives most room.

    The same article and focus always give the same analysis. A long one is given up, by ArticleError, once
    `wanted`, which may be asked from any thread, says no.
    """
    words = lexicon()
    go_on = partial(_go_on, wanted)
    sentences = read_sentences(article, words)
    go_on()
    cast = Cast(words, sentences)
    go_on()
    statements = find_statements(words, sentences, cast)
    reading = read(words, sentences, cast, statements, article.title)
    homes = company_homes(words, sentences, cast.spots)
    name, figure = find_focus(words, cast, statements, article.title, _dateline(sentences), focus, homes)
    evidence = gather(reading, figure)
    go_on()
    scored = score(reading, evidence, figure, go_on)
    salience = rate(reading, evidence, scored)
    dangling = find_dangling(words, sentences, cast, statements, article.title)
    room = _room(reading, figure, scored, article.title)
    choices = pick(scored, salience, reading.terms, room.fits)
    return Analysis(
        focus=name,
        sentences=tuple(
            Sentence(
                id=_id(number),
                start=sentence.start,
                end=sentence.end,
                paragraph=sentence.paragraph,
                text=sentence.text,
                function=scored[number].function,
                functions=_rounded(scored[number].functions),
                salience=round(salience[number], 3),
                picked=choices[number].picked,
                sections=scored[number].sections,
                scores=_rounded(scored[number].scores),
                cues=scored[number].cues,
                speech="speech" in evidence[number].strengths or bool(sentence.quoted),
                pick=_pick(choices[number], sentence, article),
                dangling=tuple(
                    Dangling(sentence.start + each.start, sentence.start + each.end, each.kind, each.fix)
                    for each in dangling[number]
                ),
            )
            for number, sentence in enumerate(sentences)
        ),
        actors=_actors(reading, figure),
        statements=tuple(
            Statement(
                sentence=_id(said.sentence),
                speaker=said.speaker.name,
                verb=said.verb,
                quote=said.quote,
                through=tuple(figure.name for figure in said.through),
            )
            for said in statements
        ),
        dates=tuple(
            DateMention(_id(date.sentence), date.when, date.iso)
            for date in find_dates(sentences, article.published)
        ),
        focus_named=figure is not None or not focus,
    )


def _go_on(wanted: Wanted | None) -> None:
    if wanted is not None and not wanted():
        raise ArticleError("The article was not read to its end: nobody waits for it any more. Open it anew.")


def _id(number: int) -> str:
    return f"s{number + 1}"


def _pick(choice: Choice, sentence: ReadSentence, article: Article) -> Pick:
    like = _id(choice.like) if choice.like is not None else None
    return Pick(choice.reason, choice.rank, like, _kind(sentence, article) if sentence.noise else None)


def _kind(sentence: ReadSentence, article: Article) -> str | None:
    """Return what a sentence is instead of content, where its words or the review tell."""
    reason = noise_reason(sentence.text)
    left_out = article.paragraphs[sentence.paragraph - 1] in (article.left_out or ())
    return reason if reason is not None or not left_out else "left out in the review"


def _dateline(sentences: Sequence[ReadSentence]) -> str:
    """Return the dateline that the article opens with, or an empty string."""
    first = next((sentence for sentence in sentences if not sentence.noise), None)
    if first is None or not 0 < first.body < len(first.tokens):
        return ""
    return first.text[: first.tokens[first.body].start]


def _room(reading: Reading, focus: Figure | None, scored: Sequence[Scored], title: str | None) -> PageRoom:
    """Return the room of a page, which the sentences share with the table of their actors."""
    positions: dict[int, int] = {}
    for said in reading.statements:
        text, verb = reading.sentences[said.sentence].text, said.verb
        if not verb.endswith("ing"):
            positions.setdefault(id(said.speaker), len(text) - max(0, text.find(verb)))
    rows = [
        Row(
            figure.name,
            f"{figure.kind} ({figure.side})" if figure.side else figure.kind,
            positions.get(id(figure), 0),
            frozenset(figure.sentences),
        )
        for figure in _listed(reading, focus)
        if figure.kind not in ("media", "other")
    ]
    lengths = [len(sentence.text) for sentence in reading.sentences]
    return PageRoom(
        title or "", lengths, [each.sections[0] if each.sections else None for each in scored], rows
    )


def _listed(reading: Reading, focus: Figure | None) -> list[Figure]:
    figures = reading.cast.figures
    return [figure for figure in figures if figure is focus or is_listed(reading.lexicon, figure)]


def _rounded(shares: Mapping[Name, float]) -> dict[str, float]:
    """Return the shares worth naming, the largest first."""
    ordered = sorted(shares.items(), key=lambda share: -share[1])
    return {name: round(share, 2) for name, share in ordered if share >= 0.01}


def _actors(reading: Reading, focus: Figure | None) -> tuple[Actor, ...]:
    return tuple(
        Actor(
            name=figure.name,
            kind=figure.kind,
            aliases=figure.aliases,
            side_of=figure.side,
            sentences=tuple(map(_id, figure.sentences)),
        )
        for figure in _listed(reading, focus)
    )
