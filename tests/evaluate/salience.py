"""Compares ways to rate sentences by how many of the reader's most salient ones each finds."""

from collections.abc import Mapping, Sequence

from tests.evaluate.judging import Judged
from tests.evaluate.measures import Count, compared

from briefwright.analysis.analysis import Sentence
from briefwright.analysis.judging.model import Model
from briefwright.analysis.lexicon import lexicon
from briefwright.analysis.terms import centre, content_words, likeness, vectors
from briefwright.analysis.tokens import tokenise

Rating = Sequence[float]


def counts(judged: Judged, model: Model | None) -> dict[str, Count]:
    """Count for each method what its best sentences have in common with as many of the reader's."""
    content = [sentence for sentence in judged.analysis.sentences if sentence.sections]
    wanted = {
        match.id if match else sentence.id
        for sentence, match in zip(judged.labelled.sentences, judged.matches, strict=True)
        if sentence.salience == 2
    }
    counted: dict[str, Count] = {}
    for name, rating in ratings(content, judged.article.title, model).items():
        ranked = sorted(zip(content, rating, strict=True), key=lambda rated: -rated[1])
        counted[name] = compared(wanted, [sentence.id for sentence, _ in ranked[: len(wanted)]])
    return counted


def ratings(content: Sequence[Sentence], headline: str | None, model: Model | None) -> Mapping[str, Rating]:
    """Rate the sentences of an article by every method; those by the encoder only where there is a model."""
    place = [1 - number / max(1, len(content)) for number in range(len(content))]
    terms = vectors([content_words(lexicon(), tokenise(sentence.text)) for sentence in content])
    middle = centre(terms)
    centroid = [likeness(each, middle) for each in terms]
    rated = {
        "first sentences": place,
        "centroid of words": centroid,
        "first sentences and centroid of words": _mixed(place, centroid),
    }
    if model is not None:
        texts = [sentence.text for sentence in content]
        encoded = [judgement.central for judgement in model.judge(headline, texts, [{}] * len(texts))]
        rated["centroid of the encoder"] = encoded
        rated["first sentences and centroid of the encoder"] = _mixed(place, encoded)
    rated["the program’s salience"] = [sentence.salience for sentence in content]
    return rated


def _mixed(one: Rating, other: Rating) -> Rating:
    return [a + b for a, b in zip(_scaled(one), _scaled(other), strict=True)]


def _scaled(rating: Rating) -> Rating:
    least, most = min(rating, default=0.0), max(rating, default=1.0)
    return [(each - least) / ((most - least) or 1.0) for each in rating]
