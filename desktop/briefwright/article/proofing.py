"""Finds what a reader would take for carelessness: repeated words, foreign words, broken letters."""

import functools
import re
from collections.abc import Iterator

import msgspec

from briefwright.article.article import Article, Span
from briefwright.article.proof import Proof
from briefwright.resources import shipped

# Not the parts of an address or a compound.
_WORD = re.compile(r"(?<![\w.@/-])[^\W\d_]+(?:[’'][^\W\d_]+)*(?![\w@/-]|\.\w)")
_REPEATED = re.compile(r"\b(?P<word>[^\W\d_]+)(?P<again> +(?P=word))\b(?!['’-])", re.IGNORECASE)
# Words that may follow themselves: “he had had”, “that that”, “going on on the ground”.
_MAY_REPEAT = frozenset(
    ["had", "that", "in", "on", "very", "so", "no", "ha", "bye", "her", "is", "long", "far", "who", "do"]
)

# UTF-8 read as Windows Western European: each letter a lead character and the following bytes as that code
# page shows them.
_FOLLOWING = "".join(
    byte.decode("cp1252")
    for byte in (bytes([code]) for code in range(0x80, 0xC0))
    if byte not in b"\x81\x8d\x8f\x90\x9d"
)
_GARBLED = re.compile(
    rf"(?:â[{re.escape(_FOLLOWING)}]{{2}}|ð[{re.escape(_FOLLOWING)}]{{3}}|[ÂÃÄÅ][{re.escape(_FOLLOWING)}])+"
)
# The same where the following bytes were thrown away as controls.
_BARE_LEAD = re.compile(r"(?<=[A-Za-z])â(?=(?:s|t|re|ve|ll|d|m)\b)")
_LOST = re.compile("\ufffd+")
_QUOTED = re.compile(r"“[^”]{0,2000}”|\"[^\"]{0,2000}\"")
_RUN = 3


def proof(article: Article) -> tuple[Proof, ...]:
    """Return what should be looked at in an article's paragraphs, in the order of the text."""
    found: list[Proof] = []
    for start, end in article.paragraphs:
        for each in proof_text(article.text[start:end], article.language):
            first, last = each.span
            found.append(msgspec.structs.replace(each, span=(start + first, start + last)))
    return tuple(found)


def proof_text(text: str, language: str) -> tuple[Proof, ...]:
    """Return what should be looked at in one text, in its order; stray words are told in English alone."""
    proofs = [*_repeated(text), *_broken(text)]
    if language == "en":
        proofs += _foreign(text)
    return tuple(sorted(proofs, key=lambda each: each.span))


def broken_spans(text: str) -> tuple[Span, ...]:
    """Return where letters of a text are broken, in order."""
    return tuple(sorted(proof.span for proof in _broken(text)))


def _repeated(text: str) -> Iterator[Proof]:
    for match in _REPEATED.finditer(text):
        word, again = match["word"], match["again"].strip()
        # A name may be doubled: Boutros Boutros-Ghali, Pago Pago.
        is_name = word[0].isupper() and again[0].isupper()
        if word.lower() not in _MAY_REPEAT and not is_name:
            yield Proof(match.span("again"), f"“{word}” stands twice.", "")


def _broken(text: str) -> Iterator[Proof]:
    for match in _GARBLED.finditer(text):
        try:
            meant = match[0].encode("cp1252").decode("utf-8")
        except UnicodeError:
            continue
        if not meant.isspace() or "\u00a0" in meant:
            yield Proof(match.span(), f"“{match[0]}” is “{meant}” in a broken encoding.", meant)
    for match in _BARE_LEAD.finditer(text):
        yield Proof(match.span(), "An apostrophe is broken here.", "’")
    for match in _LOST.finditer(text):
        yield Proof(match.span(), "Letters were lost here: the encoding is broken.")


def _foreign(text: str) -> Iterator[Proof]:
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    words = list(_WORD.finditer(text))
    languages = [_foreign_words().get(word[0]) for word in words]
    for number, (word, known) in enumerate(zip(words, languages, strict=True)):
        if known is None or any(start <= word.start() < end for start, end in quoted):
            continue
        # Beside others it belongs to a name or a title: Médecins sans Frontières, Frankfurter Allgemeine.
        around = (*words[max(0, number - 1) : number], *words[number + 1 : number + 2])
        if all(neighbour[0][0].isupper() for neighbour in around):
            continue
        if sum(language is not None for language in languages[max(0, number - 2) : number + _RUN]) > 1:
            continue
        language, meaning = known
        yield Proof(word.span(), f"“{word[0]}” is {language}: “{meaning}”?", meaning)


@functools.cache
def _foreign_words() -> dict[str, tuple[str, str]]:
    """Return the language and the meaning of each word; the first call reads their file."""
    file = shipped("assets") / "lexicons" / "foreign.toml"
    read = msgspec.toml.decode(file.read_bytes(), type=dict[str, dict[str, str]])
    return {word: (language, meaning) for language, words in read.items() for word, meaning in words.items()}
