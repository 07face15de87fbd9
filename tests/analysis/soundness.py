"""What is true of every article that was read, and of the analysis of any article."""

import itertools
import unicodedata

import msgspec

from briefwright.analysis.analysis import Analysis, Sentence
from briefwright.article.article import Article, Span


def check_article(article: Article) -> None:
    """Check that an article's text is clean and its paragraphs are places in it."""
    assert unicodedata.is_normalized("NFC", article.text)
    assert not {"\r", "\u00ad", "\ufeff", "\x00", "\t"} & set(article.text)
    article.text.encode()
    _check_order(article.paragraphs, (0, len(article.text)))
    assert all("\n" not in article.text[start:end].strip(" ") for start, end in article.paragraphs)


def check_analysis(article: Article, analysis: Analysis) -> None:
    """Check that all that an analysis points at is there."""
    by_id = {sentence.id: sentence for sentence in analysis.sentences}
    assert list(by_id) == [f"s{number}" for number in range(1, len(analysis.sentences) + 1)]
    for number, paragraph in enumerate(article.paragraphs, start=1):
        _check_paragraph(article, paragraph, [s for s in analysis.sentences if s.paragraph == number])
    for sentence in analysis.sentences:
        _check_sentence(article, sentence)
    named = {actor.name for actor in analysis.actors}
    assert len(named) == len(analysis.actors)
    for actor in analysis.actors:
        numbers = [int(place.removeprefix("s")) for place in actor.sentences]
        assert numbers == sorted(set(numbers))
        assert set(actor.sentences) <= set(by_id)
        assert actor.side_of is None or actor.side_of != actor.name
    for said in analysis.statements:
        assert said.speaker
        assert said.speaker not in said.through
        assert said.sentence in by_id
        # A quotation that goes on over sentences has its verb beside it.
        assert all(word in article.text for word in said.verb.split())
    assert all(date.when in by_id[date.sentence].text for date in analysis.dates)
    msgspec.json.encode(analysis)


def _check_paragraph(article: Article, paragraph: Span, sentences: list[Sentence]) -> None:
    """Check that the sentences are in order and apart, inside their paragraph, and lose nothing of it."""
    _check_order([(sentence.start, sentence.end) for sentence in sentences], paragraph)
    kept = "".join(sentence.text for sentence in sentences)
    assert "".join(kept.split()) == "".join(article.text[slice(*paragraph)].split())


def _check_sentence(article: Article, sentence: Sentence) -> None:
    assert article.text[sentence.start : sentence.end] == sentence.text
    assert sentence.text == sentence.text.strip()
    assert "\n" not in sentence.text
    assert bool(sentence.sections) == (sentence.function != "not_content")
    assert sentence.picked <= bool(sentence.sections)
    numbers = [*sentence.scores.values(), *sentence.functions.values(), sentence.salience]
    assert all(0 <= number <= 1 for number in numbers)
    assert all(cue in sentence.text for cue in sentence.cues)
    assert len(set(sentence.cues)) == len(sentence.cues)
    _check_order([(each.start, each.end) for each in sentence.dangling], (sentence.start, sentence.end))


def _check_order(spans: tuple[Span, ...] | list[Span], within: Span) -> None:
    assert all(within[0] <= start < end <= within[1] for start, end in spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))
