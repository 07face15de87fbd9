"""Judges one article's analysis against its labels: each function counts one row of the table."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tests.evaluate.labelled import Labelled, matched
from tests.evaluate.measures import Count, compared, name_key, name_keys

from briefwright.analysis.analyse import analyse
from briefwright.analysis.analysis import Analysis, Sentence
from briefwright.article.article import Article, Span

_NAME = re.compile(r"[^\W\d_]{2,}")


class Judged(NamedTuple):
    """One labelled article, its analysis, and the sentence found for each labelled one."""

    labelled: Labelled
    article: Article
    analysis: Analysis
    matches: Sequence[Sentence | None]

    def found_id(self, labelled_id: str) -> str | None:
        for sentence, match in zip(self.labelled.sentences, self.matches, strict=True):
            if sentence.id == labelled_id:
                return match.id if match else None
        return None


def judge(labelled: Labelled, focus: str | None) -> Judged:
    """Analyse a labelled article for a focus, None for the one the program proposes."""
    article = labelled.article()
    analysis = analyse(article, focus)
    return Judged(labelled, article, analysis, matched(labelled.sentences, article, analysis.sentences))


def functions(judged: Judged) -> tuple[list[str], list[str]]:
    """Return the labelled functions and those found."""
    pairs = [
        (sentence.function, match.function if match else "not_content")
        for sentence, match in zip(judged.labelled.sentences, judged.matches, strict=True)
        if sentence.function
    ]
    return [want for want, _ in pairs], [have for _, have in pairs]


def primary_right(judged: Judged) -> int:
    """Count the sentences whose first section is that of one of the readers."""
    right = 0
    for sentence, match in zip(judged.labelled.sentences, judged.matches, strict=True):
        first = match.sections[0] if match and match.sections else "none"
        right += first in (*sentence.sections[:1], *sentence.second_reader[:1])
    return right


def sections(judged: Judged) -> Count:
    """Compare all sections of all sentences."""
    count = Count()
    for sentence, match in zip(judged.labelled.sentences, judged.matches, strict=True):
        wanted = set(sentence.sections) - {"none"}
        count = count.plus(compared(wanted, match.sections if match else ()))
    return count


def sections_and_none(judged: Judged) -> Count:
    """Compare all sections of all sentences, being no content among them."""
    count = Count()
    for sentence, match in zip(judged.labelled.sentences, judged.matches, strict=True):
        given = match.sections if match is not None and match.sections else ("none",)
        count = count.plus(compared(sentence.sections, given))
    return count


def section_chances(judged: Judged) -> list[tuple[float, bool]]:
    """Return the chance given to the first section of each sentence, and whether it is the reader’s first."""
    return [
        (match.scores[match.sections[0]], match.sections[0] == sentence.sections[0])
        for sentence, match in zip(judged.labelled.sentences, judged.matches, strict=True)
        if match and match.sections and sentence.sections
    ]


def focus_right(judged: Judged) -> bool:
    """Tell whether the focus is the labelled one, by any of its names."""
    wanted = judged.labelled.focus or ""
    keys = {name_key(wanted), name_key(wanted.split(" (")[0])}
    for actor in judged.labelled.actors:
        if name_key(actor.name) == name_key(wanted):
            keys |= name_keys(actor.name, actor.aliases)
    found = judged.analysis.focus
    aliases = [alias for actor in judged.analysis.actors if actor.name == found for alias in actor.aliases]
    return bool(keys & name_keys(found, aliases))


def actors(judged: Judged) -> tuple[Count, Count]:
    """Count the labelled actors found or missed, and those given that are right or not."""
    wanted = [name_keys(actor.name, actor.aliases) for actor in judged.labelled.actors]
    given = [name_keys(actor.name, actor.aliases) for actor in judged.analysis.actors]
    found = sum(any(want & have for have in given) for want in wanted)
    right = sum(any(want & have for want in wanted) for have in given)
    return Count(found, 0, len(wanted) - found), Count(right, len(given) - right)


def statements(judged: Judged) -> Count:
    """Compare who speaks in which sentence; a speaker counts once a sentence."""
    by_name = {name_key(actor.name): actor for actor in judged.labelled.actors}
    wanted: dict[tuple[str | None, str], set[str]] = {}
    for said in judged.labelled.statements:
        actor = by_name.get(name_key(said.speaker))
        keys = name_keys(said.speaker, actor.aliases if actor else ())
        wanted[judged.found_id(said.sentence_id), name_key(said.speaker)] = keys
    aliases = {actor.name: actor.aliases for actor in judged.analysis.actors}
    left = {(said.sentence, said.speaker) for said in judged.analysis.statements}
    hits = 0
    for (sentence, _), keys in wanted.items():
        fits = [
            each
            for each in left
            if each[0] == sentence and keys & name_keys(each[1], aliases.get(each[1], ()))
        ]
        if fits:
            hits += 1
            left.remove(min(fits))
    return Count(hits, len(left), len(wanted) - hits)


def dates(judged: Judged) -> tuple[Count, Count]:
    """Compare the expressions, and for those found with a labelled ISO form, the ISO forms."""
    left = list(judged.analysis.dates)
    hits = iso_right = iso_wanted = 0
    for want in judged.labelled.dates:
        sentence, words = judged.found_id(want.sentence_id), want.when.lower()
        fits = [
            d for d in left if d.sentence == sentence and (d.when.lower() in words or words in d.when.lower())
        ]
        if not fits:
            continue
        hits += 1
        left.remove(fits[0])
        if want.iso:
            iso_wanted += 1
            iso_right += fits[0].iso == want.iso
    expressions = Count(hits, len(left), len(judged.labelled.dates) - hits)
    return expressions, Count(iso_right, 0, iso_wanted - iso_right)


def picked(judged: Judged) -> tuple[Count, Count]:
    """Compare the pick with the reader’s, and the most salient sentences with as many of the reader’s."""
    wanted = {
        match.id if match else sentence.id
        for sentence, match in zip(judged.labelled.sentences, judged.matches, strict=True)
        if sentence.salience == 2
    }
    ranked = sorted(judged.analysis.sentences, key=lambda sentence: -sentence.salience)[: len(wanted)]
    ours = [sentence.id for sentence in judged.analysis.sentences if sentence.picked]
    return compared(wanted, ours), compared(wanted, [sentence.id for sentence in ranked])


def sentence_ends(judged: Judged) -> Count:
    """Compare where sentences end within the paragraphs."""
    place, wanted = 0, set()
    for sentence in judged.labelled.sentences:
        start = judged.article.text.find(sentence.text, place)
        if start >= 0:
            place = start + len(sentence.text)
            wanted.add(place)
    return compared(wanted, {sentence.end for sentence in judged.analysis.sentences})


def dangling(judged: Judged) -> tuple[Count, Count, Count]:
    """Count labelled words that are flagged, flags that are labelled, and fixes that agree with the editor's.

    Only sentences of a one-page brief count, since only they are labelled. Words and flags match where they
    share a character of the same sentence. A fix agrees that leaves the words out where the editor's words do
    not have them either, or that names whom the editor names, by the last word of the name.
    """
    words, flags, fixes = Count(), Count(), Count()
    for labelled, match in zip(judged.labelled.sentences, judged.matches, strict=True):
        if labelled.salience != 2 or match is None:
            continue
        wanted = [(_place(match.text, each), fix) for each, fix in labelled.context.items()]
        given = [((d.start - match.start, d.end - match.start), d.fix) for d in match.dangling]
        hits = [any(_overlap(span, other) for other, _ in given) for span, _ in wanted]
        right = [any(_overlap(span, other) for other, _ in wanted) for span, _ in given]
        words = words.plus(Count(hits=sum(hits), missed=len(hits) - sum(hits)))
        flags = flags.plus(Count(hits=sum(right), extra=len(right) - sum(right)))
        for agrees in _fixes(match.text, wanted, given):
            fixes = fixes.plus(Count(hits=agrees, extra=1 - agrees))
    return words, flags, fixes


def _fixes(
    text: str, wanted: Sequence[tuple[Span, str]], given: Sequence[tuple[Span, str | None]]
) -> Iterator[bool]:
    for ours, fix in given:
        for span, editors in wanted:
            if fix is not None and _overlap(ours, span):
                named = _NAME.findall(fix.partition(":]")[0])
                gone = text[slice(*ours)].strip(" ,")
                yield named[-1] in editors if named else not re.search(rf"\b{re.escape(gone)}\b", editors)


def _place(text: str, words: str) -> Span:
    """Return where the words first stand as whole words; an empty span where they do not."""
    left, right = (r"\b" if end.isalnum() else "" for end in (words[0], words[-1]))
    found = re.search(left + re.escape(words) + right, text)
    return found.span() if found else (0, 0)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
