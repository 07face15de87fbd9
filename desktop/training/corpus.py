"""Reads the labelled articles and makes of each sentence what the model will see of it in the program.

Beside the data folder there are labels of this project's own: `labels/README.md` tells of them.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, get_args

from briefwright.analysis.actors.cast import Cast
from briefwright.analysis.actors.figure import Figure
from briefwright.analysis.actors.sides import focus_side
from briefwright.analysis.analysis import SECTION_IDS, Function
from briefwright.analysis.focus import find_focus
from briefwright.analysis.judging.evidence import gather, read
from briefwright.analysis.judging.veiling import veiled
from briefwright.analysis.lexicon import Lexicon, lexicon
from briefwright.analysis.reading import ReadSentence, read_split
from briefwright.analysis.speech.statements import FoundStatement, find_statements

LABELS = Path(__file__).parent / "labels"
FUNCTIONS = get_args(Function)
SECTIONS = (*SECTION_IDS, "none")


class Example(NamedTuple):
    """One article as seen for one focus; sentences that the rules call noise have no text."""

    doc: str
    headline: str
    texts: list[str]
    evidence: list[dict[str, float]]
    functions: list[str | None]
    sections: list[list[str] | None]

    @property
    def content(self) -> list[int]:
        """The numbers of the sentences that the model sees."""
        return [number for number, text in enumerate(self.texts) if text]


class Corpus(NamedTuple):
    """The examples to learn from, and those to validate each head on."""

    train: list[Example]
    functions: list[Example]
    sections: list[Example]
    reference: list[Example]
    sectioned: frozenset[str]


def load_corpus(folder: Path) -> Corpus:
    """Read the data folder; what the figures are told on (sections-dev, validation) is not learnt from."""
    told = {document["doc"]: document for document in _lines(folder / "discourse-train.jsonl")}
    validation = list(_lines(folder / "discourse-validation.jsonl"))
    first = list(_lines(folder / "sections-train.jsonl"))
    second = list(_lines(folder / "sections-train-second-focus.jsonl"))
    dev = list(_lines(folder / "sections-dev.jsonl"))
    reference = json.loads((folder / "sections-reference-article.json").read_text(encoding="utf-8"))
    kept_apart = {document["doc"] for document in dev}
    sectioned = {document["doc"] for document in first}
    known = {document["doc"]: document for document in [*told.values(), *first]}
    further = [
        _labelled(known[seen["doc"]], seen)
        for name in ("further-foci", "further-articles")
        for seen in _lines(LABELS / f"{name}.jsonl")
    ]
    written = list(_lines(LABELS / "written.jsonl"))
    train = [
        _example(document, told.get(document["doc"])) for document in [*first, *second, *further, *written]
    ]
    train += [
        _example(document, document)
        for doc, document in told.items()
        if doc not in kept_apart and doc not in sectioned | {seen["doc"] for seen in further}
    ]
    return Corpus(
        train=train,
        functions=[_example(document, document) for document in validation],
        sections=[_example(document, told.get(document["doc"])) for document in dev],
        reference=[_example(reference, None)],
        sectioned=frozenset(sectioned | kept_apart),
    )


def _labelled(document: dict, seen: dict) -> dict:
    """Give an article once more as labelled for a focus."""
    sentences = [
        {**sentence, "sections": seen["sections"][sentence["id"]]} for sentence in document["sentences"]
    ]
    return {**document, **seen, "sentences": sentences}


def _lines(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _example(document: dict, told: dict | None) -> Example:
    words = lexicon()
    labelled = document["sentences"]
    sentences = _read(labelled, words)
    cast = Cast(words, sentences)
    statements = find_statements(words, sentences, cast)
    headline = document.get("headline") or ""
    reading = read(words, sentences, cast, statements, headline)
    figure = _focus(document, words, cast, statements, headline)
    ours = focus_side(cast.figures, figure)
    functions = {sentence["text"]: sentence.get("function") for sentence in (told or {}).get("sentences", ())}
    return Example(
        doc=document["doc"],
        headline=headline,
        texts=[
            "" if sentence.noise else veiled(sentence, cast.spots[number], figure, ours)
            for number, sentence in enumerate(sentences)
        ],
        evidence=[evidence.strengths for evidence in gather(reading, figure)],
        functions=[functions.get(sentence["text"]) for sentence in labelled],
        sections=[sentence.get("sections") or None for sentence in labelled],
    )


def _read(labelled: Sequence[dict], words: Lexicon) -> list[ReadSentence]:
    """Read the sentences as they were split for labelling."""
    text = ""
    split: dict[int, list[tuple[int, int]]] = {}
    for sentence in labelled:
        split.setdefault(sentence["paragraph"], []).append((len(text), len(text) + len(sentence["text"])))
        text += sentence["text"] + " "
    return read_split(text, list(split.values()), [None] * len(split), words)


def _focus(
    document: dict, words: Lexicon, cast: Cast, statements: Sequence[FoundStatement], headline: str
) -> Figure | None:
    """Return the figure of the labelled focus, by its names in turn, or of the one proposed."""
    aliases = [
        alias
        for actor in document.get("actors", ())
        if actor["name"] == document["focus"]
        for alias in actor["aliases"]
    ]
    wanted = (
        [document["focus"], *aliases, *document.get("focus_aliases", ())] if "focus" in document else [None]
    )
    for name in wanted:
        figure = find_focus(words, cast, statements, headline, "", name)[1]
        if figure is not None:
            return figure
    return None
