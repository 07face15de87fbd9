"""Reads articles whose labels are known, and makes of each the article a user would drop."""

import itertools
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from briefwright.analysis.analysis import Sentence
from briefwright.article.article import Article, Span
from briefwright.article.pasted import article_from_text

_DATE_IN_NAME = re.compile(r"(?:data_|_ENG_)(\d{4})_?(\d\d)_?(\d\d)")


class LabelledSentence(msgspec.Struct, frozen=True):
    id: str
    paragraph: int
    text: str
    function: str | None = None
    sections: tuple[str, ...] = ()
    second_reader: tuple[str, ...] = ()
    salience: int = 0
    context: Mapping[str, str] = {}


class LabelledActor(msgspec.Struct, frozen=True):
    name: str
    aliases: tuple[str, ...] = ()


class LabelledStatement(msgspec.Struct, frozen=True):
    sentence_id: str
    speaker: str


class LabelledDate(msgspec.Struct, frozen=True):
    sentence_id: str
    when: str
    iso: str | None = None


class Labelled(msgspec.Struct, frozen=True):
    """One labelled article; fields that a file does not have stay empty."""

    doc: str
    sentences: tuple[LabelledSentence, ...]
    headline: str | None = None
    focus: str | None = None
    actors: tuple[LabelledActor, ...] = ()
    statements: tuple[LabelledStatement, ...] = ()
    dates: tuple[LabelledDate, ...] = ()

    def article(self) -> Article:
        """Return the article, with its headline as title and the date that the file's name gives."""
        paragraphs: dict[int, list[str]] = {}
        for sentence in self.sentences:
            paragraphs.setdefault(sentence.paragraph, []).append(sentence.text)
        article = article_from_text("\n\n".join(" ".join(texts) for texts in paragraphs.values()))
        dated = _DATE_IN_NAME.search(self.doc)
        published = article.published or ("-".join(dated.groups()) if dated else None)
        return msgspec.structs.replace(article, title=self.headline, published=published)


def read_labelled(path: Path) -> list[Labelled]:
    """Read a file of one JSON object a line, or of one object alone."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return [msgspec.json.decode(text, type=Labelled)]
    return [msgspec.json.decode(line, type=Labelled) for line in text.splitlines() if line.strip()]


def matched(
    labelled: Sequence[LabelledSentence], article: Article, found: Sequence[Sentence]
) -> list[Sentence | None]:
    """Return for each labelled sentence the one found that shares most of its text, if any does."""
    matches: list[Sentence | None] = []
    end = first = 0
    for sentence in labelled:
        start = article.text.find(sentence.text, end)
        if start < 0:
            matches.append(None)
            continue
        end = start + len(sentence.text)
        while first < len(found) and found[first].end <= start:
            first += 1
        matches.append(_nearest(found[first:], (start, end)))
    return matches


def _nearest(found: Sequence[Sentence], span: Span) -> Sentence | None:
    """Return the sentence that shares most of a span, of those from where it starts."""
    start, end = span
    touching = itertools.takewhile(lambda each: each.start < end, found)
    return max(touching, key=lambda each: min(each.end, end) - max(each.start, start), default=None)
