"""Finds the names in every sentence of an article, headlines in capitals and noise left out."""

from collections.abc import Sequence

from briefwright.analysis.actors.names import NameFinder
from briefwright.analysis.actors.runs import Mention
from briefwright.analysis.lexicon import Lexicon
from briefwright.analysis.reading import ReadSentence
from briefwright.article.article import Span
from briefwright.article.proofing import broken_spans


def find_mentions(lexicon: Lexicon, sentences: Sequence[ReadSentence]) -> list[list[Mention]]:
    """Return the mentions of each sentence, in order, none of which overlaps another."""
    read = [sentence for sentence in sentences if _is_read(sentence)]
    capitals = frozenset(
        token.text for sentence in read for token in sentence.tokens[sentence.body + 1 :] if token.is_name
    )
    finder = NameFinder(lexicon, capitals)
    found = [_of(sentence, finder) if _is_read(sentence) else [] for sentence in sentences]
    persons = _named_like_states(lexicon, sentences, found)
    return [[_as_person(mention, persons) for mention in mentions] for mentions in found]


def _named_like_states(
    lexicon: Lexicon, sentences: Sequence[ReadSentence], found: Sequence[Sequence[Mention]]
) -> frozenset[str]:
    """Return the names of states that are also those of persons, where nothing else tells of the state."""
    unknown = [mention for mentions in found for mention in mentions if mention.known is None]
    alone = {mention.name for mention in unknown}
    words = {
        word
        for mention in unknown
        if mention.kind == "person" or (mention.kind is None and mention.name.split()[-1] in alone)
        for word in mention.name.split()[:4]
        if " " in mention.name
    }
    states = {
        mention.known.name
        for sentence, mentions in zip(sentences, found, strict=True)
        for mention in mentions
        if mention.known is not None
        and (mention.name not in words or _is_placed(lexicon, sentence, mention.first))
    }
    return frozenset(word for word in words if word not in states)


def _is_placed(lexicon: Lexicon, sentence: ReadSentence, first: int) -> bool:
    return first > 0 and sentence.tokens[first - 1].lower in lexicon.grammar.place_prepositions


def _as_person(mention: Mention, persons: frozenset[str]) -> Mention:
    """Read “Jordan said” after “Michael Jordan” as the person's name."""
    if mention.kind != "state" or mention.form != "name" or mention.name not in persons:
        return mention
    return mention._replace(kind=None, known=None)


def _of(sentence: ReadSentence, finder: NameFinder) -> list[Mention]:
    shift = sentence.body
    broken = broken_spans(sentence.text)
    return [
        mention._replace(
            first=mention.first + shift, last=mention.last + shift, led_by=mention.led_by + shift
        )
        for mention in finder.find(sentence.text, sentence.tokens[shift:])
        if not broken or _is_whole(sentence, mention, broken)
    ]


def _is_whole(sentence: ReadSentence, mention: Mention, broken: Sequence[Span]) -> bool:
    """Tell whether no letter of a name, or beside it, is broken: “CÃ” of “CÃ´te” is nobody's name."""
    tokens = sentence.tokens[sentence.body :]
    start, end = tokens[mention.first].start, tokens[mention.last - 1].end
    return not any(first <= end and start <= last for first, last in broken)


def _is_read(sentence: ReadSentence) -> bool:
    return not sentence.noise and not _shouts(sentence)


def _shouts(sentence: ReadSentence) -> bool:
    """Tell a headline in capitals, or with a capital on most words, from a sentence."""
    words = [token for token in sentence.tokens[sentence.body :] if token.is_word and len(token.text) > 3]
    if sentence.text[-1:] in '.?!”"':
        return False
    return len(words) >= 5 and sum(token.is_name for token in words) > 0.85 * len(words)
