"""Makes items that quote the article, and tells whether a quotation still stands."""

import hashlib

from briefwright.analysis.analysis import Sentence
from briefwright.brief.brief import Item, Origin


def quotation(sentence: Sentence, number: int) -> Origin:
    """Return the origin of an item that quotes the sentence; `number` is its place in the article, from 1."""
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
    )


def text_hash(text: str) -> str:
    """Return the SHA-256 of the text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def quotation_stands(item: Item) -> bool:
    """Tell whether a quoted item still holds the very words it claims to quote; true for other items."""
    origin = item.origin
    if origin.kind != "quoted":
        return True
    return item.text == origin.original and origin.sha256 == text_hash(item.text)
