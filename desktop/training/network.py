"""The network: a small encoder read sentence by sentence, and a network over the sentences of a document."""

from collections.abc import Iterable
from pathlib import Path

import torch
from corpus import FUNCTIONS, SECTIONS
from torch import nn
from transformers import AutoModel

FROZEN_LAYERS = 2
HIDDEN = 96
SEEN = 128


class Encoder(nn.Module):
    """MiniLM, its embeddings and lowest layers kept as they were; a vector is first token and mean."""

    def __init__(self, weights: Path) -> None:
        super().__init__()
        self.body = AutoModel.from_pretrained(weights, attn_implementation="eager", add_pooling_layer=False)
        self.width = 2 * self.body.config.hidden_size
        for part in (self.body.embeddings, *self.body.encoder.layer[:FROZEN_LAYERS]):
            part.requires_grad_(requires_grad=False)

    @torch.no_grad()
    def lower(self, ids: torch.Tensor, mask: torch.Tensor, kinds: torch.Tensor) -> torch.Tensor:
        """Return what the frozen layers make of tokens: worth keeping over the epochs."""
        return self._through(self._embedded(ids, kinds), mask, 0, FROZEN_LAYERS)

    def upper(self, states: torch.Tensor, mask: torch.Tensor, kinds: torch.Tensor) -> torch.Tensor:
        """Return the vectors of sentences from the states of the frozen layers."""
        states = self._through(states, mask, FROZEN_LAYERS, len(self.body.encoder.layer))
        return self._pooled(states, mask, kinds)

    def _pooled(self, states: torch.Tensor, mask: torch.Tensor, kinds: torch.Tensor) -> torch.Tensor:
        shares = (mask * (1 - kinds)).unsqueeze(-1).to(states.dtype)
        mean = (states * shares).sum(1) / shares.sum(1)
        return torch.cat([states[:, 0], mean], dim=-1)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, kinds: torch.Tensor) -> torch.Tensor:
        """Return the vectors of sentences from their tokens, of kind 0, and those around them, of kind 1."""
        states = self._through(self._embedded(ids, kinds), mask, 0, FROZEN_LAYERS)
        return self.upper(states, mask, kinds.to(mask.dtype))

    def with_cues(
        self, ids: torch.Tensor, mask: torch.Tensor, kinds: torch.Tensor, cues: nn.Linear
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the vectors, and how much each token pulls towards each section, by a linear map."""
        states = self._through(self._embedded(ids, kinds), mask, 0, len(self.body.encoder.layer))
        return self._pooled(states, mask, kinds.to(mask.dtype)), cues(states)

    def _embedded(self, ids: torch.Tensor, kinds: torch.Tensor) -> torch.Tensor:
        embedded: torch.Tensor = self.body.embeddings(input_ids=ids, token_type_ids=kinds)
        return embedded

    def _through(self, states: torch.Tensor, mask: torch.Tensor, first: int, last: int) -> torch.Tensor:
        barred = (1.0 - mask[:, None, None, :].to(states.dtype)) * -10_000.0
        for layer in self.body.encoder.layer[first:last]:
            after = layer(states, barred)
            states = after[0] if isinstance(after, tuple) else after
        return states


class EncoderWithCues(nn.Module):
    """The encoder as it is shipped: it also tells which words pulled where."""

    def __init__(self, encoder: Encoder, cues: nn.Linear) -> None:
        super().__init__()
        self.encoder, self.cues = encoder, cues

    def forward(
        self, ids: torch.Tensor, mask: torch.Tensor, kinds: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the vectors and the pull of every token towards each section."""
        return self.encoder.with_cues(ids, mask, kinds, self.cues)


class Document(nn.Module):
    """Reads a document's sentences in order, both ways, with the evidence of the rules beside each.

    A sentence is also held against the first, the headline where there is one, and against the whole.
    """

    def __init__(self, width: int, evidence: int) -> None:
        super().__init__()
        self.sentence = nn.Sequential(
            nn.LayerNorm(width), nn.Dropout(0.3), nn.Linear(width, SEEN), nn.GELU(), nn.Dropout(0.3)
        )
        self.evidence = nn.Sequential(nn.Dropout(0.1), nn.Linear(evidence, 48), nn.GELU(), nn.Dropout(0.1))
        self.alike = nn.Sequential(nn.Linear(2 * SEEN, 64), nn.GELU(), nn.Dropout(0.2))
        self.order = nn.GRU(SEEN + 48 + 64, HIDDEN, batch_first=True, bidirectional=True)
        self.last = nn.Dropout(0.4)
        seen = SEEN + 48 + 64 + 2 * HIDDEN
        self.functions = nn.Linear(seen, len(FUNCTIONS))
        self.primary = nn.Linear(seen, len(SECTIONS))
        self.useful = nn.Linear(seen, len(SECTIONS) - 1)

    def forward(
        self, vectors: torch.Tensor, evidence: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Return the scores of functions, primary sections and all useful sections of one document."""
        told = self.sentence(vectors)
        alike = self.alike(torch.cat([told * told[:1], told * told.mean(0, keepdim=True)], dim=-1))
        seen = torch.cat([told, self.evidence(evidence), alike], dim=-1)
        ordered, _ = self.order(seen.unsqueeze(0))
        state = self.last(torch.cat([seen, ordered[0]], dim=-1))
        return self.functions(state), self.primary(state), self.useful(state)


class Panel(nn.Module):
    """Several such networks, each trained from another start, that answer with their mean."""

    def __init__(self, documents: Iterable[Document]) -> None:
        super().__init__()
        self.documents = nn.ModuleList(documents)

    def forward(
        self, vectors: torch.Tensor, evidence: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Return the mean scores."""
        told = [document(vectors, evidence) for document in self.documents]
        functions = torch.stack([torch.log_softmax(each[0], dim=-1) for each in told]).mean(0)
        primary = torch.stack([torch.log_softmax(each[1], dim=-1) for each in told]).mean(0)
        return functions, primary, torch.stack([each[2] for each in told]).mean(0)
