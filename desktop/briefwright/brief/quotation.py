"""Makes items that quote the article and references to it, and tells whether a quotation still stands."""

import hashlib
from collections.abc import Collection, Sequence

import msgspec

from briefwright.analysis.analysis import Analysis, Sentence
from briefwright.brief.brief import Item, Origin
from briefwright.brief.rows import Reference
from briefwright.brief.speaking import actors_by_sentence


def quotations(analysis: Analysis, wanted: Collection[str]) -> dict[str, Origin]:
    """Return the origins of items that quote the wanted sentences, by id in the order of the article."""
    actors = actors_by_sentence(analysis)
    return {
        sentence.id: _quotation(sentence, number, actors.get(sentence.id))
        for number, sentence in enumerate(analysis.sentences, start=1)
        if sentence.id in wanted
    }


def _quotation(sentence: Sentence, number: int, actor: str | None) -> Origin:
    return Origin(
        kind="quoted",
        sentence=sentence.id,
        number=number,
        paragraph=sentence.paragraph,
        start=sentence.start,
        end=sentence.end,
        original=sentence.text,
        sha256=text_hash(sentence.text),
        dangling=sentence.dangling,
        actor=actor,
    )


def references(analysis: Analysis, wanted: Collection[str] | None = None) -> dict[str, Reference]:
    """Return references to the wanted sentences of the article, or to all, by id and in its order."""
    return {
        sentence.id: Reference(sentence.id, number, sentence.paragraph)
        for number, sentence in enumerate(analysis.sentences, start=1)
        if wanted is None or sentence.id in wanted
    }


def origin_of(sources: Sequence[Origin], text: str) -> Origin:
    """Return the origin of words that rest on these sources, each taken once; of own words without one."""
    once = {(source.sentence, source.start, source.end): source for source in sources}
    plain = [msgspec.structs.replace(source, kind="quoted", more=()) for source in once.values()]
    if not plain:
        return Origin("own")
    if len(plain) == 1 and text == plain[0].original:
        return plain[0]
    return msgspec.structs.replace(plain[0], kind="edited", more=tuple(plain[1:]))


def text_hash(text: str) -> str:
    """Return the SHA-256 of the text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def quotation_stands(item: Item) -> bool:
    """Tell whether a quoted item still holds the very words it claims to quote; true for other items."""
    origin = item.origin
    if origin.kind != "quoted":
        return True
    return item.text == origin.original and origin.sha256 == text_hash(item.text)
