"""Maps places in a shown document to sentences of the article and back."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from briefwright.analysis.analysis import Sentence

_LAST_OF_ONE_UNIT = "\uffff"


class SentenceMap:
    """Sentences by their place; Qt counts UTF-16 units where an article counts characters."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self.sentences = tuple(sentences)
        self._rows = {sentence.id: row for row, sentence in enumerate(self.sentences)}
        wide = [place for place, character in enumerate(text) if character > _LAST_OF_ONE_UNIT]
        self._starts = [s.start + bisect_right(wide, s.start - 1) for s in self.sentences]
        self._ends = [s.end + bisect_right(wide, s.end - 1) for s in self.sentences]

    def span(self, row: int) -> tuple[int, int]:
        """Return where a sentence begins and ends in the document."""
        return self._starts[row], self._ends[row]

    def row(self, sentence_id: str | None) -> int | None:
        """Return the place of a sentence in the article, from 0."""
        return self._rows.get(sentence_id or "")

    def row_at(self, position: int) -> int | None:
        """Return the sentence at a place in the document; None between sentences."""
        row = bisect_right(self._starts, position) - 1
        return row if row >= 0 and position < self._ends[row] else None

    def rows_within(self, start: int, end: int) -> Iterator[int]:
        """Return the sentences of which a part lies between two places of the document."""
        row = max(0, bisect_right(self._starts, start) - 1)
        while row < len(self._starts) and self._starts[row] < end:
            if self._ends[row] > start:
                yield row
            row += 1
