"""Makes the shipped files of a checkpoint.

The numbers are cut to 8 bits and pieces of words in other scripts dropped. How scores become chances is
settled on the articles held out of the training, by the product's own reader of the files.
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np
import onnxruntime
import torch
from corpus import FUNCTIONS, SECTIONS, Example
from measure import macro_f1
from network import Document, Encoder, EncoderWithCues, Panel
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from train import BEFORE, HEADLINE, SENTENCE

from briefwright.analysis.judging.evidence import Evidence
from briefwright.analysis.judging.model import Judgement, Model
from briefwright.analysis.judging.weighing import function_shares, section_shares

_KEPT_PIECES = re.compile(r"(?!\[unused)(##)?[!-~\u00a1-\u024f‐-‧₠-⃀°]+")
LEAST = 0.001
_NEUTRAL = {
    "function_temperature": 1.0,
    "function_bias": [0.0] * len(FUNCTIONS),
    "function_rules": 0.0,
    "section_temperature": 1.0,
    "section_rules": 0.0,
    "useful_temperature": 1.0,
    "useful_bars": [0.5] * (len(SECTIONS) - 1),
}


def export(weights: Path, checkpoint: Path, out: Path) -> set[str]:
    """Write networks, vocabulary and a neutral model.json; return the names of the articles held out."""
    kept = torch.load(checkpoint, weights_only=True)
    encoder = Encoder(weights)
    panel = Panel([Document(encoder.width, len(kept["evidence"])) for _ in kept["panel"]])
    encoder.load_state_dict(kept["encoder"])
    for document, state in zip(panel.documents, kept["panel"], strict=True):
        document.load_state_dict(state)
    cues = nn.Linear(encoder.width // 2, len(SECTIONS))
    cues.load_state_dict(kept["cues"])
    encoder.eval()
    panel.eval()
    pieces = (weights / "vocab.txt").read_text(encoding="utf-8").splitlines()
    rows = [row for row, piece in enumerate(pieces) if _KEPT_PIECES.fullmatch(piece)]
    (out / "vocabulary.txt").write_text("".join(pieces[row] + "\n" for row in rows), encoding="utf-8")
    words = encoder.body.embeddings.word_embeddings
    encoder.body.embeddings.word_embeddings = nn.Embedding.from_pretrained(words.weight[rows].clone())
    with TemporaryDirectory() as folder:
        whole = Path(folder) / "encoder.onnx"
        _write(
            EncoderWithCues(encoder, cues),
            (torch.ones(2, 9, dtype=torch.long), torch.ones(2, 9), torch.ones(2, 9, dtype=torch.long)),
            whole,
            {"ids": "nt", "mask": "nt", "kinds": "nt"},
        )
        small = Path(folder) / "small.onnx"
        quantize_dynamic(whole, small, weight_type=QuantType.QInt8, per_channel=True)
        _write_optimised(small, out / "encoder.onnx")
    rows_of_document = (torch.ones(5, encoder.width), torch.ones(5, len(kept["evidence"])))
    with TemporaryDirectory() as folder:
        _write(panel, rows_of_document, Path(folder) / "panel.onnx", {"vectors": "n", "evidence": "n"})
        _write_optimised(Path(folder) / "panel.onnx", out / "document.onnx")
    lengths = {"sentence_pieces": SENTENCE, "headline_pieces": HEADLINE, "before_pieces": BEFORE}
    names = {**lengths, "evidence": kept["evidence"], "functions": FUNCTIONS, "sections": SECTIONS}
    _write_settings(out, {**names, **_NEUTRAL})
    return set(kept["held_out"])


def _write(network: nn.Module, inputs: tuple, path: Path, axes: dict[str, str]) -> None:
    outputs = ["functions", "primary", "useful"] if isinstance(network, Panel) else ["vectors", "pulls"]
    free = {name: dict(enumerate(letters)) for name, letters in axes.items()}
    free |= {name: {0: "n", **({1: "t"} if name == "pulls" else {})} for name in outputs}
    torch.onnx.export(
        network, inputs, path, input_names=list(axes), output_names=outputs, dynamic_axes=free,
        opset_version=17, dynamo=False,
    )  # fmt: skip


def _write_optimised(network: Path, path: Path) -> None:
    """Write a network as the runtime would make it over at every start, but for what a processor decides."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(path)
    onnxruntime.InferenceSession(network, options, ["CPUExecutionProvider"])


def _write_settings(out: Path, settings: dict) -> None:
    (out / "model.json").write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")


class Judged(NamedTuple):
    """A sentence held out: what the model makes of it, the rules' shares, and the labels."""

    model: Judgement
    functions: dict[str, float]
    sections: dict[str, float]
    function: str | None
    labels: list[str] | None


def calibrate(out: Path, held_out: Sequence[Example], development: Sequence[Example]) -> None:
    """Settle on articles not learnt from how scores become chances, and how much the rules have a say.

    The functions settle on the articles held out alone, the sections on those kept for development too.
    """
    settings = json.loads((out / "model.json").read_text(encoding="utf-8"))
    model_as_is = Model(out)
    judged = _judged(model_as_is, held_out)
    told = [one for one in judged if one.function and one.function != "not_content"]
    names = FUNCTIONS[:-1]
    wanted = [names.index(one.function) for one in told]
    model, rules = (
        _logs((one.model.functions for one in told), names),
        _logs((one.functions for one in told), names),
    )
    temperature, part = _mixture(model, rules, wanted)
    settings |= {"function_temperature": temperature, "function_rules": part}
    settings["function_bias"] = [*_bias(model / temperature + part * rules, wanted), 0.0]

    judged += _judged(model_as_is, development)
    told = [one for one in judged if one.labels and one.labels != ["none"]]
    names = SECTIONS[:-1]
    wanted = [names.index(one.labels[0]) for one in told]
    model, rules = (
        _logs((one.model.first for one in told), names),
        _logs((one.sections for one in told), names),
    )
    temperature, part = _mixture(model, rules, wanted)
    settings |= {"section_temperature": temperature, "section_rules": part}
    useful = _logs((one.model.useful for one in told), names)
    useful -= np.log1p(-np.exp(useful))
    helped = np.array([[name in one.labels for name in names] for one in told])
    settings["useful_temperature"] = _best(lambda t: _surprise_each(useful / t, helped))
    first = (model / temperature + part * rules).argmax(1)
    settings["useful_bars"] = _bars(first, useful / settings["useful_temperature"], helped)
    _write_settings(out, settings)
    print({name: settings[name] for name in _NEUTRAL}, f"on {len(judged)} sentences")


def _judged(model: Model, examples: Sequence[Example]) -> list[Judged]:
    judged: list[Judged] = []
    for example in examples:
        content = example.content
        strengths = [example.evidence[number] for number in content]
        texts = [example.texts[number] for number in content]
        for number, judgement in zip(
            content, model.judge(example.headline or None, texts, strengths), strict=True
        ):
            evidence = Evidence()
            evidence.strengths = example.evidence[number]
            judged.append(
                Judged(
                    judgement,
                    function_shares(evidence),
                    section_shares(evidence),
                    example.functions[number],
                    example.sections[number],
                )
            )
    return judged


def _logs(chances: Iterable[dict[str, float]], names: Sequence[str]) -> np.ndarray:
    return np.log([[max(each.get(name, 0.0), LEAST) for name in names] for each in chances])


def _mixture(model: np.ndarray, rules: np.ndarray, wanted: Sequence[int]) -> tuple[float, float]:
    """Return the temperature of the model and the part of the rules that surprise least."""
    parts = [round(0.1 * step, 1) for step in range(9)]
    best = {part: _best(lambda t, part=part: _surprise(model / t + part * rules, wanted)) for part in parts}
    part = min(parts, key=lambda part: _surprise(model / best[part] + part * rules, wanted))
    return best[part], part


def _best(cost: Callable[[float], float]) -> float:
    return min((round(0.6 + 0.05 * step, 2) for step in range(50)), key=cost)


def _surprise(scores: np.ndarray, wanted: Sequence[int]) -> float:
    shares = scores - np.log(np.exp(scores).sum(1, keepdims=True))
    return float(-shares[np.arange(len(wanted)), wanted].mean())


def _surprise_each(scores: np.ndarray, wanted: np.ndarray) -> float:
    return float(np.log1p(np.exp(np.where(wanted, -scores, scores))).mean())


def _bias(scores: np.ndarray, wanted: Sequence[int]) -> list[float]:
    """Lift or lower functions where macro-F1 gains by it: the scores prefer what is frequent."""
    names = [FUNCTIONS[number] for number in wanted]
    bias = np.zeros(scores.shape[1])

    def reached(trial: np.ndarray) -> float:
        given = [FUNCTIONS[number] for number in (scores + trial).argmax(1)]
        return macro_f1(names, given) - 0.02 * float(np.abs(trial).sum())

    for _ in range(3):
        for place in range(len(bias)):
            trials = [bias + shift * np.eye(len(bias))[place] for shift in (0.0, -0.2, 0.2, 0.4)]
            bias = max(trials, key=reached)
    return [round(float(value), 2) for value in bias]


def _bars(first: np.ndarray, useful: np.ndarray, helped: np.ndarray) -> list[float]:
    """Return the chance of each section from which naming it beside the first gains in micro-F1."""
    chances = 1 / (1 + np.exp(-useful))
    bars = np.full(chances.shape[1], 0.5)

    def reached(trial: np.ndarray) -> float:
        given = chances >= trial
        given[np.arange(len(first)), first] = True
        return float(2 * (given & helped).sum() / (given.sum() + helped.sum()))

    for _ in range(3):
        for place in range(len(bars)):
            trials = [
                np.where(np.arange(len(bars)) == place, bar, bars)
                for bar in (bars[place], *np.arange(0.2, 0.71, 0.05))
            ]
            bars = max(trials, key=reached)
    return [round(float(bar), 2) for bar in bars]
