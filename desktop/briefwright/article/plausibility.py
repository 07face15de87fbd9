"""Judges how much a decoded text looks like writing, by its letters beyond ASCII and what stands beside them.

A wrong encoding betrays itself: capitals within words, signs and other scripts between letters, letters that
no one language has together.
"""

import re
import unicodedata
from collections import Counter

from briefwright.article.languages import plain_language

# The letters beyond ASCII of each language in Latin or Cyrillic letters, those of its usual loans included.
_ALPHABETS = {
    language: frozenset(letters)
    for language, letters in map(
        str.split,
        """
fr áàâäçéèêëîïôöœùûüÿæñ
de äöüßéèàáôêñëï
es áéíóúüñçàè
pt áâãàçéêíóôõúüèêö
it àèéìíîòóùúâêü
ca àçéèíïóòúüñ
nl éëïóüèêáàâîôûöä
da æøåéóäöüèàô
sv åäöéüáàæø
fi äöåéšžü
is áðéíóúýþæö
pl ąćęłńóśźżéüöä
cs áčďéěíňóřšťúůýžöüäë
sk áäčďéěíĺľňóôŕšťúýžöü
hu áéíóöőúüűäë
ro ăâîșțşţéöü
hr čćđšžéö
tr çğıi̇öşüâîûé
lv āčēģīķļņšūžéö
lt ąčęėįšųūžéö
et õäöüšžé
sq ëçéö
ru абвгдеёжзийклмнопрстуфхцчшщъыьэюя
uk абвгґдеєжзиіїйклмнопрстуфхцчшщьюя
be абвгдеёжзійклмнопрстуўфхцчшыьэюя
bg абвгдежзийклмнопрстуфхцчшщъьюяѝ
sr абвгдђежзијклљмнњопрстћуфхцчџш
el άαβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ
mk абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ
""".strip().splitlines(),
    )
}

_ONE_LETTER_WORDS = frozenset("àáâéèêëóôòöøåæíúüÀÁÂÉÈÊÓÔÒÖØÅÆÍÚÜ")
_NO_LETTERS = "ªºµƒﬁﬂˆ˜"
_WITHIN_WORDS = frozenset("’‘´‐‑–—…\u00a0\u202f\u00ad\u200b\u200c\u200d\u200e\u200f״׳")
_SIGNS = frozenset("‚“”„«»‹›•·§°€£¥©®™¿¡½¼¾²³×±†№″′−\u2009\u2028‰ªº") | _WITHIN_WORDS
# Seldom between letters, though less seldom than a foreign letter, or more so.
_BETWEEN = {"–": 0.2, "—": 0.2, "…": 0.2, "\u00a0": 0.25, "\u202f": 0.25, "\u00ad": 0.5, "‘": 0.5, "´": 0.5}
_BEFORE_WORDS = frozenset("„‚‹¿¡€£¥§©")
_AFTER_WORDS = frozenset("¼½¾²³×")
_NEVER = 3.0
# The letters of a foreign name in English, and a quotation that ends without a beginning.
_NAME_LETTER = 0.25
_LONE_END = 0.5

_USUAL = re.compile(
    "[\t\n\r\x0c -~\u00a0-\u017f\u0218-\u021b\u0300-\u036f\u0370-\u052f\u0590-\u06ff\u0900-\u0e7f"
    "\u10a0-\u10ff\u1e00-\u1fff\u2010-\u2044\u20a0-\u20bf\u2100-\u214f\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3"
    "\uff01-\uff5e]"
)
_MOST_USUAL = 0.97
_MOST_TOGETHER = 0.9

_BEGINNINGS = re.compile(r"[“„«]|(?<!\S)”|&(?:ldquo|bdquo|laquo|#8220|#x201c);", re.IGNORECASE)
_ENDS = re.compile(r"(?<=[^\W\d_])”(?!\w)")
_CHUNKS = re.compile(r"\S*[^\x00-\x7f]\S*")
_SAMPLE = 32_768
_MOST_CHUNKS = 2_000


def oddity(text: str) -> float:
    """Return how many things in a text no writer puts there; nearly 0 for a text that was decoded rightly."""
    chunks = list(dict.fromkeys(_CHUNKS.findall(text[:_SAMPLE])))[:_MOST_CHUNKS]
    return sum(map(_odd_in, chunks)) + _misfit(chunks, text) + _lone_ends(text[:_SAMPLE])


def _odd_in(chunk: str) -> float:
    around = f" {chunk} "
    return sum(
        _odd(around[at - 1], around[at], around[at + 1])
        for at in range(1, len(chunk) + 1)
        if around[at] > "\x7f"
    )


def _odd(before: str, sign: str, after: str) -> float:
    if sign.isalpha() and sign not in _NO_LETTERS:
        return _odd_letter(before, sign, after)
    if unicodedata.category(sign).startswith("M"):
        return 0
    if unicodedata.category(sign) in ("Cc", "Cn", "Co", "Cs") or sign == "\ufffd":
        return _NEVER
    if _script(sign) in ("wide", "Hebrew", "Arabic"):
        return 0
    ends, begins = _is_letter(before), _is_letter(after)
    if sign in _WITHIN_WORDS:
        return _BETWEEN.get(sign, 0) if ends and begins else 0
    if sign not in _SIGNS or (ends and (begins or sign in _BEFORE_WORDS)):
        return 1
    return 1 if begins and (sign in _AFTER_WORDS or (sign in "©®" and after.islower())) else 0


def _odd_letter(before: str, letter: str, after: str) -> float:
    script = _script(letter)
    if script == "wide":
        # Half-width kana are rare, and what Japanese in other encodings is misread as.
        return 1 if "\uff61" <= letter <= "\uff9f" else 0
    odd = 0
    for beside in (before, after):
        if beside.isalpha() and _script(beside) not in (script, "wide"):
            odd += 1
    if script in ("Latin", "Greek"):
        odd += before.isdigit() or after.isdigit()
    if script == "Latin":
        odd += before.isspace() and after.isspace() and letter not in _ONE_LETTER_WORDS
    odd += (before.islower() and letter.isupper()) or (letter.islower() and after.isupper())
    return odd


def _is_letter(sign: str) -> bool:
    return sign.isalpha() and _script(sign) != "wide"


def _script(letter: str) -> str:
    if letter < "\u0250" or "\u1e00" <= letter < "\u1f00":
        return "Latin"
    if letter < "\u0400" or "\u1f00" <= letter < "\u2000":
        return "Greek"
    if letter < "\u0530":
        return "Cyrillic"
    if "\u0590" <= letter < "\u0600" or "\ufb1d" <= letter < "\ufb50":
        return "Hebrew"
    if "\u0600" <= letter < "\u0780" or "\ufb50" <= letter < "\uff00":
        return "Arabic"
    return "wide" if "\u1100" <= letter < "\u1200" or letter >= "\u2e80" else "other"


def _misfit(chunks: list[str], text: str) -> float:
    """Count the letters that the language has not, or else the one whose letters fit best."""
    words = [word for chunk in chunks if (word := _alphabetic(chunk))]
    if not words:
        return 0
    language = plain_language(text)
    if language == "en":
        return sum(_NAME_LETTER * len(word) + _fewest_outside(word) for word in words)
    if language in _ALPHABETS:
        return sum(letter not in _ALPHABETS[language] for word in words for letter in word)
    return _fewest_outside("".join(words))


def _alphabetic(chunk: str) -> str:
    """Return the letters beyond ASCII that alphabets tell apart."""
    return "".join(
        letter
        for letter in chunk.lower()
        if letter > "\x7f" and letter.isalpha() and _script(letter) in ("Latin", "Greek", "Cyrillic")
    )


def _fewest_outside(letters: str) -> int:
    return min(sum(letter not in alphabet for letter in letters) for alphabet in _ALPHABETS.values())


def _lone_ends(text: str) -> float:
    """Count the quotations that end after a letter and never began; Swedish begins them by the same sign."""
    return _LONE_END * max(0, len(_ENDS.findall(text)) - len(_BEGINNINGS.findall(text)))


def is_in_one_script(text: str) -> bool:
    """Tell whether nearly all signs of a text are such as articles have, and its letters go together."""
    scripts = Counter(_script(sign) for sign in text if sign > "\x7f" and sign.isalpha())
    together = not scripts or max(scripts.values()) >= _MOST_TOGETHER * scripts.total()
    return together and bool(text) and len(_USUAL.findall(text)) >= _MOST_USUAL * len(text)
