"""Analyses an article: the order of the steps from its sentences to the proposed sections."""

from collections.abc import Callable, Sequence
from functools import partial

from briefwright.analysis.actors.cast import Cast
from briefwright.analysis.actors.listing import listed
from briefwright.analysis.analysis import Analysis
from briefwright.analysis.dangling.dangling import find_dangling
from briefwright.analysis.dates.dates import find_dates
from briefwright.analysis.findings import Findings, told_actors, told_dates, told_sentences, told_statements
from briefwright.analysis.focus import find_focus
from briefwright.analysis.homes import company_homes
from briefwright.analysis.judging.evidence import gather, read
from briefwright.analysis.judging.scoring import score
from briefwright.analysis.lexicon import lexicon
from briefwright.analysis.pick.page_room import room_of
from briefwright.analysis.pick.picking import pick
from briefwright.analysis.pick.salience import rate
from briefwright.analysis.reading import ReadSentence, read_sentences
from briefwright.analysis.speech.statements import find_statements
from briefwright.article.article import Article
from briefwright.errors import ArticleError

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
    figures = listed(words, cast.figures, figure)
    room = room_of(reading, figures, scored, article.title)
    choices = pick(scored, salience, reading.terms, room.fits)
    return Analysis(
        focus=name,
        sentences=told_sentences(article, Findings(sentences, evidence, scored, salience, choices, dangling)),
        actors=told_actors(figures),
        statements=told_statements(statements),
        dates=told_dates(find_dates(sentences, article.published)),
        focus_named=figure is not None or not focus,
    )


def _go_on(wanted: Wanted | None) -> None:
    if wanted is not None and not wanted():
        raise ArticleError("The article was not read to its end: nobody waits for it any more. Open it anew.")


def _dateline(sentences: Sequence[ReadSentence]) -> str:
    """Return the dateline that the article opens with, or an empty string."""
    first = next((sentence for sentence in sentences if not sentence.noise), None)
    if first is None or not first.follows_dateline:
        return ""
    return first.text[: first.tokens[first.body].start]
