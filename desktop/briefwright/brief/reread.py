"""Takes a brief over to another reading of its article: other paragraphs, letters or metadata."""

from collections import defaultdict

import msgspec

from briefwright.analysis.analysis import Analysis, Sentence
from briefwright.brief.brief import Brief, Item
from briefwright.brief.quotation import origin_of, quotations, references
from briefwright.brief.refocus import refocus
from briefwright.brief.row_merge import follow_rows


def reread(mine: Brief, base: Brief, proposed: Brief, old: Analysis, new: Analysis) -> Brief:
    """Return the proposal for the new reading with every change that `mine` has over `base`.

    `base` is what was proposed for the old reading. What was edited, ticked, moved or written by hand stays,
    also where its paragraph is left out now; an edited sentence that is gone from the article becomes the
    analyst's own words. Quotations are those of the new reading, and so is what is said of the source.
    """
    sentences = _Sentences(old, new)
    mine, base = sentences.follow(mine, base), sentences.follow(base, base)
    merged = refocus(_without_untouched(mine, base, proposed), base, proposed)
    as_of = proposed.header.as_of if mine.header.as_of == base.header.as_of else mine.header.as_of
    return msgspec.structs.replace(
        merged,
        source=proposed.source,
        header=msgspec.structs.replace(merged.header, as_of=as_of),
        language=proposed.language if mine.language == base.language else mine.language,
    )


def same_sentence(sentence: str, old: Analysis, new: Analysis) -> str | None:
    """Return the id that a sentence of the old reading has in the new one; None where it is not there."""
    found = _Sentences(old, new).found.get(sentence)
    return found.id if found is not None else None


class _Sentences:
    """Which sentence of the new reading is which of the old one."""

    def __init__(self, old: Analysis, new: Analysis) -> None:
        self._places = references(new)
        self._origins = quotations(new, {sentence.id for sentence in new.sentences})
        here = {(sentence.start, sentence.text): sentence for sentence in new.sentences}
        self.found: dict[str, Sentence] = {}
        for sentence in old.sentences:
            same = here.pop((sentence.start, sentence.text), None)
            if same is not None:
                self.found[sentence.id] = same
        self._find_elsewhere(old, list(here.values()))
        if len(old.sentences) == len(new.sentences):
            # The same sentences in other letters.
            for before, after in zip(old.sentences, new.sentences, strict=True):
                self.found.setdefault(before.id, after)

    def follow(self, brief: Brief, base: Brief) -> Brief:
        """Return the brief with its items and rows resting on the new reading's sentences."""
        sections = tuple(
            msgspec.structs.replace(
                section, items=tuple(kept for item in section.items if (kept := self._followed(item)))
            )
            for section in brief.sections
        )
        places = {old: self._places[new.id] for old, new in self.found.items()}
        return follow_rows(msgspec.structs.replace(brief, sections=sections), base, places)

    def _find_elsewhere(self, old: Analysis, left: list[Sentence]) -> None:
        """Find the same words at another place, in their order."""
        places: dict[str, list[Sentence]] = defaultdict(list)
        for sentence in left:
            places[sentence.text].append(sentence)
        for sentence in old.sentences:
            if sentence.id not in self.found and places[sentence.text]:
                self.found[sentence.id] = places[sentence.text].pop(0)

    def _followed(self, item: Item) -> Item | None:
        names = item.origin.sentences
        if not names:
            return item
        found = [self._origins[self.found[name].id] for name in names if name in self.found]
        if item.origin.kind == "edited":
            return msgspec.structs.replace(item, origin=origin_of(found, item.text))
        if not found:
            return None
        return msgspec.structs.replace(item, text=found[0].original or "", origin=found[0])


def _without_untouched(mine: Brief, base: Brief, proposed: Brief) -> Brief:
    """Leave out the quotations that are proposed no longer and that nobody has put where they are."""
    here = {item.origin.sentence for section in proposed.sections for item in section.items}
    before = {
        (section.id, item.origin.sentence, item.included)
        for section in base.sections
        for item in section.items
    }

    def stays(section: str, item: Item) -> bool:
        if item.origin.kind != "quoted" or item.note_to_self or item.origin.sentence in here:
            return True
        return item.included and (section, item.origin.sentence, item.included) not in before

    sections = tuple(
        msgspec.structs.replace(
            section, items=tuple(item for item in section.items if stays(section.id, item))
        )
        for section in mine.sections
    )
    return msgspec.structs.replace(mine, sections=sections)
