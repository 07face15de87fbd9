"""Guesses the language of a text: English unless it is clearly another."""

import re
from collections import Counter

_COMMON_WORDS = """
en the of and to in that is was for on with as by at from it has his are said not
fr le la les de des du et en un une que qui dans pour sur est pas par au avec ce il
de der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als hat am wird werde nach
es el la los las de del que y en un una por con para se su es no al lo como más
it il la di che e in un una per del della con non sono gli dei nel alla le da si
pt o a os as de do da que e em um uma para com não por se na no dos ao mais foi
nl de het een en van in op te dat is die voor met zijn aan niet om er ook als bij
sv och att det som en på är av för med den till inte har de ett om han var från
pl w i na z do że się nie to jest o jak za od po przez dla oraz był są ale
cs se že je na ve pro jako jsou ale aby nebo podle při které který před byl už po
hu az és hogy nem egy van volt meg ez azt csak már még mint után szerint vagy ki el
tr ve bir bu için ile olarak da de olan daha çok en sonra kadar gibi ancak olduğu
"""
_WORDS: dict[str, frozenset[str]] = {
    code: frozenset(words) for code, *words in map(str.split, _COMMON_WORDS.strip().splitlines())
}

_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("uk", re.compile("[іїєґІЇЄҐ]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("fa", re.compile("[پچژگ]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
)
LANGUAGES = (*_WORDS, *(code for code, _ in _SCRIPTS))
"""The codes of the languages that are told apart."""

_OUTSIDE_LATIN = re.compile("[\u0370-\u1fff\u3040-\ud7af]")
_SAMPLE = 20_000
_FEWEST = 3


def guess_language(text: str) -> str:
    """Return the ISO 639-1 code of the text's language."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if len(_OUTSIDE_LATIN.findall(sample)) > 0.5 * letters:
        return next((code for code, script in _SCRIPTS if len(script.findall(sample)) > 0.02 * letters), "en")
    votes = _votes(sample)
    best = max(votes, key=lambda code: votes[code])
    # A few words are enough where none of them is English.
    clearly = votes[best] >= (5 if votes["en"] else _FEWEST) and votes[best] > 1.5 * votes["en"]
    return best if clearly else "en"


def plain_language(text: str) -> str | None:
    """Return the language in Latin letters that the common words of a text leave no doubt of."""
    votes = _votes(text[:_SAMPLE])
    best, second = sorted(votes, key=lambda code: -votes[code])[:2]
    fewest = 2 if best == "en" else _FEWEST
    return best if votes[best] >= max(fewest, 2 * votes[second]) else None


def _votes(sample: str) -> dict[str, int]:
    """Count the common words of each language."""
    words = Counter(re.findall(r"[^\W\d_]+", sample.lower()))
    return {code: sum(words[word] for word in common) for code, common in _WORDS.items()}
