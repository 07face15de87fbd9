"""Trains the encoder and the network over documents together, a checkpoint after every epoch."""

import random
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from corpus import FUNCTIONS, SECTIONS, Corpus, Example
from measure import figures
from network import Document, Encoder
from tokenizers import Tokenizer
from torch import nn

SENTENCE, HEADLINE, BEFORE = 64, 14, 22
DOCUMENT_RATE = 1e-3
DOCUMENTS_A_STEP = 2
HELD_OUT = 0.08
WITHOUT_HEADLINE = 0.3
HIDDEN_PIECES = 0.1


class Seen:
    """An example as tensors: the headline first, if there is one, then the sentences that are content."""

    def __init__(
        self, example: Example, tokenizer: Tokenizer, encoder: Encoder, names: Sequence[str]
    ) -> None:
        self.example = example
        content = example.content
        texts = [example.headline or "-", *(example.texts[number] for number in content)]
        rows = [{"headline": 1.0}, *(example.evidence[number] for number in content)]
        pieces = [encoded.ids[1:-1] for encoded in tokenizer.encode_batch(texts)]
        ends = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
        read = [
            in_context(pieces, place, ends, headline=bool(example.headline)) for place in range(len(pieces))
        ]
        self.states = lowered(encoder, read)
        self.evidence = torch.tensor([[row.get(name, 0.0) for name in names] for row in rows])
        if not example.headline:
            self.states, self.evidence = self.states[1:], self.evidence[1:]
        functions = [example.functions[number] for number in content]
        sections = [example.sections[number] for number in content]
        self.function = torch.tensor([FUNCTIONS.index(name) if name else -100 for name in functions])
        self.primary = torch.tensor([SECTIONS.index(names[0]) if names else -100 for names in sections])
        self.useful = torch.tensor(
            [[float(name in (names or ())) for name in SECTIONS[:-1]] for names in sections]
        ).reshape(-1, len(SECTIONS) - 1)


def tokenizer_of(weights: Path) -> Tokenizer:
    """Return the tokenizer that comes with the weights."""
    tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


class Run(NamedTuple):
    """One training of the encoder: from the encoder of `start`, or from the weights as they came.

    The rate rises over the share `warming` of the steps, and falls from then on.
    """

    seed: int
    epochs: int
    rate: float = 5e-5
    warming: float = 0.08
    start: Path | None = None


class Pieces(NamedTuple):
    """The numbers of a sentence's pieces with those around it, and how many are its own."""

    numbers: list[int]
    own: int


def in_context(
    pieces: Sequence[Sequence[int]], place: int, ends: tuple[int, int], *, headline: bool
) -> Pieces:
    """Return a sentence's pieces, after them the first of the headline and of the sentence before."""
    first, last = ends
    own = [first, *pieces[place][: SENTENCE - 2], last]
    around = [*pieces[0][:HEADLINE], last] if headline and place else []
    if place > 1:
        around += [*pieces[place - 1][:BEFORE], last]
    return Pieces([*own, *around], len(own))


def batches(lengths: Sequence[int], size: int = 16) -> list[list[int]]:
    """Return the places of sentences, those of like length together."""
    order = sorted(range(len(lengths)), key=lambda place: lengths[place])
    return [order[start : start + size] for start in range(0, len(order), size)]


def mask_of(lengths: Sequence[int], width: int | None = None) -> torch.Tensor:
    """Return 1 where a sentence has a piece and 0 where it is padded."""
    return (torch.arange(width or max(lengths))[None] < torch.tensor(lengths)[:, None]).float()


class Lowered(NamedTuple):
    """What the frozen layers make of a sentence's pieces, and how many are its own."""

    states: torch.Tensor
    own: int


@torch.no_grad()
def lowered(encoder: Encoder, pieces: Sequence[Pieces]) -> list[Lowered]:
    """Return what the frozen layers make of each sentence."""
    states = [Lowered(torch.empty(0), 0)] * len(pieces)
    for batch in batches([len(each.numbers) for each in pieces]):
        lengths = [len(pieces[place].numbers) for place in batch]
        ids = nn.utils.rnn.pad_sequence(
            [torch.tensor(pieces[place].numbers) for place in batch], batch_first=True
        )
        mask = mask_of(lengths)
        kinds = (mask - mask_of([pieces[place].own for place in batch], ids.shape[1])).long()
        for place, length, of_sentence in zip(batch, lengths, encoder.lower(ids, mask, kinds), strict=True):
            states[place] = Lowered(of_sentence[:length].clone(), pieces[place].own)
    return states


def encode(encoder: Encoder, states: Sequence[Lowered]) -> torch.Tensor:
    """Return the vectors of sentences from what the frozen layers made of them.

    While it learns, some pieces are hidden from it, so that no single word decides.
    """
    vectors: list[torch.Tensor] = []
    order: list[int] = []
    for batch in batches([len(each.states) for each in states]):
        some = [states[place].states for place in batch]
        padded = nn.utils.rnn.pad_sequence(some, batch_first=True)
        mask = mask_of([len(each) for each in some])
        kinds = mask - mask_of([states[place].own for place in batch], mask.shape[1])
        if encoder.training:
            hidden = torch.rand_like(mask) < HIDDEN_PIECES
            hidden[:, 0] = False
            mask = mask * ~hidden
        vectors.append(encoder.upper(padded, mask, kinds))
        order += batch
    return torch.cat(vectors)[torch.tensor(order).argsort()]


def loss_of(scores: Sequence[torch.Tensor], seen: Seen, balance: torch.Tensor) -> torch.Tensor:
    """Return the loss of both heads over what is labelled."""
    functions, primary, useful = scores
    loss = torch.zeros(())
    if (seen.function >= 0).any():
        loss = loss + nn.functional.cross_entropy(
            functions, seen.function, weight=balance, label_smoothing=0.05
        )
    labelled = seen.primary >= 0
    if labelled.any():
        loss = loss + nn.functional.cross_entropy(primary, seen.primary, label_smoothing=0.05)
        loss = loss + 2 * nn.functional.binary_cross_entropy_with_logits(
            useful[labelled], seen.useful[labelled] * 0.96 + 0.02
        )
    return loss


def scores_of(encoder: Encoder, document: Document, seen: Seen) -> list[torch.Tensor]:
    """Return the scores of an example's sentences, without those of the headline."""
    scores = document(encode(encoder, seen.states), seen.evidence)
    return [each[-len(seen.function) :] for each in scores]


def balance_of(train: Sequence[Seen]) -> torch.Tensor:
    """Return how much each function counts: the rare somewhat more."""
    counts = torch.ones(len(FUNCTIONS))
    for seen in train:
        known = seen.function[seen.function >= 0]
        counts += torch.bincount(known, minlength=len(FUNCTIONS))
    weights = (counts.sum() / counts) ** 0.35
    weights[FUNCTIONS.index("not_content")] = weights.min()
    return weights / (weights * counts).sum() * counts.sum()


@torch.no_grad()
def tell(encoder: Encoder, document: Document, groups: dict[str, list[Seen]]) -> None:
    """Print the figures of each group of examples."""
    encoder.eval()
    document.eval()
    for name, group in groups.items():
        told = [(seen.example, scores_of(encoder, document, seen)) for seen in group]
        print(f"  {name}: {figures(told)}", flush=True)
    encoder.train()
    document.train()


def epochs(
    encoder: Encoder, document: Document, learnt: list[Seen], run: Run, pause_while: Path | None
) -> Iterator[int]:
    """Train, giving back after each epoch."""
    balance = balance_of(learnt)
    parameters = [*encoder.parameters(), *document.parameters()]
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for p in encoder.parameters() if p.requires_grad], "lr": run.rate},
            {"params": document.parameters(), "lr": DOCUMENT_RATE},
        ],
        weight_decay=0.01,
    )
    steps = run.epochs * (len(learnt) // DOCUMENTS_A_STEP)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (run.warming * steps)) * max(0.02, 1 - step / steps)
    )
    began, step = time.monotonic(), 0
    for epoch in range(run.epochs):
        random.shuffle(learnt)
        for start in range(0, len(learnt) - DOCUMENTS_A_STEP + 1, DOCUMENTS_A_STEP):
            while pause_while is not None and pause_while.exists():
                time.sleep(1)
            optimizer.zero_grad()
            for seen in learnt[start : start + DOCUMENTS_A_STEP]:
                loss = loss_of(scores_of(encoder, document, seen), seen, balance)
                if loss.requires_grad:
                    (loss / DOCUMENTS_A_STEP).backward()
            nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            if step % 20 == 0:
                print(f"{step} of {steps} steps, {time.monotonic() - began:.0f} s", flush=True)
        yield epoch


def train(corpus: Corpus, weights: Path, checkpoint: Path, run: Run, pause_while: Path | None) -> None:
    """Train on a corpus, telling figures and leaving a checkpoint after every epoch."""
    random.seed(run.seed)
    torch.manual_seed(run.seed)
    names = sorted({"headline", *(name for one in corpus.train for row in one.evidence for name in row)})
    tokenizer = tokenizer_of(weights)
    encoder = Encoder(weights)
    docs = sorted({example.doc for example in corpus.train})
    held_out = set(random.Random(7).sample(docs, int(HELD_OUT * len(docs))))
    if run.start is not None:
        started = torch.load(run.start, weights_only=True)
        encoder.load_state_dict(started["encoder"])
        held_out = set(started["held_out"])
    encoder.eval()
    document = Document(encoder.width, len(names))

    def seen(examples: Iterable[Example]) -> list[Seen]:
        return [Seen(one, tokenizer, encoder, names) for one in examples if one.content]

    learnt = seen(
        example._replace(headline="") if random.random() < WITHOUT_HEADLINE else example
        for example in corpus.train
        if example.doc not in held_out
    )
    groups = {
        "held out": seen(example for example in corpus.train if example.doc in held_out),
        "functions": seen(one for one in corpus.functions if one.doc not in corpus.sectioned),
        "sections": seen(corpus.sections),
        "reference": seen(corpus.reference),
    }
    print(f"{len(learnt)} documents to learn from", flush=True)
    encoder.train()
    for epoch in epochs(encoder, document, learnt, run, pause_while):
        kept = {"encoder": encoder.state_dict(), "evidence": names, "held_out": sorted(held_out)}
        torch.save(kept, checkpoint)
        print(f"epoch {epoch + 1}", flush=True)
        tell(encoder, document, groups)


def average(checkpoints: Sequence[Path], checkpoint: Path) -> None:
    """Write a checkpoint whose encoder is the mean of several: it errs less than each."""
    kept = [torch.load(path, weights_only=True) for path in checkpoints]
    encoders = [each["encoder"] for each in kept]
    mean = {
        name: sum(each[name] for each in encoders) / len(encoders)
        if encoders[0][name].is_floating_point()
        else encoders[0][name]
        for name in encoders[0]
    }
    torch.save({**kept[0], "encoder": mean}, checkpoint)
