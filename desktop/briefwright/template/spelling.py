"""Guesses what a misspelt word was meant to be."""

import difflib
from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return “ Did you mean …?” with a leading space, or nothing where no known word is near."""
    by_folded = {name.casefold(): name for name in known}
    near = difflib.get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return f" Did you mean “{by_folded[near[0]]}”?" if near else ""


def full_stop(sentence: str) -> str:
    """Return the sentence with its full stop, where it does not end in a stop or a question mark."""
    return sentence if sentence.endswith((".", "?")) else f"{sentence}."


def listed(words: Iterable[str]) -> str:
    """Return the words as they stand in a sentence: quoted, with commas and a final “and”."""
    quoted = [f"“{word}”" for word in words]
    if len(quoted) < 2:
        return "".join(quoted)
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}"
