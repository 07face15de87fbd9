"""Puts what the steps of an analysis found into its values."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from briefwright.analysis.actors.figure import Figure
from briefwright.analysis.analysis import Actor, Dangling, DateMention, Pick, Sentence, Statement
from briefwright.analysis.dangling.openings import FoundDangling
from briefwright.analysis.dates.dates import FoundDate
from briefwright.analysis.judging.evidence import Evidence
from briefwright.analysis.judging.scoring import Scored
from briefwright.analysis.pick.picking import Choice
from briefwright.analysis.reading import ReadSentence
from briefwright.analysis.speech.statements import FoundStatement
from briefwright.article.article import Article
from briefwright.article.noise import noise_reason

Name = TypeVar("Name", bound=str)


class Findings(NamedTuple):
    """What each step found of every sentence, in their order."""

    sentences: Sequence[ReadSentence]
    evidence: Sequence[Evidence]
    scored: Sequence[Scored]
    salience: Sequence[float]
    choices: Sequence[Choice]
    dangling: Sequence[Sequence[FoundDangling]]


def told_sentences(article: Article, found: Findings) -> tuple[Sentence, ...]:
    """Return the sentences with all that was found of them."""
    return tuple(
        Sentence(
            id=_id(number),
            start=sentence.start,
            end=sentence.end,
            paragraph=sentence.paragraph,
            text=sentence.text,
            function=scored.function,
            functions=_rounded(scored.functions),
            salience=round(salience, 3),
            picked=choice.picked,
            sections=scored.sections,
            scores=_rounded(scored.scores),
            cues=scored.cues,
            speech="speech" in evidence.strengths or bool(sentence.quoted),
            pick=_pick(choice, sentence, article),
            dangling=tuple(
                Dangling(sentence.start + each.start, sentence.start + each.end, each.kind, each.fix)
                for each in dangling
            ),
        )
        for number, (sentence, evidence, scored, salience, choice, dangling) in enumerate(
            zip(
                found.sentences,
                found.evidence,
                found.scored,
                found.salience,
                found.choices,
                found.dangling,
                strict=True,
            )
        )
    )


def told_actors(figures: Iterable[Figure]) -> tuple[Actor, ...]:
    """Return the actors worth listing."""
    return tuple(
        Actor(
            name=figure.name,
            kind=figure.kind,
            aliases=figure.aliases,
            side_of=figure.side,
            sentences=tuple(map(_id, figure.sentences)),
        )
        for figure in figures
    )


def told_statements(found: Iterable[FoundStatement]) -> tuple[Statement, ...]:
    """Return who said what, by name."""
    return tuple(
        Statement(
            sentence=_id(said.sentence),
            speaker=said.speaker.name,
            verb=said.verb,
            quote=said.quote,
            through=tuple(figure.name for figure in said.through),
        )
        for said in found
    )


def told_dates(found: Iterable[FoundDate]) -> tuple[DateMention, ...]:
    """Return the dates that the article names."""
    return tuple(DateMention(_id(date.sentence), date.when, date.iso) for date in found)


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


def _rounded(shares: Mapping[Name, float]) -> dict[Name, float]:
    """Return the shares worth naming, the largest first."""
    ordered = sorted(shares.items(), key=lambda share: -share[1])
    return {name: round(share, 2) for name, share in ordered if share >= 0.01}
