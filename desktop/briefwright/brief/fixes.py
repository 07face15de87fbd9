"""Makes the fixes that proofing proposes: as edits of items, never in the article.

A quotation must be traced to the words of its source, mistakes included; so an item that is fixed becomes an
edited one, with the original kept beside it.
"""

from collections.abc import Collection, Iterator

from briefwright.article.article import Article
from briefwright.article.proof import Proof
from briefwright.article.proofing import proof_text
from briefwright.brief.brief import Brief, Item
from briefwright.brief.item_edits import EditText


def settled(brief: Brief, article: Article, proofs: Collection[Proof]) -> frozenset[Proof]:
    """Return the proofs that the brief's items are already free of."""
    items = list(_items(brief))
    return frozenset(each for each in proofs if _is_settled(each, article.language, items))


def with_fixes(brief: Brief, article: Article, wanted: Collection[Proof], before: Collection[Proof]) -> Brief:
    """Return the brief with its items fixed as `wanted`, where the fixes in `before` were made until now.

    Words that were edited otherwise keep that edit: only what still stands in them is fixed.
    """
    for item in _items(brief):
        text = _fixed(item, article.language, _within(item, wanted), _within(item, before))
        if text != item.text:
            brief = EditText(item.id, text).apply(brief)
    return brief


def _items(brief: Brief) -> Iterator[Item]:
    for section in brief.sections:
        yield from (item for item in section.items if item.origin.kind != "own")


def _within(item: Item, proofs: Collection[Proof]) -> list[Proof]:
    """Return the proofs that can be fixed within an item's sentence, in their order."""
    start, end = item.origin.start or 0, item.origin.end or 0
    inside = [each for each in proofs if start <= each.span[0] and each.span[1] <= end]
    return sorted((each for each in inside if each.fix is not None), key=lambda each: each.span)


def _fixed(item: Item, language: str, wanted: list[Proof], before: list[Proof]) -> str:
    if item.text == _corrected(item, before):
        return _corrected(item, wanted)
    text = item.text
    for each in wanted:
        found = _found(each, text, language)
        if found is not None:
            start, end = found.span
            text = text[:start] + (each.fix or "") + text[end:]
    return text


def _corrected(item: Item, proofs: list[Proof]) -> str:
    """Return an item's original words with these fixes made."""
    text, offset = item.origin.original or "", item.origin.start or 0
    for each in reversed(proofs):
        start, end = each.span
        text = text[: start - offset] + (each.fix or "") + text[end - offset :]
    return text


def _is_settled(each: Proof, language: str, items: list[Item]) -> bool:
    resting = [item for item in items if _within(item, [each])]
    return bool(resting) and all(
        item.origin.kind == "edited" and _found(each, item.text, language) is None for item in resting
    )


def _found(each: Proof, text: str, language: str) -> Proof | None:
    """Find in other words what a proof tells."""
    same = (
        here for here in proof_text(text, language) if (here.message, here.fix) == (each.message, each.fix)
    )
    return next(same, None)
