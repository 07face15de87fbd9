"""The reader of plain text: split into paragraphs as its line ends tell."""

from briefwright.article.assembling import check_length
from briefwright.article.draft import Block, Draft
from briefwright.article.normalising import normalise
from briefwright.article.paragraphs import split_paragraphs


def plain_text_draft(
    text: str, place: str, encoding: str | None = None, *, encoding_guessed: bool = False
) -> Draft:
    """Find the paragraphs of decoded text; `place` names it in errors."""
    check_length(len(text), place)
    blocks = tuple(map(Block, split_paragraphs(normalise(text))))
    return Draft(blocks, encoding=encoding, encoding_guessed=encoding_guessed)
