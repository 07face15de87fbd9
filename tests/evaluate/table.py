"""Makes the table of figures: what is measured, what came out, and the bar it must reach."""

from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from pathlib import Path
from typing import NamedTuple

from tests.evaluate import judging, salience
from tests.evaluate.judging import Judged, judge
from tests.evaluate.labelled import Labelled, read_labelled
from tests.evaluate.measures import Count, calibration_error, macro_f1
from tests.evaluate.timing import analysis_times, model_load_seconds, peak_megabytes

from briefwright.analysis.judging.model import shipped_model

_SECTION_FILES = ("sections-train.jsonl", "sections-train-second-focus.jsonl", "sections-dev.jsonl")


class Row(NamedTuple):
    """One line of the table; `least` tells that the figure must be at least the bar, not at most."""

    what: str
    figure: float
    bar: float | None = None
    least: bool = True
    unit: str = ""

    @property
    def line(self) -> str:
        if self.bar is None:
            return f"| {self.what} | {self._shown(self.figure)} | |"
        met = self.figure >= self.bar if self.least else self.figure <= self.bar
        sign, mark = (">=" if self.least else "<="), ("" if met else " (missed)")
        return f"| {self.what} | {self._shown(self.figure)} | {sign} {self._shown(self.bar)}{mark} |"

    def _shown(self, figure: float) -> str:
        number = f"{figure:.0f}" if figure >= 10 and figure == int(figure) else f"{figure:.3f}"
        return f"{number}{self.unit}"


def rows(data: Path, article: Path) -> Iterator[Row]:
    """Measure everything that the data folder allows; `article` is the reference article as shipped."""
    yield from _functions(data)
    dev = read_labelled(data / "sections-dev.jsonl")
    given = [judge(labelled, labelled.focus) for labelled in dev]
    proposed = [judge(labelled, None) for labelled in dev]
    yield from _sections(given)
    (reference,) = read_labelled(data / "sections-reference-article.json")
    right = judging.primary_right(judge(reference, None))
    yield Row(f"reference article, primary right of {len(reference.sentences)}", right, 21)
    yield Row("focus proposed", sum(map(judging.focus_right, proposed)) / max(1, len(dev)), 0.80)
    yield from _rules(given)
    yield from _times(article)


def table(lines: Sequence[Row]) -> str:
    """Return the rows as a table in Markdown."""
    return "\n".join(["| what | figure | bar |", "|---|---|---|", *(row.line for row in lines)])


def _functions(data: Path) -> Iterator[Row]:
    validation = read_labelled(data / "discourse-validation.jsonl")
    sectioned = {labelled.doc for name in _SECTION_FILES for labelled in read_labelled(data / name)}
    apart = [labelled for labelled in validation if labelled.doc not in sectioned]
    told = {labelled.doc: judging.functions(judge(labelled, None)) for labelled in validation}
    yield Row(f"functions, macro-F1, {len(apart)} articles in no section file", _macro(told, apart), 0.53)
    yield Row(f"functions, macro-F1, all {len(validation)} articles", _macro(told, validation))


def _macro(told: dict[str, tuple[list[str], list[str]]], of: Sequence[Labelled]) -> float:
    wanted = [name for labelled in of for name in told[labelled.doc][0]]
    given = [name for labelled in of for name in told[labelled.doc][1]]
    return macro_f1(wanted, given)


def _sections(given: Sequence[Judged]) -> Iterator[Row]:
    sentences = sum(len(judged.labelled.sentences) for judged in given)
    yield Row("sections, primary right", sum(map(judging.primary_right, given)) / max(1, sentences), 0.72)
    yield Row("sections, micro-F1 of all", _total(judging.sections, given).f1, 0.74)
    yield Row("the same, no content counted as a sixth", _total(judging.sections_and_none, given).f1)
    chances = [told for each in given for told in judging.section_chances(each)]
    yield Row(
        "sections, chance of the primary less the share that is right, mean of 10 bins",
        calibration_error(chances),
    )


def _rules(given: Sequence[Judged]) -> Iterator[Row]:
    yield Row("actors, found", _total(lambda each: judging.actors(each)[0], given).recall, 0.85)
    yield Row("actors, right", _total(lambda each: judging.actors(each)[1], given).precision, 0.80)
    yield Row("statements, sentence and speaker, F1", _total(judging.statements, given).f1, 0.75)
    yield Row("dates, expressions, F1", _total(lambda each: judging.dates(each)[0], given).f1, 0.85)
    yield Row("dates, ISO form right", _total(lambda each: judging.dates(each)[1], given).recall, 0.80)
    yield Row("most salient sentences, as many as the reader’s, F1", _total(_ranked, given).f1, 0.65)
    yield from _salience(given)
    yield Row("pick, F1", _total(lambda each: judging.picked(each)[0], given).f1)
    yield from _dangling(given)
    yield Row("sentence ends, F1", _total(judging.sentence_ends, given).f1, 0.99)


def _dangling(given: Sequence[Judged]) -> Iterator[Row]:
    counts = list(zip(*map(judging.dangling, given), strict=True))
    words, flags, fixes = (reduce(Count.plus, kind, Count()) for kind in counts)
    yield Row("dangling words flagged, recall", words.recall, 0.80)
    yield Row("dangling words flagged, precision", flags.precision, 0.70)
    yield Row(f"dangling words, of {fixes.hits + fixes.extra} fixes as the editor’s", fixes.precision)


def _salience(given: Sequence[Judged]) -> Iterator[Row]:
    model = shipped_model()
    counted = [salience.counts(judged, model) for judged in given]
    for name in counted[0] if counted else ():
        yield Row(f"the same by {name}", reduce(Count.plus, (each[name] for each in counted)).f1)


def _ranked(judged: Judged) -> Count:
    return judging.picked(judged)[1]


def _total(count: Callable[[Judged], Count], of: Sequence[Judged]) -> Count:
    return reduce(Count.plus, map(count, of), Count())


def _times(article: Path) -> Iterator[Row]:
    times = analysis_times(article)
    yield Row("time, reference article", times.short, 0.15, least=False, unit=" s")
    yield Row("time, 2,000 sentences", times.long, 6.0, least=False, unit=" s")
    yield Row("time of a sentence, among 2,000 to among 500", times.growth, 1.5, least=False)
    yield Row("time, another focus", times.focus, 0.3, least=False, unit=" s")
    yield Row("time, model and its library loaded", model_load_seconds(), 0.5, least=False, unit=" s")
    peak = peak_megabytes(article)
    if peak is not None:
        yield Row("peak memory", peak, 300.0, least=False, unit=" MB")
