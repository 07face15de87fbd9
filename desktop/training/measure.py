"""The figures by which heads are compared while they are trained; `make evaluate` measures the product."""

from collections.abc import Iterable, Sequence

import torch
from corpus import FUNCTIONS, SECTIONS, Example

Told = Iterable[tuple[Example, Sequence[torch.Tensor]]]


def figures(told: Told) -> str:
    """Return macro-F1 of the functions, and primary right and micro-F1 of the sections, in words."""
    wanted, given = [], []
    right = total = hits = extra = missed = 0
    for example, (functions, primary, useful) in told:
        place = {number: row for row, number in enumerate(example.content)}
        for number in range(len(example.texts)):
            row = place.get(number)
            if example.functions[number]:
                wanted.append(example.functions[number])
                given.append("not_content" if row is None else FUNCTIONS[int(functions[row].argmax())])
            if example.sections[number]:
                named = ["none"] if row is None else named_sections(primary[row], useful[row])
                right += named[0] == example.sections[number][0]
                total += 1
                want, have = set(example.sections[number]) - {"none"}, set(named) - {"none"}
                hits, extra, missed = (
                    hits + len(want & have),
                    extra + len(have - want),
                    missed + len(want - have),
                )
    said = []
    if wanted:
        said.append(f"functions macro-F1 {macro_f1(wanted, given):.3f}")
    if total:
        micro = 2 * hits / max(1, 2 * hits + extra + missed)
        said.append(f"primary {right}/{total} = {right / total:.3f} micro-F1 {micro:.3f}")
    return ", ".join(said)


def named_sections(primary: torch.Tensor, useful: torch.Tensor, bar: float = 0.5) -> list[str]:
    """Return the primary section and the others found useful."""
    first = SECTIONS[int(primary.argmax())]
    if first == "none":
        return ["none"]
    shares = torch.sigmoid(useful)
    others = sorted(range(len(SECTIONS) - 1), key=lambda number: -float(shares[number]))
    return [first, *(SECTIONS[n] for n in others if shares[n] >= bar and SECTIONS[n] != first)]


def macro_f1(wanted: Sequence[str], given: Sequence[str]) -> float:
    """Return the mean F1 of the functions."""
    total = 0.0
    for name in FUNCTIONS:
        hits = sum(w == g == name for w, g in zip(wanted, given, strict=True))
        total += 2 * hits / max(1, wanted.count(name) + given.count(name))
    return total / len(FUNCTIONS)
