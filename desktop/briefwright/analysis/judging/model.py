"""The trained model: reads an article's sentences and tells how likely each function and section is.

assets/model/README.md tells what it learnt from. It is loaded at the first use and kept.
"""

import functools
import os
import re
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from briefwright.analysis.analysis import Function, SectionId
from briefwright.analysis.judging.wordpieces import WordPieces, read_word_pieces
from briefwright.resources import shipped

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FILES = ("encoder.onnx", "document.onnx", "vocabulary.txt", "model.json")
_RUNNERS = 2
_BATCH = 8
# Sentences from which on an article is so long that each is read without the one before, to save time.
_LONG = 400
_MOST_CUES = 8
_TELLING = re.compile(r"[^\W\d_]{3}|\d{4}")

Cues = dict[SectionId | Literal["none"], tuple[str, ...]]


class Settings(msgspec.Struct, frozen=True):
    """What model.json holds: what goes in and comes out, in order, and how scores become chances.

    A sentence is cut at `sentence_pieces` word pieces, the marks of its ends among them; after it the encoder
    reads the first `headline_pieces` of the headline and the first `before_pieces` of the sentence before.
    `function_rules` and `section_rules` tell how much the rules have a say beside the model, 0 to 1.
    `useful_bars` are the chances from which each section is named beside the first.
    """

    sentence_pieces: int
    headline_pieces: int
    before_pieces: int
    evidence: tuple[str, ...]
    functions: tuple[Function, ...]
    sections: tuple[SectionId | Literal["none"], ...]
    function_temperature: float
    function_bias: tuple[float, ...]
    function_rules: float
    section_temperature: float
    section_rules: float
    useful_temperature: float
    useful_bars: tuple[float, ...]


class InContext(NamedTuple):
    """The numbers of a sentence's word pieces and of those around it.

    `words` holds the word of each piece that is the sentence's own, and "" for the marks of its two ends.
    """

    numbers: list[int]
    words: list[str]


class Judgement(NamedTuple):
    """What the model makes of a sentence.

    The chances of `functions` add up to 1, and so do those of `first`, the section to put it in if only in
    one; those of `useful`, the sections that it would help, stand each alone. `cues` are the words that spoke
    most for each section, strongest first. `central` is the cosine of its vector and the article's middle.
    """

    functions: dict[Function, float]
    first: dict[SectionId | Literal["none"], float]
    useful: dict[SectionId, float]
    cues: dict[SectionId | Literal["none"], tuple[str, ...]]
    central: float


class Model:
    """The loaded model; a document is read as a whole, since a sentence is told by its neighbours too."""

    def __init__(self, folder: Path) -> None:
        # Should a build hold a reporting client after all, it reads this when it is loaded.
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        # Imported here: it takes 0.2 s, and the window opens without it.
        import onnxruntime

        onnxruntime.set_default_logger_severity(3)
        onnxruntime.disable_telemetry_events()
        options = onnxruntime.SessionOptions()
        # Whole batches run side by side: their matrices are too small to be worth sharing out.
        options.intra_op_num_threads = 1
        self.settings = msgspec.json.decode((folder / "model.json").read_bytes(), type=Settings)
        self._pieces: WordPieces = read_word_pieces(folder / "vocabulary.txt")
        self._encoder, self._document = (
            onnxruntime.InferenceSession(folder / name, options, ["CPUExecutionProvider"])
            for name in ("encoder.onnx", "document.onnx")
        )

    def judge(
        self,
        headline: str | None,
        texts: Sequence[str],
        evidence: Sequence[Mapping[str, float]],
        go_on: Callable[[], None] = lambda: None,
    ) -> list[Judgement]:
        """Judge the sentences of a document, each with the strengths of its evidence beside it.

        `go_on` is called before each batch, from the threads that run them, and raises what ends the work.
        """
        if not texts:
            return []
        import numpy as np

        rows: list[Mapping[str, float]] = [*([{"headline": 1.0}] if headline else []), *evidence]
        names = self.settings.evidence
        strengths = np.array([[row.get(name, 0.0) for name in names] for row in rows], dtype=np.float32)
        vectors, cues = self._encoded(self._in_context(headline, texts), go_on)
        scores = self._document.run(None, {"vectors": vectors, "evidence": strengths})
        functions, first, useful = (each[-len(texts) :] for each in scores)
        central = _central(vectors[-len(texts) :])
        return self._judgements(functions, first, useful, cues[-len(texts) :], central)

    def _in_context(self, headline: str | None, texts: Sequence[str]) -> list[InContext]:
        """Return the pieces of the headline, if there is one, and of every sentence with those around it."""
        settings, first, last = self.settings, self._pieces.first, self._pieces.last
        rows = [*([headline] if headline else []), *texts]
        cuts = [self._pieces.cut(text, settings.sentence_pieces - 2) for text in rows]
        before = settings.before_pieces if len(texts) <= _LONG else 0
        of_headline = [*cuts[0].numbers[: settings.headline_pieces], last] if headline else []
        read: list[InContext] = []
        for place, cut in enumerate(cuts):
            around = list(of_headline) if place else []
            if before and place > (1 if headline else 0):
                around += [*cuts[place - 1].numbers[:before], last]
            read.append(InContext([first, *cut.numbers, last, *around], ["", *cut.words, ""]))
        return read

    def _encoded(
        self, sentences: Sequence[InContext], go_on: Callable[[], None]
    ) -> tuple["NDArray[np.float32]", list[Cues]]:
        """Return the vectors of sentences and their cues, those of like length run through together."""
        import numpy as np

        order = sorted(range(len(sentences)), key=lambda number: len(sentences[number].numbers))
        batches = [
            [sentences[number] for number in order[start : start + _BATCH]]
            for start in range(0, len(order), _BATCH)
        ]

        def run(batch: list[InContext]) -> Sequence["NDArray[np.float32]"]:
            go_on()
            return self._encoder.run(None, _padded(batch))

        with ThreadPoolExecutor(_RUNNERS) as runners:
            encoded = list(runners.map(run, batches))
        back = np.argsort(order).tolist()
        cues = [
            self._cues(sentence.words, pulls[: len(sentence.words)])
            for batch, (_, of_pieces) in zip(batches, encoded, strict=True)
            for sentence, pulls in zip(batch, of_pieces, strict=True)
        ]
        return np.concatenate([vectors for vectors, _ in encoded])[back], [cues[place] for place in back]

    def _cues(self, words: Sequence[str], pulls: "NDArray[np.float32]") -> Cues:
        """Return the words whose pieces pull most towards each section, from the pull of every piece."""
        by_word: dict[str, NDArray[np.float32]] = {}
        for word, pull in zip(words, pulls, strict=True):
            if _TELLING.search(word):
                by_word[word] = by_word[word] + pull if word in by_word else pull
        named: Cues = {}
        for column, section in enumerate(self.settings.sections):
            strongest = sorted(by_word, key=lambda word: -by_word[word][column])[:_MOST_CUES]
            named[section] = tuple(word for word in strongest if by_word[word][column] > 0)
        return named

    def _judgements(
        self,
        functions: "NDArray[np.float32]",
        first: "NDArray[np.float32]",
        useful: "NDArray[np.float32]",
        cues: Sequence[Cues],
        central: Sequence[float],
    ) -> list[Judgement]:
        import numpy as np

        settings = self.settings
        bias = np.array(settings.function_bias, dtype=np.float32)
        function_chances = _chances(functions / settings.function_temperature + bias).tolist()
        first_chances = _chances(first / settings.section_temperature).tolist()
        useful_chances = (1 / (1 + np.exp(-useful / settings.useful_temperature))).tolist()
        named = [section for section in settings.sections if section != "none"]
        return [
            Judgement(
                dict(zip(settings.functions, of_functions, strict=True)),
                dict(zip(settings.sections, of_first, strict=True)),
                dict(zip(named, of_useful, strict=True)),
                of_words,
                nearness,
            )
            for of_functions, of_first, of_useful, of_words, nearness in zip(
                function_chances, first_chances, useful_chances, cues, central, strict=True
            )
        ]


def _padded(batch: Sequence[InContext]) -> dict[str, "NDArray[np.int64] | NDArray[np.float32]"]:
    """Return what the encoder is given of some sentences, filled up to the longest of them."""
    import numpy as np

    longest = max(len(sentence.numbers) for sentence in batch)
    ids = np.zeros((len(batch), longest), dtype=np.int64)
    mask = np.zeros((len(batch), longest), dtype=np.float32)
    kinds = np.zeros((len(batch), longest), dtype=np.int64)
    for row, sentence in enumerate(batch):
        ids[row, : len(sentence.numbers)] = sentence.numbers
        mask[row, : len(sentence.numbers)] = 1.0
        kinds[row, len(sentence.words) : len(sentence.numbers)] = 1
    return {"ids": ids, "mask": mask, "kinds": kinds}


def _central(vectors: "NDArray[np.float32]") -> list[float]:
    """Return how near each vector is to the middle of all, by cosine."""
    import numpy as np

    directions = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    middle = directions.mean(axis=0)
    nearness: list[float] = (directions @ (middle / np.linalg.norm(middle))).tolist()
    return nearness


def _chances(scores: "NDArray[np.float32]") -> "NDArray[np.float32]":
    import numpy as np

    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: NDArray[np.float32] = powers / powers.sum(axis=1, keepdims=True)
    return shares


def model_folder() -> Path | None:
    """Return the folder of the shipped model; None where one of its files is missing."""
    folder = shipped("assets") / "model"
    return folder if all((folder / name).is_file() for name in _FILES) else None


@functools.cache
def shipped_model() -> Model | None:
    """Return the shipped model, loaded once; None where it is missing or its library cannot be loaded."""
    folder = model_folder()
    if folder is None:
        return None
    try:
        return Model(folder)
    except (ImportError, OSError):
        return None
