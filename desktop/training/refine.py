"""Trains the networks over documents anew on what the settled encoder makes of their sentences.

The encoder knows the sentences it learnt from better than any it will meet, so its vectors are blurred here.
"""

import random
from collections.abc import Sequence
from pathlib import Path

import torch
from corpus import SECTIONS, Corpus, Example
from measure import figures
from network import Document, Encoder, Panel
from torch import nn
from train import WITHOUT_HEADLINE, Seen, balance_of, encode, loss_of, tokenizer_of

PANEL = 2
EPOCHS = 8
DOCUMENTS_A_STEP = 4
BLUR = 0.5


class Vectors:
    """An example with the vectors of its sentences."""

    def __init__(self, seen: Seen, encoder: Encoder) -> None:
        self.seen = seen
        self.vectors = encode(encoder, seen.states)

    def scores(self, network: nn.Module, *, blur: float = 0.0) -> list[torch.Tensor]:
        """Return the scores of the sentences, without those of the headline."""
        vectors = self.vectors
        if blur:
            vectors = vectors + blur * vectors.std() * torch.randn_like(vectors)
        return [each[-len(self.seen.function) :] for each in network(vectors, self.seen.evidence)]


def refine(corpus: Corpus, weights: Path, checkpoint: Path) -> None:
    """Train the panel that is shipped, tell its figures, and put it into the checkpoint."""
    kept = torch.load(checkpoint, weights_only=True)
    names, held_out = kept["evidence"], set(kept["held_out"])
    encoder = Encoder(weights)
    encoder.load_state_dict(kept["encoder"])
    encoder.eval()
    tokenizer = tokenizer_of(weights)

    @torch.no_grad()
    def vectors(examples: Sequence[Example]) -> list[Vectors]:
        # The states of the frozen layers are of no further use and large.
        read = []
        for example in examples:
            if example.content:
                read.append(Vectors(Seen(example, tokenizer, encoder, names), encoder))
                read[-1].seen.states = []
        return read

    learnt = vectors(
        [
            example._replace(headline="") if random.random() < WITHOUT_HEADLINE else example
            for example in corpus.train
            if example.doc not in held_out
        ]
    )
    panel = Panel([_trained(learnt, encoder.width, len(names), seed) for seed in range(PANEL)])
    panel.eval()
    groups = {
        "held out": [example for example in corpus.train if example.doc in held_out],
        "functions": [one for one in corpus.functions if one.doc not in corpus.sectioned],
        "sections": corpus.sections,
        "reference": corpus.reference,
    }
    for name, examples in groups.items():
        print(f"  {name}: {_figures(panel, vectors(examples))}", flush=True)
    kept["panel"] = [document.state_dict() for document in panel.documents]
    kept["cues"] = _cues(learnt, encoder.width // 2).state_dict()
    torch.save(kept, checkpoint)


def _cues(learnt: Sequence[Vectors], width: int) -> nn.Linear:
    """Fit a linear map from the mean of a sentence's tokens to its section: each token adds its pull."""
    means = torch.cat([one.vectors[-len(one.seen.primary) :, width:] for one in learnt])
    wanted = torch.cat([one.seen.primary for one in learnt])
    means, wanted = means[wanted >= 0], wanted[wanted >= 0]
    cues = nn.Linear(width, len(SECTIONS))
    optimizer = torch.optim.AdamW(cues.parameters(), lr=0.01, weight_decay=0.1)
    for _ in range(400):
        optimizer.zero_grad()
        nn.functional.cross_entropy(cues(means), wanted, label_smoothing=0.05).backward()
        optimizer.step()
    # What a usual token says of every section alike is no cue.
    with torch.no_grad():
        cues.weight -= cues.weight.mean(0, keepdim=True)
        cues.bias.copy_(-cues.weight @ means.mean(0))
    return cues


@torch.no_grad()
def _figures(panel: Panel, group: Sequence[Vectors]) -> str:
    return figures((one.seen.example, one.scores(panel)) for one in group)


def _trained(learnt: Sequence[Vectors], width: int, evidence: int, seed: int) -> Document:
    """Train one network from a start of its own."""
    random.seed(seed)
    torch.manual_seed(seed)
    document = Document(width, evidence)
    balance = balance_of([one.seen for one in learnt])
    optimizer = torch.optim.AdamW(document.parameters(), lr=1e-3, weight_decay=0.05)
    steps = EPOCHS * len(learnt) // DOCUMENTS_A_STEP
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / 50) * max(0.02, 1 - step / steps)
    )
    order = list(learnt)
    for _ in range(EPOCHS):
        random.shuffle(order)
        for start in range(0, len(order) - DOCUMENTS_A_STEP + 1, DOCUMENTS_A_STEP):
            loss = torch.zeros(())
            for one in order[start : start + DOCUMENTS_A_STEP]:
                scores = one.scores(document, blur=BLUR)
                loss = loss + loss_of(scores, one.seen, balance) / DOCUMENTS_A_STEP
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(document.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    return document
