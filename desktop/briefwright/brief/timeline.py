"""Proposes the timeline: the dates of the article, and in a clause what happened then."""

from briefwright.analysis.analysis import Analysis, DateMention, Sentence
from briefwright.brief.clause import clause_at
from briefwright.brief.event_order import in_order_of_time
from briefwright.brief.quotation import references
from briefwright.brief.rows import Event

_MOST_TICKED = 8


def propose_timeline(analysis: Analysis) -> tuple[Event, ...]:
    """Return an event for each date of each sentence, in the order of time, the most telling ticked.

    A time that the article does not allow to be dated keeps its words and is not ticked.
    """
    sentences = {sentence.id: sentence for sentence in analysis.sentences}
    places = references(analysis)
    told: dict[tuple[str, str], DateMention] = {}
    for mention in analysis.dates:
        if sentences[mention.sentence].sections:
            told.setdefault((mention.sentence, mention.iso or mention.when), mention)
    ticked = _most_telling([m for m in told.values() if m.iso is not None], sentences)
    events = [
        Event(
            id=f"t{count}",
            date=mention.iso or mention.when,
            text=clause_at(_without_dateline(sentences[mention.sentence]), mention.when),
            references=(places[mention.sentence],),
            included=mention in ticked,
            sentence=mention.sentence,
            when=mention.when,
        )
        for count, mention in enumerate(told.values(), start=1)
    ]
    return in_order_of_time(events)


def _without_dateline(sentence: Sentence) -> str:
    start = max((d.end for d in sentence.dangling if d.kind == "dateline"), default=sentence.start)
    return sentence.text[start - sentence.start :].lstrip(" -–—")


def _most_telling(mentions: list[DateMention], sentences: dict[str, Sentence]) -> list[DateMention]:
    """Return those of the picked and most salient sentences, one of each before a second."""
    seen: set[str] = set()
    ranked: list[tuple[bool, bool, float, int, DateMention]] = []
    for place, mention in enumerate(mentions):
        sentence = sentences[mention.sentence]
        again = mention.sentence in seen
        seen.add(mention.sentence)
        ranked.append((again, not sentence.picked, -sentence.salience, place, mention))
    return [rank[4] for rank in sorted(ranked, key=lambda rank: rank[:4])[:_MOST_TICKED]]
