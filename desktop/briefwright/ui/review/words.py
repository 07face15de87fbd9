"""What is said of an import in the window: over the panes, in the review, and before it is applied."""

from bisect import bisect_right
from collections.abc import Sequence

from briefwright.article.article import Article, Source
from briefwright.article.encoding_names import doubt_about
from briefwright.article.formats import NAMES, SUFFIXES
from briefwright.article.proof import Proof
from briefwright.article.review import Review, ReviewedParagraph, kept_in
from briefwright.ui.review.encodings import encoding_name
from briefwright.ui.review.ticked_rows import TickedRow

_AROUND = 48
_MOST_REASONS = 4
# Characters of a paragraph: more of one that long tells no more, and in a very long article fewer must do.
_MOST_SHOWN, _LEAST_SHOWN, _SHOWN_IN_ALL = 1500, 240, 400_000


def import_note(review: Review, article: Article) -> str:
    """Say in a line or two what should be looked at in an import; empty where there is nothing to ask."""
    kept = kept_in(review, article)
    left_out = [each for number, each in enumerate(review.paragraphs) if number not in kept]
    proofs = proofs_in(review, kept)
    asks = [*review.warnings]
    encoding = article.source.encoding
    if review.encoding_guessed and encoding is not None and doubt_about(encoding) not in asks:
        asks.append(f"The encoding is a guess: {encoding_name(encoding)}.")
    counts = [_left_out_words(left_out)] if left_out else []
    if proofs:
        counts.append(_count(len(proofs), "word to look at", "words to look at"))
    if counts:
        asks.append(f"{', '.join(counts)}.")
    if len(proofs) == 1:
        asks.append(proofs[0].message)
    return " ".join(asks)


def proofs_in(review: Review, kept: frozenset[int]) -> tuple[Proof, ...]:
    """Return what should be looked at in the paragraphs that are kept."""
    starts = [paragraph.span[0] for paragraph in review.paragraphs]
    return tuple(each for each in review.proofs if bisect_right(starts, each.span[0]) - 1 in kept)


def source_words(source: Source) -> str:
    """Say where an article came from: name, kind, and the beginning of its hash."""
    return f"{source.name}   ·   {_kind(source)}   ·   SHA-256 {source.sha256[:12]}…"


def paragraph_rows(review: Review) -> list[TickedRow]:
    """Return the paragraphs as they are shown, each with the reason why it is left out."""
    most = max(_LEAST_SHOWN, min(_MOST_SHOWN, _SHOWN_IN_ALL // max(1, len(review.paragraphs))))
    rows: list[TickedRow] = []
    for number, paragraph in enumerate(review.paragraphs):
        text = review.text(number)
        remark = f"Proposed to leave out: {paragraph.reason}" if paragraph.reason else ""
        rows.append(TickedRow(f"{text[:most]}…" if len(text) > most else text, remark, fades=True))
    return rows


def proof_row(article: Article, each: Proof) -> TickedRow:
    """Return what should be looked at as it is shown: what to do, and the words around it."""
    start, end = each.span
    words, around = article.text[start:end], _around(article, each)
    if each.fix is None:
        return TickedRow(each.message, around, tickable=False)
    what = f"Write “{each.fix}” for “{words}”" if each.fix else f"Leave out the second “{words.strip()}”"
    return TickedRow(what, around, tip=each.message)


def place_of(review: Review, each: Proof) -> tuple[int, tuple[int, int]] | None:
    """Return the number of the paragraph in which a proof stands, and where its words are in it."""
    start, end = each.span
    for number, paragraph in enumerate(review.paragraphs):
        first, last = paragraph.span
        if first <= start < last:
            return number, (start - first, end - first)
    return None


def counts_words(review: Review, kept: frozenset[int], words: int) -> str:
    """Say how much of an import is kept."""
    every = len(review.paragraphs)
    return f"{len(kept):,} of {every:,} kept, {_count(words, 'word', 'words')}"


def _left_out_words(paragraphs: Sequence[ReviewedParagraph]) -> str:
    """Say how many lines are left out, and what they are."""
    reasons = list(dict.fromkeys(each.reason for each in paragraphs if each.reason is not None))
    named = ", ".join(reasons[:_MOST_REASONS]) + (", …" if len(reasons) > _MOST_REASONS else "")
    counted = _count(len(paragraphs), "line left out", "lines left out")
    return f"{counted} ({named})" if named else counted


def _around(article: Article, each: Proof) -> str:
    """Return the words around a proof, whole ones, within its paragraph."""
    start, end = each.span
    first, last = next(span for span in article.paragraphs if span[0] <= start < span[1])
    before, after = article.text[first:start], article.text[end:last]
    if len(before) > _AROUND:
        before = f"…{before[-_AROUND:].partition(' ')[2]}"
    if len(after) > _AROUND:
        after = f"{after[:_AROUND].rpartition(' ')[0]} …"
    return f"{before}{article.text[start:end]}{after}"


def _kind(source: Source) -> str:
    _, dot, ending = source.name.rpartition(".")
    if source.encoding is None and not dot:
        return "from the clipboard"
    return NAMES[SUFFIXES.get(f".{ending.lower()}" if dot else "", "plain_text")]


def _count(number: int, one: str, several: str) -> str:
    return f"{number:,} {one if number == 1 else several}"
