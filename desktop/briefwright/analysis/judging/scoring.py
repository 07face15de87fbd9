"""Scores every sentence for discourse functions and sections: the one place that decides what a sentence is.

The trained model judges where there is one, and the rules where there is none. Everything after it (salience,
the pick, the brief) reads `Scored` alone, so another judge can take their place.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from briefwright.analysis.actors.figure import Figure
from briefwright.analysis.actors.sides import focus_side
from briefwright.analysis.analysis import SECTION_IDS, Function, SectionId
from briefwright.analysis.judging.evidence import Evidence, Reading
from briefwright.analysis.judging.model import Judgement, Settings, shipped_model
from briefwright.analysis.judging.veiling import veiled
from briefwright.analysis.judging.weighing import deciding_words, function_shares, section_shares
from briefwright.analysis.lexicon import lexicon
from briefwright.analysis.reading import ReadSentence

Name = TypeVar("Name", bound=str)

# The rules name a second section where it comes near enough to the first to be useful there too.
_SECOND_SHARE = 0.25
_SECOND_RATIO = 0.4
_LEAST_SHARE = 0.001
_MOST_CUES = 4


class Scored(NamedTuple):
    """What a sentence is, and how likely: `sections` names those it belongs to, the primary first.

    `scores` are the chances of each section to be the primary; what is left to 1 is that of being no content.
    """

    function: Function
    functions: dict[Function, float]
    sections: tuple[SectionId, ...]
    scores: dict[SectionId, float]
    cues: tuple[str, ...]
    central: float | None = None
    """How near the sentence is to the middle of the article, by the model; None where the rules judge."""


_NOISE = Scored("not_content", {"not_content": 1.0}, (), {}, ())


def score(
    reading: Reading, evidence: Sequence[Evidence], focus: Figure | None, go_on: Callable[[], None]
) -> list[Scored]:
    """Score the sentences of an article by the evidence gathered for one focus.

    `go_on` is called again and again, from any thread, and raises what ends the work.
    """
    model = shipped_model()
    content = [number for number, sentence in enumerate(reading.sentences) if not sentence.noise]
    scored = [_NOISE] * len(reading.sentences)
    if model is None:
        for number in content:
            scored[number] = _weighed(evidence[number])
        return scored
    ours = focus_side(reading.cast.figures, focus)
    texts = [veiled(reading.sentences[number], reading.cast.spots[number], focus, ours) for number in content]
    judgements = model.judge(reading.title, texts, [evidence[number].strengths for number in content], go_on)
    for number, judgement in zip(content, judgements, strict=True):
        scored[number] = _judged(reading.sentences[number], judgement, evidence[number], model.settings)
    return scored


def _weighed(evidence: Evidence) -> Scored:
    """Score a sentence by the rules alone."""
    functions, scores = function_shares(evidence), section_shares(evidence)
    order: Sequence[SectionId] = sorted(scores, key=lambda section: -scores[section])
    first, second = order[:2]
    sections: tuple[SectionId, ...] = (first,)
    if scores[second] >= _SECOND_SHARE and scores[second] >= _SECOND_RATIO * scores[first]:
        sections = (first, second)
    return Scored(_likeliest(functions), functions, sections, scores, deciding_words(evidence, first))


def _judged(sentence: ReadSentence, judgement: Judgement, evidence: Evidence, settings: Settings) -> Scored:
    """Score a sentence by what the model makes of it and, to their part, the rules.

    What follows a dateline is content, however much of the sentence the dateline takes up.
    """
    functions = pooled(judgement.functions, function_shares(evidence), settings.function_rules)
    scores = pooled(
        {section: judgement.first[section] for section in SECTION_IDS},
        section_shares(evidence),
        settings.section_rules,
    )
    if judgement.first["none"] + functions["not_content"] > 1 and not sentence.follows_dateline:
        return Scored("not_content", functions, (), scores, ())
    first = _likeliest(scores)
    bars = dict(zip(judgement.useful, settings.useful_bars, strict=True))
    helped = [name for name in SECTION_IDS if judgement.useful[name] >= bars[name]]
    others = [name for name in helped if name != first and scores[name]]
    others.sort(key=lambda section: -judgement.useful[section])
    events: dict[Function, float] = {name: functions[name] for name in functions if name != "not_content"}
    cues = _cues(sentence.text, judgement.cues[first], deciding_words(evidence, first))
    return Scored(_likeliest(events), functions, (first, *others), scores, cues, judgement.central)


def _cues(text: str, words: Sequence[str], phrases: Sequence[str]) -> tuple[str, ...]:
    """Return what spoke for a section: the rules' phrases, those that the model minded first, then its words.

    Both count: the evidence of the rules is what the model is given beside the words. Small words that join
    others carry the model's context rather than a meaning of their own, and are not named.
    """
    small = lexicon().grammar.openers
    minded = [word for word in words if word in text and word.lower() not in small]
    ordered = sorted(phrases, key=lambda phrase: not set(phrase.split()) & set(minded))
    within = {word for phrase in phrases for word in phrase.split()}
    cues = dict.fromkeys([*ordered, *(word for word in minded if word not in within)])
    return tuple(cues)[:_MOST_CUES]


def pooled(chances: Mapping[Name, float], rules: Mapping[Name, float], part: float) -> dict[Name, float]:
    """Let the rules’ shares move the chances of the outcomes that both know; their sum stays.

    What the rules rule out, by a share of 0, has no chance.
    """
    known = [name for name in chances if name in rules]
    weights = {name: max(rules[name], _LEAST_SHARE) ** part if rules[name] else 0.0 for name in known}
    moved = {name: chances[name] * weights[name] for name in known}
    total, before = sum(moved.values()), sum(chances[name] for name in known)
    scale = before / total if total else 0.0
    return {name: moved[name] * scale if name in moved else chances[name] for name in chances}


def _likeliest(chances: Mapping[Name, float]) -> Name:
    return max(chances, key=lambda name: chances[name])
